import { reportSample } from "#tests/support/report-sample.ts";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Pool } from "pg";
import { sendComplaint } from "#app/domain/complaints/send-complaint.server.ts";
import { socialCall } from "#app/domain/calls/templates/social.ts";
import { definitionOf } from "#app/domain/calls/definition-of.server.ts";
import { stateOfAssignments } from "#app/domain/evaluation/assign-evaluators.server.ts";
import { storedSheet } from "#app/domain/evaluation/find-own-sheet.server.ts";
import { findSheets } from "#app/domain/evaluation/find-sheets.server.ts";
import { sheetToken } from "#app/domain/evaluation/save-typed.server.ts";
import { typedSheet } from "#app/domain/evaluation/sheet-fields.ts";
import { addPicture } from "#app/domain/pictures/add-picture.server.ts";
import type { SignedIn } from "#app/domain/policy.ts";
import { controls } from "#app/domain/proposals/typed-form.ts";
import { storePicture } from "#app/http/receive-picture.server.ts";
import { connect } from "#app/platform/database.server.ts";
import type { Ctx, Db } from "#app/platform/ports.ts";
import { fingerprint } from "#app/domain/values/fingerprint.server.ts";
import { anOpenCall } from "#tests/support/calls.ts";
import { canary } from "#tests/support/canaries.ts";
import { aGroup, twoCriteria } from "#tests/support/evaluation.ts";
import { again, anOrganisation } from "#tests/support/factories.ts";
import { aJpeg } from "#tests/support/pictures.ts";
import { openSmtpSink } from "#tests/support/smtp.ts";
import { startServer } from "#tests/support/server.ts";
import { servicesOn } from "#tests/support/test.ts";
import { type Code, named, type State, states } from "./cast.ts";
import { made } from "./made.ts";
import { type Ids, giveGroupRoles, makePeople, rolesIn, signInAll } from "./people.ts";
import { playTo } from "./play.ts";
import { handIn, sendMessageWith, writeProposal } from "./proposals.ts";
import { secretCents, secretWord } from "./secrets.ts";

const day = 24 * 3_600_000;
const daysAgo = (days: number) => new Date(Date.now() - days * day);

export interface Play {
  db: Db;
  ids: Ids;
  /** Acts as one of the cast, so many days ago. */
  as: (code: Code, days: number) => Promise<Ctx & { actor: SignedIn }>;
}

/** What one call, its proposal P and the other one are known by. */
export interface Scene {
  state: State;
  call: string;
  callId: string;
  /** The proposal that the tables are about, of the applicant. */
  id: string;
  registration: string;
  attachment: string;
  title: string;
  /** The proposal of the other organisation. */
  otherId: string;
  otherTitle: string;
  assignments: Partial<Record<Code, string>>;
  /** What the file holds. */
  bytes: string;
  /** Which state of E1's sheet, and of the assignments, somebody would have before their eyes. */
  seenOfE1: string;
  /** What a page knows of the controls of that sheet. */
  knownOfE1: Record<string, string>;
  seenAssignments: string;
  /** A question about the call that waits. */
  question: string;
  letter: string | null;
  /** What the applicant wrote to the group, and the file that went with it. */
  message: string;
  enclosure: string;
  enclosed: string;
  /** Of the complaint, where there is one; else of nothing. */
  complaint: string;
  verifyCode: string | null;
  /** The meeting that has the call on its agenda; else of nothing. */
  meeting: string;
}

