import type { staff as lt } from "../lt/staff.ts";
import type { Message } from "../message.ts";

export const staff = {} as const satisfies Record<keyof typeof lt, Message>;
