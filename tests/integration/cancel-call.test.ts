import { expect } from "vitest";
import { amendmentsOf } from "#app/domain/calls/amendments.server.ts";
import { cancelCall, cancelPage } from "#app/domain/calls/cancel-call.server.ts";
import { letterModel } from "#app/domain/letters/letter.ts";
import { proposalPage } from "#app/domain/proposals/proposal-page.server.ts";
import { withdrawProposal } from "#app/domain/proposals/withdraw-proposal.server.ts";
import { made } from "#tests/access/made.ts";
import { aGroup } from "#tests/support/evaluation.ts";
import { aStaffMember } from "#tests/support/calls.ts";
import { aDraft } from "#tests/support/drafts.ts";
import { again } from "#tests/support/factories.ts";
import { approve, aScoredCall } from "#tests/support/play-decision.ts";
import { done } from "#tests/support/play-evaluation.ts";
import { test } from "#tests/support/test.ts";

const code = (name: string) => ({ ok: false, error: { code: name } });
const basis = { reason: "Nutrauktas veiksmo finansavimas", reasonEn: "", minutesNo: "P-2026-08" };
const plain = (value: unknown) => JSON.stringify(value).replaceAll("\u00A0", " ");

test("a cancelled call writes to everyone who has handed in, tells everyone else, and ends", async ({
  db,
  as,
}) => {
  const scene = await aScoredCall(db, as, await aGroup(db), [{ total: 9000 }, { total: 8500 }]);
  const { call, staff, proposals } = scene;
  const [first, second] = proposals;
  if (!first || !second) throw new Error("two proposals");
  const ctx = as(staff);
  await made(withdrawProposal(as(second.owner), { id: second.id, reason: "" }));
  const confirmed = await db.letter.findMany({ where: { proposalId: second.id } });
  expect(confirmed.map(({ kind }) => kind)).toEqual(["WITHDRAWAL"]);
  expect(plain(confirmed[0]?.model)).toContain("Jūsų prašymu projektinis pasiūlymas");
  expect((await made(cancelPage(ctx, call))).letters).toBe(1);

  expect(await cancelCall(ctx, { number: call.number, ...basis })).toMatchObject({ ok: true });
  expect(await cancelCall(ctx, { number: call.number, ...basis })).toMatchObject(
    code("call-not-cancellable"),
  );
  expect(await db.call.findUniqueOrThrow({ where: { id: call.id } })).toMatchObject({
    status: "CANCELLED",
  });
  expect(await amendmentsOf(ctx, call.id, "lt")).toMatchObject([
    { kind: "cancellation", minutesNo: "P-2026-08", reason: { lt: basis.reason } },
  ]);

  const letters = await db.letter.findMany({
    where: { kind: "CANCELLATION" },
    select: { proposalId: true, model: true },
  });
  expect(letters.map(({ proposalId }) => proposalId)).toEqual([first.id]);
  const words = plain(letterModel.parse(letters[0]?.model).blocks);
  expect(words).toContain("atšauktas (protokolas Nr. P-2026-08)");
  expect(words).toContain("Priežastis: Nutrauktas veiksmo finansavimas.");

  const page = await made(proposalPage(as(first.owner), { id: first.id }));
  expect(page.next).toEqual({ what: "nothing", by: null });
  expect(page.steps.map(({ name }) => name)).toContain("callCancelled");
  expect(page.steps.every(({ state }) => state === "done")).toBe(true);
  const tell = { kind: "call.tell", payload: { path: ["news"], equals: "cancelled" } };
  expect(await db.outbox.count({ where: tell })).toBe(1);
});

test("only impartial staff cancel a call, and not once its decisions are approved", async ({
  db,
  as,
}) => {
  const scene = await aScoredCall(db, as, await aGroup(db), [{ total: 9000 }]);
  const { call, staff, proposals, evaluators } = scene;
  const [first] = proposals;
  const [evaluator] = evaluators;
  if (!first || !evaluator) throw new Error("a proposal with an evaluator");
  const act = { number: call.number, ...basis };
  const tied = await aStaffMember(db, call.groupId);
  await db.organisationMember.create({
    data: { organisationId: first.organisation.id, userId: tied.userId, role: "VIEWER" },
  });
  expect(await cancelCall(as(await again(db, tied)), act)).toMatchObject(
    code("cancel-not-impartial"),
  );
  for (const actor of [first.owner, evaluator])
    expect(await cancelCall(as(actor), act)).toMatchObject(code("not-found"));
  await done(approve(db, as, scene));
  expect(await cancelCall(as(staff), act)).toMatchObject(code("call-not-cancellable"));
  expect(await db.letter.count({ where: { kind: "CANCELLATION" } })).toBe(0);
});

test("a draft of a cancelled call gets no letter and can no longer be filled in", async ({
  db,
  as,
}) => {
  const draft = await aDraft(as, db);
  const { call } = await db.proposal.findUniqueOrThrow({
    where: { id: draft.id },
    include: { call: true },
  });
  const staff = await aStaffMember(db, call.groupId);
  await made(cancelCall(as(staff), { number: call.number, ...basis }));
  expect(await db.letter.count({ where: { proposalId: draft.id } })).toBe(0);
  const page = await made(proposalPage(as(draft.owner), { id: draft.id }));
  expect(page).toMatchObject({ isOpen: false, next: { what: "nothing" } });
  const events = await db.proposalEvent.findMany({ where: { proposalId: draft.id } });
  expect(events.map(({ kind }) => kind)).toContain("callCancelled");
});
