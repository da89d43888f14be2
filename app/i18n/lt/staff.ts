import type { LithuanianMessage } from "../message.ts";

export const staff = {} as const satisfies Record<string, LithuanianMessage>;
