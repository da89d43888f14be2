import type { LithuanianMessage } from "../message.ts";

export const evaluator = {} as const satisfies Record<string, LithuanianMessage>;
