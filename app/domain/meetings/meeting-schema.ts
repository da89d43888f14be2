import { z } from "zod";
import { vilniusToInstant } from "#app/domain/values/instant.ts";

const short = (message: string) => z.string(message).trim().min(1, message).max(200, message);

const hour = (message: "problem.hour") =>
  z.string(message).transform((typed, issues) => {
    const instant = vilniusToInstant(typed.trim());
    if (instant instanceof Date) return instant;
    issues.addIssue({ code: "custom", message });
    return z.NEVER;
  });

const about = {
  /** The hour in Vilnius. */
  startsAt: hour("problem.hour"),
  place: short("problem.meetingPlace"),
  minutesNo: short("problem.minutesNo"),
  /** Id of the member who presides. */
  chairId: z.uuid("problem.chair"),
  ownVotes: z.literal("on").optional(),
};

/** A meeting as staff plan it. */
export const planSchema = z
  .object({
    group: z.uuid("problem.required"),
    kind: z.enum(["IN_PERSON", "REMOTE", "WRITTEN"], "problem.choose"),
    ...about,
    ballotsUntil: z.string().trim().default(""),
  })
  .transform(({ ballotsUntil: typed, ownVotes, ...plan }, issues) => {
    const rest = { ...plan, ownVotes: ownVotes === "on" || plan.kind === "WRITTEN" };
    if (plan.kind !== "WRITTEN") return { ...rest, ballotsUntil: null };
    const ballotsUntil = vilniusToInstant(typed);
    if (ballotsUntil instanceof Date && ballotsUntil > plan.startsAt)
      return { ...rest, ballotsUntil };
    issues.addIssue({ code: "custom", path: ["ballotsUntil"], message: "problem.ballotsUntil" });
    return z.NEVER;
  });
export type PlanInput = z.infer<typeof planSchema>;

export const agendaOrders = ["fewestExits", "byPlace"] as const;
export type AgendaOrder = (typeof agendaOrders)[number];

const words = (most: number) => z.string().trim().max(most, "problem.tooLongText").default("");

/** What staff change about the agenda. */
export const agendaSchema = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("addCall"),
    call: short("problem.choose"),
    order: z.enum(agendaOrders, "problem.choose"),
  }),
  z.object({ intent: z.literal("order"), order: z.enum(agendaOrders, "problem.choose") }),
  z.object({
    intent: z.literal("addItem"),
    title: short("problem.itemTitle"),
    motion: words(2000),
  }),
  z.object({ intent: z.literal("up"), item: z.uuid() }),
  z.object({ intent: z.literal("down"), item: z.uuid() }),
  z.object({ intent: z.literal("remove"), item: z.uuid() }),
]);
export type AgendaInput = z.infer<typeof agendaSchema>;
