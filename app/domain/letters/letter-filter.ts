import { isId } from "#app/domain/values/id.ts";

/** How far letters are, as the register can be filtered. */
export const deliveryStates = [
  "waiting",
  "mailed",
  "failed",
  "unclear",
  "unopened",
  "opened",
  "replaced",
  "corrected",
] as const;
export type DeliveryState = (typeof deliveryStates)[number];

export interface LetterFilter {
  /** Public number of a call; null for all. */
  call: string | null;
  state: DeliveryState | null;
  /** Id of the last letter of the page before. */
  after: string | null;
}

/** The filter that an address asks for; what it does not know is left out. */
export function letterFilter(query: URLSearchParams): LetterFilter {
  const after = query.get("after") ?? "";
  const call = query.get("call")?.trim().slice(0, 40) ?? "";
  return {
    call: call === "" ? null : call,
    state: deliveryStates.find((state) => state === query.get("state")) ?? null,
    after: isId(after) ? after : null,
  };
}

/** The filter as an address, without the place in the list. */
export function filterQuery({ call, state }: LetterFilter) {
  const query = new URLSearchParams();
  if (call) query.set("call", call);
  if (state) query.set("state", state);
  return query.toString();
}
