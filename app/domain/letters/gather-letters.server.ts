import type { StaffCall } from "#app/domain/calls/staff-call.server.ts";
import type { Computation } from "#app/domain/decisions/computation.ts";
import { findSheets } from "#app/domain/evaluation/find-sheets.server.ts";
import { statementFields } from "#app/domain/groups/brand.ts";
import { letterGroup } from "#app/domain/groups/letter-group.ts";
import { letterhead } from "#app/domain/groups/letterhead.ts";
import { settingsOf } from "#app/domain/groups/settings.ts";
import { printedName } from "#app/domain/organisations/organisation-name.ts";
import { snapshot } from "#app/domain/proposals/snapshot.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Tx } from "#app/platform/ports.ts";
import type { AskedToClarify } from "./decision-input.ts";
import { ownTemplates } from "./templates/find-template.server.ts";
import type { LetterCall, LetterFacts } from "./letter-facts.ts";

interface List {
  id: string;
  computation: Computation;
  meeting: { heldOn: Date; minutesNo: string } | null;
}

export interface DecisionLetter {
  decisionId: string;
  proposalId: string;
  facts: LetterFacts;
}

interface Round {
  askedAt: Date;
  answeredAt: Date | null;
  questions: readonly { n: number; text: string; answer: string }[];
}

/** The last request to clarify with its answer; several questions keep their numbers. */
function askedToClarify([round]: readonly Round[]): AskedToClarify | null {
  if (!round) return null;
  const { askedAt, answeredAt, questions } = round;
  const listed = (words: (question: Round["questions"][number]) => string) =>
    questions
      .map((one) => (questions.length > 1 ? `${one.n}) ${words(one)}` : words(one)))
      .join(" ");
  return {
    askedOn: vilniusDay(askedAt),
    question: listed(({ text }) => text),
    answer: answeredAt && {
      receivedOn: vilniusDay(answeredAt),
      text: listed(({ answer }) => answer),
    },
  };
}

/** What the letters of a call's decided list have to say, one for each decision, by registration. */
export async function gatherLetters(
  tx: Tx,
  call: StaffCall,
  list: List,
): Promise<{ call: LetterCall; letters: DecisionLetter[] }> {
  const decisions = await tx.decision.findMany({
    where: { listId: list.id },
    orderBy: { proposal: { number: "asc" } },
    select: {
      id: true,
      proposalId: true,
      outcome: true,
      place: true,
      reservePlace: true,
      grantCents: true,
      points: true,
      conditions: true,
      deviation: true,
      proposal: {
        select: {
          registration: true,
          clarifications: {
            orderBy: { n: "desc" },
            take: 1,
            select: {
              askedAt: true,
              answeredAt: true,
              questions: { orderBy: { n: "asc" }, select: { n: true, text: true, answer: true } },
            },
          },
          submissions: {
            orderBy: { n: "desc" },
            take: 1,
            select: {
              title: true,
              receivedAt: true,
              requestedCents: true,
              totalCents: true,
              snapshot: true,
            },
          },
        },
      },
    },
  });
  const sheets = await findSheets(tx, { callId: call.id });
  const { places, rejected } = list.computation;

  const letters = decisions.map(({ id, proposalId, proposal, ...decided }) => {
    const [submission] = proposal.submissions;
    if (!submission) throw new Error(`${proposal.registration} has no submission`);
    const { organisation } = snapshot.parse(submission.snapshot);
    const computed = places.find((place) => place.proposalId === proposalId);
    const submitted = sheets.filter(
      (one) =>
        one.proposalId === proposalId &&
        one.declared !== "conflict" &&
        one.sheet?.status === "SUBMITTED",
    );
    const counted = submitted.filter((_, index) => computed?.result?.counted[index]);
    return {
      decisionId: id,
      proposalId,
      facts: {
        decision: {
          outcome: decided.outcome,
          place: decided.place,
          reservePlace: decided.reservePlace,
          grantCents: Number(decided.grantCents),
          conditions: decided.conditions,
          deviation: decided.deviation,
        },
        applicant: {
          name: printedName(organisation),
          code: organisation.code,
          address: `${organisation.street}, ${organisation.postalCode} ${organisation.city}`,
          email: organisation.email,
        },
        proposal: {
          number: proposal.registration ?? "",
          receivedOn: vilniusDay(submission.receivedAt),
          title: submission.title,
          askedCents: Number(submission.requestedCents),
          totalCents: Number(submission.totalCents),
        },
        result: computed?.result ?? null,
        justifications: Object.fromEntries(
          list.computation.criteria.map((criterion) => [
            criterion.id,
            counted.map(({ sheet }) => sheet?.justifications[criterion.id] ?? ""),
          ]),
        ),
        unmet: rejected.find((one) => one.id === proposalId)?.unmet ?? null,
        clarification: askedToClarify(proposal.clarifications),
      },
    };
  });

  const funded = decisions.filter(({ grantCents }) => grantCents > 0n);
  const cutOff = funded.length === 0 ? null : Math.min(...funded.map(({ points }) => points ?? 0));
  return { call: await letterCall(tx, call, list, cutOff), letters };
}

async function letterCall(
  tx: Tx,
  call: StaffCall,
  list: List,
  cutOff: number | null,
): Promise<LetterCall> {
  const group = await tx.group.findUniqueOrThrow({ where: { id: call.groupId } });
  const found = await tx.action.findUniqueOrThrow({
    where: { id: call.actionId },
    select: {
      number: true,
      title: true,
      objective: { select: { goal: { select: { strategy: { select: statementFields } } } } },
    },
  });
  const { objective, ...action } = found;
  const { content, criteria, rules } = call.definition;
  const { group: head, drafter } = letterGroup(group, objective.goal.strategy);
  return {
    group: head,
    call: { number: call.number, title: call.title },
    action,
    meeting: {
      heldOn: list.meeting?.heldOn.toISOString().slice(0, 10) ?? "",
      minutesNumber: list.meeting?.minutesNo ?? "",
    },
    complaint: {
      days: rules.complaintDays,
      answerDays: rules.complaintAnswerDays,
      email: group.email,
    },
    contact: drafter,
    signatory: letterhead.parse(group.letterhead).signatory,
    criteria,
    rules: {
      thresholdPoints: rules.thresholdPoints,
      reserveValidUntil: rules.reserveValidUntil,
      contractDays: rules.contractDays,
      acceptDays: settingsOf(group.settings).partialAcceptDays.value,
    },
    deMinimis: content.deMinimis,
    templates: await ownTemplates(tx, group.id),
    cutOff,
  };
}
