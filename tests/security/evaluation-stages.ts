import { recordCheck } from "#app/domain/checks/record-check.server.ts";
import { askClarification } from "#app/domain/clarifications/ask-clarification.server.ts";
import { sendComplaint } from "#app/domain/complaints/send-complaint.server.ts";
import { approveDecisions } from "#app/domain/decisions/approve-decisions.server.ts";
import { askApproval } from "#app/domain/decisions/ask-approval.server.ts";
import { closeScoring } from "#app/domain/decisions/close-scoring.server.ts";
import { proposeVersion } from "#app/domain/decisions/propose-version.server.ts";
import { declareInterest } from "#app/domain/evaluation/declare-interest.server.ts";
import { saveSheet } from "#app/domain/evaluation/save-sheet.server.ts";
import { findReleasing, setRelease } from "#app/domain/decisions/set-release.server.ts";
import { pinConflict } from "#app/domain/evaluation/pin-conflict.server.ts";
import type { CallRules } from "#app/domain/calls/definition.ts";
import { startEvaluation } from "#app/domain/evaluation/start-evaluation.server.ts";
import { callMeeting } from "#app/domain/meetings/call-meeting.server.ts";
import { changeAgenda } from "#app/domain/meetings/change-agenda.server.ts";
import { planMeeting } from "#app/domain/meetings/plan-meeting.server.ts";
import { failMeeting, openMeeting } from "#app/domain/meetings/run-meeting.server.ts";
import { signAsSecretary } from "#app/domain/meetings/sign-minutes.server.ts";
import type { Db } from "#app/platform/ports.ts";
import { aClosedCall, aGroup, aSubmitted } from "#tests/support/evaluation.ts";
import { released } from "#tests/support/play-decision.ts";
import { meet, open } from "#tests/support/play-meeting.ts";
import {
  type As,
  assign,
  assignmentOf,
  done,
  failed,
  passed,
  plan,
  score,
  sheetOf,
} from "#tests/support/play-evaluation.ts";
import { actor, userId } from "./people.ts";

const day = 24 * 3_600_000;
const freeItem = { intent: "addItem", title: "Kiti klausimai", motion: "Pritarti." } as const;

