import { expect } from "vitest";
import { closeScoring } from "#app/domain/decisions/close-scoring.server.ts";
import { declareAssigned } from "#app/domain/evaluation/declare-interest.server.ts";
import { returnSheet } from "#app/domain/evaluation/return-sheet.server.ts";
import { saveSheet } from "#app/domain/evaluation/save-sheet.server.ts";
import { submitSheet } from "#app/domain/evaluation/submit-sheet.server.ts";
import type { Db } from "#app/platform/ports.ts";
import { aClosedCall, aGroup, aSubmitted } from "#tests/support/evaluation.ts";
import {
  type As,
  assign,
  assignmentOf,
  done,
  open,
  score,
  sheetOf,
} from "#tests/support/play-evaluation.ts";
import { test } from "#tests/support/test.ts";

async function scene(db: Db, as: As) {
  const group = await aGroup(db);
  const [first, second, third] = group.evaluators;
  if (!first || !second || !third) throw new Error("three evaluators");
  const call = await aClosedCall(db, group);
  const proposal = await aSubmitted(db, call);
  await open(as(group.staff), call, [proposal]);
  await done(assign(as(group.staff), call, [proposal], [first, second]));
  return {
    ...group,
    first,
    second,
    third,
    call,
    proposal,
    id: await assignmentOf(db, proposal, first),
  };
}

const none = { interest: "none" as const, reason: "" };
const conflict = { interest: "conflict" as const, reason: "Su pareiškėju sieja giminystė." };
const notFound = { error: { code: "not-found" } };

test("nothing can be scored before the declaration, and nothing at all after a conflict", async ({
  db,
  as,
}) => {
  const { first, id } = await scene(db, as);
  expect(await saveSheet(as(first), { id, ...sheetOf(5000) })).toMatchObject(notFound);
  await done(declareAssigned(as(first), { id, ...conflict }));
  expect(await saveSheet(as(first), { id, ...sheetOf(5000) })).toMatchObject(notFound);
  expect(await submitSheet(as(first), { id, ...sheetOf(5000) })).toMatchObject(notFound);
  expect(await declareAssigned(as(first), { id, ...none })).toMatchObject(notFound);
});

test("another's assignment is not there", async ({ db, as }) => {
  const { second, third, staff, id } = await scene(db, as);
  for (const actor of [second, third, staff]) {
    expect(await declareAssigned(as(actor), { id, ...none })).toMatchObject(notFound);
    expect(await saveSheet(as(actor), { id, ...sheetOf(5000) })).toMatchObject(notFound);
  }
});

test("a draft is kept as far as it goes, and a page that is older than it is refused", async ({
  db,
  as,
}) => {
  const { first, id } = await scene(db, as);
  await done(declareAssigned(as(first), { id, ...none }));
  const scores = [{ criterionId: "quality", points: "", justification: "Pradėta" }];
  const saved = await saveSheet(as(first), { id, ...sheetOf(0), scores });
  expect(saved).toMatchObject({ ok: true });
  expect(await db.sheetScore.findMany()).toMatchObject([
    { criterion: "quality", points: null, justification: "Pradėta" },
  ]);

  expect(await saveSheet(as(first), { id, ...sheetOf(5000) })).toMatchObject({
    error: { code: "changed-meanwhile" },
  });
  const seen = saved.ok ? saved.value.seen : "";
  await done(saveSheet(as(first, "2026-12-01T10:05:00Z"), { id, ...sheetOf(5000, seen) }));
  expect(await db.sheetScore.findMany({ orderBy: { criterion: "asc" } })).toMatchObject([
    { criterion: "quality", points: 2000, version: 2 },
    { criterion: "value", points: 3000, version: 1 },
  ]);
});

test("only a complete sheet is handed in, and what it says can then be recomputed and not changed", async ({
  db,
  as,
}) => {
  const { first, id } = await scene(db, as);
  await done(declareAssigned(as(first), { id, ...none }));
  const short = { ...sheetOf(5000) };
  short.scores = short.scores.map((line) => ({ ...line, justification: "Trumpai" }));
  expect(await submitSheet(as(first), { id, ...short })).toMatchObject({
    error: { code: "sheet-incomplete" },
  });
  expect(await db.sheet.count()).toBe(0);

  await done(submitSheet(as(first), { id, ...sheetOf(8100) }));
  const sheet = await db.sheet.findFirstOrThrow();
  expect(sheet).toMatchObject({ status: "SUBMITTED", totalPoints: 8100 });
  expect(sheet.sha256).toMatch(/^[0-9a-f]{64}$/);

  const seen = sheet.changedAt.toISOString();
  for (const change of [saveSheet, submitSheet]) {
    expect(await change(as(first), { id, ...sheetOf(9000, seen) })).toMatchObject({
      error: { code: "changed-meanwhile" },
    });
  }
  expect(await db.sheetScore.findFirst({ where: { criterion: "quality" } })).toMatchObject({
    points: 5100,
  });
});

