import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Secret, TOTP } from "otpauth";
import { Pool } from "pg";
import { expect, inject, vi } from "vitest";
import { hashOf } from "#app/domain/accounts/find-actor.server.ts";
import { askForwarding } from "#app/domain/archives/ask-archive.server.ts";
import { askYearArchive } from "#app/domain/archives/ask-year-archive.server.ts";
import { beginUpload } from "#app/domain/proposals/begin-upload.server.ts";
import { askExtension } from "#app/domain/proposals/ask-extension.server.ts";
import { startProposal } from "#app/domain/proposals/start-proposal.server.ts";
import { PART_BYTES } from "#app/domain/proposals/upload-parts.ts";
import { connect } from "#app/platform/database.server.ts";
import type { Db } from "#app/platform/ports.ts";
import { demoPassword, demoPeople } from "#seed/people.ts";
import { attach, fill } from "#tests/support/drafts.ts";
import { reportSample } from "#tests/support/report-sample.ts";
import { aPerson } from "#tests/support/factories.ts";
import type { As } from "#tests/support/play-evaluation.ts";
import { smallPdf } from "#tests/support/right-pages.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";
import { servicesOn } from "#tests/support/test.ts";
import { visitor } from "#tests/support/visitor.ts";
import { actor, people, userId, type Who, names } from "./people.ts";
import { evaluation } from "./evaluation-stages.ts";
import { keep } from "./kept.ts";

const day = 24 * 3_600_000;

/** The token of a link against mails. */
export const unsubscribeToken = "0123456789abcdef".repeat(4);

/** The one way in which these tests sign in. */
async function signIn(origin: string, who: keyof typeof people, person = visitor(origin)) {
  const email = people[who];
  const isDemo = demoPeople.some((one) => one.email === email);
  const answer = await person.post(
    "/sign-in",
    isDemo ? { demo: email } : { email, password: demoPassword },
  );
  expect(answer.status).toBe(302);
  return person;
}

/** Somebody without any role, whose address is not confirmed, with the password of the demonstration. */
async function addZita(db: Db) {
  const like = await db.user.findUniqueOrThrow({ where: { email: people.mantas } });
  const { passwordHash } = like;
  await aPerson(db, { email: people.zita, emailConfirmedAt: null, passwordHash });
}

/** Links of mails whose tokens are known: to confirm, to reset, to join. */
async function links(db: Db, organisationId: string) {
  const at = new Date();
  const expiresAt = new Date(at.getTime() + day);
  const zita = await userId(db, "zita");
  for (const purpose of ["CONFIRM_EMAIL", "RESET_PASSWORD"] as const)
    await db.accountToken.create({
      data: {
        tokenHash: hashOf(`token-${purpose}`),
        userId: zita,
        purpose,
        expiresAt,
        createdAt: at,
      },
    });
  const invitation = await db.invitation.create({
    data: {
      organisationId,
      email: people.mantas,
      role: "VIEWER",
      tokenHash: hashOf("token-INVITATION"),
      expiresAt,
      invitedById: await userId(db, "ona"),
      createdAt: at,
    },
  });
  return { invitation: invitation.id };
}

async function upload(origin: string, cookies: Map<string, string>, draft: string) {
  const person = visitor(origin);
  for (const [name, value] of cookies) person.cookies.set(name, value);
  const body = new FormData();
  body.append("file", new File([new Uint8Array(smallPdf("kita"))], "Priedas.pdf"));
  const path = `/my/proposals/${draft}/files/fileLicence?section=attachments`;
  expect((await person.send(path, { method: "POST", body })).status).toBe(303);
}

/** A message about the draft with a file, as its applicant writes it. */
async function writeMessage(origin: string, cookies: Map<string, string>, draft: string) {
  const person = visitor(origin);
  for (const [name, value] of cookies) person.cookies.set(name, value);
  const body = new FormData();
  body.append("text", "Ar tinka jungtinė veikla?");
  body.append("files", new File([new Uint8Array(smallPdf("žinutė"))], "Klausimas.pdf"));
  const path = `/my/proposals/${draft}/messages`;
  expect((await person.send(path, { method: "POST", body })).status).toBe(303);
}

