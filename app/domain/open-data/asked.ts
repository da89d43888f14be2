import { isId } from "#app/domain/values/id.ts";

/** Which page of a list is asked for: of one group or of all, after the row of that id. */
export interface Asked {
  after: string | null;
  /** Slug of a group. */
  group: string | null;
}

export const pageSize = 100;

export const cursor = (after: string | null) =>
  after !== null && isId(after) ? { id: { gt: after } } : {};

export const ofGroup = (group: string | null) => (group ? { group: { slug: group } } : {});

export const groupFields = { slug: true, name: true, legalCode: true } as const;
