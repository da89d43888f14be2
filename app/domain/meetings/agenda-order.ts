/** A point of the agenda with those who leave the room while it is discussed. */
export interface Leaving {
  id: string;
  /** User ids. */
  out: readonly string[];
}

/** How often somebody leaves the room when items follow each other so. */
export const countExits = (items: readonly Leaving[]) =>
  items.reduce((sum, { out }, index) => {
    const before = items[index - 1]?.out ?? [];
    return sum + out.filter((person) => !before.includes(person)).length;
  }, 0);

/** Up to so many different sets of people every order is considered; beyond it, a good one is sought. */
const exactUpTo = 10;

type Blocks = readonly (readonly Leaving[])[];

/** Items from which the same people leave stand together, in the order of their first. */
function blocksOf(items: readonly Leaving[]): Blocks {
  const blocks = new Map<string, Leaving[]>();
  for (const item of items) {
    const key = [...new Set(item.out)].sort().join(" ");
    blocks.set(key, [...(blocks.get(key) ?? []), item]);
  }
  return [...blocks.values()];
}

/** How many leave for a block that follows another. */
const exitsBetween = (before: readonly Leaving[] | undefined, block: readonly Leaving[]) => {
  const out = before?.[0]?.out ?? [];
  return (block[0]?.out ?? []).filter((person) => !out.includes(person)).length;
};

/** The best order of all: dynamic programming over the sets of blocks that stand already. */
function bestOrder(blocks: Blocks): Blocks {
  const n = blocks.length;
  const states = new Map<string, { cost: number; way: number[] }>();
  const better = (key: string, cost: number, way: number[]) => {
    const known = states.get(key);
    if (!known || cost < known.cost) states.set(key, { cost, way });
  };
  for (const [index, block] of blocks.entries())
    better(`${1 << index}:${index}`, exitsBetween(undefined, block), [index]);
  for (let mask = 1; mask < 1 << n; mask++) {
    for (let last = 0; last < n; last++) {
      const state = states.get(`${mask}:${last}`);
      if (!state) continue;
      for (const [index, block] of blocks.entries()) {
        if (mask & (1 << index)) continue;
        const cost = state.cost + exitsBetween(blocks[last], block);
        better(`${mask | (1 << index)}:${index}`, cost, [...state.way, index]);
      }
    }
  }
  const all = (1 << n) - 1;
  const ends = blocks.flatMap((_, last) => states.get(`${all}:${last}`) ?? []);
  const best = ends.reduce((a, b) => (b.cost < a.cost ? b : a));
  return best.way.flatMap((index) => [blocks[index] ?? []]);
}

/** Moves one block at a time to where it saves most, as long as anything is saved. */
function improved(blocks: Blocks): Blocks {
  const cost = (order: Blocks) => countExits(order.flat());
  let best = blocks;
  for (;;) {
    const candidates = best.flatMap((block, from) =>
      best.map((_, to) => best.toSpliced(from, 1).toSpliced(to, 0, block)),
    );
    const next = candidates.reduce((a, b) => (cost(b) < cost(a) ? b : a), best);
    if (cost(next) >= cost(best)) return best;
    best = next;
  }
}

/**
 * The items so ordered that those who step aside leave the room as few times as possible
 * (evaluation.md S6), never more often than in the order given; equal cases keep that order.
 */
export function fewestExits<T extends Leaving>(items: readonly T[]): T[] {
  if (items.length < 2) return [...items];
  const blocks = blocksOf(items);
  const order = (blocks.length <= exactUpTo ? bestOrder(blocks) : improved(blocks)).flat();
  const chosen = countExits(order) < countExits(items) ? order : items;
  const byId = new Map(items.map((item) => [item.id, item]));
  return chosen.flatMap(({ id }) => byId.get(id) ?? []);
}
