import { recordCheck } from "#app/domain/checks/record-check.server.ts";
import { checklistOf } from "#app/domain/checks/checklist.ts";
import { askClarification } from "#app/domain/clarifications/ask-clarification.server.ts";
import { approveDecisions } from "#app/domain/decisions/approve-decisions.server.ts";
import { askApproval } from "#app/domain/decisions/ask-approval.server.ts";
import { closeScoring } from "#app/domain/decisions/close-scoring.server.ts";
import { callMeeting } from "#app/domain/meetings/call-meeting.server.ts";
import { changeAgenda } from "#app/domain/meetings/change-agenda.server.ts";
import { boardMinutes } from "#app/domain/meetings/minutes.server.ts";
import { planMeeting } from "#app/domain/meetings/plan-meeting.server.ts";
import { signAsChair, signAsSecretary } from "#app/domain/meetings/sign-minutes.server.ts";
import { declareInterest } from "#app/domain/evaluation/declare-interest.server.ts";
import { saveSheet } from "#app/domain/evaluation/save-sheet.server.ts";
import { startEvaluation } from "#app/domain/evaluation/start-evaluation.server.ts";
import { submitSheet } from "#app/domain/evaluation/submit-sheet.server.ts";
import { socialCall } from "#app/domain/calls/templates/social.ts";
import { motionsPage, writeMotions } from "#app/domain/meetings/write-motions.server.ts";
import { again } from "#tests/support/factories.ts";
import { released } from "#tests/support/play-decision.ts";
import { carry } from "#tests/support/play-meeting.ts";
import type { Code, State } from "./cast.ts";
import { made } from "./made.ts";
import { secretWord } from "./secrets.ts";
import type { Play } from "./world.ts";

interface Scenery {
  state: State;
  number: string;
  callId: string;
  /** The proposal that is asked about, and the other one. */
  p: string;
  q: string;
  /** Which call of the world it is. */
  n: number;
}

/** How far the call goes, in the order of time; what follows a state has not happened in it. */
const order: readonly State[] = [
  "draft",
  "submitted",
  "checking",
  "assigned",
  "scoring",
  "oneIn",
  "allIn",
  "listed",
  "approved",
  "notSelected",
];
const reaches = (state: State, point: State) => {
  const like: Partial<Record<State, State>> = {
    clarifying: "checking",
    ineligible: "checking",
    selected: "notSelected",
    withdrawn: "oneIn",
  };
  return order.indexOf(like[state] ?? state) >= order.indexOf(point);
};

/** Plays the work of staff, evaluators and board on a call as far as its state says. */
export async function playTo(play: Play, scenery: Scenery) {
  const { state, p } = scenery;
  if (reaches(state, "submitted")) await conflictOf(play, "S2", p, secretWord("recusalS2", state));
  if (reaches(state, "checking")) await check(play, scenery);
  if (reaches(state, "assigned")) await assign(play, scenery);
  if (reaches(state, "scoring")) await score(play, scenery);
  if (reaches(state, "listed")) await decide(play, scenery);
  if (reaches(state, "assigned") && state !== "allIn") await assignOne(play, p, "E5");
  if (state === "withdrawn")
    await play.db.proposal.update({ where: { id: p }, data: { status: "WITHDRAWN", slot: null } });
}

const conflictOf = async ({ as }: Play, code: Code, proposalId: string, reason: string) =>
  made(declareInterest(await as(code, 25), { proposalId, interest: "conflict", reason }));

async function check({ as }: Play, { state, number, p, q }: Scenery) {
  const staff = await as("S1", 24);
  await made(startEvaluation(staff, { number }));
  const list = checklistOf(socialCall());
  const items = Object.fromEntries(
    list.map(({ id }) => [id, { answer: "YES" as const, note: secretWord("checkNote", state) }]),
  );
  const waiver = "Patikslinimu to pakeisti negalima.";
  const blank = { seen: "", items, point: "", text: "", waiver };
  await made(
    recordCheck(staff, {
      id: q,
      ...blank,
      items: Object.fromEntries(list.map(({ id }) => [id, { answer: "YES", note: "Patikrinta." }])),
      intent: "pass",
    }),
  );
  if (state === "ineligible") {
    const unmet = { applicant: { answer: "NO" as const, note: "Patikrinta." } };
    const about = { point: "12", text: `${secretWord("unmet", state)} turi būti NVO.` };
    await made(
      recordCheck(staff, {
        id: p,
        ...blank,
        ...about,
        items: { ...items, ...unmet },
        intent: "fail",
      }),
    );
    return;
  }
  const isGoing = state === "checking" || state === "clarifying";
  await made(recordCheck(staff, { id: p, ...blank, intent: isGoing ? "save" : "pass" }));
  if (state !== "clarifying") return;
  const text = "Pridėkite galiojančią licenciją.";
  const questions = [{ text, unlocked: ["fileLicence"] }];
  await made(askClarification(await as("S1", 3), { id: p, questions }));
}