test("staff return a sheet with a reason; it is handed in again and both are in the trail", async ({
  db,
  as,
}) => {
  const { first, staff, proposal } = await scene(db, as);
  const id = await score(as, first, proposal, 8000);
  const before = await db.sheet.findFirstOrThrow();
  const returned = { assignmentId: id, reason: "Pagrindimas ne to kriterijaus." };
  expect(await returnSheet(as(first), returned)).toMatchObject(notFound);
  await done(returnSheet(as(staff), returned));
  expect(await returnSheet(as(staff), returned)).toMatchObject({
    error: { code: "sheet-not-submitted" },
  });

  const { changedAt } = await db.sheet.findFirstOrThrow();
  await done(submitSheet(as(first), { id, ...sheetOf(7000, changedAt.toISOString()) }));
  expect(await db.sheet.findFirst()).toMatchObject({ totalPoints: 7000, returnReason: null });
  expect(
    await db.auditEntry.findFirst({ where: { kind: "sheet.returned-content" } }),
  ).toMatchObject({ data: { sha256: before.sha256, totalPoints: 8000 } });
});

test("scoring closes only when every check is over and every sheet is in, and stays closed", async ({
  db,
  as,
}) => {
  const { first, second, staff, proposal, call } = await scene(db, as);
  const { number } = call;
  const id = await score(as, first, proposal, 8000);
  expect(await closeScoring(as(staff), { number })).toMatchObject({
    error: { code: "sheets-missing", params: { registration: proposal.registration } },
  });
  await score(as, second, proposal, 8500);
  const late = await aSubmitted(db, call);
  expect(await closeScoring(as(staff), { number })).toMatchObject({
    error: { code: "checks-open", params: { n: 1 } },
  });
  await db.proposal.update({ where: { id: late.id }, data: { status: "WITHDRAWN" } });

  await done(closeScoring(as(staff), { number }));
  expect(await db.proposal.findUnique({ where: { id: proposal.id } })).toMatchObject({
    status: "SCORED",
  });
  expect(await returnSheet(as(staff), { assignmentId: id, reason: "x" })).toMatchObject({
    error: { code: "scoring-closed" },
  });
  const { changedAt } = await db.sheet.findFirstOrThrow({ where: { assignmentId: id } });
  expect(
    await submitSheet(as(first), { id, ...sheetOf(100, changedAt.toISOString()) }),
  ).toMatchObject({ error: { code: "scoring-closed" } });
});

test("where two evaluators disagree, scoring closes only with the third sheet", async ({
  db,
  as,
}) => {
  const { first, second, third, staff, proposal, call } = await scene(db, as);
  const { number } = call;
  await score(as, first, proposal, 8000);
  await score(as, second, proposal, 4000);
  expect(await closeScoring(as(staff), { number })).toMatchObject({
    error: { code: "divergence-open" },
  });
  await done(assign(as(staff), call, [proposal], [third]));
  expect(await closeScoring(as(staff), { number })).toMatchObject({
    error: { code: "third-sheet-missing" },
  });
  await score(as, third, proposal, 7800);
  await done(closeScoring(as(staff), { number }));
  const { computation } = await db.rankedList.findFirstOrThrow();
  expect(computation).toMatchObject({ places: [{ result: { total: 7900 } }] });
});

test("of a conflict and its absence, declared at the same moment, the conflict stands", async ({
  db,
  as,
}) => {
  const { first, id } = await scene(db, as);
  const [, told] = await Promise.all([
    declareAssigned(as(first), { id, ...none }),
    declareAssigned(as(first), { id, ...conflict }),
  ]);
  expect(told).toMatchObject({ ok: true });
  expect(await db.conflictDeclaration.findMany()).toMatchObject([{ conflict: true }]);
});
