import type { LithuanianMessage } from "../message.ts";

/** News of the groups. */
export const news = {} as const satisfies Record<string, LithuanianMessage>;
