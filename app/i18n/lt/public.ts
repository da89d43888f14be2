import type { LithuanianMessage } from "../message.ts";

export const publicPages = {} as const satisfies Record<string, LithuanianMessage>;