/** Two organisations' proposals in a call of its own, as far as the state says. */
async function makeScene(play: Play, group: Group, state: State, n: number): Promise<Scene> {
  const isOpen = state === "draft" || state === "submitted";
  const template = socialCall();
  const call = await anOpenCall(play.db, {
    groupId: group.groupId,
    actionId: group.actionId,
    number: `MX-2.2-${String(n + 1).padStart(2, "0")}`,
    opensAt: daysAgo(60),
    closesAt: daysAgo(isOpen ? -30 : 30),
    definition: {
      ...template,
      criteria: twoCriteria,
      rules: { ...template.rules, minJustificationChars: 20 },
    },
  });
  const secret = (what: string) => `${secretWord("content", state, what)}`;
  // Requested are 92,5 % of direct costs with 7 % flat rate: multiples of 40 cents come out whole.
  const unitCents = 20_000 + 40 * (n + 1);
  const requested = secretCents("requested", state, (unitCents * 98_975) / 1000);
  const bytes = secret("bytes of a file");
  const title = `${secretWord("title", state)} dirbtuvės`;
  const written = await writeProposal(await play.as("A2", 45), call, group.applicant, {
    title,
    file: { name: `${secret("name of a file")}.pdf`, text: bytes },
    answers: {
      title,
      problem: `${secret("answer")} veiklų trūksta.`,
      targetGroups: `${secret("answer")} 40 jaunuolių`,
      publicSummary: `${secret("summary")} santrauka`,
      contactName: secret("contact"),
      partners: [
        {
          id: "r1",
          cells: { name: "Partnerė", code: group.partnerCode, role: "Patalpos", contribution: "0" },
        },
      ],
      budget: [
        {
          id: "r1",
          category: "services",
          description: secret("line of the budget"),
          unit: "val.",
          quantity: "100",
          unitPrice: asMoney(unitCents),
        },
      ],
      financing: {
        requested: asMoney(requested),
        sources: { municipality: asMoney((unitCents * 8025) / 1000), private: "" },
      },
    },
  });
  const otherTitle = `Kitas pasiūlymas ${n + 1}`;
  const other = await writeProposal(await play.as("A9", 45), call, group.other, {
    title: otherTitle,
    file: { name: "kitas.pdf", text: `kitas ${n}` },
    answers: { title: otherTitle },
  });
  const message = secretWord("message", state);
  const enclosed = secretWord("message", state, "bytes of an enclosure");
  const enclosure = await sendMessageWith(await play.as("A2", 44), written.id, message, enclosed);
  if (state !== "draft") {
    await handIn(await play.as("A1", 40), written.id);
    await handIn(await play.as("A9", 39), other.id);
  }
  await playTo(play, {
    state,
    number: call.number,
    callId: call.id,
    p: written.id,
    q: other.id,
    n,
  });

  const question = await play.db.callQuestion.create({
    data: { callId: call.id, askedAt: daysAgo(40), typed: "Ar galima pirkti įrangą?" },
  });
  const { registration } = await play.db.proposal.findUniqueOrThrow({ where: { id: written.id } });
  const letter = await play.db.letter.findFirst({ where: { proposalId: written.id } });
  const sheets = await findSheets(play.db, { callId: call.id });
  const assigned = await play.db.assignment.findFirst({
    where: { proposalId: written.id, evaluatorId: play.ids.E1 },
  });
  const ofE1 = assigned && (await storedSheet(play.db, assigned.id));
  const { criteria } = await definitionOf(play.db, call.currentVersionId ?? "");
  return {
    state,
    bytes,
    seenOfE1: ofE1?.changedAt.toISOString() ?? "",
    knownOfE1: Object.fromEntries(
      Object.entries(typedSheet(criteria, ofE1 ?? { lines: [], remarks: "" })).map(
        ([key, text]) => [controls.known(key), sheetToken(text)],
      ),
    ),
    seenAssignments: stateOfAssignments(sheets),
    question: question.id,
    call: call.number,
    callId: call.id,
    ...written,
    registration: registration ?? "",
    title,
    otherId: other.id,
    otherTitle,
    assignments: await assignmentsOf(play, written.id),
    letter: letter?.id ?? null,
    message,
    enclosure,
    enclosed,
    complaint: await complain(play, state, written.id),
    verifyCode: letter?.verifyCode ?? null,
    meeting: await meetingOf(play, call.id),
  };
}

async function meetingOf({ db }: Play, callId: string) {
  const found = await db.meeting.findFirst({
    where: { items: { some: { list: { callId } } } },
    select: { id: true },
  });
  return found?.id ?? "01900000-0000-7000-8000-000000000000";
}

const asMoney = (cents: number) =>
  `${Math.trunc(cents / 100)},${String(cents % 100).padStart(2, "0")}`;

/** The applicant's complaint about a decision that took nothing away; else an id of nothing. */
async function complain({ as }: Play, state: State, id: string) {
  if (state !== "notSelected") return "01900000-0000-7000-8000-000000000000";
  const ctx = await as("AS", 4);
  const text = secretWord("complaint", state);
  const texts = { contested: text, arguments: text, asked: text, position: "Pirmininkė" };
  const sent = await made(sendComplaint(ctx, { id, ...texts, receivedAt: ctx.now(), files: [] }));
  return sent.id;
}

async function assignmentsOf({ db, ids }: Play, proposalId: string) {
  const found = await db.assignment.findMany({ where: { proposalId } });
  const codeOf = (id: string) => (Object.keys(ids) as Code[]).find((code) => ids[code] === id);
  return Object.fromEntries(found.map(({ id, evaluatorId }) => [codeOf(evaluatorId), id]));
}

