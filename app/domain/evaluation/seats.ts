/** One evaluator at one proposal. */
export interface Seat {
  proposalId: string;
  evaluatorId: string;
}

/** A change that is prepared: a seat to be made or, with `isRemoval`, one that is to end. */
export interface PlannedChange extends Seat {
  isRemoval: boolean;
}

export const seatKey = ({ proposalId, evaluatorId }: Seat) => `${proposalId}:${evaluatorId}`;

/** The seat of a form's value, `proposalId:evaluatorId`. */
export function seatOf(text: string): Seat {
  const [proposalId = "", evaluatorId = ""] = text.split(":");
  return { proposalId, evaluatorId };
}

/** What stands once the planned changes are made; those that are made already change nothing. */
export function seatsAfter(seats: readonly Seat[], planned: readonly PlannedChange[]): Seat[] {
  const ended = new Set(planned.filter(({ isRemoval }) => isRemoval).map(seatKey));
  const kept = seats.filter((seat) => !ended.has(seatKey(seat)));
  const present = new Set(kept.map(seatKey));
  const made = planned.filter((change) => !change.isRemoval && !present.has(seatKey(change)));
  return [...kept, ...made].map(({ proposalId, evaluatorId }) => ({ proposalId, evaluatorId }));
}

/** What has to be made and to end so that the wanted seats stand. */
export function changesTo<S extends Seat>(seats: readonly S[], wanted: readonly Seat[]) {
  const present = new Set(seats.map(seatKey));
  const kept = new Set(wanted.map(seatKey));
  return {
    added: wanted.filter((seat) => !present.has(seatKey(seat))),
    removed: seats.filter((seat) => !kept.has(seatKey(seat))),
  };
}

/** How many of the seats each evaluator has. */
export function loadsOf(seats: readonly Seat[]): ReadonlyMap<string, number> {
  const loads = new Map<string, number>();
  for (const { evaluatorId } of seats) loads.set(evaluatorId, (loads.get(evaluatorId) ?? 0) + 1);
  return loads;
}
