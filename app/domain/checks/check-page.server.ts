import { affiliationIn } from "#app/domain/organisations/group-affiliations.server.ts";
import { printedName } from "#app/domain/organisations/organisation-name.ts";
import { withScans } from "#app/domain/proposals/find-scans.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { unmet } from "./check-schema.ts";
import type { ChecklistItem } from "./checklist.ts";
import { type CheckCase, findCase, type Round } from "./find-case.server.ts";
import { startedSigns } from "./findings.ts";

async function namesOf({ db }: Ctx, rounds: readonly Round[]) {
  const ids = rounds.flatMap(({ checkedById, secondById }) =>
    [checkedById, secondById ?? []].flat(),
  );
  const people = await db.user.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  return (id: string | null) => people.find((one) => one.id === id)?.name ?? null;
}

const shownRound = (
  { n, state, items, outcome, reason, waiver, checkedAt, secondItems, secondAt, ...row }: Round,
  nameOf: (id: string | null) => string | null,
) => ({
  n,
  state,
  items,
  outcome,
  reason,
  waiver,
  checkedAt,
  checkedBy: nameOf(row.checkedById),
  secondItems,
  secondAt,
  secondBy: nameOf(row.secondById),
});

/** The words from which the requirement of the letter starts: the first item that is not met. */
function requirementOf(list: readonly ChecklistItem[], { items }: Pick<Round, "items">) {
  const [first] = unmet(list, items);
  if (!first) return { point: "", text: "" };
  const note = items[first.id]?.note ?? "";
  return { point: first.point, text: `${first.text.lt} ${note}`.trim() };
}

/** What the person may do with the check now. */
function partOf({ status, call, rounds, needsSecond }: CheckCase, userId: string | null) {
  const [last] = rounds;
  if (last?.state === "CONFIRMED") return "over" as const;
  if (call.status !== "EVALUATION") return "notNow" as const;
  if (last?.state === "HANDED_IN") {
    if (status !== "CHECKING") return "over" as const;
    return last.writers.includes(userId ?? "") ? ("waits" as const) : ("second" as const);
  }
  const isOpen = status === "SUBMITTED" || status === "CHECKING" || status === "CLARIFICATION";
  return isOpen ? (needsSecond ? ("first" as const) : ("only" as const)) : ("over" as const);
}

/** The check of a proposal: the checklist beside what the program found, and every earlier round. */
export async function checkPage(ctx: Ctx, { id }: { id: string }) {
  const of = await findCase(ctx.db, ctx, id);
  if (!of) return refuse("not-found");
  const { basis, frozen, rounds, groupId, organisationId } = of;
  const nameOf = await namesOf(ctx, rounds);
  const [last] = rounds;
  const open = last && (last.state === "DRAFT" || last.state === "HANDED_IN") ? last : null;
  const form = open ?? last ?? null;
  const start = form ? requirementOf(basis.list, form) : { point: "", text: "" };
  return ok({
    id,
    registration: of.registration,
    title: frozen.title,
    status: of.status,
    call: { number: of.call.number, status: of.call.status },
    applicant: printedName(frozen.organisation),
    requestedCents: of.facts.requestedCents,
    totalCents: of.facts.totalCents,
    affiliation: await affiliationIn(ctx, { organisationId, groupId }),
    saysMember: frozen.answers["lagMember"] === "yes",
    started: startedSigns(frozen),
    basis,
    frozen: {
      form: frozen.form,
      answers: frozen.answers,
      files: await withScans(ctx.db, frozen.files),
    },
    rules: of.definition.rules,
    clarification: {
      state: of.clarification,
      mayAsk: of.clarifications < of.maxClarifications,
    },
    part: partOf(of, ctx.actor.userId),
    /** What the form starts from. */
    form: {
      seen: last?.checkedAt.toISOString() ?? "",
      seenSecond: (last?.secondAt ?? last?.checkedAt)?.toISOString() ?? "",
      items: form?.items ?? {},
      point: form?.reason.point || start.point,
      text: form?.reason.text || start.text,
      waiver: form?.waiver ?? "",
      secondItems: open?.secondItems ?? {},
    },
    rounds: rounds.map((round) => shownRound(round, nameOf)),
  });
}
