import { expect } from "vitest";
import type { CheckItems } from "#app/domain/checks/check-schema.ts";
import { checklistOf } from "#app/domain/checks/checklist.ts";
import { recordCheck } from "#app/domain/checks/record-check.server.ts";
import { assignEvaluators } from "#app/domain/evaluation/assign-evaluators.server.ts";
import { planAssignments } from "#app/domain/evaluation/plan-assignments.server.ts";
import { publishAssignments } from "#app/domain/evaluation/publish-assignments.server.ts";
import { publishPage } from "#app/domain/evaluation/publish-page.server.ts";
import { declareAssigned } from "#app/domain/evaluation/declare-interest.server.ts";
import { findSheets } from "#app/domain/evaluation/find-sheets.server.ts";
import { startEvaluation } from "#app/domain/evaluation/start-evaluation.server.ts";
import { submitSheet } from "#app/domain/evaluation/submit-sheet.server.ts";
import type { SignedIn } from "#app/domain/policy.ts";
import type { Ctx, Db } from "#app/platform/ports.ts";
import { type Call, reason, type Submitted } from "./evaluation.ts";

export type As = (actor: SignedIn, at?: string) => Ctx;

export const done = async <T>(result: Promise<T & { ok: boolean }>) => {
  const answer = await result;
  if (!answer.ok) expect(answer).toEqual({ ok: true });
  return answer;
};

const noted = "Patikrinta pagal pateiktus dokumentus.";

/** Every item of the call's checklist, answered so. */
export const answered = (call: Call, answer: "YES" | "NO" | "NA", except: CheckItems = {}) => ({
  ...Object.fromEntries(
    checklistOf(call.definition).map(({ id }) => [id, { answer, note: noted }]),
  ),
  ...except,
});

export const passed = (call: Call) => ({
  intent: "pass" as const,
  seen: "",
  items: answered(call, "YES"),
  point: "",
  text: "",
  waiver: "",
});

export const failed = (call: Call) => ({
  intent: "fail" as const,
  seen: "",
  items: answered(call, "YES", {
    applicant: { answer: "NO", note: "Pareiškėjas – uždaroji akcinė bendrovė." },
  }),
  point: "12",
  text: "Pareiškėjas turi būti nevyriausybinė organizacija.",
  waiver: "Pareiškėjo rūšies patikslinimu pakeisti negalima.",
});

/** Starts the evaluation and lets every proposal pass the check. */
export async function open(ctx: Ctx, call: Call, proposals: readonly Submitted[]) {
  await done(startEvaluation(ctx, { number: call.number }));
  for (const { id } of proposals) await done(recordCheck(ctx, { id, ...passed(call) }));
}

async function together(
  ctx: Ctx,
  call: Call,
  proposals: readonly Pick<Submitted, "id">[],
  people: readonly SignedIn[],
) {
  const before = await findSheets(ctx.db, { callId: call.id });
  const kept = before
    .filter(({ declared }) => declared !== "conflict")
    .map(({ proposalId, evaluatorId }) => `${proposalId}:${evaluatorId}`);
  const added = proposals.flatMap(({ id }) => people.map(({ userId }) => `${id}:${userId}`));
  const seen = await stateNow(ctx, call);
  return { number: call.number, seen, pairs: [...kept, ...added] };
}

/** The state of a call's assignments and their draft, as a page would show it. */
export async function stateNow(ctx: Ctx, { number }: Pick<Call, "number">) {
  const page = await publishPage(ctx, { number });
  return page.ok ? page.value.seen : "";
}

/** Assigns these people to every one of the proposals, beside those who are. */
export const assign = async (...scene: Parameters<typeof together>) =>
  assignEvaluators(scene[0], await together(...scene));

/** The same as a draft. */
export const plan = async (...scene: Parameters<typeof together>) =>
  planAssignments(scene[0], await together(...scene));

export const publish = async (ctx: Ctx, call: Call) =>
  publishAssignments(ctx, { number: call.number, seen: await stateNow(ctx, call) });

export async function assignmentOf(db: Db, proposal: Pick<Submitted, "id">, person: SignedIn) {
  const { id } = await db.assignment.findFirstOrThrow({
    where: { proposalId: proposal.id, evaluatorId: person.userId },
  });
  return id;
}

/** A complete sheet of the two criteria with this total (hundredths). */
export const sheetOf = (total: number, seen = "") => {
  const value = Math.min(3000, total);
  const line = (criterionId: string, points: number) => ({
    criterionId,
    points: String(points / 100),
    justification: reason,
  });
  return { seen, scores: [line("quality", total - value), line("value", value)], remarks: "" };
};

/** Declares no conflict and hands in a sheet with this total. */
export async function score(as: As, person: SignedIn, proposal: Submitted, total: number) {
  const ctx = as(person);
  const id = await assignmentOf(ctx.db, proposal, person);
  await done(declareAssigned(ctx, { id, interest: "none", reason: "" }));
  await done(submitSheet(ctx, { id, ...sheetOf(total) }));
  return id;
}
