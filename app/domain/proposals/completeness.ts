import type { CallDefinition, Field, Section } from "#app/domain/calls/definition.ts";
import { fieldsOf } from "#app/domain/calls/definition.ts";
import type { IsoDay } from "#app/domain/values/date.ts";
import { readAnswer, type ReadingContext } from "./answers.ts";
import { askedKeys } from "./asked.ts";
import { isBlankAnswer } from "./blank-answer.ts";
import { budgetOf } from "./budget.ts";
import { lacking, type Problem, wrong } from "./problem.ts";
import { rawOf, type StoredAnswers } from "./raw-answer.ts";

/** What a scanner said of a file. */
export type ScanState = "NOT_SCANNED" | "PENDING" | "CLEAN" | "INFECTED" | "DAMAGED";

export type TaskState = "notStarted" | "inProgress" | "done" | "hasErrors" | "cannotStart";

/** A section as its row in the task list. */
export interface Task {
  key: string;
  part: Section["part"];
  state: TaskState;
  problems: Problem[];
  /** How many of the problems are things that are only not there yet. */
  missing: number;
  /** True while the proposal may not be submitted because of this section. */
  blocks: boolean;
  /** Copied answers stand in it that have to be looked through and saved. */
  isCopied: boolean;
}

/** What there is of a draft. */
export interface DraftContent {
  answers: StoredAnswers;
  /** One for each uploaded file, by the key of its field; what has not been scanned is no problem. */
  attachments: readonly { field: string; scan?: ScanState }[];
  /** Keys of the sections that the user has marked as finished. */
  done: readonly string[];
  /** Keys of the sections with copied answers that nobody has looked through yet. */
  copied?: readonly string[];
}

type Definition = Pick<CallDefinition, "form" | "rules">;

/** What the answers of a draft are judged against on a day in Vilnius. */
export function readingContext(
  { form, rules }: Definition,
  answers: StoredAnswers,
  today: IsoDay,
): ReadingContext {
  const field = fieldsOf(form).find(({ kind }) => kind === "budget");
  if (field?.kind !== "budget") return { rules, today, totalCents: 0 };
  const budget = budgetOf(field, rawOf("budget", answers[field.key]) ?? [], rules);
  return { rules, today, totalCents: budget.totalCents };
}

function fileProblems(
  { key, maxFiles: max, required }: Field & { kind: "file" },
  files: DraftContent["attachments"],
): Problem[] {
  const count = files.length;
  if (required && count === 0) return [lacking(key, "problem.fileRequired")];
  if (files.some(({ scan }) => scan === "INFECTED")) return [wrong(key, "problem.fileInfected")];
  if (files.some(({ scan }) => scan === "DAMAGED")) return [wrong(key, "problem.fileDamaged")];
  return count > max ? [wrong(key, "problem.tooManyFiles", { max })] : [];
}

function taskOf(
  section: Section,
  asked: readonly Field[],
  draft: DraftContent,
  context: ReadingContext,
): Task {
  const filesOf = (key: string) => draft.attachments.filter(({ field }) => field === key);
  const problems = asked.flatMap((field) =>
    field.kind === "file"
      ? fileProblems(field, filesOf(field.key))
      : readAnswer(field, draft.answers[field.key], context).problems,
  );
  const missing = problems.filter((problem) => problem.missing).length;
  const isMarked = draft.done.includes(section.key);
  const isCopied = draft.copied?.includes(section.key) ?? false;
  const isStarted =
    isMarked ||
    asked.some(
      (field) => !isBlankAnswer(field, draft.answers[field.key]) || filesOf(field.key).length > 0,
    );

  return {
    key: section.key,
    part: section.part,
    state: stateOf({ isStarted, isMarked, isCopied, askDone: section.askDone, problems, missing }),
    problems,
    missing,
    blocks: problems.length > 0 || isCopied || (section.askDone && !isMarked),
    isCopied,
  };
}

interface Progress {
  isStarted: boolean;
  isMarked: boolean;
  isCopied: boolean;
  askDone: boolean;
  problems: readonly Problem[];
  missing: number;
}

function stateOf({
  isStarted,
  isMarked,
  isCopied,
  askDone,
  problems,
  missing,
}: Progress): TaskState {
  if (!isStarted) return "notStarted";
  if (problems.length > missing) return "hasErrors";
  if (isCopied || (askDone && !isMarked)) return "inProgress";
  if (missing === 0) return "done";
  return isMarked ? "hasErrors" : "inProgress";
}

/**
 * The task list of a draft: one row for each section in which anything is asked. Declarations
 * cannot be started while anything else prevents the proposal from being submitted.
 */
export function taskStates(definition: Definition, draft: DraftContent, today: IsoDay): Task[] {
  const asked = askedKeys(fieldsOf(definition.form), draft.answers);
  const context = readingContext(definition, draft.answers, today);
  const tasks = definition.form.sections.flatMap((section) => {
    const fields = section.fields.filter(({ key }) => asked.has(key));
    return fields.length > 0 ? [taskOf(section, fields, draft, context)] : [];
  });

  const isWaiting = tasks.some(({ part, blocks }) => part !== "declarations" && blocks);
  if (!isWaiting) return tasks;
  return tasks.map((task) =>
    task.part === "declarations" ? { ...task, state: "cannotStart", blocks: true } : task,
  );
}

/** True if nothing of the draft prevents it from being submitted. */
export const readyToSubmit = (tasks: readonly Task[]) => tasks.every(({ blocks }) => !blocks);
