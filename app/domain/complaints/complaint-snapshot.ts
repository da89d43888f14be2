import { z } from "zod";

/** A complaint as it was sent; its hash is that of its canonical JSON. */
export const complaintSnapshot = z.object({
  number: z.string(),
  proposalId: z.string(),
  registration: z.string(),
  /** Title of the proposal, as released. */
  title: z.string(),
  call: z.object({ number: z.string(), title: z.string() }),
  /** What it is about, as released. */
  decision: z.object({
    outcome: z.enum(["SELECTED", "PARTIAL", "RESERVE", "NOT_SELECTED", "INELIGIBLE", "DECLINED"]),
    minutesNo: z.string(),
    meetingOn: z.iso.date(),
    releasedAt: z.iso.datetime(),
    complaintUntil: z.iso.date(),
  }),
  /** When the last byte reached the server, UTC, ISO 8601 with milliseconds. */
  receivedAt: z.iso.datetime(),
  answerBy: z.iso.date(),
  complainant: z.object({
    name: z.string(),
    code: z.string(),
    address: z.string(),
    email: z.string(),
  }),
  signatory: z.object({ name: z.string(), position: z.string() }),
  contested: z.string(),
  arguments: z.string(),
  asked: z.string(),
  files: z.array(
    z.object({ name: z.string(), size: z.number().int(), mime: z.string(), sha256: z.string() }),
  ),
});
export type ComplaintSnapshot = z.infer<typeof complaintSnapshot>;