/** A call that is being prepared, with words in it that nobody but staff of its group may read. */
async function makeDraftCall(db: Db, group: { id: string }, actionId: string) {
  const secret = (what: string) =>
    canary(`${what} of a call in preparation`, (viewer) => named("STAFF").includes(viewer as Code));
  const template = socialCall();
  const definition = structuredClone(template);
  definition.content.summary = { lt: secret("the summary"), en: "" };
  const [criterion] = definition.criteria;
  if (criterion) criterion.guidance.lt = secret("a criterion");
  const [section] = definition.form.sections;
  if (section) section.hint = { lt: secret("the form"), en: "" };
  const number = "MX-2.2-90";
  await db.call.create({
    data: {
      groupId: group.id,
      actionId,
      number,
      title: secret("the title"),
      titleEn: "",
      opensAt: daysAgo(-20),
      closesAt: daysAgo(-60),
      versions: { create: { n: 1, definition, sha256: fingerprint(definition) } },
    },
  });
  return number;
}

/** A project of the applicant; until it has a public page its words are its group's and the applicant's. */
async function makeProject(
  db: Db,
  groupId: string,
  organisationId: string,
  publishedAt: Date | null,
) {
  const strategy = await db.strategy.findFirstOrThrow({ where: { groupId } });
  const title = publishedAt
    ? "Viešas projektas"
    : canary("the title of a project without a public page", (viewer) =>
        named("STAFF TEAM BOARD OB").includes(viewer as Code),
      );
  const { id } = await db.project.create({
    data: {
      groupId,
      strategyId: strategy.id,
      organisationId,
      promoter: "VšĮ „Vykdytoja“",
      title,
      grantCents: 1_000_000n,
      publishedAt,
    },
  });
  return id;
}

/** The board of the cast is small, of no sector, and steps aside: whoever is left may decide. */
const anyQuorum = (db: Db, { id, settings }: { id: string; settings: unknown }) => {
  const source = "Grupės valdyba";
  const shares = {
    quorumBp: { value: 0, source },
    sectorCapBp: { value: 10_000, source },
    minNonPublicVotesBp: { value: 0, source },
  };
  return db.group.update({
    where: { id },
    data: { settings: { ...(settings as object), ...shares } },
  });
};

async function makeGroup(play: Play) {
  const { db, ids } = play;
  const { group, action } = await aGroup(db);
  const { id: planned } = await db.plannedCall.create({
    data: {
      groupId: group.id,
      actionId: action.id,
      title: "Planuojamas kvietimas",
      titleEn: "A planned call",
      kinds: ["NGO"],
      totalCents: 1_000_000,
      opensOn: daysAgo(-60),
      closesOn: daysAgo(-90),
      changedAt: daysAgo(1),
    },
    select: { id: true },
  });
  const { id: strategyId } = await db.strategy.findFirstOrThrow({ where: { groupId: group.id } });
  const act = await db.strategyAct.create({
    data: { strategyId, position: 1, kind: "order", title: "Įsakymas" },
  });
  await makeReports(db, group.id);
  const other = await aGroup(db);
  await anyQuorum(db, group);
  await giveGroupRoles(db, ids, group.id);
  const stranger = { groupId: other.group.id, userId: ids.SX, role: "STAFF" } as const;
  await db.groupMember.create({ data: stranger });
  const members = (place: "applicant" | "partner") => ({ create: rolesIn(ids, place) });
  const applicant = await anOrganisation(db, {}, { members: members("applicant") });
  const partner = await anOrganisation(db, {}, { members: members("partner") });
  const rival = await anOrganisation(
    db,
    {},
    { members: { create: { userId: ids.A9, role: "OWNER" } } },
  );
  const shownProject = await makeProject(db, group.id, applicant.id, daysAgo(10));
  return {
    groupId: group.id,
    slug: group.slug,
    actionId: action.id,
    applicant: applicant.id,
    draft: await makeDraftCall(db, group, action.id),
    event: await makeEvent(db, group.id),
    project: await makeProject(db, group.id, applicant.id, null),
    shownProject,
    pictures: await makePictures(play, shownProject),
    reporting: await makeReporting(db, group.id, applicant.id),
    news: await makeNews(db, group.id, applicant.id),
    other: rival.id,
    partnerCode: partner.code,
    planned,
    act: act.id,
  };
}
type Group = Awaited<ReturnType<typeof makeGroup>>;