/** A group in which people of the demonstration work, with one call at each stage of an evaluation. */
export async function evaluation(db: Db, as: As) {
  const group = await aGroup(db);
  const roles = {
    rasa: "STAFF",
    darius: "STAFF",
    lina: "EVALUATOR",
    giedrius: "EVALUATOR",
    tomas: "CHAIR",
  } as const;
  for (const [who, role] of Object.entries(roles)) {
    const id = await userId(db, who as keyof typeof roles);
    const sector = role === "CHAIR" ? "NGO" : null;
    await db.groupMember.create({ data: { groupId: group.group.id, userId: id, role, sector } });
  }
  const [ona, rasa, lina, giedrius] = [
    await actor(db, "ona"),
    await actor(db, "rasa"),
    await actor(db, "lina"),
    await actor(db, "giedrius"),
  ];
  const staff = as(rasa);
  const firm = await group.member("BOARD", "BUSINESS");
  const town = await group.member("BOARD", "PUBLIC");
  /** Who decides the lists; the chair is not there, and declares for themselves. */
  const board = [await group.member("BOARD", "NGO"), firm, town];

  async function closed(titles: string[], rules: Partial<CallRules> = {}) {
    const call = await aClosedCall(db, group, { rules });
    const [opensAt, closesAt] = [60, 20].map((days) => new Date(Date.now() - days * day));
    await db.call.update({ where: { id: call.id }, data: { opensAt, closesAt } });
    const proposals = [];
    for (const title of titles)
      proposals.push(await aSubmitted(db, call, { title, owner: ona, requestedCents: 2_000_000 }));
    return { call, proposals };
  }

  async function scored(rules: Partial<CallRules> = {}) {
    const { call, proposals } = await closed(["Pirmas", "Antras"], rules);
    await done(startEvaluation(staff, call));
    for (const { id } of proposals) await done(recordCheck(staff, { id, ...passed(call) }));
    await done(assign(staff, call, proposals, [lina, giedrius]));
    for (const proposal of proposals)
      for (const person of [lina, giedrius]) await score(as, person, proposal, 8000);
    return { call, proposals };
  }

  /** A proposal whose two evaluators diverge, and who may be the third one. */
  async function diverged() {
    const { call, proposals } = await closed(["Išsiskyręs"]);
    const [proposal] = proposals;
    if (!proposal) throw new Error("one proposal");
    await done(startEvaluation(staff, call));
    await done(recordCheck(staff, { id: proposal.id, ...passed(call) }));
    await done(assign(staff, call, [proposal], [lina, giedrius]));
    await score(as, lina, proposal, 8000);
    await score(as, giedrius, proposal, 4000);
    return { diverged: proposal.id, third: group.evaluators[0]?.userId ?? "" };
  }

  async function listed(rules: Partial<CallRules> = {}) {
    const made = await scored(rules);
    await done(closeScoring(staff, made.call));
    return made;
  }

  async function recorded(minutesNo: string, rules: Partial<CallRules> = {}) {
    const made = await listed(rules);
    const met = { group: group.group, calls: [made.call], board, fields: { minutesNo } };
    await done(meet(staff, met));
    return made;
  }

  /** Proposed to be approved; the chair has declared about every proposal. */
  async function asked(minutesNo: string, rules: Partial<CallRules> = {}) {
    const made = await recorded(minutesNo, rules);
    await done(askApproval(staff, made.call));
    const tomas = as(await actor(db, "tomas"));
    for (const { id: proposalId } of made.proposals)
      await done(declareInterest(tomas, { proposalId, interest: "none", reason: "" }));
    return made;
  }

  async function approved(minutesNo: string, rules: Partial<CallRules> = {}) {
    const made = await asked(minutesNo, rules);
    await done(approveDecisions(as(await actor(db, "darius")), made.call));
    return made;
  }

  /** Approved, with a release ahead. */
  async function ahead() {
    const made = await approved("V-5");
    const { number, id } = made.call;
    const seen = (await findReleasing(db, id))?.frozenSha256 ?? "";
    await done(setRelease(staff, { number, at: new Date(Date.now() + 9 * day), seen }));
    return number;
  }

  /** A released offer of less than was asked, which waits for its answer. */
  async function offered() {
    const { call, proposals } = await approved("V-6", { budgetCents: 3_500_000 });
    await done(released(staff, call));
    const id = proposals[1]?.id ?? "";
    await db.proposal.findFirstOrThrow({ where: { id, status: "PARTIAL" } });
    return id;
  }

  /** Released: one selected and one in reserve, whose applicant may yet be offered the money of the first. */
  async function reserved(minutesNo: string) {
    const rules = { budgetCents: 2_000_000, partialMinShareBp: null };
    const { call, proposals } = await approved(minutesNo, rules);
    await done(released(staff, call));
    const [first, second] = proposals.map(({ id }) => id);
    return { number: call.number, first: first ?? "", second: second ?? "" };
  }

  /** A later version of such a list that waits for its second person. */
  async function waiting() {
    const { number, first, second } = await reserved("V-8");
    const none = { grantCents: 0, words: "" };
    const changes = [
      { ...none, proposalId: first, act: "gaveUp" as const, words: "Raštas Nr. 7, 2026-12-01." },
      { ...none, proposalId: second, act: "whole" as const },
    ];
    await done(proposeVersion(staff, { number, n: 1, why: "Pirmasis atsisakė.", changes }));
    return number;
  }

  /** Two released decisions of one applicant's: one has been complained of. */
  async function contested() {
    const { call, proposals } = await approved("V-3");
    await done(released(staff, call));
    const [contestable, complained] = proposals;
    if (!contestable || !complained) throw new Error("two proposals");
    const owner = as(await actor(db, "ona"));
    const texts = { contested: "Balai", arguments: "Motyvai", asked: "Prašymas" };
    const about = { position: "Pirmininkė", receivedAt: owner.now(), files: [] };
    await done(sendComplaint(owner, { id: complained.id, ...texts, ...about }));
    const { id } = await db.complaint.findFirstOrThrow({ where: { proposalId: complained.id } });
    return { contestable: contestable.id, complained: complained.id, complaint: id };
  }

  /** Two proposals before the board: one of which the chair has declared no interest, and another. */
  async function boardReads({ proposals: [declared, undeclared] }: typeof onTable) {
    if (!declared || !undeclared) throw new Error("two proposals");
    const tomas = as(await actor(db, "tomas"));
    const nothing = { proposalId: declared.id, interest: "none", reason: "" } as const;
    await done(declareInterest(tomas, nothing));
    return { declared: declared.id, undeclared: undeclared.id };
  }

  const titles = [
    "Netikrintas",
    "Netinkamas",
    "Nepradėtas",
    "Pradėtas",
    "Užpildytas",
    "Nepaskirtas",
    "Tikslinamas",
    "Neaiškus",
  ];
  const checking = await closed(titles);
  const [unchecked, unmet, undeclared, begun, ready, unassigned, clarified, unclear] =
    checking.proposals;
  if (
    !unchecked ||
    !unmet ||
    !undeclared ||
    !begun ||
    !ready ||
    !unassigned ||
    !clarified ||
    !unclear
  )
    throw new Error("eight");
  const { call } = checking;
  await done(startEvaluation(staff, call));
  const questions = [{ text: "Paaiškinkite, kas vykdys veiklas.", unlocked: ["publicSummary"] }];
  await done(askClarification(staff, { id: clarified.id, questions }));
  for (const { id } of [undeclared, begun, ready, unassigned])
    await done(recordCheck(staff, { id, ...passed(call) }));
  await done(assign(staff, call, [undeclared, begun, ready], [lina, giedrius]));
  await score(as, giedrius, begun, 8000);
  const scoring = await assignmentOf(db, begun, lina);
  await done(declareInterest(as(lina), { proposalId: begun.id, interest: "none", reason: "" }));

  const filled = await assignmentOf(db, ready, lina);
  await done(declareInterest(as(lina), { proposalId: ready.id, interest: "none", reason: "" }));
  await done(saveSheet(as(lina), { id: filled, ...sheetOf(8000) }));

  const planned = await closed(["Juodraštis"]);
  const [draft] = planned.proposals;
  if (!draft) throw new Error("one");
  await done(startEvaluation(staff, planned.call));
  await done(recordCheck(staff, { id: draft.id, ...passed(planned.call) }));
  await done(plan(staff, planned.call, [draft], [lina]));
  const recused = { proposalId: draft.id, personId: await userId(db, "tomas") };
  await done(pinConflict(staff, { ...recused, reason: "Giminystė su vadovu." }));

  const onTable = await recorded("V-1");
  const tomasId = await userId(db, "tomas");

  /** A meeting of tomorrow: planned, called, or open. */
  async function meetingAt(state: "PLANNED" | "CALLED" | "RUNNING", minutesNo: string) {
    const { call } = await listed();
    const planned = await planMeeting(staff, {
      group: group.group.id,
      kind: "IN_PERSON",
      startsAt: new Date(Date.now() + day),
      ballotsUntil: null,
      place: "Veisiejų g. 17, Druskininkai",
      minutesNo,
      chairId: tomasId,
      ownVotes: false,
    });
    if (!planned.ok) throw new Error(planned.error.code);
    const { id } = planned.value;
    await done(changeAgenda(staff, { id, intent: "addCall", call: call.number, order: "byPlace" }));
    if (state !== "PLANNED") await done(callMeeting(staff, { id }));
    if (state === "RUNNING") await done(openMeeting(staff, { id }));
    return { id, call: call.number };
  }

  /** Without it the chair reads no minutes. */
  async function chairDeclares(meetingId: string) {
    const tomas = as(await actor(db, "tomas"));
    const items = await db.agendaItem.findMany({ where: { meetingId, proposalId: { not: null } } });
    for (const { proposalId } of items)
      await done(
        declareInterest(tomas, { proposalId: proposalId ?? "", interest: "none", reason: "" }),
      );
  }

  /** A meeting without a quorum, which is over; signed by its secretary where told. */
  async function failedMeeting(minutesNo: string, isSigned: boolean) {
    const { id } = await meetingAt("RUNNING", minutesNo);
    await chairDeclares(id);
    await done(failMeeting(staff, { id }));
    if (isSigned) await done(signAsSecretary(staff, { id }));
    return id;
  }

  /** A written vote that goes on. */
  async function writtenVote(minutesNo: string) {
    const planned = await planMeeting(staff, {
      group: group.group.id,
      kind: "WRITTEN",
      startsAt: new Date(Date.now() - 1000),
      ballotsUntil: new Date(Date.now() + day),
      place: "Rašytinė procedūra",
      minutesNo,
      chairId: tomasId,
      ownVotes: true,
    });
    if (!planned.ok) throw new Error(planned.error.code);
    const { id } = planned.value;
    await done(changeAgenda(staff, { id, ...freeItem }));
    await done(callMeeting(staff, { id }));
    await done(openMeeting(staff, { id }));
    return id;
  }

  /** A meeting under way with enough of the board to vote on an item about no proposal. */
  async function quorateMeeting(minutesNo: string) {
    const { id } = await meetingAt("PLANNED", minutesNo);
    await done(changeAgenda(staff, { id, ...freeItem }));
    await open(staff, id, [await actor(db, "tomas"), firm, town]);
    return id;
  }

  const plannedMeeting = await meetingAt("PLANNED", "P-1");

  const stages = {
    closed: (await closed(["Laukiantis"])).call.number,
    checking: call.number,
    planned: planned.call.number,
    scored: (await scored()).call.number,
    listed: (await listed()).call.number,
    recorded: onTable.call.number,
    asked: (await asked("V-4")).call.number,
    beforeBoard: await boardReads(onTable),
    meetings: {
      planned: plannedMeeting.id,
      plannedCall: plannedMeeting.call,
      called: (await meetingAt("CALLED", "P-2")).id,
      running: (await meetingAt("RUNNING", "P-3")).id,
      quorate: await quorateMeeting("P-7"),
      over: await failedMeeting("P-4", false),
      toChair: await failedMeeting("P-5", true),
      ballots: await writtenVote("P-6"),
    },
    boardGroup: group.group.id,
    chair: tomasId,
    ...(await contested()),
    ...(await diverged()),
    approved: await approved("V-2"),
    ahead: await ahead(),
    offered: await offered(),
    reserved: await reserved("V-7"),
    waiting: await waiting(),
  };
  // From here on a second person has to agree with a check.
  await db.group.update({ where: { id: group.group.id }, data: { settings: {} } });
  await done(recordCheck(staff, { id: unmet.id, ...failed(call) }));
  return {
    ...stages,
    unchecked: unchecked.id,
    unmet: unmet.id,
    clarified: clarified.id,
    unclear: unclear.id,
    begun: begun.id,
    registration: begun.registration,
    unassigned: unassigned.id,
    declaration: await assignmentOf(db, undeclared, lina),
    scoring,
    filled,
    handedIn: await assignmentOf(db, begun, giedrius),
  };
}
