import { withEnglish } from "#app/domain/calls/english.ts";
import { fieldsOf } from "#app/domain/calls/definition.ts";
import { askedKeys } from "#app/domain/proposals/asked.ts";
import { isAnswered } from "#app/domain/proposals/blank-row.ts";
import { readingContext, readyToSubmit, taskStates } from "#app/domain/proposals/completeness.ts";
import type { RawAnswer, StoredAnswers } from "#app/domain/proposals/raw-answer.ts";
import { shownAnswer } from "#app/domain/proposals/shown-answer.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { type DraftCall, findDraftCall, headOf } from "./find-draft-call.server.ts";

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What staff have filled in to try the form of a draft; nothing where they have not. */
async function filledIn(db: Ctx["db"] | Tx, draft: DraftCall) {
  const row = await db.testProposal.findUnique({ where: { callId: draft.id } });
  const answers: StoredAnswers = isRecord(row?.answers) ? row.answers : {};
  return {
    answers,
    files: row?.files ?? [],
    done: row?.done ?? [],
    changedAt: row?.changedAt ?? null,
  };
}

/** A draft call with its test, judged by the rules that judge the drafts of applicants. */
export async function findTest(ctx: Ctx, number: string) {
  const draft = await findDraftCall(ctx.db, ctx, number);
  if (!draft) return null;
  const definition = withEnglish(draft.definition);
  const filled = await filledIn(ctx.db, draft);
  const today = vilniusDay(ctx.now());
  const content = { ...filled, attachments: filled.files.map((field) => ({ field })) };
  const tasks = taskStates(definition, content, today);
  const { totalCents } = readingContext(definition, filled.answers, today);
  return { draft, definition, filled, tasks, totalCents };
}

/** The form of a draft as the list of tasks that an applicant will have. */
export async function testPage(ctx: Ctx, { number }: { number: string }) {
  const test = await findTest(ctx, number);
  if (!test) return refuse("not-found");
  const { draft, definition, tasks, filled } = test;
  const titles = new Map(definition.form.sections.map(({ key, title }) => [key, title]));
  return ok({
    call: headOf(draft),
    isBegun: filled.changedAt !== null,
    isReady: readyToSubmit(tasks),
    tasks: tasks.map(({ key, part, state, problems }) => ({
      key,
      part,
      state,
      problems: problems.length,
      title: titles.get(key) ?? { lt: key, en: key },
    })),
  });
}

/** One page of the form as an applicant will have it, with what the test holds. */
export async function testSectionPage(
  ctx: Ctx,
  { number, section: key }: { number: string; section: string },
) {
  const test = await findTest(ctx, number);
  const section = test?.definition.form.sections.find((one) => one.key === key);
  if (!test || !section) return refuse("not-found");
  const { draft, definition, filled, tasks, totalCents } = test;
  const asked = askedKeys(fieldsOf(definition.form), filled.answers);
  const own = new Set(section.fields.map((field) => field.key));
  const fields = section.fields.filter(
    (field) => asked.has(field.key) || (field.when && own.has(field.when.field)),
  );
  const initial: Record<string, RawAnswer> = Object.fromEntries(
    fields
      .filter(isAnswered)
      .map((field) => [field.key, shownAnswer(field, filled.answers[field.key])]),
  );
  return ok({
    call: headOf(draft),
    section: { ...section, fields },
    initial,
    files: filled.files,
    isDone: filled.done.includes(key),
    isBegun: filled.changedAt !== null,
    problems: tasks.find((task) => task.key === key)?.problems ?? [],
    rules: definition.rules,
    totalCents,
  });
}

interface Save {
  number: string;
  section: string;
  answers: Readonly<Record<string, RawAnswer>>;
  /** Of the page's questions for files those that are taken as answered. */
  files: readonly string[];
  done: boolean;
}

/** Keeps what was typed on one page of the test; nobody but staff of the group ever reads it. */
export function saveTest(ctx: Ctx, { number, section: key, answers, files, done }: Save) {
  return ctx.transact(async (tx) => {
    const draft = await findDraftCall(tx, ctx, number);
    const section = draft?.definition.form.sections.find((one) => one.key === key);
    if (!draft || !section) return refuse("not-found");
    await tx.$queryRaw`SELECT 1 FROM "Call" WHERE id = ${draft.id}::uuid FOR UPDATE`;
    const before = await filledIn(tx, draft);
    const own = section.fields.filter((field) => field.kind === "file").map((field) => field.key);
    const others = before.files.filter((field) => !own.includes(field));
    const data = {
      answers: { ...before.answers, ...answers } as object,
      files: [...others, ...own.filter((field) => files.includes(field))],
      done: [...before.done.filter((one) => one !== key), ...(done ? [key] : [])],
      changedAt: ctx.now(),
    };
    await tx.testProposal.upsert({
      where: { callId: draft.id },
      create: { callId: draft.id, ...data },
      update: data,
    });
    return ok(null);
  });
}

/** Forgets the test. */
export function clearTest(ctx: Ctx, { number }: { number: string }) {
  return ctx.transact(async (tx) => {
    const draft = await findDraftCall(tx, ctx, number);
    if (!draft) return refuse("not-found");
    await tx.testProposal.deleteMany({ where: { callId: draft.id } });
    return ok(null);
  });
}
