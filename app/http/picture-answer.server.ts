import { Readable } from "node:stream";
import type { Ctx } from "#app/platform/ports.ts";
import { isKnown } from "./known-answer.server.ts";

/** Seconds for which a public picture is kept on the way: at most so long it outlives its taking away. */
const KEPT = 3600;

/**
 * Sends a picture that was written anew by us, to be shown on our pages. What is public is kept for an
 * hour and then asked for by its mark; what is not yet, nobody on the way keeps.
 */
export async function pictureAnswer(
  request: Request,
  { files }: Pick<Ctx, "files">,
  { isPublic, ...file }: { sha256: string; size: number; isPublic: boolean },
) {
  const etag = `"${file.sha256}"`;
  const marks = {
    "cache-control": isPublic ? `public, max-age=${KEPT}` : "private, no-store",
    ...(isPublic && { etag }),
  };
  if (isPublic && isKnown(request, etag))
    return new Response(null, { status: 304, headers: marks });
  const content = await files.open(file);
  if (!content) throw new Error(`the storage has lost ${file.sha256}`);
  return new Response(Readable.toWeb(content) as ReadableStream, {
    headers: {
      "content-type": "image/webp",
      "content-length": String(file.size),
      "content-security-policy": "sandbox; default-src 'none'",
      ...marks,
    },
  });
}
