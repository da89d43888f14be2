import { fieldsOf } from "#app/domain/calls/definition.ts";
import { type Draft, findDraft } from "#app/domain/proposals/find-draft.server.ts";
import { snapshot } from "#app/domain/proposals/snapshot.ts";
import { knownToken } from "#app/domain/proposals/verdict.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { contentOf, problemsIn } from "./answer-clarification.server.ts";
import { type Round, roundsOf } from "./round.server.ts";
import { endOfDay, lastDay } from "./term.ts";

/** Those who may hand the answer in, by name. */
async function signatoriesOf({ db, now }: Ctx, organisationId: string) {
  const members = await db.organisationMember.findMany({
    where: {
      organisationId,
      role: { in: ["SIGNATORY", "OWNER"] },
      removedAt: null,
      OR: [{ until: null }, { until: { gte: new Date(vilniusDay(now())) } }],
    },
    orderBy: { createdAt: "asc" },
    take: 20,
    select: { user: { select: { name: true } } },
  });
  return members.map(({ user }) => user.name);
}

/** Keys of the open parts in which something is wrong or lacks. */
async function partsToMend({ db }: Ctx, draft: Draft) {
  const submissions = await db.submission.findMany({
    where: { proposalId: draft.id },
    orderBy: { n: "asc" },
    select: { snapshot: true, receivedAt: true },
  });
  const [first] = submissions;
  const last = submissions.at(-1);
  if (!first || !last) return new Set<string>();
  const unlocked = new Set(draft.unlocked);
  const content = contentOf(draft, snapshot.parse(last.snapshot), unlocked);
  const problems = problemsIn(draft, content, unlocked, first.receivedAt);
  return new Set(problems.map(({ at }) => at.split(".")[0] ?? ""));
}

/** What the applicant may know of a round: never how staff judged the answer. */
const publicStateOf = ({ answeredAt, state }: Round, until: Date, now: Date) => {
  if (answeredAt) return "answered" as const;
  return state === "ASKED" && now < until ? ("open" as const) : ("late" as const);
};

/** The last request to clarify a proposal as its applicant sees it. */
export async function clarificationPage(ctx: Ctx, { id }: { id: string }) {
  const found = await findDraft(ctx, { id });
  if (!found.ok) return found;
  const draft = found.value;
  const [round] = await roundsOf(ctx.db, id);
  if (!round) return refuse("not-found");
  const now = ctx.now();
  const day = lastDay(round);
  const state = publicStateOf(round, endOfDay(day), now);
  const isOpen = state === "open" && draft.status === "CLARIFICATION";
  const { sections } = draft.definition.form;
  const toMend = isOpen ? await partsToMend(ctx, draft) : new Set<string>();
  const labels = new Map(fieldsOf(draft.definition.form).map((field) => [field.key, field.label]));
  const sectionOf = (key: string) =>
    sections.find(({ fields }) => fields.some((field) => field.key === key))?.key ?? "";
  const letter =
    round.letterId === null
      ? null
      : await ctx.db.letter.findUnique({
          where: { id: round.letterId },
          select: { id: true, number: true },
        });
  return ok({
    id,
    title: draft.title,
    registration: draft.registration ?? "",
    now,
    state,
    day,
    until: endOfDay(day),
    answeredAt: round.answeredAt,
    mayWrite: isOpen && draft.mayClarify,
    mayAnswer: isOpen && draft.mayAnswer,
    you: { name: ctx.actor.name, email: ctx.actor.email },
    signatories: isOpen ? await signatoriesOf(ctx, draft.organisationId) : [],
    letter,
    extension: {
      askedAt: round.extensionAskedAt,
      isDecided: round.extensionDecidedAt !== null,
      isGranted: round.extendedTo !== null,
    },
    questions: round.questions.map(({ n, text, unlocked, answer, version }) => ({
      n,
      text,
      answer,
      known: knownToken(version, answer),
      parts: unlocked.map((key) => ({
        key,
        section: sectionOf(key),
        label: labels.get(key) ?? { lt: key, en: key },
        isToMend: toMend.has(key),
      })),
    })),
  });
}
