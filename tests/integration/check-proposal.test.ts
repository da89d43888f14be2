import { expect } from "vitest";
import { confirmCheck } from "#app/domain/checks/confirm-check.server.ts";
import { recordCheck } from "#app/domain/checks/record-check.server.ts";
import { startEvaluation } from "#app/domain/evaluation/start-evaluation.server.ts";
import type { SignedIn } from "#app/domain/policy.ts";
import type { Db } from "#app/platform/ports.ts";
import { aClosedCall, aGroup, aSubmitted } from "#tests/support/evaluation.ts";
import { again } from "#tests/support/factories.ts";
import { answered, done, failed, passed } from "#tests/support/play-evaluation.ts";
import { test } from "#tests/support/test.ts";

async function scene(db: Db) {
  const group = await aGroup(db);
  const call = await aClosedCall(db, group);
  return { ...group, call, proposal: await aSubmitted(db, call) };
}

async function insider(db: Db, staff: SignedIn, organisationId: string) {
  const data = { organisationId, userId: staff.userId, role: "VIEWER" as const };
  await db.organisationMember.create({ data });
  return again(db, staff);
}

test("the evaluation starts only after the call has closed, once, and by its own staff", async ({
  db,
  as,
}) => {
  const { call, staff, evaluators } = await scene(db);
  const stranger = (await aGroup(db)).staff;
  const [evaluator] = evaluators;
  const { number } = call;

  expect(await startEvaluation(as(stranger), { number })).toMatchObject({
    error: { code: "not-found" },
  });
  expect(evaluator && (await startEvaluation(as(evaluator), { number }))).toMatchObject({
    error: { code: "not-found" },
  });
  expect(await startEvaluation(as(staff, "2026-11-30T15:04:59Z"), { number })).toMatchObject({
    error: { code: "call-still-open" },
  });
  await done(startEvaluation(as(staff), { number }));
  expect(await startEvaluation(as(staff), { number })).toMatchObject({
    error: { code: "call-not-published" },
  });
});

test("a check is saved in parts and ends with the proposal eligible, its trail beside it", async ({
  db,
  as,
}) => {
  const { call, proposal, staff } = await scene(db);
  const { id } = proposal;
  await done(startEvaluation(as(staff), { number: call.number }));

  const started = { intent: "save" as const, seen: "", items: {}, point: "", text: "" };
  await done(recordCheck(as(staff), { id, ...started }));
  expect(await db.proposal.findUnique({ where: { id } })).toMatchObject({ status: "CHECKING" });

  const { checkedAt } = await db.check.findFirstOrThrow();
  await done(recordCheck(as(staff), { id, ...passed(call), seen: checkedAt.toISOString() }));
  expect(await db.proposal.findUnique({ where: { id } })).toMatchObject({ status: "ELIGIBLE" });
  expect(await db.check.findMany()).toMatchObject([{ outcome: "ELIGIBLE" }]);
  expect(await db.auditEntry.findMany({ orderBy: { id: "asc" } })).toMatchObject([
    { kind: "call.startEvaluation" },
    { kind: "proposal.startCheck" },
    { kind: "check.record" },
    { kind: "proposal.passCheck" },
    { kind: "check.record" },
  ]);
});

test("an ineligible proposal keeps the requirement that it does not meet", async ({ db, as }) => {
  const { call, proposal, staff } = await scene(db);
  await done(startEvaluation(as(staff), { number: call.number }));
  await done(recordCheck(as(staff), { id: proposal.id, ...failed(call) }));
  expect(await db.check.findFirst()).toMatchObject({
    outcome: "INELIGIBLE",
    reason: { point: "12", text: failed(call).text },
  });
  expect(await db.proposal.findFirst()).toMatchObject({ status: "INELIGIBLE" });
});

test.for([
  { name: "pass with an item unanswered", intent: "pass" as const, answer: null },
  { name: "pass with an item unmet", intent: "pass" as const, answer: "NO" as const },
  { name: "fail with nothing unmet", intent: "fail" as const, answer: "YES" as const },
])("a check cannot $name", async ({ intent, answer }, { db, as }) => {
  const { call, proposal, staff } = await scene(db);
  await done(startEvaluation(as(staff), { number: call.number }));
  const items = answer ? answered(call, answer) : {};
  const result = await recordCheck(as(staff), {
    ...failed(call),
    id: proposal.id,
    intent,
    items,
  });
  expect(result).toMatchObject({ error: { code: "check-incomplete" } });
  expect(await db.check.count()).toBe(0);
});

test("nobody checks before the evaluation, after the end of the check, or over another's work", async ({
  db,
  as,
}) => {
  const { call, proposal, staff } = await scene(db);
  const check = { id: proposal.id, ...passed(call) };
  expect(await recordCheck(as(staff), check)).toMatchObject({
    error: { code: "not-in-evaluation" },
  });
  await done(startEvaluation(as(staff), { number: call.number }));
  await done(recordCheck(as(staff), { ...check, intent: "save" }));
  expect(await recordCheck(as(staff), check)).toMatchObject({
    error: { code: "changed-meanwhile" },
  });
  const { checkedAt } = await db.check.findFirstOrThrow();
  await done(recordCheck(as(staff), { ...check, seen: checkedAt.toISOString() }));
  expect(await recordCheck(as(staff), check)).toMatchObject({ error: { code: "check-ended" } });
});

test("of two people who check a proposal at once, one is told to look again", async ({
  db,
  as,
}) => {
  const { call, proposal, staff, member } = await scene(db);
  const colleague = await member("STAFF");
  await done(startEvaluation(as(staff), { number: call.number }));
  const check = { id: proposal.id, ...passed(call), intent: "save" as const };
  const both = await Promise.all([
    recordCheck(as(staff), check),
    recordCheck(as(colleague), check),
  ]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await db.check.count()).toBe(1);
});

test("staff of another group, or of the applicant, cannot check: the proposal is not there", async ({
  db,
  as,
}) => {
  const { call, proposal, staff } = await scene(db);
  const stranger = (await aGroup(db)).staff;
  await done(startEvaluation(as(staff), { number: call.number }));
  const partial = await insider(db, staff, proposal.organisation.id);
  for (const actor of [stranger, partial, proposal.owner]) {
    expect(await recordCheck(as(actor), { id: proposal.id, ...passed(call) })).toMatchObject({
      error: { code: "not-found" },
    });
  }
});

test("the second pair of eyes is another person's, once", async ({ db, as }) => {
  const { call, proposal, staff, member } = await scene(db);
  const { id } = proposal;
  const colleague = await member("STAFF");
  await done(startEvaluation(as(staff), { number: call.number }));
  expect(await confirmCheck(as(colleague), { id })).toMatchObject({
    error: { code: "check-not-ended" },
  });
  await done(recordCheck(as(staff), { id, ...passed(call) }));
  expect(await confirmCheck(as(staff), { id })).toMatchObject({ error: { code: "same-person" } });
  await done(confirmCheck(as(colleague), { id }));
  expect(await db.check.findFirst()).toMatchObject({ secondById: colleague.userId });
  expect(await confirmCheck(as(colleague), { id })).toMatchObject({
    error: { code: "already-confirmed" },
  });
});
