import { z } from "zod";

const time = z
  .string()
  .trim()
  .regex(/^(|([01]\d|2[0-3]):[0-5]\d)$/, "problem.clock")
  .default("");

/** Who is there, how, from when until when by the clock of Vilnius, and what an observer remarks. */
export const attendanceSchema = z.object({
  rows: z.array(
    z.object({
      userId: z.uuid(),
      attending: z.enum(["ABSENT", "IN_ROOM", "REMOTE"], "problem.choose"),
      from: time,
      until: time,
      remark: z.string().trim().max(1000, "problem.tooLongText").default(""),
    }),
  ),
});
export type AttendanceInput = z.infer<typeof attendanceSchema>;
