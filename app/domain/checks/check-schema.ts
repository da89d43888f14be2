import { z } from "zod";
import type { ChecklistItem } from "./checklist.ts";
import { contradicts, type Findings } from "./findings.ts";

const NOTE_LEAST = 5;
const WAIVER_LEAST = 20;

const note = z.string().trim().max(1000, "problem.noteTooLong").default("");
const checkItem = z.object({ answer: z.enum(["YES", "NO", "NA"]).optional(), note });

/** The answers of a check by the id of their item, as stored and as typed. */
export const checkItems = z.record(z.string(), checkItem);
export type CheckItems = z.infer<typeof checkItems>;

const point = z
  .string()
  .trim()
  .regex(/^\d{1,3}(\.\d{1,2})*$/, "problem.point");
const text = z.string().trim().min(10, "problem.requirement").max(1000, "problem.requirement");

/** The requirement of the call description that is not met, as the letter prints it. */
export const unmetRequirement = z.object({ point, text });

/** What a check is judged by. */
export interface CheckBasis {
  list: readonly ChecklistItem[];
  findings: Findings;
  /** The applicant has been asked to clarify, and the wait is over. */
  wasAsked: boolean;
}

/** The items that are not met. */
export const unmet = (list: readonly ChecklistItem[], items: CheckItems) =>
  list.filter(({ id }) => items[id]?.answer === "NO");

/**
 * Whether a rejection is allowed without asking the applicant first: for the listed faults only
 * (domain.md §2.2, step 12).
 */
export const rejectsAtOnce = (list: readonly ChecklistItem[], items: CheckItems) =>
  unmet(list, items).some(({ kind }) => kind === "rejectAtOnce");

/**
 * The form of a check: saves what is answered so far, or hands the check in. Handed in is only what
 * answers every item, with a note at "no" and wherever it contradicts what the program found; as
 * met only with none unmet; as unmet only with the requirement in words and, unless the fault is
 * listed, once the applicant has been asked to clarify or a reason says why not.
 */
export const checkSchema = ({ list, findings, wasAsked }: CheckBasis) =>
  z
    .object({
      intent: z.enum(["save", "pass", "fail"]),
      /** Which state of the check the person had before their eyes. */
      seen: z.string().default(""),
      items: checkItems.default({}),
      point: z.string().trim().max(20, "problem.point").default(""),
      text: z.string().trim().max(1000, "problem.requirement").default(""),
      waiver: z.string().trim().max(1000, "problem.noteTooLong").default(""),
    })
    .superRefine((input, issues) => {
      const { intent, items } = input;
      if (intent === "save") return;
      const add = (path: string[], message: string) =>
        issues.addIssue({ code: "custom", path, message });

      for (const { id } of list) {
        const { answer, note: why = "" } = items[id] ?? {};
        if (answer === undefined) add(["items", id, "answer"], "problem.checkAnswer");
        if (why.length >= NOTE_LEAST) continue;
        if (answer === "NO") add(["items", id, "note"], "problem.checkNoteUnmet");
        else if (contradicts(findings[id], answer))
          add(["items", id, "note"], "problem.checkNoteFinding");
      }
      const [firstUnmet] = unmet(list, items);
      if (intent === "pass") {
        if (firstUnmet) add(["items", firstUnmet.id, "answer"], "problem.checkUnmet");
        return;
      }
      if (!firstUnmet) add(["point"], "problem.checkNothingUnmet");
      if (!point.safeParse(input.point).success) add(["point"], "problem.point");
      if (!text.safeParse(input.text).success) add(["text"], "problem.requirement");
      if (firstUnmet && !wasAsked && !rejectsAtOnce(list, items)) {
        if (input.waiver.length < WAIVER_LEAST) add(["waiver"], "problem.checkClarifyFirst");
      }
    });
export type CheckInput = z.infer<ReturnType<typeof checkSchema>>;
/** The same before it is read. */
export type CheckTyped = z.input<ReturnType<typeof checkSchema>>;
