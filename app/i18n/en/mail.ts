import type { mail as lt } from "../lt/mail.ts";
import type { Message } from "../message.ts";

export const mail = {} as const satisfies Record<keyof typeof lt, Message>;
