import { headOf } from "#app/domain/calls/staff-call-page.server.ts";
import { findStaffCall } from "#app/domain/calls/staff-call.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { findAssignments } from "./assignment-page.server.ts";
import { judgeLines, linesOfRows } from "./assignment-lines.ts";
import { findConflicts } from "./find-conflicts.server.ts";
import { planSeats } from "./plan-assignments.server.ts";
import { proposalProgress } from "./progress.ts";

interface Imported {
  number: string;
  /** Rows of the file: registration number, e-mail address of the evaluator. */
  rows: readonly (readonly string[])[];
}

const mostLines = 5000;

/** What the lines of a file would add to the draft, and why not; nothing is stored. */
export async function tryImport(ctx: Ctx, { number, rows }: Imported) {
  const call = await findStaffCall(ctx.db, ctx, number);
  if (!call) return refuse("not-found");
  if (rows.length > mostLines) return refuse("too-many-lines", { n: mostLines });
  const found = await findAssignments(ctx, call);
  const { criteria, rules } = call.definition;
  const barred = await findConflicts(
    ctx.db,
    call.id,
    found.evaluators.map(({ id }) => id),
  );
  const lines = judgeLines(linesOfRows(rows), {
    proposals: found.proposals
      .filter(({ status }) => status === "ELIGIBLE")
      .map(({ id, registration }) => ({
        id,
        registration,
        needed: proposalProgress(
          criteria,
          rules,
          found.sheets.filter(({ proposalId }) => proposalId === id),
        ).needed,
      })),
    evaluators: found.evaluators.filter(({ isFormer }) => !isFormer),
    barred,
    seats: found.wanted,
  });
  const added = lines.flatMap(({ outcome }) => (outcome.kind === "added" ? [outcome.seat] : []));
  return ok({ call: headOf(call), seen: found.seen, lines, wanted: [...found.wanted, ...added] });
}

/** Adds the lines that can be added to the draft, if nothing has changed since they were tried. */
export async function importAssignments(ctx: Ctx, { seen, ...input }: Imported & { seen: string }) {
  const tried = await tryImport(ctx, input);
  if (!tried.ok) return tried;
  if (tried.value.seen !== seen) return refuse("changed-meanwhile");
  const { wanted } = tried.value;
  return planSeats(ctx, { number: input.number, seen, origin: "FILE", wanted });
}
