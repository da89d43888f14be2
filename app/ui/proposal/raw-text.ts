import type { RawAnswer } from "#app/domain/proposals/raw-answer.ts";

/** All that was typed as an answer, line by line, for reading two versions side by side. */
export function rawText(raw: RawAnswer): string {
  if (typeof raw === "string") return raw;
  if (Array.isArray(raw)) {
    return raw
      .map((row) => {
        if (typeof row === "string") return row;
        const cells = "cells" in row ? Object.values(row.cells) : lineTexts(row);
        return cells.filter(Boolean).join(" · ");
      })
      .filter(Boolean)
      .map((line, index) => `${index + 1}. ${line}`)
      .join("\n");
  }
  return leaves(raw).filter(Boolean).join("\n");
}

const lineTexts = (line: object) =>
  Object.entries(line).flatMap(([key, value]) => (key === "id" ? [] : [String(value)]));

const leaves = (value: unknown): string[] =>
  typeof value === "string"
    ? [value]
    : typeof value === "object" && value !== null
      ? Object.values(value).flatMap(leaves)
      : [];
