import { definitionOf } from "#app/domain/calls/definition-of.server.ts";
import type { CheckItems } from "#app/domain/checks/check-schema.ts";
import { answerCheck } from "#app/domain/checks/answer-check.server.ts";
import { type ChecklistItem, checklistOf } from "#app/domain/checks/checklist.ts";
import { recordCheck } from "#app/domain/checks/record-check.server.ts";
import { approveDecisions } from "#app/domain/decisions/approve-decisions.server.ts";
import { askApproval } from "#app/domain/decisions/ask-approval.server.ts";
import { closeScoring } from "#app/domain/decisions/close-scoring.server.ts";
import { findList } from "#app/domain/decisions/find-list.server.ts";
import { releaseDecisions } from "#app/domain/decisions/release-decisions.server.ts";
import { findReleasing, setRelease } from "#app/domain/decisions/set-release.server.ts";
import {
  assignEvaluators,
  stateOfAssignments,
} from "#app/domain/evaluation/assign-evaluators.server.ts";
import { declareAssigned } from "#app/domain/evaluation/declare-interest.server.ts";
import { findSheets } from "#app/domain/evaluation/find-sheets.server.ts";
import { saveSheet } from "#app/domain/evaluation/save-sheet.server.ts";
import { startEvaluation } from "#app/domain/evaluation/start-evaluation.server.ts";
import { submitSheet } from "#app/domain/evaluation/submit-sheet.server.ts";
import { vilniusDay, vilniusToInstant } from "#app/domain/values/instant.ts";
import { addWorkingDays } from "#app/domain/values/working-days.server.ts";
import type { Services } from "#app/http/services.server.ts";
import { playMeeting } from "./seed-meeting.server.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { demoSheet } from "./demo-sheet.ts";
import { demoPeople } from "./people.ts";
import { decidedProposals, type DemoProposal, pendingProposals } from "./proposals.ts";
import { playClarification } from "./seed-clarification.server.ts";
import { at, expectOk, playApplicants } from "./seed-proposals.server.ts";

const day = 24 * 3_600_000;
const later = (from: Date, days: number) => new Date(from.getTime() + days * day);

interface Play {
  services: Services;
  call: {
    id: string;
    groupId: string;
    number: string;
    opensAt: Date;
    closesAt: Date;
    currentVersionId: string | null;
  };
  staffId: string;
  /** The second pair of eyes, and the second of the two who approve. */
  colleagueId: string;
  evaluatorIds: string[];
}

async function findPlay(services: Services, number: string): Promise<Play | null> {
  const call = await services.db.call.findUnique({ where: { number } });
  if (call?.status !== "PUBLISHED") return null;
  const people = await services.db.user.findMany({
    where: { email: { in: demoPeople.map(({ email }) => email) } },
    select: { id: true, email: true },
  });
  const idOf = (email: string) => people.find((person) => person.email === email)?.id ?? "";
  const evaluators = demoPeople.filter(({ group }) => group?.role === "EVALUATOR");
  return {
    services,
    call,
    staffId: idOf("rasa@harmonija.example"),
    colleagueId: idOf("darius@harmonija.example"),
    evaluatorIds: evaluators.map(({ email }) => idOf(email)),
  };
}

const submitted = ({ services, call }: Play) =>
  services.db.proposal.findMany({
    where: { callId: call.id, number: { not: null } },
    orderBy: { number: "asc" },
    select: { id: true, title: true },
  });

/** The proposal whose check came back once and waits for the second person again. */
const returnedOne = "Prieinamas miestas: gidai su negalia";

const noted = { answer: "YES" as const, note: "Patikrinta pagal pateiktus dokumentus." };
const elsewhere = { answer: "NO" as const, note: "Stovykla skirta vaikams iš visos Lietuvos." };
const abroad = {
  point: "12.4",
  text: "Veiklos turi būti vykdomos strategijos įgyvendinimo teritorijos gyventojų naudai, o stovykla skirta vaikams iš visos Lietuvos.",
  waiver: "Veiklų vietos ir dalyvių pakeitimas būtų kitas projektas, todėl patikslinti neprašyta.",
};

