/** Sends a calendar (RFC 5545) under a file name. */
export const calendarAnswer = (text: string, name: string) =>
  new Response(text, {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": `inline; filename="${name.replaceAll(/[^\w.-]/g, "_")}"`,
    },
  });
