import { type EventKind, eventKinds } from "./lifecycle.ts";

export interface EventFilter {
  /** Slug of a group; null for all. */
  group: string | null;
  kind: EventKind | null;
}

/** The filter of an address; what it does not know is no filter. */
export const eventFilter = (query: URLSearchParams): EventFilter => ({
  group: query.get("group") || null,
  kind: eventKinds.find((kind) => kind === query.get("kind")) ?? null,
});

/** The same as the query of an address, with its question mark; empty where nothing is asked for. */
export function eventQuery({ group, kind }: EventFilter, after?: string): string {
  const given = Object.entries({ group, kind, after }).flatMap(([name, value]) =>
    value ? [[name, value]] : [],
  );
  return given.length > 0 ? `?${new URLSearchParams(given)}` : "";
}