async function untilOutboxIsDone(db: Db) {
  const isDone = async () =>
    (await db.outbox.count({
      where: { doneAt: null, failedAt: null, nextTryAt: { lte: new Date() } },
    })) === 0;
  await vi.waitUntil(isDone, { timeout: 120_000, interval: 200 });
}

/** What is added to the outbox from now on waits. */
async function holdOutbox(db: Db) {
  await db.$executeRaw`create function hold() returns trigger language plpgsql as
    'begin new."nextTryAt" := new."nextTryAt" + interval ''100 years''; return new; end'`;
  await db.$executeRaw`create trigger hold before insert on "Outbox"
    for each row execute function hold()`;
}

/** A form that came before its sender had signed in, with the browser that it waits in. */
async function keepForm(origin: string) {
  const person = visitor(origin);
  const { location } = await person.post("/my/organisations/new", { name: "Kūrybos gelmės" });
  const path = new URL(location ?? "", origin).searchParams.get("next") ?? "";
  expect(path).toMatch(/^\/account\/continue\//);
  return { person, path };
}

/** The code of the moment for a key as it is typed into an app. */
export const codeOf = (key: string) =>
  new TOTP({ secret: Secret.fromBase32(key.replaceAll(" ", "")) }).generate();

/** Gives dalia a second factor, has her asked for it, and begins one for ona. */
async function setUpFactor(origin: string, cookies: Map<Who, Map<string, string>>) {
  const page = "/account/second-factor";
  const begin = async (who: Who) => {
    const person = visitor(origin);
    for (const [name, value] of cookies.get(who) ?? []) person.cookies.set(name, value);
    const shown = await person.follow(await person.post(page));
    return { person, key: shown.page.querySelector("code.key")?.textContent ?? "" };
  };
  const { person: dalia, key } = await begin("dalia");
  const set = await dalia.post(`${page}/set-up`, { code: codeOf(key), password: demoPassword });
  const [recoveryCode] = [...set.page.querySelectorAll("ol.recovery-codes li")].map((line) =>
    line.textContent.trim(),
  );
  if (!recoveryCode) throw new Error(`no recovery codes, but ${set.status}`);
  cookies.set("dalia", dalia.cookies);

  const waiting = visitor(origin);
  await waiting.post("/sign-in", { email: people.dalia, password: demoPassword });
  cookies.set("waiting", waiting.cookies);
  return { recoveryCode, factorKey: (await begin("ona")).key };
}

/** A mail to the group's applicant that was given up. */
async function aFailedMail(db: Db, failedFor: string) {
  const at = new Date();
  // No worker takes it when it is to be sent again: the one of the server seems to be at it.
  const [worker] = await db.$queryRaw<{ owner: number }[]>`
    SELECT objid::int AS owner FROM pg_locks
    WHERE classid = 1265 AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
  const { id } = await db.outbox.create({
    data: {
      kind: "mail.proposal-received",
      key: "failed",
      payload: { kind: "mail.proposal-received", to: people.ona },
      createdAt: at,
      nextTryAt: new Date(at.getTime() + 365 * day),
      attempts: 9,
      owner: worker?.owner ?? null,
      failedAt: at,
      failedFor,
    },
  });
  return id;
}

/** Somebody asks to join, the organisation says it is a member of a group, another asks for an owner. */
async function requests(db: Db, organisationId: string, groupId: string) {
  const at = new Date();
  const expiresAt = new Date(at.getTime() + day);
  const zita = await userId(db, "zita");
  const ask = { userId: zita, message: "Prašau priimti", askedAt: at, expiresAt };
  const joinRequest = await db.joinRequest.create({ data: { organisationId, ...ask } });
  const toldById = await userId(db, "ona");
  const since = new Date("2023-05-12");
  const waiting = { since, toldAt: at, toldById, confirmed: null, answeredAt: null };
  await db.affiliation.upsert({
    where: { organisationId_groupId: { organisationId, groupId } },
    update: { ...waiting, answeredById: null },
    create: { organisationId, groupId, ...waiting },
  });
  const { id: otherGroup } = await db.group.findFirstOrThrow({
    where: { id: { not: groupId }, affiliations: { none: { organisationId } } },
  });
  const dalia = await userId(db, "dalia");
  const rival = await db.organisation.findFirstOrThrow({
    where: { members: { some: { userId: dalia } } },
  });
  const claim = { askedById: dalia, message: "Pirmininkė išėjo", askedAt: at };
  const ownerClaim = await db.ownerClaim.create({ data: { organisationId: rival.id, ...claim } });
  return {
    joinRequest: joinRequest.id,
    ownerClaim: ownerClaim.id,
    owner: toldById,
    otherGroup,
    rivalCode: rival.code,
    rivalMember: dalia,
  };
}

/** The name of a kept mail. */
async function aMail(origin: string) {
  const { page } = await visitor(origin).get("/dev/mail");
  const links = [...page.querySelectorAll("tbody a")].map(
    (link) => link.getAttribute("href") ?? "",
  );
  const [first] = links.filter((href) => /^\/dev\/mail\/[^/]+$/.test(href));
  if (!first) throw new Error("no mail is kept");
  return first.replace("/dev/mail/", "");
}

/** The address of an annual report that is published for members. */
async function publishedReport(db: Db, strategy: string) {
  const { strategyId } = await db.annualReport.findFirstOrThrow({
    where: { state: "DRAFT" },
    select: { strategyId: true },
  });
  const at = new Date();
  await db.annualReport.create({
    data: {
      ...{ strategyId, year: 2024, state: "PUBLISHED" },
      ...{ model: reportSample, publishedAt: at, changedAt: at },
    },
  });
  return `/staff/strategies/${strategy}/reports/2024`;
}

/** The address of the state of a strategy of Druskininkai that is selected and not yet begun. */
async function selectedStrategy(db: Db) {
  const { id } = await db.group.findUniqueOrThrow({ where: { slug: "druskininkai" } });
  await db.strategy.create({
    data: {
      ...{ groupId: id, slug: "2036-2042", title: "Strategija", titleEn: "Strategy" },
      ...{ periodFrom: 2036, periodTo: 2042, state: "SELECTED" },
    },
  });
  return "/staff/strategies/druskininkai/2036-2042/state";
}

/** The address of the draft of an annual report of the demonstration. */
async function draftReport(db: Db, strategy: string) {
  const { year } = await db.annualReport.findFirstOrThrow({
    where: { state: "DRAFT" },
    select: { year: true },
  });
  return `/staff/strategies/${strategy}/reports/${year}`;
}

/** Links that begin and end following a group, out of mails that the program has sent. */
async function followLinks(origin: string, db: Db, groupId: string, callId: string) {
  const subscription = await db.callSubscription.create({
    data: { groupId, email: "sekejas@pavyzdys.example", locale: "lt", confirmedAt: new Date() },
  });
  const at = new Date();
  const asked = {
    kind: "mail.confirm-subscription",
    email: "busimas@pavyzdys.example",
    locale: "lt",
    groupId,
    askedAt: at.toISOString(),
  };
  const news = {
    kind: "mail.group-news",
    callId,
    news: "answered",
    subscriptionId: subscription.id,
  };
  await db.outbox.createMany({
    data: [asked, news].map((payload) => ({
      kind: payload.kind,
      key: `world:${payload.kind}`,
      payload,
      createdAt: at,
      nextTryAt: at,
    })),
  });
  await untilOutboxIsDone(db);
  const reader = visitor(origin);
  const { page } = await reader.get("/dev/mail");
  const links = [...page.querySelectorAll("tbody a")].map((one) => one.getAttribute("href") ?? "");
  const found: Record<string, string> = {};
  for (const link of new Set(links.slice(0, 20))) {
    const { body } = await reader.get(link);
    for (const [, way = "", token = ""] of body.matchAll(/subscriptions\/(confirm|end)\/([\w-]+)/g))
      found[way] = token;
  }
  return { followConfirm: found["confirm"] ?? "", followEnd: found["end"] ?? "" };
}

async function things(server: RunningServer, db: Db, as: As, ona: Map<string, string>) {
  const owner = await actor(db, "ona");
  const { organisationId } = await db.organisationMember.findFirstOrThrow({
    where: { userId: owner.userId },
  });
  const open = await db.call.findFirstOrThrow({
    where: { status: "PUBLISHED", number: { startsWith: "DH-2.2" }, closesAt: { gt: new Date() } },
  });
  // Staff have begun to try the form of the call in preparation.
  const { id: callId } = await db.call.findUniqueOrThrow({ where: { number: "DH-2.1-01" } });
  await db.testProposal.create({ data: { callId, files: [], done: [], changedAt: new Date() } });
  // The draft of the demonstration gives its place up.
  await db.proposal.updateMany({
    where: { organisationId, status: "DRAFT" },
    data: { status: "WITHDRAWN", slot: null },
  });
  const started = await startProposal(as(owner), { number: open.number, organisationId });
  if (!started.ok) throw new Error(started.error.code);
  const draft = started.value.id;
  await fill(as(owner), draft);
  const { id: earlier } = await db.proposal.create({
    data: {
      callId: open.id,
      callVersionId: open.currentVersionId ?? "",
      organisationId,
      createdById: owner.userId,
      status: "WITHDRAWN",
      slot: null,
      answers: {
        create: [
          { field: "problem", value: "Anksčiau", savedAt: new Date(), savedById: owner.userId },
        ],
      },
    },
  });
  const projects = await projectsOf(db, organisationId);
  const reason = "Neveikė interneto ryšys";
  const asked = await askExtension(as(owner), { id: draft, reason });
  if (!asked.ok) throw new Error(asked.error.code);
  const { id: extension } = await db.extensionRequest.findFirstOrThrow({
    where: { proposalId: draft },
  });
  await upload(server.origin, ona, draft);
  const attachment = await db.attachment.findFirstOrThrow({
    where: { proposalId: draft, name: "Priedas.pdf" },
  });
  await writeMessage(server.origin, ona, draft);
  const enclosure = await db.enclosure.findFirstOrThrow({
    where: { message: { proposalId: draft } },
  });
  const begun = await beginUpload(as(owner), {
    id: draft,
    field: "filePrices",
    name: "Kainos.pdf",
    size: 2 * PART_BYTES,
    sha256: "a".repeat(64),
  });
  if (!begun.ok) throw new Error(begun.error.code);
  const removed = await attach(as(owner), draft, "filePrices");
  await db.attachment.update({ where: { id: removed.id }, data: { removedAt: new Date() } });
  const movable = await attach(as(owner), draft, "filePrices", "antras.pdf");
  await attach(as(owner), draft, "filePrices", "trečias.pdf");
  const dalia = await userId(db, "dalia");
  const letter = await db.letter.findFirstOrThrow({
    where: { proposal: { organisation: { members: { some: { userId: dalia } } } } },
    orderBy: { number: "asc" },
  });
  const stages = await evaluation(db, as);
  const { groupId } = await db.call.findUniqueOrThrow({ where: { number: stages.checking } });
  await db.unsubscribeLink.create({
    data: {
      tokenHash: hashOf(unsubscribeToken),
      userId: owner.userId,
      kind: "reminder",
      createdAt: new Date(),
    },
  });
  const mantas = await userId(db, "mantas");
  const waiting = { userId: mantas, groupId, role: "EVALUATOR" } as const;
  const askedById = await userId(db, "andrius");
  const pending = await db.pendingRole.create({
    data: { ...waiting, askedById, askedAt: new Date() },
  });
  const held = await db.groupMember.findFirstOrThrow({
    where: { groupId, userId: await userId(db, "giedrius") },
  });
  const question = await db.callQuestion.create({
    data: { callId: open.id, askedAt: new Date(), typed: "Ar galima pirkti įrangą?" },
  });
  const strategy = await db.strategy.findFirstOrThrow({
    where: { group: { calls: { some: { number: open.number } } } },
    select: {
      slug: true,
      acts: { take: 1, select: { id: true } },
      group: { select: { slug: true, plannedCalls: { where: { callId: null }, take: 1 } } },
    },
  });
  const rasa = await actor(db, "rasa");
  const addressee = "Vidaus reikalų ministerija";
  const note = "Pirmininko sprendimu";
  const bundle = await askForwarding(as(rasa), { number: "DH-2.2-01", addressee, note });
  if (!bundle.ok) throw new Error(bundle.error.code);
  const ofYear = { group: strategy.group.slug, slug: strategy.slug, year: 2026 };
  const yearArchive = await askYearArchive(as(rasa), ofYear);
  if (!yearArchive.ok) throw new Error(yearArchive.error.code);
  return {
    ...stages,
    bundle: bundle.value.id,
    yearArchive: yearArchive.value.id,
    question: question.id,
    ...(await followLinks(server.origin, db, open.groupId, open.id)),
    monitored: await theMonitored(db),
    events: await someEvents(db, open.groupId, open.id),
    pictures: await thePictures(db),
    news: await someNews(db, open.groupId, organisationId, owner.userId),
    mail: await aMail(server.origin),
    group: strategy.group.slug,
    strategy: `${strategy.group.slug}/${strategy.slug}`,
    report: await draftReport(db, `${strategy.group.slug}/${strategy.slug}`),
    selectedStrategy: await selectedStrategy(db),
    shownReport: await publishedReport(db, `${strategy.group.slug}/${strategy.slug}`),
    act: strategy.acts[0]?.id ?? "",
    plannedRow: strategy.group.plannedCalls[0]?.id ?? "",
    plannedAction: strategy.group.plannedCalls[0]?.actionId ?? "",
    ...(await links(db, organisationId)),
    organisation: organisationId,
    colleague: await userId(db, "jonas"),
    person: mantas,
    pendingRole: pending.id,
    workGroup: groupId,
    ...(await requests(db, organisationId, groupId)),
    failedMail: await aFailedMail(db, groupId),
    held: { id: held.id, userId: held.userId },
    draft,
    /** Another one of the same organisation. */
    earlier,
    extension,
    attachment: attachment.id,
    enclosure: enclosure.id,
    removed: removed.id,
    movable: movable.id,
    upload: begun.value.upload,
    open: open.number,
    decided: "DH-2.2-01",
    projects,
    letter: letter.id,
    verifyCode: letter.verifyCode,
    received: stages.begun,
  };
}

/** The project of the demonstration that reports: its second period waits, its third is open. */
async function theMonitored(db: Db) {
  const { projectId } = await db.monitoringPeriod.findFirstOrThrow({
    where: { n: 2, state: "SUBMITTED" },
    select: { projectId: true },
  });
  return projectId;
}

/** Pictures of the demonstration: one that everybody sees, and one that waits for staff, with their project. */
async function thePictures(db: Db) {
  const shown = await db.picture.findFirstOrThrow({ where: { approvedAt: { not: null } } });
  const waiting = await db.picture.findFirstOrThrow({ where: { approvedAt: null } });
  return { project: waiting.projectId ?? "", shown: shown.id, waiting: waiting.id };
}

/** A project of the organisation with news at every stage. */
async function someNews(db: Db, groupId: string, organisationId: string, authorId: string) {
  const strategy = await db.strategy.findFirstOrThrow({ where: { groupId } });
  const project = await db.project.create({
    data: {
      groupId,
      organisationId,
      strategyId: strategy.id,
      promoter: "VšĮ „Gluosniai“",
      title: "Vykdomas projektas",
    },
  });
  const make = async (state: "PROPOSED" | "RETURNED" | "PUBLISHED") => {
    const at = new Date();
    const { id } = await db.news.create({
      data: {
        groupId,
        projectId: project.id,
        authorId,
        state,
        title: `Naujiena ${state}`,
        text: "Naujienos tekstas.",
        changedAt: at,
        publishedAt: state === "PUBLISHED" ? at : null,
      },
    });
    return id;
  };
  return {
    project: project.id,
    proposed: await make("PROPOSED"),
    returned: await make("RETURNED"),
    published: await make("PUBLISHED"),
  };
}

/** Events of the group at every stage, and the tokens of places at the next and at the last. */
async function someEvents(db: Db, groupId: string, callId: string) {
  const make = async (
    state: "DRAFT" | "PUBLISHED" | "HELD",
    startsIn: number,
    email: string | null,
  ) => {
    // The form of an event knows hours to the minute.
    const startsAt = new Date(Math.round((Date.now() + startsIn * day) / 60_000) * 60_000);
    const event = await db.event.create({
      data: {
        groupId,
        callId,
        kind: "CONSULTATION",
        state,
        title: `Konsultacija ${state} ${startsIn}`,
        titleEn: "Consultation",
        place: "Druskininkai",
        startsAt,
        endsAt: new Date(startsAt.getTime() + day / 24),
        registerUntil: startsAt,
        capacity: state === "PUBLISHED" && startsIn > 0 ? 1 : null,
        publishedAt: state === "DRAFT" ? null : new Date(),
      },
    });
    if (!email) return { id: event.id, token: "" };
    const token = `token-of-${email.replace("@", "-").replaceAll(".", "-")}`;
    const person = { name: "Vardenė Pavardenė", locale: "lt", registeredAt: new Date() } as const;
    await db.eventPlace.createMany({
      data: [
        { ...person, eventId: event.id, email, state: "REGISTERED", tokenHash: hashOf(token) },
      ],
    });
    return { id: event.id, token };
  };
  const coming = await make("PUBLISHED", 10, "pirma@dalyviai.example");
  const held = await make("HELD", -10, "buvusi@dalyviai.example");
  return {
    coming: coming.id,
    place: coming.token,
    held: held.id,
    past: held.token,
    draft: (await make("DRAFT", 20, null)).id,
    begun: (await make("PUBLISHED", -1, null)).id,
  };
}

/** Projects of the demonstration and one of the applicant's own; of the decided call one is not taken over. */
async function projectsOf(db: Db, organisationId: string) {
  const found = async (state: "FORWARDED" | "CONTRACTED" | "RUNNING") =>
    db.project.findFirstOrThrow({ where: { state, proposalId: { not: null } } });
  const { id: given } = await found("CONTRACTED");
  await db.projectChange.deleteMany({ where: { projectId: given } });
  const { groupId, strategyId, actionId } = await db.project.delete({ where: { id: given } });
  const own = await db.project.create({
    data: {
      ...{ groupId, strategyId, actionId, organisationId },
      promoter: "VšĮ „Gluosnių kūrybinės dirbtuvės“",
      title: "Dirbtuvės po darbo",
    },
    select: { id: true },
  });
  const [forwarded, running] = [await found("FORWARDED"), await found("RUNNING")];
  return { forwarded: forwarded.id, running: running.id, own: own.id, strategy: strategyId };
}

/**
 * The built server with people signed in and one thing at every stage, of which a copy is kept.
 * After each change, `kept.restore()` makes it as it was; sessions that were ended live again.
 */
export async function openWorld(settings: Record<string, string> = {}) {
  const server = await startServer({ LOG_LEVEL: "silent", ...settings });
  const url = new URL(inject("clusterUrl"));
  url.pathname = new URL(server.databaseUrl).pathname;
  const db = connect(url.href);
  const pool = new Pool({ connectionString: url.href, max: 2 });
  const dir = await mkdtemp(join(tmpdir(), "kvieslys-world-"));

  await addZita(db);
  const cookies = new Map<Who, Map<string, string>>();
  for (const who of names) cookies.set(who, (await signIn(server.origin, who)).cookies);
  const kept = await keepForm(server.origin);
  cookies.set("ona", (await signIn(server.origin, "ona", kept.person)).cookies);
  const factor = await setUpFactor(server.origin, cookies);
  const services = await servicesOn(db, pool, dir);
  const as: As = (person) => ({ ...services, actor: person, now: () => new Date() });
  await untilOutboxIsDone(db);
  const made = await things(server, db, as, cookies.get("ona") ?? new Map());
  await untilOutboxIsDone(db);
  await holdOutbox(db);
  const copy = await keep(url.href);

  /** A browser in which this person is signed in, or nobody. */
  function enter(who: Who | null) {
    const person = visitor(server.origin);
    for (const [name, value] of (who && cookies.get(who)) ?? []) person.cookies.set(name, value);
    return person;
  }

  let closing: Promise<void> | undefined;
  const close = () => (closing ??= closeAll());

  async function closeAll() {
    await copy.close();
    await pool.end();
    await db.$disconnect();
    await server.stop();
    await rm(dir, { recursive: true, force: true });
  }

  const { origin } = server;
  const all = { ...made, ...factor, keptForm: kept.path };
  return { server, origin, db, kept: copy, things: all, enter, close };
}

export type World = Awaited<ReturnType<typeof openWorld>>;
export type Things = World["things"];
