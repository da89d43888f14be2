import type { z } from "zod";

/** What leaves as open data has exactly the fields of its record; anything more or other is a fault of ours. */
export const published = <T extends z.ZodType>(
  record: T,
  rows: readonly z.input<T>[],
): z.infer<T>[] => rows.map((row) => record.parse(row));

export const isoDay = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;
