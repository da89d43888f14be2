/** One way of changing a status. */
export interface Transition<S extends string> {
  from: readonly S[];
  to: S;
}

export type Lifecycle<S extends string, E extends string> = Record<E, Transition<S>>;

/** The status after `event`, or null where the event is not possible. */
export function next<S extends string, E extends string>(
  lifecycle: Lifecycle<S, E>,
  status: S,
  event: E,
): S | null {
  const { from, to } = lifecycle[event];
  return from.includes(status) ? to : null;
}
