import { z } from "zod";
import { cents, day, maybe, needed } from "#app/domain/call-drafts/typed-text.ts";

const inOrder = <T extends { opensOn: string; closesOn: string }>({ opensOn, closesOn }: T) =>
  closesOn >= opensOn;

const planned = z
  .object({
    actionId: z.uuid("problem.choose"),
    title: needed,
    titleEn: maybe,
    kinds: z.array(z.enum(["NGO", "BUSINESS", "PUBLIC"])).min(1, "problem.choose"),
    /** Cents. */
    total: cents.pipe(z.number().min(1, "problem.sum")),
    opensOn: day,
    closesOn: day,
    note: maybe,
    noteEn: maybe,
  })
  .refine(inOrder, { message: "problem.daysInOrder", path: ["closesOn"] });

/** A planned call as staff type it. */
export const plannedSchema = planned;
export type PlannedInput = z.infer<typeof planned>;

/** Why a call is not planned any more; empty number where no call came of it. */
export const dropSchema = z.object({ why: needed });
export const cameSchema = z.object({ number: needed });
