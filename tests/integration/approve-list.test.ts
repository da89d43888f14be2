import { expect } from "vitest";
import { approvalPage } from "#app/domain/decisions/approval-page.server.ts";
import { approveDecisions } from "#app/domain/decisions/approve-decisions.server.ts";
import { askApproval } from "#app/domain/decisions/ask-approval.server.ts";
import { listFingerprint } from "#app/domain/decisions/list-fingerprint.server.ts";
import { putBackDecisions } from "#app/domain/decisions/put-back.server.ts";
import type { SignedIn } from "#app/domain/policy.ts";
import type { Db } from "#app/platform/ports.ts";
import { aGroup } from "#tests/support/evaluation.ts";
import { aScoredCall, bothApprove, decide, rowsOf } from "#tests/support/play-decision.ts";
import { type As, done } from "#tests/support/play-evaluation.ts";
import { test } from "#tests/support/test.ts";

const code = (name: string) => ({ error: { code: name } });
const why = "Pirmos eilutės suma neatitinka protokolo.";

const two = [
  { total: 9000, requestedCents: 6_000_000 },
  { total: 8000, requestedCents: 4_500_000 },
];

/** A call whose decisions are recorded by one person, and how another meeting decides once more. */
async function recorded(db: Db, as: As) {
  const scene = await aScoredCall(db, as, await aGroup(db), two);
  let meetings = 0;
  const record = async (who: SignedIn, conditions = "Kvietimo lėšų likutis mažesnis.") => {
    const rows = (await rowsOf(db, scene.call)).map((row) =>
      row.outcome === "PARTIAL" ? { ...row, conditions } : row,
    );
    return decide(as(who), scene, { rows, number: `V-${++meetings}` });
  };
  await done(record(scene.staff));
  return { ...scene, record };
}

test("a list is approved by two persons, under the hash that both have seen", async ({
  db,
  as,
}) => {
  const { call, staff, colleague } = await recorded(db, as);
  expect(await approveDecisions(as(colleague), call)).toMatchObject(code("approval-not-asked"));
  await done(askApproval(as(staff), call));
  expect(await approveDecisions(as(staff), call)).toMatchObject(code("approval-same-person"));

  const seen = await approvalPage(as(colleague), call);
  if (!seen.ok || !seen.value.list) throw new Error("no page");
  expect(seen.value.list).toMatchObject({
    word: "ok",
    askedBy: staff.name,
    draftedBy: [staff.name],
  });
  await done(approveDecisions(as(colleague), call));

  const list = await db.rankedList.findFirstOrThrow();
  expect(list).toMatchObject({
    status: "APPROVED",
    askedById: staff.userId,
    askedSha256: seen.value.list.sha256,
    approvedById: colleague.userId,
  });
  expect(list.frozenSha256).toBe(await listFingerprint(db, list.id));
  await db.decision.updateMany({ where: { outcome: "SELECTED" }, data: { grantCents: 1n } });
  expect(list.frozenSha256).not.toBe(await listFingerprint(db, list.id));
});

test("whoever alone recorded the decisions does not give the second word, whoever asked", async ({
  db,
  as,
}) => {
  const { call, staff, colleague, record } = await recorded(db, as);
  await done(askApproval(as(colleague), call));
  expect(await approveDecisions(as(staff), call)).toMatchObject(code("approval-only-drafter"));
  await done(putBackDecisions(as(staff), { ...call, why }));
  await done(record(colleague));
  await done(askApproval(as(colleague), call));
  await done(approveDecisions(as(staff), call));
});

test("what was proposed to be approved holds for the list as it was then only", async ({
  db,
  as,
}) => {
  const { call, staff, colleague } = await recorded(db, as);
  await done(askApproval(as(staff), call));
  await db.decision.updateMany({
    where: { outcome: "PARTIAL" },
    data: { conditions: "Kita priežastis, kodėl suma mažesnė." },
  });
  expect(await approveDecisions(as(colleague), call)).toMatchObject(code("approval-not-asked"));
  await done(askApproval(as(staff), call));
  await done(approveDecisions(as(colleague), call));
});

test("a list that is put back is a draft again with its decisions, its reason and no first word", async ({
  db,
  as,
}) => {
  const { call, staff, colleague, record } = await recorded(db, as);
  await done(askApproval(as(staff), call));
  await done(putBackDecisions(as(colleague), { ...call, why }));
  expect(await db.rankedList.findFirst()).toMatchObject({ status: "DRAFT", putBackWhy: why });
  expect(await db.decision.count()).toBe(2);
  expect(await approveDecisions(as(colleague), call)).toMatchObject(code("not-proposed"));
  expect(await putBackDecisions(as(colleague), { ...call, why })).toMatchObject(
    code("not-proposed"),
  );
  const entry = await db.auditEntry.findFirstOrThrow({ where: { kind: "list.reopen" } });
  expect(entry.data).toEqual({ why });

  await done(record(staff));
  expect(await approveDecisions(as(colleague), call)).toMatchObject(code("approval-not-asked"));
});

test("the chair gives the second word once they have declared about every proposal, and never when tied", async ({
  db,
  as,
}) => {
  const { call, staff, proposals, member } = await recorded(db, as);
  const [chair, tied] = [await member("CHAIR"), await member("CHAIR")];
  const board = await member("BOARD");
  await done(askApproval(as(staff), call));
  expect(await approveDecisions(as(board), call)).toMatchObject(code("not-found"));
  expect(await approveDecisions(as(chair), call)).toMatchObject(code("approval-declare-first"));
  expect(await approvalPage(as(chair), call)).toMatchObject({
    value: { undeclared: 2, list: null },
  });
  const declaredAt = new Date();
  await db.conflictDeclaration.createMany({
    data: proposals.flatMap(({ id: proposalId }, n) => [
      { proposalId, personId: chair.userId, conflict: false, declaredAt },
      { proposalId, personId: tied.userId, conflict: n === 0, declaredAt },
    ]),
  });
  expect(await approveDecisions(as(tied), call)).toMatchObject(code("not-found"));
  await done(approveDecisions(as(chair), call));
});

test.for([
  { bp: 0, ok: false },
  { bp: 500, ok: true },
])(
  "grants may exceed the budgets by what the group has set: $bp basis points",
  async ({ bp, ok }, { db, as }) => {
    const group = await aGroup(db, { actionCents: 10_000_000 });
    await db.group.update({
      where: { id: group.group.id },
      data: {
        settings: {
          secondChecker: { value: false, source: "Grupės valdyba" },
          overcommitBp: { value: bp, source: "Valdybos sprendimas" },
        },
      },
    });
    const scene = await aScoredCall(db, as, group, two);
    const { call, staff } = scene;
    const rows = (await rowsOf(db, call)).map((row) =>
      row.outcome === "PARTIAL"
        ? { ...row, outcome: "SELECTED" as const, grantCents: 4_500_000, deviation: why }
        : row,
    );
    const result = await decide(as(staff), scene, { rows });
    expect(result.ok).toBe(ok);
    if (!ok) expect(result).toMatchObject(code("over-call-budget"));
    else await done(bothApprove(as, scene));
  },
);
