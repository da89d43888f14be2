import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Pool } from "pg";
import { expect, inject, vi } from "vitest";
import { hashOf } from "#app/domain/accounts/find-actor.server.ts";
import { recordCheck } from "#app/domain/checks/record-check.server.ts";
import { approveDecisions } from "#app/domain/decisions/approve-decisions.server.ts";
import { closeScoring } from "#app/domain/decisions/close-scoring.server.ts";
import { recordDecisions } from "#app/domain/decisions/record-decisions.server.ts";
import { declareInterest } from "#app/domain/evaluation/declare-interest.server.ts";
import { startEvaluation } from "#app/domain/evaluation/start-evaluation.server.ts";
import { startProposal } from "#app/domain/proposals/start-proposal.server.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import { connect } from "#app/platform/database.server.ts";
import type { Db } from "#app/platform/ports.ts";
import { demoPassword, demoPeople } from "#seed/people.ts";
import { fill } from "#tests/support/drafts.ts";
import { aClosedCall, aGroup, aSubmitted } from "#tests/support/evaluation.ts";
import { again, aPerson } from "#tests/support/factories.ts";
import { meeting, rowsOf } from "#tests/support/play-decision.ts";
import {
  type As,
  assign,
  assignmentOf,
  done,
  failed,
  passed,
  score,
} from "#tests/support/play-evaluation.ts";
import { smallPdf } from "#tests/support/right-pages.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";
import { servicesOn } from "#tests/support/test.ts";
import { visitor } from "#tests/support/visitor.ts";
import { keep } from "./kept.ts";

/** The owner of an organisation, a colleague who writes, the owner of another, staff, evaluators. */
export const people = {
  ona: "ona@gluosniai.example",
  jonas: "jonas@gluosniai.example",
  mantas: "mantas@kepykla.example",
  dalia: "dalia@vilties-dirbtuves.example",
  rasa: "rasa@harmonija.example",
  darius: "darius@harmonija.example",
  lina: "lina@vertintojai.example",
  giedrius: "giedrius@vertintojai.example",
  tomas: "tomas@valdyba.example",
} as const;
export type Who = keyof typeof people;
const names = Object.keys(people) as Who[];

const day = 24 * 3_600_000;

/** The one way in which these tests sign in. */
async function signIn(origin: string, who: Who) {
  const email = people[who];
  const person = visitor(origin);
  const isDemo = demoPeople.some((one) => one.email === email);
  const answer = await person.post(
    "/sign-in",
    isDemo ? { demo: email } : { email, password: demoPassword },
  );
  expect(answer.status).toBe(302);
  return person;
}

const userId = async (db: Db, who: Who) =>
  (await db.user.findUniqueOrThrow({ where: { email: people[who] } })).id;

const actor = async (db: Db, who: Who) =>
  again(db, { userId: await userId(db, who) }, new Date().toISOString());

