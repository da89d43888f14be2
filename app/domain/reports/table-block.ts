import type { Block, TableBlock } from "#app/domain/letters/letter.ts";

type Column = TableBlock["columns"][number];

export const paragraph = (says: string): Block => ({ type: "paragraph", text: says });
export const heading = (says: string, level: 2 | 3 = 2): Block => ({
  type: "heading",
  level,
  text: says,
});

/** A column of words; `share` is its part of the width. */
export const text = (label: string, share: number): Column => ({
  label,
  align: "left",
  share,
  namesRow: false,
});
/** The column that names its row. */
export const name = (label: string, share: number): Column => ({
  ...text(label, share),
  namesRow: true,
});
/** A column of figures. */
export const figure = (label: string, share: number): Column => ({
  ...text(label, share),
  align: "right",
});

export const table = (
  caption: string,
  columns: Column[],
  rows: string[][],
  total: string[] | null = null,
): Block => ({ type: "table", dense: true, caption, columns, rows, total });
