import type { publicPages as lt } from "../lt/public.ts";
import type { Message } from "../message.ts";

export const publicPages = {} as const satisfies Record<keyof typeof lt, Message>;
