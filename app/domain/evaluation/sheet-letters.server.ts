import { fingerprint } from "#app/domain/values/fingerprint.server.ts";

/**
 * The counted sheets of a proposal under letters A, B, C …: in an order that follows neither from
 * the assignments nor from the time, and that tells nothing of who wrote the sheets of another.
 */
export const withLetters = <S extends { id: string }>(proposalId: string, sheets: readonly S[]) =>
  sheets
    .map((sheet) => ({ sheet, key: fingerprint([proposalId, sheet.id]) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ sheet }, index) => ({ ...sheet, letter: String.fromCodePoint(65 + index) }));
