import { answerMark } from "#app/domain/proposals/answer-mark.ts";
import type { Conflict } from "#app/domain/proposals/save-answers.server.ts";
import type { TypedField } from "#app/domain/proposals/typed-form.ts";
import { knownToken, type Verdict, verdictOn } from "#app/domain/proposals/verdict.ts";
import { ok } from "#app/domain/result.ts";
import { parsePoints } from "#app/domain/values/points.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { holdOwnSheet } from "./find-own-sheet.server.ts";
import { typedPoints } from "./score-choices.ts";
import { linesOf, sheetDraft } from "./sheet-draft.ts";
import { sheetControls, sheetFields, typedSheet } from "./sheet-fields.ts";
import { writeSheet } from "./write-sheet.server.ts";

/** The number by which two texts of one control are told apart; it follows from the text alone. */
const versionOf = (text: string) => Number.parseInt(answerMark(text), 36) % 1_000_000_000;

/** What a page has to send as known of a control that it shows. */
export const sheetToken = (text: string) => knownToken(versionOf(text), text);

const isPoints = (key: string) => key.endsWith(".points");

/** What was typed in the spelling in which it is shown back: points as `12,5`. */
function spelt(key: string, text: string): string {
  const points = isPoints(key) ? parsePoints(text) : null;
  return points === null ? text : typedPoints(points);
}

interface Judged {
  key: string;
  typed: string;
  shown: string;
  stored: string;
  verdict: Verdict;
  known: TypedField["known"];
}

/** What is to be done with each posted control, against what is stored under its name. */
export function judgeTyped(
  posted: readonly TypedField[],
  stored: Readonly<Record<string, string>>,
): Judged[] {
  return posted.flatMap(({ key, typed: raw, known }) => {
    const theirs = stored[key];
    if (theirs === undefined || typeof raw !== "string") return [];
    const typed = raw.replaceAll("\0", "").slice(0, 20_000);
    const shown = spelt(key, typed);
    const other = { raw: theirs, shown: theirs, version: versionOf(theirs) };
    const verdict = verdictOn({ raw: typed, shown }, known, other);
    return [{ key, typed, shown, stored: theirs, verdict, known }];
  });
}

function tokenAfter({ verdict, shown, stored, known }: Judged): string {
  if (verdict === "write") return sheetToken(shown);
  if (verdict === "same") return sheetToken(stored);
  return `${known.version}.${known.mark}`;
}

/**
 * Saves what was typed on the page of a sheet, complete or not. What the page did not change stays
 * as another window left it; what both have changed is told as a conflict, and not written.
 */
export function saveTypedSheet(
  ctx: Ctx,
  { id, fields: posted }: { id: string; fields: readonly TypedField[] },
) {
  return ctx.transact(async (tx) => {
    const held = await holdOwnSheet(tx, ctx, id);
    if (!held.ok) return held;
    const { assignment, sheet } = held.value;
    const { criteria } = assignment.definition;
    const stored = typedSheet(criteria, sheet ?? { lines: [], remarks: "" });
    const known = sheetFields(criteria).map(({ key }) => key);
    const judged = judgeTyped(posted, stored).filter(({ key }) => known.includes(key));

    const written = judged.filter(({ verdict }) => verdict === "write");
    let savedAt = sheet?.changedAt ?? ctx.now();
    if (written.length > 0) {
      const texts = {
        ...stored,
        ...Object.fromEntries(written.map((one) => [one.key, one.shown])),
      };
      const draft = sheetDraft.parse({
        scores: criteria.map(({ id: criterionId }, index) => ({
          criterionId,
          points: texts[sheetControls.points(index)],
          justification: texts[sheetControls.justification(index)],
        })),
        remarks: texts[sheetControls.remarks],
      });
      const saved = await writeSheet(tx, ctx, {
        assignmentId: id,
        seen: sheet?.changedAt.toISOString() ?? "",
        lines: linesOf(draft, criteria),
        remarks: draft.remarks,
      });
      if (!saved.ok) return saved;
      savedAt = saved.value.changedAt;
    }

    const disputed = judged.filter(({ verdict }) => verdict === "conflict");
    const by = disputed.length > 0 ? await nameOf(assignment.evaluatorId) : "";
    const conflicts: Conflict[] = disputed.map(({ key, typed, stored: theirs }) => ({
      field: key,
      mine: typed,
      theirs,
      by,
      at: savedAt,
      known: sheetToken(theirs),
    }));
    const kept = judged.filter(({ verdict }) => verdict === "write" || verdict === "same");
    return ok({
      savedAt,
      known: Object.fromEntries(judged.map((one) => [one.key, tokenAfter(one)])),
      shown: Object.fromEntries(kept.map(({ key, shown }) => [key, shown])),
      conflicts,
    });

    async function nameOf(userId: string) {
      const person = await tx.user.findUniqueOrThrow({
        where: { id: userId },
        select: { name: true },
      });
      return person.name;
    }
  });
}
