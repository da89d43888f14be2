import { z } from "zod";
import { eventKinds } from "./lifecycle.ts";

const localText = z.strictObject({ lt: z.string(), en: z.string() });

/** All that everybody may know of an event. Neither its address online nor who comes is among it. */
export const publicEvent = z.strictObject({
  id: z.uuid(),
  group: z.strictObject({ slug: z.string(), shortName: z.string() }),
  kind: z.enum(eventKinds),
  state: z.enum(["PUBLISHED", "CANCELLED", "HELD"]),
  title: localText,
  /** In English only where somebody wrote it so. */
  text: localText,
  startsAt: z.date(),
  endsAt: z.date(),
  place: z.string(),
  isOnline: z.boolean(),
  /** Only members of the group register. */
  membersOnly: z.boolean(),
  capacity: z.number().int().nullable(),
  /** Places that are left; null where everybody has one. */
  free: z.number().int().nullable(),
  registerUntil: z.date(),
  publishedAt: z.date(),
  /** When it was published, changed, called off or held last. */
  changedAt: z.date(),
  cancelledWhy: z.string(),
  minutesNo: z.string(),
  call: z.strictObject({ number: z.string(), title: localText }).nullable(),
  revision: z.number().int(),
});
export type PublicEvent = z.infer<typeof publicEvent>;
