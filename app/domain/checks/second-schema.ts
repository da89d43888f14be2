import { z } from "zod";
import type { ChecklistItem } from "./checklist.ts";

const NOTE_LEAST = 5;

const secondItem = z.object({
  verdict: z.enum(["AGREE", "DISAGREE"]).optional(),
  note: z.string().trim().max(1000, "problem.noteTooLong").default(""),
});

/** What the second person says of each answer of the first, by the id of the item. */
export const secondItems = z.record(z.string(), secondItem);
export type SecondItems = z.infer<typeof secondItems>;

/**
 * The form of the second person: saves what is said so far, confirms with every answer agreed to, or
 * returns the check with at least one that is not, each of those with a note.
 */
export const secondSchema = (list: readonly ChecklistItem[]) =>
  z
    .object({
      intent: z.enum(["saveSecond", "confirm", "return"]),
      /** Which state of the check the person had before their eyes. */
      seen: z.string().default(""),
      items: secondItems.default({}),
    })
    .superRefine(({ intent, items }, issues) => {
      if (intent === "saveSecond") return;
      const add = (path: string[], message: string) =>
        issues.addIssue({ code: "custom", path, message });

      for (const { id } of list) {
        const { verdict, note = "" } = items[id] ?? {};
        if (verdict === undefined && intent === "confirm")
          add(["items", id, "verdict"], "problem.secondAnswer");
        if (verdict !== "DISAGREE") continue;
        if (intent === "confirm") add(["items", id, "verdict"], "problem.secondDisagrees");
        else if (note.length < NOTE_LEAST) add(["items", id, "note"], "problem.secondNote");
      }
      const disagrees = list.some(({ id }) => items[id]?.verdict === "DISAGREE");
      if (intent === "return" && !disagrees) add([], "problem.secondNothing");
    });
export type SecondInput = z.infer<ReturnType<typeof secondSchema>>;
