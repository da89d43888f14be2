import { createHash } from "node:crypto";

/** When a date of HTTP, which has no parts of a second, tells of this instant. */
const inSeconds = (at: Date) => Math.floor(at.getTime() / 1000) * 1000;

/** Whether the sender has this very body already (RFC 9110 §13): by its mark, or else by its instant. */
export function isKnown({ headers }: Request, etag: string, changedAt?: Date) {
  const marks = headers.get("if-none-match");
  if (marks !== null)
    return marks.split(",").some((one) => ["*", etag].includes(one.trim().replace(/^W\//, "")));
  const since = Date.parse(headers.get("if-modified-since") ?? "");
  return changedAt !== undefined && inSeconds(changedAt) <= since;
}

/**
 * An answer that everybody may keep, asking each time whether it has changed. `changedAt` is told
 * only where it is the instant of whatever changed last, what was taken away included.
 */
export function knownAnswer(
  request: Request,
  body: string,
  { headers, changedAt }: { headers: Record<string, string>; changedAt?: Date | undefined },
) {
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  const marks = {
    etag,
    ...(changedAt && { "last-modified": new Date(inSeconds(changedAt)).toUTCString() }),
  };
  if (isKnown(request, etag, changedAt)) return new Response(null, { status: 304, headers: marks });
  return new Response(body, { headers: { ...headers, ...marks } });
}

/** An Atom feed (RFC 4287). */
export const atomAnswer = (request: Request, text: string, changedAt?: Date) =>
  knownAnswer(request, text, {
    headers: { "content-type": "application/atom+xml; charset=utf-8" },
    changedAt,
  });
