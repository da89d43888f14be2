import type { evaluator as lt } from "../lt/evaluator.ts";
import type { Message } from "../message.ts";

export const evaluator = {} as const satisfies Record<keyof typeof lt, Message>;
