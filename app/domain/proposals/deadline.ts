interface Deadlines {
  /** The deadline of the call, UTC. */
  closesAt: Date;
  /** The proposal's own, if staff have granted one. */
  extendedUntil: Date | null;
}

/** The deadline in force for a proposal: the call's or its own, whichever is later; UTC, excluded. */
export const deadlineOf = ({ closesAt, extendedUntil }: Deadlines) =>
  extendedUntil && extendedUntil > closesAt ? extendedUntil : closesAt;