/** Annual reports: a draft, one that members read, and one that is public. */
async function makeReports(db: Db, groupId: string) {
  const strategy = await db.strategy.findFirstOrThrow({ where: { groupId }, select: { id: true } });
  const changedAt = daysAgo(1);
  const kept = { strategyId: strategy.id, changedAt, publishedAt: changedAt };
  const model = { ...reportSample, group: { ...reportSample.group } };
  await db.annualReport.createMany({
    data: [
      { strategyId: strategy.id, changedAt, year: 2025 },
      { ...kept, year: 2024, state: "PUBLISHED", model },
      {
        ...kept,
        ...{ year: 2023, state: "APPROVED", model },
        ...{ approvedOn: daysAgo(1), minutesNo: "3" },
      },
    ],
  });
}

/** A project of the applicant without a public page, and a period that it reports on. */
async function makeReporting(db: Db, groupId: string, organisationId: string) {
  const strategy = await db.strategy.findFirstOrThrow({ where: { groupId }, select: { id: true } });
  const { id } = await db.project.create({
    data: {
      groupId,
      strategyId: strategy.id,
      organisationId,
      promoter: "VšĮ „Vykdytoja“",
      title: "Stebimas projektas",
      periods: {
        create: { n: 1, fromDay: daysAgo(90), toDay: daysAgo(30), dueOn: daysAgo(10) },
      },
    },
  });
  return id;
}

/** A project of the applicant with news that is public, and news that waits for staff. */
async function makeNews(db: Db, groupId: string, organisationId: string) {
  const strategy = await db.strategy.findFirstOrThrow({ where: { groupId } });
  const project = await db.project.create({
    data: {
      groupId,
      organisationId,
      strategyId: strategy.id,
      promoter: "Pareiškėjas",
      title: "Vykdomas projektas",
    },
  });
  const about = { groupId, title: "Naujiena", text: "Naujienos tekstas.", changedAt: daysAgo(1) };
  const published = await db.news.create({
    data: { ...about, state: "PUBLISHED", publishedAt: daysAgo(1) },
  });
  const proposed = await db.news.create({
    data: { ...about, projectId: project.id, state: "PROPOSED" },
  });
  return { project: project.id, published: published.id, proposed: proposed.id };
}

/** Pictures of a project with a public page: one that everybody sees, and one that waits for staff. */
async function makePictures({ as }: Play, id: string) {
  const add = async (ctx: Ctx, of: "staff" | "promoter") => {
    const image = await made(storePicture(ctx, await aJpeg({ words: of })));
    const place = { kind: "project", id, as: of } as const;
    const words = { alt: "Dubuo ant stalo", altEn: "", author: "", consent: "on" } as const;
    return (await made(addPicture(ctx, { place, image, ...words }))).id;
  };
  return {
    shown: await add(await as("S1", 5), "staff"),
    waiting: await add(await as("A2", 5), "promoter"),
  };
}

/** A public event of the group, about its call in preparation. */
async function makeEvent(db: Db, groupId: string) {
  const call = await db.call.findFirstOrThrow({ where: { groupId }, select: { id: true } });
  const startsAt = daysAgo(-20);
  const { id } = await db.event.create({
    data: {
      groupId,
      callId: call.id,
      kind: "CONSULTATION",
      state: "PUBLISHED",
      title: "Konsultacija",
      titleEn: "Consultation",
      place: "Druskininkai",
      startsAt,
      endsAt: new Date(startsAt.getTime() + 3_600_000),
      registerUntil: startsAt,
      publishedAt: daysAgo(1),
    },
  });
  return id;
}

/** One server, one database and one cast for every question that the tables ask. */
export async function openWorld() {
  const dir = await mkdtemp(join(tmpdir(), "kvieslys-access-"));
  const sink = await openSmtpSink();
  const server = await startServer({
    DEMO: "off",
    DATA_DIR: dir,
    SMTP_URL: sink.url,
    LOG_LEVEL: "error",
  });
  const db = connect(server.databaseUrl);
  const pool = new Pool({ connectionString: server.databaseUrl, max: 2 });
  const services = { ...(await servicesOn(db, pool, dir)), origin: server.origin };
  const ids = await makePeople(db);
  const as: Play["as"] = async (code, days) => ({
    ...services,
    actor: await again(db, { userId: ids[code] }, new Date().toISOString()),
    now: () => daysAgo(days),
  });
  const play = { db, ids, as };
  const group = await makeGroup(play);
  const scenes = await Promise.all(states.map((state, n) => makeScene(play, group, state, n)));

  const { id: roleOfE1 } = await db.groupMember.findFirstOrThrow({ where: { userId: ids.E1 } });
  return {
    db,
    sink,
    roleOfE1,
    server,
    group,
    ids,
    scenes,
    visitors: await signInAll(db, server.origin, ids),
    async close() {
      await pool.end();
      await db.$disconnect();
      await server.stop();
      await sink.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}
export type World = Awaited<ReturnType<typeof openWorld>>;
