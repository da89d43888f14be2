import { expect } from "vitest";
import { type LogFilter, readLog } from "#app/domain/audit/read-log.server.ts";
import { record } from "#app/domain/audit/record.server.ts";
import type { SignedIn } from "#app/domain/policy.ts";
import { ok } from "#app/domain/result.ts";
import type { Ctx, Db } from "#app/platform/ports.ts";
import { aClosedCall, aGroup, aSubmitted } from "#tests/support/evaluation.ts";
import { again, anOrganisation, aPerson } from "#tests/support/factories.ts";
import { noon, test } from "#tests/support/test.ts";

const write = (
  ctx: Ctx,
  groupId: string | null,
  kind: Parameters<typeof record>[2]["kind"],
  subject: string,
) => ctx.transact(async (tx) => ok(await record(tx, ctx, { groupId, kind, subject })));

const told = async (ctx: Ctx, filter: LogFilter = {}) => {
  const log = await readLog(ctx, filter);
  if (!log.ok) throw new Error(log.error.code);
  return log.value.entries.map(({ kind, subject, by, name }) => ({ kind, subject, by, name }));
};

const kinds = async (ctx: Ctx, filter: LogFilter = {}) =>
  (await told(ctx, filter)).map(({ kind }) => kind);

/** Two groups, each with an act of its staff on a proposal, and a sign-in. */
async function scene(db: Db, as: (actor: SignedIn, at?: string) => Ctx) {
  const admin = await aPerson(db, { isAdmin: true, email: "admin@sistema.example" });
  const [here, there] = [await aGroup(db), await aGroup(db)];
  const [call, other] = [await aClosedCall(db, here), await aClosedCall(db, there)];
  const [proposal, foreign] = [await aSubmitted(db, call), await aSubmitted(db, other)];
  await write(as(here.staff, "2026-12-01T08:00:00Z"), here.group.id, "check.record", "x");
  await write(as(there.staff, "2026-12-01T09:00:00Z"), there.group.id, "call.publish", other.id);
  await write(as(admin), null, "account.signed-in", admin.userId);
  return { admin, here, there, call, proposal, foreign };
}

test("administrators read the log of every group and the installation, observers of their own group what is released", async ({
  db,
  as,
}) => {
  const { admin, here, there, call, proposal } = await scene(db, as);
  expect(await kinds(as(admin))).toEqual(["account.signed-in", "call.publish", "check.record"]);
  expect(await kinds(as(admin), { group: here.group.slug })).toEqual(["check.record"]);
  expect(await kinds(as(admin), { group: "system" })).toEqual(["account.signed-in"]);

  const observer = await here.member("OBSERVER");
  await write(as(here.staff), here.group.id, "call.publish", call.id);
  await write(as(here.staff), here.group.id, "proposal.passCheck", proposal.id);
  expect(await kinds(as(observer))).toEqual(["call.publish"]);
  await db.call.update({ where: { id: call.id }, data: { releasedAt: new Date(noon) } });
  expect(await kinds(as(observer))).toEqual(["proposal.passCheck", "call.publish"]);
  for (const group of [there.group.slug, "system", "nera"])
    expect(await kinds(as(observer), { group })).toEqual([]);
  expect(await kinds(as(observer), { person: there.staff.email })).toEqual([]);
});

test("nobody else reads the log, and no one the log of a group to which they apply", async ({
  db,
  as,
}) => {
  const { admin, here, proposal, there } = await scene(db, as);
  const nothing = { ok: false, error: { code: "not-found" } };
  const others = [here.staff, await here.member("CHAIR"), await here.member("BOARD")];
  for (const actor of [...others, here.evaluators[0] as SignedIn, proposal.owner])
    expect(await readLog(as(actor), {})).toMatchObject(nothing);

  await db.organisationMember.create({
    data: { organisationId: proposal.organisation.id, userId: admin.userId, role: "VIEWER" },
  });
  const applicant = as(await again(db, admin));
  expect(await kinds(applicant)).toEqual(["account.signed-in", "call.publish"]);
  expect(await kinds(applicant, { group: here.group.slug })).toEqual([]);
  expect(await kinds(applicant, { group: there.group.slug })).toEqual(["call.publish"]);
});

test("the log tells neither drafts, nor outcomes, nor the names of applicants", async ({
  db,
  as,
}) => {
  const { admin, here, call, proposal } = await scene(db, as);
  const draft = await db.proposal.create({
    data: {
      callId: call.id,
      callVersionId: call.versionId,
      organisationId: (await anOrganisation(db, { OWNER: proposal.owner })).id,
      createdById: proposal.owner.userId,
      number: null,
    },
  });
  const owner = as(proposal.owner);
  const { id: groupId } = here.group;
  for (const kind of ["proposal.start", "proposal.withdraw"] as const)
    await write(owner, groupId, kind, draft.id);
  await write(owner, groupId, "attachment.add", draft.id);
  await write(owner, groupId, "proposal.submit", proposal.id);
  const outcomes = [
    "proposal.failCheck",
    "proposal.passCheck",
    "proposal.select",
    "proposal.notSelect",
    "declaration.conflict",
    "declaration.none",
  ] as const;
  for (const kind of outcomes) await write(as(here.staff), groupId, kind, proposal.id);

  const log = await told(as(admin), { group: here.group.slug });
  const subject = proposal.registration;
  const byStaff = { by: "person", name: here.staff.name, subject };
  expect(log).toEqual([
    { kind: "declaration.make", ...byStaff },
    { kind: "declaration.make", ...byStaff },
    { kind: "proposal.decide", ...byStaff },
    { kind: "proposal.decide", ...byStaff },
    { kind: "proposal.passCheck", ...byStaff },
    { kind: "proposal.passCheck", ...byStaff },
    { kind: "proposal.submit", by: "applicant", name: null, subject },
    { kind: "check.record", by: "person", name: here.staff.name, subject: null },
  ]);
  expect(await told(as(admin), { person: proposal.owner.email })).toEqual([]);
});

test("the log is chosen by noun, person and days of Vilnius, both inclusive", async ({
  db,
  as,
}) => {
  const { admin, here } = await scene(db, as);
  const { id } = here.group;
  await write(as(here.staff, "2026-11-30T21:59:59Z"), id, "list.compute", "x");
  await write(as(here.staff, "2026-11-30T22:00:00Z"), id, "list.propose", "x");
  const ctx = as(admin);
  expect(await kinds(ctx, { noun: "list" })).toEqual(["list.propose", "list.compute"]);
  expect(await kinds(ctx, { to: "2026-11-30" })).toEqual(["list.compute"]);
  expect(await kinds(ctx, { noun: "list", from: "2026-12-01" })).toEqual(["list.propose"]);
  expect(await kinds(ctx, { person: "admin@sistema.example" })).toEqual(["account.signed-in"]);
  expect(await kinds(ctx, { person: "nera@niekur.example" })).toEqual([]);
});

test("pages of the log follow one another without gaps and doubles", async ({ db, as }) => {
  const { admin, here } = await scene(db, as);
  for (let n = 0; n < 120; n++)
    await write(as(here.staff), here.group.id, "list.compute", `list ${n}`);
  const seen: string[] = [];
  for (let after: string | null = null, first = true; first || after; first = false) {
    const log = await readLog(as(admin), { after });
    if (!log.ok) throw new Error("refused");
    seen.push(...log.value.entries.map(({ id }) => id));
    after = log.value.next;
  }
  expect(seen).toHaveLength(123);
  expect(new Set(seen).size).toBe(123);
});
