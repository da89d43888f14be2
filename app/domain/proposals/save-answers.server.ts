import { definitionOf } from "#app/domain/calls/definition-of.server.ts";
import type { CallDefinition, FormDefinition } from "#app/domain/calls/definition.ts";
import { accessOfApplicant } from "#app/domain/access/find-access.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { type AnsweredField, isAnswered } from "./blank-row.ts";
import { taskStates } from "./completeness.ts";
import { isBeingFilled, isWork } from "./filling.ts";
import { holdDraft } from "./hold-draft.server.ts";
import type { Problem } from "./problem.ts";
import { type RawAnswer, rawOf } from "./raw-answer.ts";
import { shownAnswer } from "./shown-answer.ts";
import { TITLE, titleOf } from "./title.ts";
import type { TypedField } from "./typed-form.ts";
import { knownToken, type Verdict, verdictOn } from "./verdict.ts";
import { writeAnswers } from "./write-answers.server.ts";

/** A field that somebody else changed since the page was made; nothing of it has been written. */
export interface Conflict {
  field: string;
  mine: RawAnswer;
  theirs: RawAnswer;
  /** Who saved theirs, and when (UTC). */
  by: string;
  at: Date;
  /** What a page that shows both has to send as known. */
  known: string;
}

export interface SaveInput {
  id: string;
  section: string;
  fields: readonly TypedField[];
  /**
   * Whether the section is finished: as the user says (yes, no) or as soon as nothing is wrong with
   * it; "unsaid" tells what is wrong and leaves the mark. Left out while the user is still typing.
   */
  finish?: Finish;
}
export type Finish = "yes" | "no" | "unsaid" | "whenComplete";

const storedOf = (tx: Tx, id: string, keys: string[]) =>
  tx.answer.findMany({
    where: { proposalId: id, field: { in: keys } },
    select: { field: true, value: true, version: true, savedAt: true, savedById: true },
  });

async function namesOf(tx: Tx, ids: string[]) {
  const people = await tx.user.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  return new Map(people.map(({ id, name }) => [id, name]));
}

/** The answers as the database takes them; what is of no shape of its kind is left as it was. */
const judge = (
  sectionFields: readonly AnsweredField[],
  posted: readonly TypedField[],
  stored: ReadonlyMap<string, { value: unknown; version: number }>,
) =>
  posted.flatMap(({ key, typed, known }) => {
    const field = sectionFields.find((one) => one.key === key);
    const clean = field && rawOf(field.kind, typed);
    if (!field || clean === null || clean === undefined) return [];
    const row = stored.get(key);
    const theirs = shownAnswer(field, row?.value);
    const version = row?.version ?? 0;
    const raw = rawOf(field.kind, row?.value) ?? theirs;
    const shown = shownAnswer(field, clean);
    const other = { version, shown: theirs, raw };
    const verdict: Verdict = verdictOn({ raw: clean, shown }, known, other);
    return [{ field, typed: clean, shown, theirs, version, verdict, known }];
  });

type Judged = ReturnType<typeof judge>[number];

const answeredFields = (form: FormDefinition, section: string) =>
  form.sections.find(({ key }) => key === section)?.fields.filter(isAnswered);

/** All that is wrong with a section as it is stored by now. */
async function problemsOf(
  tx: Tx,
  ctx: Ctx,
  definition: CallDefinition,
  { id, section, done }: { id: string; section: string; done: readonly string[] },
): Promise<Problem[]> {
  const answers = await tx.answer.findMany({
    where: { proposalId: id },
    select: { field: true, value: true },
  });
  const attached = await tx.attachment.findMany({
    where: { proposalId: id, removedAt: null },
    select: { field: true, file: { select: { scan: true } } },
  });
  const attachments = attached.map(({ field, file }) => ({ field, ...file }));
  const content = {
    answers: Object.fromEntries(answers.map(({ field, value }) => [field, value])),
    attachments,
    done,
  };
  const tasks = taskStates(definition, content, vilniusDay(ctx.now()));
  return tasks.find(({ key }) => key === section)?.problems ?? [];
}

function marked(done: readonly string[], section: string, isDone: boolean) {
  const others = done.filter((key) => key !== section);
  return isDone ? [...others, section] : others;
}