/** Links of mails whose tokens are known: to confirm, to reset, to join. */
async function links(db: Db, organisationId: string) {
  const at = new Date();
  const expiresAt = new Date(at.getTime() + day);
  const user = await aPerson(db, { email: "zita@pavyzdys.example", emailConfirmedAt: null });
  for (const purpose of ["CONFIRM_EMAIL", "RESET_PASSWORD"] as const)
    await db.accountToken.create({
      data: {
        tokenHash: hashOf(`token-${purpose}`),
        userId: user.userId,
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

/** A group in which people of the demonstration work, with one call at each stage of an evaluation. */
async function evaluation(db: Db, as: As) {
  const group = await aGroup(db);
  const roles = {
    rasa: "STAFF",
    darius: "STAFF",
    lina: "EVALUATOR",
    giedrius: "EVALUATOR",
  } as const;
  for (const [who, role] of Object.entries(roles))
    await db.groupMember.create({
      data: { groupId: group.group.id, userId: await userId(db, who as Who), role },
    });
  const [ona, rasa, lina, giedrius] = [
    await actor(db, "ona"),
    await actor(db, "rasa"),
    await actor(db, "lina"),
    await actor(db, "giedrius"),
  ];
  const staff = as(rasa);

  async function closed(titles: string[]) {
    const call = await aClosedCall(db, group);
    const [opensAt, closesAt] = [60, 20].map((days) => new Date(Date.now() - days * day));
    await db.call.update({ where: { id: call.id }, data: { opensAt, closesAt } });
    const proposals = [];
    for (const title of titles)
      proposals.push(await aSubmitted(db, call, { title, owner: ona, requestedCents: 2_000_000 }));
    return { call, proposals };
  }

  async function scored() {
    const { call, proposals } = await closed(["Pirmas", "Antras"]);
    await done(startEvaluation(staff, call));
    for (const { id } of proposals) await done(recordCheck(staff, { id, ...passed(call) }));
    await done(assign(staff, call, proposals, [lina, giedrius]));
    for (const proposal of proposals)
      for (const person of [lina, giedrius]) await score(as, person, proposal, 8000);
    return { call, proposals };
  }

  async function listed() {
    const made = await scored();
    await done(closeScoring(staff, made.call));
    return made;
  }

  async function recorded(minutesNo: string) {
    const made = await listed();
    const { number } = made.call;
    const heldOn = vilniusDay(new Date(Date.now() - day));
    const rows = await rowsOf(db, made.call);
    await done(
      recordDecisions(staff, { number, meeting: { ...meeting, heldOn, minutesNo }, rows }),
    );
    return made;
  }

  async function approved() {
    const made = await recorded("V-2");
    await done(approveDecisions(staff, made.call));
    return made;
  }

  const titles = ["Netikrintas", "Netinkamas", "Nepradėtas", "Pradėtas", "Nepaskirtas"];
  const checking = await closed(titles);
  const [unchecked, unmet, undeclared, begun, unassigned] = checking.proposals;
  if (!unchecked || !unmet || !undeclared || !begun || !unassigned) throw new Error("five");
  const { call } = checking;
  await done(startEvaluation(staff, call));
  await done(recordCheck(staff, { id: unmet.id, ...failed(call) }));
  for (const { id } of [undeclared, begun, unassigned])
    await done(recordCheck(staff, { id, ...passed(call) }));
  await done(assign(staff, call, [undeclared, begun], [lina, giedrius]));
  await score(as, giedrius, begun, 8000);
  const scoring = await assignmentOf(db, begun, lina);
  await done(declareInterest(as(lina), { id: scoring, interest: "none", reason: "" }));

  return {
    closed: (await closed(["Laukiantis"])).call.number,
    checking: call.number,
    scored: (await scored()).call.number,
    listed: (await listed()).call.number,
    recorded: (await recorded("V-1")).call.number,
    approved: await approved(),
    unchecked: unchecked.id,
    unmet: unmet.id,
    begun: begun.id,
    unassigned: unassigned.id,
    declaration: await assignmentOf(db, undeclared, lina),
    scoring,
    handedIn: await assignmentOf(db, begun, giedrius),
  };
}

async function upload(origin: string, cookies: Map<string, string>, draft: string) {
  const person = visitor(origin);
  for (const [name, value] of cookies) person.cookies.set(name, value);
  const body = new FormData();
  body.append("file", new File([new Uint8Array(smallPdf("kita"))], "Priedas.pdf"));
  const path = `/my/proposals/${draft}/files/fileLicence?section=attachments`;
  expect((await person.send(path, { method: "POST", body })).status).toBe(303);
}

async function untilOutboxIsDone(db: Db) {
  const isDone = async () => (await db.outbox.count({ where: { doneAt: null } })) === 0;
  await vi.waitUntil(isDone, { timeout: 60_000, interval: 200 });
}

/** What is added to the outbox from now on waits. */
async function holdOutbox(db: Db) {
  await db.$executeRaw`create function hold() returns trigger language plpgsql as
    'begin new."nextTryAt" := new."nextTryAt" + interval ''100 years''; return new; end'`;
  await db.$executeRaw`create trigger hold before insert on "Outbox"
    for each row execute function hold()`;
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

async function things(server: RunningServer, db: Db, as: As, ona: Map<string, string>) {
  const owner = await actor(db, "ona");
  const { organisationId } = await db.organisationMember.findFirstOrThrow({
    where: { userId: owner.userId },
  });
  const open = await db.call.findFirstOrThrow({
    where: { status: "PUBLISHED", number: { startsWith: "DH-2.2" }, closesAt: { gt: new Date() } },
  });
  const started = await startProposal(as(owner), { number: open.number, organisationId });
  if (!started.ok) throw new Error(started.error.code);
  const draft = started.value.id;
  await fill(as(owner), draft);
  await upload(server.origin, ona, draft);
  const attachment = await db.attachment.findFirstOrThrow({
    where: { proposalId: draft, name: "Priedas.pdf" },
  });
  const dalia = await userId(db, "dalia");
  const letter = await db.letter.findFirstOrThrow({
    where: { proposal: { organisation: { members: { some: { userId: dalia } } } } },
  });
  const stages = await evaluation(db, as);
  const strategy = await db.strategy.findFirstOrThrow({
    where: { group: { calls: { some: { number: open.number } } } },
    select: { slug: true, group: { select: { slug: true } } },
  });
  return {
    ...stages,
    mail: await aMail(server.origin),
    group: strategy.group.slug,
    strategy: `${strategy.group.slug}/${strategy.slug}`,
    ...(await links(db, organisationId)),
    organisation: organisationId,
    colleague: await userId(db, "jonas"),
    draft,
    attachment: attachment.id,
    open: open.number,
    decided: "DH-2.2-01",
    letter: letter.id,
    verifyCode: letter.verifyCode,
    received: stages.begun,
  };
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

  const cookies = new Map<Who, Map<string, string>>();
  for (const who of names) cookies.set(who, (await signIn(server.origin, who)).cookies);
  const services = await servicesOn(db, pool, dir);
  const as: As = (person) => ({ ...services, actor: person, now: () => new Date() });
  await untilOutboxIsDone(db);
  const made = await things(server, db, as, cookies.get("ona") ?? new Map());
  await untilOutboxIsDone(db);
  await holdOutbox(db);
  const kept = await keep(url.href);

  /** A browser in which this person is signed in, or nobody. */
  function enter(who: Who | null) {
    const person = visitor(server.origin);
    for (const [name, value] of (who && cookies.get(who)) ?? []) person.cookies.set(name, value);
    return person;
  }

  let closing: Promise<void> | undefined;
  const close = () => (closing ??= closeAll());

  async function closeAll() {
    await kept.close();
    await pool.end();
    await db.$disconnect();
    await server.stop();
    await rm(dir, { recursive: true, force: true });
  }

  return { server, origin: server.origin, db, url: url.href, kept, things: made, enter, close };
}

export type World = Awaited<ReturnType<typeof openWorld>>;
export type Things = World["things"];
