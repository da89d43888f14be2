import { z } from "zod";
import { formDefinition, localText } from "#app/domain/calls/definition.ts";

/**
 * What a submission froze: the form as it was asked, the answers as typed (only those that were
 * asked), who asked, which files. Its hash is that of its canonical JSON.
 */
export const snapshot = z.object({
  /** The version of the call that the form belongs to. */
  call: z.object({ number: z.string(), version: z.number().int(), sha256: z.string() }),
  proposalId: z.string(),
  registration: z.string(),
  /** 1 for the first submission of the proposal. */
  submission: z.number().int(),
  /** When the last byte reached the server, UTC, ISO 8601 with milliseconds. */
  receivedAt: z.iso.datetime(),
  title: z.string(),
  signatory: z.object({ name: z.string(), position: z.string() }),
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