/** What the page has to send as known from now on. */
function tokenAfter({ verdict, version, shown, theirs, known }: Judged): string {
  if (verdict === "write") return knownToken(version + 1, shown);
  if (verdict === "same") return knownToken(version, theirs);
  return `${known.version}.${known.mark}`;
}

/** The conflicts with the names of those who saved the other texts. */
async function told(
  tx: Tx,
  disputed: readonly Judged[],
  rows: readonly { field: string; savedById: string; savedAt: Date }[],
): Promise<Conflict[]> {
  if (disputed.length === 0) return [];
  const names = await namesOf(
    tx,
    rows.map(({ savedById }) => savedById),
  );
  return disputed.flatMap(({ field, typed, theirs, version }) => {
    const row = rows.find((one) => one.field === field.key);
    if (!row) return [];
    const by = names.get(row.savedById) ?? "";
    const known = knownToken(version, theirs);
    return [{ field: field.key, mine: typed, theirs, by, at: row.savedAt, known }];
  });
}

/**
 * Saves what was typed on the page of a section, valid or not. Fields that the page did not change
 * are left to whoever did; a field that somebody else has changed too is told as a conflict.
 */
export function saveAnswers(ctx: Ctx, { id, section, fields: posted, finish }: SaveInput) {
  return ctx.transact(async (tx) => {
    const draft = await holdDraft(tx, id);
    if (!draft) return refuse("not-found");
    const rights = accessOfApplicant(ctx.actor, draft, ctx.now());
    if (!rights.own) return refuse("not-found");
    if (!rights.writer) return refuse("may-not-edit");
    const { clarify } = rights;
    const at = ctx.now().toISOString();
    if (!clarify && draft.status === "CLARIFICATION") return refuse("clarification-over", { at });
    if (!clarify && !isWork(draft)) return refuse("already-submitted");
    if (!clarify && !isBeingFilled({ ...draft, status: draft.callStatus }, ctx.now()))
      return refuse("call-closed", { at });
    const isOpen = (key = "") => !clarify || draft.unlocked.includes(key);

    const definition = await definitionOf(tx, draft.callVersionId);
    const fields = answeredFields(definition.form, section)?.filter(({ key }) => isOpen(key));
    if (!fields) return refuse("not-found");

    const keys = posted.map(({ key }) => key);
    const rows = await storedOf(tx, id, keys);
    const judged = judge(fields, posted, new Map(rows.map((row) => [row.field, row])));
    const written = judged.filter(({ verdict }) => verdict === "write");
    const disputed = judged.filter(({ verdict }) => verdict === "conflict");
    if (written.length > 0) {
      const values = written.map(({ field, typed }) => [field.key, typed] as const);
      await writeAnswers(tx, ctx, id, Object.fromEntries(values));
    }

    const done = draft.doneSections;
    const found =
      finish && finish !== "no" ? await problemsOf(tx, ctx, definition, { id, section, done }) : [];
    const problems = found.filter((problem) => isOpen(problem.at.split(".")[0]));
    const isDone = finish === "yes" || (finish === "whenComplete" && problems.length === 0);
    const marks = finish && finish !== "unsaid" && !clarify;
    const doneSections = marks ? marked(done, section, isDone) : done;
    const copiedSections = draft.copiedSections.filter((key) => !marks || key !== section);
    // What was handed in keeps its title until it is handed in again.
    const isDraft = draft.status === "DRAFT";
    const title = isDraft ? written.find(({ field }) => field.key === TITLE)?.typed : null;
    const isMoved =
      doneSections.length !== done.length || copiedSections.length !== draft.copiedSections.length;
    if (written.length > 0 || isMoved) {
      await tx.proposal.update({
        where: { id },
        data: {
          changedAt: ctx.now(),
          doneSections,
          copiedSections,
          ...(typeof title === "string" && { title: titleOf(title) }),
        },
        select: { id: true },
      });
    }

    const known = Object.fromEntries(judged.map((one) => [one.field.key, tokenAfter(one)]));
    const conflicts = await told(tx, disputed, rows);
    const shown = Object.fromEntries(
      judged
        .filter(({ verdict }) => verdict === "write" || verdict === "same")
        .map(({ field, shown }) => [field.key, shown]),
    );
    return ok({ savedAt: ctx.now(), known, shown, conflicts, problems });
  });
}
