import { refuse, ok } from "#app/domain/result.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import type { SheetLine } from "./sheet-draft.ts";

interface Written {
  assignmentId: string;
  /** `changedAt` of the sheet that was edited, ISO; empty for a new one. */
  seen: string;
  lines: readonly SheetLine[];
  remarks: string;
}

/** Writes what is typed into the draft of a sheet, unless it is locked or was changed elsewhere. */
export async function writeSheet(tx: Tx, ctx: Pick<Ctx, "now">, written: Written) {
  const { assignmentId, seen, lines, remarks } = written;
  const changedAt = ctx.now();
  if (seen === "") {
    const { count } = await tx.sheet.createMany({
      data: [{ assignmentId, remarks, changedAt }],
      skipDuplicates: true,
    });
    if (count === 0) return refuse("changed-meanwhile");
  } else {
    const { count } = await tx.sheet.updateMany({
      where: { assignmentId, status: { not: "SUBMITTED" }, changedAt: seen },
      data: { remarks, changedAt },
    });
    if (count === 0) return refuse("changed-meanwhile");
  }

  const sheet = await tx.sheet.findUniqueOrThrow({
    where: { assignmentId },
    select: { id: true, status: true },
  });
  const criteria = lines.map(({ criterionId }) => criterionId);
  const points = lines.map((line) => line.points);
  const justifications = lines.map(({ justification }) => justification);
  await tx.$executeRaw`
    INSERT INTO "SheetScore" ("sheetId", criterion, points, justification)
    SELECT ${sheet.id}::uuid, line.*
    FROM unnest(${criteria}::text[], ${points}::int[], ${justifications}::text[]) AS line
    ON CONFLICT ("sheetId", criterion) DO UPDATE
    SET points = EXCLUDED.points, justification = EXCLUDED.justification,
        version = "SheetScore".version + 1
    WHERE ("SheetScore".points, "SheetScore".justification)
      IS DISTINCT FROM (EXCLUDED.points, EXCLUDED.justification)`;
  return ok({ ...sheet, changedAt });
}
