import { accessToProposal } from "#app/domain/access/find-access.server.ts";
import { definitionOf } from "#app/domain/calls/definition-of.server.ts";
import { checkItems, unmet } from "#app/domain/checks/check-schema.ts";
import { checklistOf } from "#app/domain/checks/checklist.ts";
import { settingsOf } from "#app/domain/groups/settings.ts";
import { clarificationLt } from "#app/domain/letters/texts/clarification.lt.ts";
import { next } from "#app/domain/lifecycle.ts";
import { proposalLifecycle } from "#app/domain/proposals/lifecycle.ts";
import { type Snapshot, snapshot } from "#app/domain/proposals/snapshot.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Locale } from "#app/domain/values/locale.ts";
import { addWorkingDays } from "#app/domain/values/working-days.server.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { changesOf } from "./changes.ts";
import { type Round, roundsOf } from "./round.server.ts";
import { endOfDay, lastDay } from "./term.ts";
import { unlockable } from "./unlockable.ts";

const stateOf = ({ state, ...round }: Round, now: Date) =>
  state === "ASKED" && now >= endOfDay(lastDay(round)) ? ("LATE" as const) : state;

/** All requests to clarify a proposal for the staff who check it, with what each answer changed. */
export async function staffClarification(ctx: Ctx, { id, locale }: { id: string; locale: Locale }) {
  const { db } = ctx;
  if (!(await accessToProposal(db, ctx, id)).check) return refuse("not-found");
  const proposal = await db.proposal.findUniqueOrThrow({
    where: { id },
    select: {
      status: true,
      registration: true,
      title: true,
      callVersionId: true,
      call: { select: { number: true, status: true, group: { select: { settings: true } } } },
      submissions: { orderBy: { n: "asc" }, select: { n: true, snapshot: true } },
      checks: { orderBy: { n: "desc" }, take: 1, select: { items: true, state: true } },
    },
  });
  const definition = await definitionOf(db, proposal.callVersionId);
  const { rules } = definition;
  const rounds = await roundsOf(db, id);
  const letters = await db.letter.findMany({
    where: { id: { in: rounds.flatMap(({ letterId }) => letterId ?? []) } },
    select: { id: true, number: true },
  });
  const submission = (n: number | null): Snapshot | null => {
    const found = proposal.submissions.find((one) => one.n === n);
    return found ? snapshot.parse(found.snapshot) : null;
  };
  const now = ctx.now();
  const most = settingsOf(proposal.call.group.settings).clarificationRounds.value;
  const isChecked = next(proposalLifecycle, proposal.status, "askClarification") !== null;
  const [check] = proposal.checks;
  const isNow = proposal.call.status === "EVALUATION" && isChecked && check?.state !== "HANDED_IN";
  const items = checkItems.catch({}).parse(check?.items ?? {});

  return ok({
    id,
    registration: proposal.registration ?? "",
    title: proposal.title,
    call: { number: proposal.call.number },
    rounds: rounds.map((round) => {
      const before = submission(round.aboutN);
      const after = submission(round.answerN);
      const changes = before && after ? changesOf(before, after, rules, locale) : [];
      return {
        n: round.n,
        state: stateOf(round, now),
        askedAt: round.askedAt,
        day: lastDay(round),
        answeredAt: round.answeredAt,
        closedAt: round.closedAt,
        letter: letters.find((letter) => letter.id === round.letterId) ?? null,
        extension: {
          reason: round.extensionReason,
          askedAt: round.extensionAskedAt,
          isDecided: round.extensionDecidedAt !== null,
          isGranted: round.extendedTo !== null,
        },
        questions: round.questions.map(({ n, text, unlocked, answer }) => ({
          n,
          text,
          // What is typed and not handed in is the applicant's alone.
          answer: round.answeredAt ? answer : "",
          changes: changes.filter(({ field }) => unlocked.includes(field)),
        })),
      };
    }),
    days: rules.clarificationDays,
    dueOn: addWorkingDays(vilniusDay(now), rules.clarificationDays),
    mayAsk: isNow && rounds.length < most,
    whyNot: rounds.length >= most ? ("noMore" as const) : ("notNow" as const),
    sections: unlockable(definition).map(({ key, title, fields }) => ({
      key,
      title,
      fields: fields.map((field) => ({ key: field.key, label: field.label })),
    })),
    // Letters are in Lithuanian, whatever language the page is in.
    start: unmet(checklistOf(definition), items).map(({ id: item, point, text }) =>
      clarificationLt.unmet(point, text.lt, items[item]?.note ?? ""),
    ),
  });
}
