import type { RawAnswer } from "#app/domain/proposals/raw-answer.ts";

const within = (path: string, value: unknown): [name: string, value: string][] =>
  typeof value === "string"
    ? [[path, value]]
    : Object.entries(value as object).flatMap(([part, inner]) => within(`${path}.${part}`, inner));

/** The controls of an answer, as a form would send them: name and value. */
export function controlsOf(key: string, answer: RawAnswer): [name: string, value: string][] {
  if (!Array.isArray(answer)) return within(key, answer);
  return answer.flatMap((row, index): [string, string][] => {
    if (typeof row === "string") return [[key, row]];
    if (!("cells" in row)) return within(`${key}.${index}`, row);
    return [[`${key}.${index}.id`, row.id], ...within(`${key}.${index}`, row.cells)];
  });
}