/** Lets both people check one proposal. */
async function playOneCheck(
  [first, second]: readonly [Ctx, Ctx],
  list: readonly ChecklistItem[],
  { id, title }: { id: string; title: string },
  fails: boolean,
) {
  const items: CheckItems = Object.fromEntries(list.map((item) => [item.id, noted]));
  if (fails) items["territory"] = elsewhere;
  const whole = { id, items, ...(fails && abroad) };
  const intent = fails ? "fail" : "pass";
  await expectOk(recordCheck(first, { ...whole, intent }));
  const seen = first.now().toISOString();
  const agreed = Object.fromEntries(
    list.map((item) => [item.id, { verdict: "AGREE" as const, note: "" }]),
  );
  if (title === returnedOne) {
    const budget = {
      verdict: "DISAGREE" as const,
      note: "Vienos prekės kaina nepagrįsta: trūksta antro komercinio pasiūlymo.",
    };
    const words = { ...agreed, budget };
    await expectOk(answerCheck(second, { id, intent: "return", seen, items: words }));
    const explained = {
      answer: "YES" as const,
      note: "Kaina pagrįsta viešai skelbiamu kainynu, nuoroda yra biudžeto pagrindime.",
    };
    const again = { ...whole, seen, intent, items: { ...items, budget: explained } } as const;
    await expectOk(recordCheck(first, again));
    return;
  }
  await expectOk(answerCheck(second, { id, intent: "confirm", seen, items: agreed }));
}

/**
 * Checks every proposal; `failing` is the title of the one that does not fit the territory, `clarify`
 * what is asked and answered before.
 */
async function playCheck(play: Play, failing: string | null, clarify?: () => Promise<void>) {
  const { services, call, staffId, colleagueId } = play;
  const list = checklistOf(await definitionOf(services.db, call.currentVersionId ?? ""));
  await expectOk(startEvaluation(await at(services, staffId, later(call.closesAt, 0.7)), call));
  await clarify?.();
  const first = await at(services, staffId, later(call.closesAt, 2));
  const second = await at(services, colleagueId, later(call.closesAt, 2.5));
  for (const proposal of await submitted(play))
    await playOneCheck([first, second], list, proposal, proposal.title === failing);
}

/** Two evaluators for every eligible proposal, in turn. */
async function playAssignment(play: Play) {
  const { services, call, staffId, evaluatorIds } = play;
  const eligible = await services.db.proposal.findMany({
    where: { callId: call.id, status: "ELIGIBLE" },
    orderBy: { number: "asc" },
    select: { id: true },
  });
  const pairs = eligible.flatMap(({ id }, index) =>
    [0, 1].map((nth) => `${id}:${evaluatorIds[(index + nth) % evaluatorIds.length]}`),
  );
  const ctx = await at(services, staffId, later(call.closesAt, 3));
  const seen = stateOfAssignments(await findSheets(ctx.db, { callId: call.id }));
  await expectOk(assignEvaluators(ctx, { number: call.number, seen, pairs }));
}

type Step = "submit" | "draft" | "declare" | "conflict" | "wait";

