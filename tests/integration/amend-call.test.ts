import { expect, onTestFinished } from "vitest";
import { amendCall } from "#app/domain/calls/amend-call.server.ts";
import { amendmentsOf } from "#app/domain/calls/amendments.server.ts";
import { callDefinition } from "#app/domain/calls/definition.ts";
import { extendCall } from "#app/domain/calls/extend-call.server.ts";
import { findCall } from "#app/domain/calls/queries.server.ts";
import type { SignedIn } from "#app/domain/policy.ts";
import { startProposal } from "#app/domain/proposals/start-proposal.server.ts";
import { submitProposal } from "#app/domain/proposals/submit-proposal.server.ts";
import type { Services } from "#app/http/services.server.ts";
import { smtpMailer } from "#app/platform/mailer.server.ts";
import type { Ctx, Db } from "#app/platform/ports.ts";
import { taskHandlers } from "#app/worker/handlers.server.ts";
import { runDueTasks } from "#app/worker/worker.server.ts";
import { aStaffMember } from "#tests/support/calls.ts";
import { aDraft, allDeclared, fill } from "#tests/support/drafts.ts";
import { again, anOrganisation } from "#tests/support/factories.ts";
import { smtpSink } from "#tests/support/smtp.ts";
import { noon, test } from "#tests/support/test.ts";

const basis = { reason: "Patikslinti reikalavimai.", reasonEn: "", minutesNo: "2026/12" };
type As = (actor: SignedIn, at?: string) => Ctx;

/** An open call with a draft, and its staff. */
async function aScene(as: As, db: Db) {
  const draft = await aDraft(as, db);
  const { call, callVersionId } = await db.proposal.findUniqueOrThrow({
    where: { id: draft.id },
    include: { call: true },
  });
  const version = await db.callVersion.findUniqueOrThrow({ where: { id: callVersionId } });
  const definition = callDefinition.parse(version.definition);
  return { ...draft, call, version, definition, staff: await aStaffMember(db, call.groupId) };
}

const amended = ({ definition }: Awaited<ReturnType<typeof aScene>>, text = "Nauja sąlyga.") => ({
  ...definition,
  content: {
    ...definition.content,
    requirements: [...definition.content.requirements, { lt: text, en: "A new term." }],
  },
});

test("an amendment is a new frozen version: drafts move to it with their answers, what was handed in stays", async ({
  db,
  as,
}) => {
  const scene = await aScene(as, db);
  const { call, version, staff } = scene;
  const other = await anOrganisation(db, { SIGNATORY: scene.stranger });
  const signatory = await again(db, scene.stranger);
  const started = await startProposal(as(signatory), {
    number: call.number,
    organisationId: other.id,
  });
  const submittedId = started.ok ? started.value.id : "";
  const { definition } = await fill(as(signatory), submittedId);
  const handedIn = await submitProposal(as(signatory), {
    id: submittedId,
    position: "Direktorė",
    declared: allDeclared(definition),
    receivedAt: new Date(noon),
  } as never);
  expect(handedIn).toMatchObject({ ok: true });
  await fill(as(scene.editor), scene.id);
  const answers = await db.answer.count({ where: { proposalId: scene.id } });

  const result = await amendCall(as(staff), {
    number: call.number,
    seen: 1,
    definition: amended(scene),
    ...basis,
  });
  expect(result).toMatchObject({ value: { n: 2 } });
  const versions = await db.callVersion.findMany({ orderBy: { n: "asc" } });
  expect(versions.map(({ id }) => id)[0]).toBe(version.id);
  const of = async (id: string) =>
    (await db.proposal.findUniqueOrThrow({ where: { id } })).callVersionId;
  expect(await of(scene.id)).toBe(versions[1]?.id);
  expect(await of(submittedId)).toBe(version.id);
  expect(await db.answer.count({ where: { proposalId: scene.id } })).toBe(answers);
  await expect(
    db.callVersion.update({ where: { id: versions[1]?.id ?? "" }, data: { sha256: "x" } }),
  ).rejects.toThrow("callVersion.update");
});

test("everybody reads when, why and what was changed, word by word", async ({
  db,
  as,
  services,
}) => {
  const scene = await aScene(as, db);
  const { call, staff } = scene;
  await amendCall(as(staff), {
    number: call.number,
    seen: 1,
    definition: amended(scene),
    ...basis,
  });
  expect(await amendmentsOf(services, call.id, "lt")).toMatchObject([
    {
      at: new Date(noon),
      reason: { lt: basis.reason, en: basis.reason },
      minutesNo: "2026/12",
      changes: [
        {
          key: "requirements",
          pieces: [{ kind: "same" }, { kind: "added", text: "\nNauja sąlyga." }],
        },
      ],
    },
  ]);
  expect(await findCall(services, call.number)).toMatchObject({ value: { amendments: 1 } });
});

