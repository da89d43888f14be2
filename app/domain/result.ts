/** The answer of a use case: a value, or a refusal that its caller must put into words. */
export type Result<T, C extends string = string> =
  | { ok: true; value: T }
  | { ok: false; error: Refusal<C> };

export interface Refusal<C extends string = string> {
  code: C;
  params?: Record<string, string | number>;
}

export const ok = <T>(value: T) => ({ ok: true as const, value });

export const refuse = <C extends string>(code: C, params?: Refusal["params"]) => ({
  ok: false as const,
  error: params ? { code, params } : { code },
});
