import type { Sector } from "#app/domain/policy.ts";

/** A proposal of the newest released list of its call. */
export interface Released {
  sector: Sector;
  /** Its applicant was a member of the group before the call closed. */
  isMember: boolean;
  /** Its applicant was in no call of the group that was decided earlier. */
  isFirst: boolean;
  isGranted: boolean;
  /** Cents; zero where nothing is granted. */
  grantCents: number;
}

/** One part of all that applied. */
export interface Portion {
  granted: number;
  /** Cents. */
  grantCents: number;
  /** Of all that was granted, basis points. */
  shareBp: number;
  /** How many applied; null where it would tell of the one or two who were refused. */
  applied: number | null;
}

/** Refusals fewer than this could be guessed to be of somebody: results name only who was granted. */
const fewestRefused = 3;

function portion(rows: readonly Released[], wholeCents: number): Portion {
  const granted = rows.filter(({ isGranted }) => isGranted);
  const grantCents = granted.reduce((sum, row) => sum + row.grantCents, 0);
  const refused = rows.length - granted.length;
  return {
    granted: granted.length,
    grantCents,
    shareBp: wholeCents === 0 ? 0 : Math.round((grantCents * 10_000) / wholeCents),
    applied: refused === 0 || refused >= fewestRefused ? rows.length : null,
  };
}

/**
 * How the grants of a group are shared out: to its members and others, by sector, to first-time
 * applicants. Where one part hides how many applied, every part of the same division does, since
 * the whole is known; with `hides` none is told.
 */
export function fairnessOf(rows: readonly Released[], { hides: hidesAll } = { hides: false }) {
  const wholeCents = rows.reduce((sum, { grantCents }) => sum + grantCents, 0);
  const divide = <K extends string>(parts: Record<K, (row: Released) => boolean>) => {
    const made = Object.entries<(row: Released) => boolean>(parts).map(([key, belongs]) => ({
      key: key as K,
      ...portion(rows.filter(belongs), wholeCents),
    }));
    const hides = hidesAll || made.some(({ applied }) => applied === null);
    return made.map((part) => (hides ? { ...part, applied: null } : part));
  };
  const whole = portion(rows, wholeCents);
  return {
    whole: hidesAll ? { ...whole, applied: null } : whole,
    members: divide({ member: (row) => row.isMember, other: (row) => !row.isMember }),
    sectors: divide({
      PUBLIC: (row) => row.sector === "PUBLIC",
      NGO: (row) => row.sector === "NGO",
      BUSINESS: (row) => row.sector === "BUSINESS",
    }),
    newcomers: divide({ first: (row) => row.isFirst, again: (row) => !row.isFirst }),
  };
}

/** The middle value; of two middle ones their mean, half up. Null of nothing. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[middle - 1], sorted[middle]];
  if (high === undefined) return null;
  if (sorted.length % 2 === 1 || low === undefined) return high;
  return Math.round((low + high) / 2);
}
