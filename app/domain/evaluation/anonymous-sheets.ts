import type { Criterion } from "#app/domain/calls/definition.ts";
import type { Scores } from "./sheet-total.ts";

/** A submitted sheet without who wrote it; points are hundredths. */
export interface AnonymousSheet {
  /** A, B, C …: in an order that follows neither from the assignments nor from the time. */
  letter: string;
  total: number;
  scores: Scores;
  justifications: Readonly<Record<string, string>>;
  remarks: string;
}

export interface AnonymousSheets {
  criteria: readonly Pick<Criterion, "id" | "title" | "kind" | "weightBp" | "maxPoints">[];
  sheets: AnonymousSheet[];
  /** Of the sheets that count, the viewer's own among them; null without a sheet. */
  mean: { total: number; byCriterion: Readonly<Record<string, number>> } | null;
}
