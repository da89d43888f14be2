import type { applicant as lt } from "../lt/applicant.ts";
import type { Message } from "../message.ts";

export const applicant = {} as const satisfies Record<keyof typeof lt, Message>;
