import { z } from "zod";

/** What the script of a page asks of files that arrive in parts. */
export const uploadAct = z.discriminatedUnion("act", [
  z.object({
    act: z.literal("begin"),
    name: z.string().max(1000),
    size: z.coerce.number().int().nonnegative().safe(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    replaces: z.uuid().optional(),
  }),
  z.object({ act: z.literal("finish"), upload: z.uuid() }),
  z.object({ act: z.literal("cancel"), upload: z.uuid() }),
  /** Changes nothing: what stands in the field now. */
  z.object({ act: z.literal("look") }),
]);
