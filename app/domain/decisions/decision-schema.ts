import { z } from "zod";
import { parseMoney } from "#app/domain/values/money.ts";
import { parseWhole } from "#app/domain/values/number.ts";
import { boardProblems, type BoardRow } from "./board-rows.ts";

const rowSchema = z.object({
  proposalId: z.string(),
  outcome: z.enum(["SELECTED", "PARTIAL", "RESERVE", "NOT_SELECTED"], "problem.outcome"),
  grant: z.string().trim().default(""),
  place: z.string().trim().default(""),
  conditions: z.string().trim().max(2000, "problem.tooLongText").default(""),
  deviation: z.string().trim().max(2000, "problem.tooLongText").default(""),
});

/** A row as typed in the words of the board: only the selected have a sum. */
function readRow({ grant, place, ...row }: z.infer<typeof rowSchema>): BoardRow {
  const isFunded = row.outcome === "SELECTED" || row.outcome === "PARTIAL";
  return {
    ...row,
    grantCents: isFunded ? (parseMoney(grant) ?? -1) : 0,
    place: place === "" ? null : (parseWhole(place) ?? -1),
  };
}

/** What is put to the vote of each proposal of a list, where it leaves what was computed. */
export const motionsSchema = (computation: Parameters<typeof boardProblems>[0]) =>
  z
    .object({ rows: z.array(rowSchema) })
    .transform(({ rows }) => rows.map(readRow))
    .superRefine((rows, issues) => {
      for (const { proposalId, field, code } of boardProblems(computation, rows)) {
        const index = rows.findIndex((row) => row.proposalId === proposalId);
        issues.addIssue({ code: "custom", path: ["rows", index, field], message: code });
      }
    });
