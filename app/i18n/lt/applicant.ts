import type { LithuanianMessage } from "../message.ts";

export const applicant = {} as const satisfies Record<string, LithuanianMessage>;