async function playScoring(
  play: Play,
  proposals: readonly DemoProposal[],
  stepOf: (index: number, nth: number) => Step,
) {
  const { services, call } = play;
  const { criteria } = await definitionOf(services.db, call.currentVersionId ?? "");
  const titles = (await submitted(play)).map(({ id, title }) => ({ id, title }));
  const sheets = await findSheets(services.db, { callId: call.id });
  const seenOf = new Map<string, number>();
  for (const sheet of sheets) {
    const title = titles.find(({ id }) => id === sheet.proposalId)?.title;
    const index = proposals.findIndex((proposal) => proposal.title === title);
    const proposal = proposals[index];
    if (!proposal) continue;
    const nth = seenOf.get(sheet.proposalId) ?? 0;
    seenOf.set(sheet.proposalId, nth + 1);
    const step = stepOf(index, nth);
    if (step === "wait") continue;

    const ctx = await at(services, sheet.evaluatorId, later(call.closesAt, 5 + nth + index / 10));
    const { id } = sheet;
    if (step === "conflict") {
      const reason = "Pareiškėjo vadovė yra mano giminaitė.";
      await expectOk(declareAssigned(ctx, { id, interest: "conflict", reason }));
      continue;
    }
    await expectOk(declareAssigned(ctx, { id, interest: "none", reason: "" }));
    const draft = demoSheet(criteria, proposal, proposal.quality[nth] ?? 0);
    if (step === "submit") await expectOk(submitSheet(ctx, { id, ...draft }));
    if (step === "draft")
      await expectOk(saveSheet(ctx, { id, ...draft, scores: draft.scores.slice(0, 3) }));
  }
}

/** The board meets, its decisions are approved and released. */
async function playDecision({ services, call, staffId, colleagueId }: Play) {
  const { number, closesAt } = call;
  await expectOk(closeScoring(await at(services, staffId, later(closesAt, 8)), { number }));
  const ctx = await at(services, staffId, later(closesAt, 21));
  const list = await findList(ctx.db, call.id);
  if (!list) throw new Error(`call ${number} has no list`);
  const startsAt = vilniusToInstant(`${addWorkingDays(vilniusDay(closesAt), 12)}T10:00`);
  if (!(startsAt instanceof Date)) throw new Error("the hour of the meeting does not exist");
  const { userId: chairId } = await services.db.groupMember.findFirstOrThrow({
    where: { groupId: call.groupId, role: "CHAIR" },
    select: { userId: true },
  });
  await playMeeting(services, {
    call,
    staffId,
    chairId,
    calledAt: later(closesAt, 8.5),
    startsAt,
  });
  await expectOk(askApproval(ctx, { number }));
  await expectOk(
    approveDecisions(await at(services, colleagueId, later(closesAt, 21)), { number }),
  );
  const approved = await findReleasing(ctx.db, call.id);
  const setting = await at(services, staffId, later(closesAt, 22));
  const seen = approved?.frozenSha256 ?? "";
  const { releaseAt } = await expectOk(setRelease(setting, { number, at: null, seen }));
  const minute = await at(services, staffId, releaseAt);
  await expectOk(releaseDecisions(minute, { listId: list.id, at: releaseAt }));
}

/**
 * Plays the decided call and the one in evaluation through the real use cases, with a clock that
 * stands in the past. A call that has left its first state is not touched.
 */
export async function seedEvaluations(services: Services & { log: (line: string) => void }) {
  const decided = await findPlay(services, "DH-2.2-01");
  if (decided) {
    services.log("Playing the decided call DH-2.2-01 …");
    await playApplicants(services, decided.call, decidedProposals);
    await playCheck(decided, "Vasaros plaukimo stovykla");
    await playAssignment(decided);
    await playScoring(decided, decidedProposals, () => "submit");
    await playDecision(decided);
  }
  const pending = await findPlay(services, "DH-2.2-02");
  if (pending) {
    services.log("Playing the call in evaluation DH-2.2-02 …");
    await playApplicants(services, pending.call, pendingProposals);
    await playCheck(pending, null, () => playClarification(services, pending.call));
    await playAssignment(pending);
    await playScoring(pending, pendingProposals, (index, nth) => {
      if (index < 3) return "submit";
      if (index === 3) return nth === 0 ? "submit" : "draft";
      if (index === 4) return nth === 0 ? "conflict" : "declare";
      return index === 5 && nth === 0 ? "draft" : "wait";
    });
  }
}
