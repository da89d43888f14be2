import { z } from "zod";
import { formDefinition, localText } from "#app/domain/calls/definition.ts";

/** What a submission froze: the form as it was asked, the answers as typed, who asked, which files. */
export const snapshot = z.object({
  form: formDefinition,
  /** By the key of their field, in the shapes of raw-answer.ts. */
  answers: z.record(z.string(), z.unknown()),
  organisation: z.object({
    kind: z.enum(["NGO", "BUSINESS", "PUBLIC"]),
    legalForm: z.string(),
    name: z.string(),
    code: z.string(),
    vatCode: z.string().nullable(),
    street: z.string(),
    postalCode: z.string(),
    city: z.string(),
    municipality: z.string(),
    email: z.string(),
    phone: z.string(),
    website: z.string(),
    head: z.string(),
  }),
  files: z.array(
    z.object({
      attachmentId: z.string(),
      /** Key of the file field. */
      field: z.string(),
      name: z.string(),
      /** Bytes. */
      size: z.number().int(),
      mime: z.string(),
      sha256: z.string(),
    }),
  ),
  /** The declarations in the words that were accepted. */
  declarations: z.array(z.object({ id: z.string(), version: z.number().int(), text: localText })),
});
export type Snapshot = z.infer<typeof snapshot>;
export type SnapshotFile = Snapshot["files"][number];