/** As staff assign; here also more evaluators than the call asks for. */
const assignOne = ({ db, ids }: Play, proposalId: string, code: Code) =>
  db.assignment.create({
    data: {
      proposalId,
      evaluatorId: ids[code],
      assignedById: ids.S1,
      assignedAt: new Date(Date.now() - 23 * 24 * 3_600_000),
    },
  });

async function assign(play: Play, { state, p, q }: Scenery) {
  for (const code of ["E1", "E2", "E3"] as const) {
    await assignOne(play, p, code);
    if (code !== "E3") await assignOne(play, q, code);
  }
  for (const code of ["E1", "E2"] as const) await clear(play, code, p, q);
  await conflictOf(play, "E3", p, secretWord("recusalE3", state));
}

async function clear({ as }: Play, code: Code, ...proposals: string[]) {
  const ctx = await as(code, 22);
  for (const proposalId of proposals)
    await made(declareInterest(ctx, { proposalId, interest: "none", reason: "" }));
}

const line = (criterionId: string, points: number, justification: string) => ({
  criterionId,
  points: String(points),
  justification: `${justification} pagrįsta pasiūlymo duomenimis.`,
});

async function score({ db, as, ids }: Play, { state, p, q }: Scenery) {
  const sheetOf = async (proposalId: string, evaluatorId: string) =>
    (await db.assignment.findFirstOrThrow({ where: { proposalId, evaluatorId } })).id;
  const points = state === "notSelected" ? [20, 10] : [60, 25];
  for (const code of ["E1", "E2"] as const) {
    const ctx = await as(code, 20);
    const remarks = code === "E1" ? secretWord("remarksE1", state) : "";
    const scores = ["quality", "value"].map((criterion, n) =>
      line(criterion, points[n] ?? 0, secretWord(`justification${code}`, state)),
    );
    const draft = { id: await sheetOf(p, ids[code]), seen: "", scores, remarks };
    const isIn = reaches(state, code === "E1" ? "oneIn" : "allIn");
    await (isIn ? made(submitSheet(ctx, draft)) : made(saveSheet(ctx, draft)));

    const other = ["quality", "value"].map((criterion) => line(criterion, 22, "Kitas"));
    const id = await sheetOf(q, ids[code]);
    if (isIn) await made(submitSheet(ctx, { id, seen: "", scores: other, remarks: "" }));
  }
}

/** A meeting with the call on its agenda, to which everybody has been called. */
async function plan({ db, as, ids }: Play, { state, number, n, callId }: Scenery) {
  const ctx = await as("S1", 10);
  const { groupId } = await db.call.findUniqueOrThrow({ where: { id: callId } });
  const { id } = await made(
    planMeeting(ctx, {
      group: groupId,
      kind: "IN_PERSON",
      startsAt: new Date(ctx.now().getTime() + 3_600_000),
      ballotsUntil: null,
      place: secretWord("meeting", state),
      minutesNo: `P-${n}`,
      chairId: ids.BC,
      ownVotes: false,
    }),
  );
  await made(changeAgenda(ctx, { id, intent: "addCall", call: number, order: "byPlace" }));
  await made(callMeeting(ctx, { id }));
  return id;
}

async function decide(play: Play, scenery: Scenery) {
  const { db, as, ids } = play;
  const { state, number, p, q } = scenery;
  const staff = await as("S1", 10);
  await made(closeScoring(staff, { number }));
  await db.conflictDeclaration.createMany({
    data: (["B1", "BC", "B2"] as const).flatMap((code) =>
      [p, q].map((proposalId) => ({
        proposalId,
        personId: ids[code],
        conflict: code === "B2" && proposalId === p,
        declaredAt: staff.now(),
      })),
    ),
  });
  const meeting = await plan(play, scenery);
  if (!reaches(state, "approved")) return;

  await vote(play, scenery, meeting);
  await made(askApproval(staff, { number }));
  await made(approveDecisions(await as("BC", 9), { number }));
  if (reaches(state, "notSelected")) await made(released(await as("S1", 5), { number }));
}

/** The board adopts what was computed, with a word about one proposal. */
async function vote({ as, db, ids }: Play, { state, number, p }: Scenery, id: string) {
  const staff = await as("S1", 10);
  const page = await motionsPage(staff, { id, number });
  if (!page.ok) throw new Error(page.error.code);
  const deviation = secretWord("deviation", state);
  const rows = page.value.rows.map((row) => (row.proposalId === p ? { ...row, deviation } : row));
  await made(writeMotions(staff, { id, number, rows }));
  const board = await Promise.all(
    (["BC", "B1", "B2"] as const).map((code) => again(db, { userId: ids[code] })),
  );
  await made(carry(staff, id, board));
  await made(signAsSecretary(staff, { id }));
  const chair = await as("BC", 9);
  const minutes = await boardMinutes(chair, { id });
  if (!minutes.ok) throw new Error(minutes.error.code);
  await made(signAsChair(chair, { id, sha256: minutes.value.sha256 }));
}
