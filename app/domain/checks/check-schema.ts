import { z } from "zod";
import type { ChecklistItem } from "./checklist.ts";

const checkItem = z.object({
  answer: z.enum(["YES", "NO", "NA"]).optional(),
  note: z.string().trim().max(1000, "problem.noteTooLong").default(""),
});

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

/** The items that are not answered yet. */
export const unanswered = (list: readonly ChecklistItem[], items: CheckItems) =>
  list.filter(({ id }) => items[id]?.answer === undefined);

/** The items that are not met. */
export const unmet = (list: readonly ChecklistItem[], items: CheckItems) =>
  list.filter(({ id }) => items[id]?.answer === "NO");

/**
 * The form of a check: saves what is answered so far, or ends the check. It ends only with every
 * item answered; as met only with none unmet, as unmet only with the requirement in words.
 */
export const checkSchema = (list: readonly ChecklistItem[]) =>
  z
    .object({
      intent: z.enum(["save", "pass", "fail"]),
      /** Which state of the check the person had before their eyes. */
      seen: z.string().default(""),
      items: checkItems.default({}),
      point: z.string().trim().max(20, "problem.point").default(""),
      text: z.string().trim().max(1000, "problem.requirement").default(""),
    })
    .superRefine((input, issues) => {
      const { intent, items } = input;
      if (intent === "save") return;
      const add = (path: string[], message: string) =>
        issues.addIssue({ code: "custom", path, message });

      for (const { id } of unanswered(list, items)) {
        add(["items", id, "answer"], "problem.checkAnswer");
      }
      const [firstUnmet] = unmet(list, items);
      if (intent === "pass" && firstUnmet) {
        add(["items", firstUnmet.id, "answer"], "problem.checkUnmet");
      }
      if (intent === "fail" && !firstUnmet) add(["point"], "problem.checkNothingUnmet");
      if (intent === "fail" && !point.safeParse(input.point).success) {
        add(["point"], "problem.point");
      }
      if (intent === "fail" && !text.safeParse(input.text).success) {
        add(["text"], "problem.requirement");
      }
    });
export type CheckInput = z.infer<ReturnType<typeof checkSchema>>;
