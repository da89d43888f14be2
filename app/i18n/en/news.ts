import type { news as lithuanian } from "../lt/news.ts";
import type { Message } from "../message.ts";

export const news: Record<keyof typeof lithuanian, Message> = {};
