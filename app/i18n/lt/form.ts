import type { LithuanianMessage } from "../message.ts";

export const form = {} as const satisfies Record<string, LithuanianMessage>;
