import { z } from "zod";
import { parseMoney } from "#app/domain/values/money.ts";
import { tidy } from "#app/domain/values/typed.ts";
import { type Change, changeProblems, type StandingRow } from "./next-version.ts";

const n = z.coerce.number().int();

const rowSchema = z.object({
  proposalId: z.string(),
  act: z.enum(["", "whole", "part", "skip", "gaveUp"], "reserve.wrongAct").default(""),
  sum: z.string().trim().default(""),
  words: z.string().trim().max(2000, "problem.tooLongText").default(""),
});

const changesOf = (rows: readonly z.infer<typeof rowSchema>[]): Change[] =>
  rows.flatMap(({ proposalId, act, sum, words }) =>
    act === ""
      ? []
      : [{ proposalId, act, grantCents: act === "part" ? (parseMoney(sum) ?? 0) : 0, words }],
  );

/** The second word about a waiting version, or taking it back. */
const answerSchema = z.object({ intent: z.enum(["approve", "drop"]), n });

/** The acts of the page of the reserve: to propose a version of rows that stand so, or to answer one. */
export const versionSchema = (
  standing: readonly StandingRow[],
  rules: Parameters<typeof changeProblems>[2],
) =>
  z.discriminatedUnion("intent", [
    answerSchema,
    z
      .object({
        intent: z.literal("propose"),
        n,
        why: z
          .string("problem.versionWhy")
          .transform(tidy)
          .pipe(z.string().min(10, "problem.versionWhy").max(500, "problem.versionWhy")),
        rows: z.array(rowSchema).max(1000).default([]),
      })
      .superRefine(({ rows }, issues) => {
        for (const { proposalId, field, code } of changeProblems(
          standing,
          changesOf(rows),
          rules,
        )) {
          const index = rows.findIndex((row) => row.proposalId === proposalId);
          const path = index < 0 ? [] : ["rows", index, field];
          issues.addIssue({ code: "custom", path, message: code });
        }
      })
      .transform(({ rows, ...rest }) => ({ ...rest, changes: changesOf(rows) })),
  ]);
