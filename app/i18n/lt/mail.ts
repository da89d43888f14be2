import type { LithuanianMessage } from "../message.ts";

export const mail = {} as const satisfies Record<string, LithuanianMessage>;
