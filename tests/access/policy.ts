import { named, type State, states, type Viewer, viewers } from "./cast.ts";
import { readTable } from "./table.ts";

export type Verdict = "A" | "D" | "M" | "R";

/** One question of policy.csv with the answer that it wants. */
export interface Cell {
  surface: string;
  viewer: Viewer;
  state: State;
  verdict: Verdict;
  /** A row of the table names the viewer; all others are denied. */
  isNamed: boolean;
}

const isVerdict = (cell: string): cell is Verdict => ["A", "D", "M", "R"].includes(cell);

/** Every question of policy.csv, for every viewer; what no row says is denied. */
export function readPolicy(): Cell[] {
  const [head = [], ...rows] = readTable("policy.csv");
  if (head.slice(2).join() !== states.join()) throw new Error("policy.csv has other states");
  const surfaces = [...new Set(rows.map(([surface = ""]) => surface))];
  return surfaces.flatMap((surface) => {
    const own = rows.filter(([name]) => name === surface);
    return states.flatMap((state, n) => {
      const isAsked = own.some((row) => row[n + 2] !== "-");
      return isAsked ? viewers.flatMap((viewer) => cellOf(own, surface, viewer, state, n)) : [];
    });
  });
}

function cellOf(rows: string[][], surface: string, viewer: Viewer, state: State, n: number) {
  const row = rows.findLast(([, words = ""]) => named(words).includes(viewer));
  const word = row ? row[n + 2] : viewer === "X" || viewer === "D" ? "R" : "D";
  if (word === "-") return [];
  if (word === undefined || !isVerdict(word)) throw new Error(`${surface}: what is "${word}"?`);
  return [{ surface, viewer, state, verdict: word, isNamed: row !== undefined } satisfies Cell];
}