test.for<[what: string, refusal: string]>([
  ["nothing", "nothing-amended"],
  ["a version that is not the newest", "amended-meanwhile"],
  ["sums beyond the action's budget", "grant-above-budget"],
  ["criteria of what has been handed in", "criteria-fixed"],
  ["after the deadline", "call-not-amendable"],
  ["what is being evaluated", "call-not-amendable"],
  ["a call of another group", "not-found"],
])("nobody amends %s", async ([what, refusal], { db, as }) => {
  const scene = await aScene(as, db);
  const { call, staff, definition } = scene;
  const [first, ...rest] = definition.criteria;
  if (!first) throw new Error("no criteria");
  const { rules } = definition;
  const made: Record<string, typeof definition> = {
    nothing: definition,
    "sums beyond the action's budget": {
      ...definition,
      rules: { ...rules, maxGrantCents: rules.budgetCents + 1 },
    },
    "criteria of what has been handed in": {
      ...definition,
      criteria: [{ ...first, maxPoints: first.maxPoints + 100 }, ...rest],
    },
  };
  if (what.startsWith("criteria"))
    await db.call.update({ where: { id: call.id }, data: { submissions: 1 } });
  if (what.startsWith("what"))
    await db.call.update({ where: { id: call.id }, data: { status: "EVALUATION" } });
  const at = what.startsWith("after") ? "2026-12-15T15:00:00Z" : noon;
  const ctx = as(what.endsWith("another group") ? scene.stranger : staff, at);
  const result = await amendCall(ctx, {
    number: call.number,
    seen: what.startsWith("a version") ? 0 : 1,
    definition: made[what] ?? amended(scene),
    ...basis,
  });
  expect(result).toMatchObject({ ok: false, error: { code: refusal } });
  expect(await db.amendment.count()).toBe(0);
  expect(await db.callVersion.count({ where: { callId: call.id } })).toBe(1);
});

test("two who amend at once do not lose each other's change: the second is told", async ({
  db,
  as,
}) => {
  const scene = await aScene(as, db);
  const { call, staff } = scene;
  const results = await Promise.all(
    ["Viena.", "Kita."].map((text) =>
      amendCall(as(staff), {
        number: call.number,
        seen: 1,
        definition: amended(scene, text),
        ...basis,
      }),
    ),
  );
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(results.find(({ ok }) => !ok)).toMatchObject({ error: { code: "amended-meanwhile" } });
});

test("a longer deadline holds for everybody at once, also after the old one, and is seen with its reason", async ({
  db,
  as,
  services,
}) => {
  const { call, staff, owner } = await aScene(as, db);
  const closesAt = new Date("2026-12-22T15:00:00Z");
  const late = "2026-12-15T16:00:00Z";
  expect(
    await extendCall(as(staff, late), { number: call.number, closesAt, ...basis }),
  ).toMatchObject({ ok: true });
  const found = await findCall({ ...services, now: () => new Date(late) }, call.number);
  expect(found).toMatchObject({ value: { state: "open", closesAt, amendments: 1 } });
  // The promised decision moves by as many days, to a working day.
  expect(found).toMatchObject({ value: { decisionBy: new Date("2027-02-08") } });
  const newcomer = await anOrganisation(db, { OWNER: owner });
  const started = await startProposal(as(await again(db, owner), late), {
    number: call.number,
    organisationId: newcomer.id,
  });
  expect(started).toMatchObject({ ok: true });
  expect(await amendmentsOf(services, call.id, "lt")).toMatchObject([
    { kind: "extension", oldClosesAt: call.closesAt, newClosesAt: closesAt },
  ]);
});

test("a deadline is never made earlier, nor put into the past", async ({ db, as }) => {
  const { call, staff, stranger } = await aScene(as, db);
  const extend = (person: SignedIn, closesAt: string, at = noon) =>
    extendCall(as(person, at), { number: call.number, closesAt: new Date(closesAt), ...basis });
  const refused = { ok: false, error: { code: "deadline-not-later" } };
  expect(await extend(staff, "2026-12-15T15:00:00Z")).toEqual(refused);
  expect(await extend(staff, "2026-12-10T15:00:00Z")).toEqual(refused);
  expect(await extend(staff, "2026-12-16T15:00:00Z", "2026-12-17T15:00:00Z")).toEqual(refused);
  expect(await extend(stranger, "2026-12-22T15:00:00Z")).toMatchObject({
    error: { code: "not-found" },
  });
});

test("who fills in a proposal and who follows the group are each told once, with a way to stop", async ({
  db,
  as,
  services,
}) => {
  const scene = await aScene(as, db);
  const { call, staff } = scene;
  const email = "kaimynas@pavyzdys.example";
  for (const address of [email, scene.owner.email])
    await db.callSubscription.create({
      data: { groupId: call.groupId, email: address, locale: "lt", confirmedAt: new Date(noon) },
    });
  await extendCall(as(staff), {
    number: call.number,
    closesAt: new Date("2026-12-22T15:00:00Z"),
    ...basis,
  });
  const mails = await sent(services);
  const writers = [scene.owner.email, scene.signatory.email, scene.editor.email];
  expect(mails.flatMap(({ recipients }) => recipients).toSorted()).toEqual(
    [...writers, email].toSorted(),
  );
  const follower = mails.find(({ recipients }) => recipients.includes(email));
  const headers = Object.fromEntries(
    (follower?.headers ?? []).map(({ key, value }) => [key, value]),
  );
  expect(headers["list-unsubscribe-post"]).toBe("List-Unsubscribe=One-Click");
  expect(headers["list-unsubscribe"]).toMatch(/^<http.*\/subscriptions\/end\/[\w-]+\/one-click>$/);
  expect(follower?.text).toMatch(/\/subscriptions\/end\//);
  for (const { text } of mails) expect(text).not.toContain(basis.reason);
  expect(await sent(services)).toEqual([]);
});

async function sent(services: Services) {
  const sink = await smtpSink();
  const mailer = smtpMailer(sink.url, "Kvieslys <kvieslys@vvg.example>", "vvg.example");
  onTestFinished(() => mailer.close());
  const { db, now } = services;
  await runDueTasks({ db, now, handle: taskHandlers({ ...services, mailer }) });
  return sink.mails;
}
