import type { LithuanianMessage } from "../message.ts";

export const account = {} as const satisfies Record<string, LithuanianMessage>;
