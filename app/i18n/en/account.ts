import type { account as lt } from "../lt/account.ts";
import type { Message } from "../message.ts";

export const account = {} as const satisfies Record<keyof typeof lt, Message>;
