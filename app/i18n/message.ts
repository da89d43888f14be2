/** A text with {names} to fill in; where it counts something, one text per plural form of `n`. */
export type Message = string | PluralMessage;

export interface PluralMessage {
  one: string;
  few?: string;
  many?: string;
  other: string;
}

/** Lithuanian needs all four forms: 1 balas, 2 balai, 1,5 balo, 10 balų. */
export type LithuanianMessage = string | Required<PluralMessage>;

export type Params = Record<string, string | number>;
