import { knownAnswer } from "./known-answer.server.ts";

/** Sends a calendar (RFC 5545) under a file name. */
export const calendarAnswer = (request: Request, text: string, name: string) =>
  knownAnswer(request, text, {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": `inline; filename="${name.replaceAll(/[^\w.-]/g, "_")}"`,
    },
  });
