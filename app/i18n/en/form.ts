import type { form as lt } from "../lt/form.ts";
import type { Message } from "../message.ts";

export const form = {} as const satisfies Record<keyof typeof lt, Message>;
