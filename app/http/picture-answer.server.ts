import { Readable } from "node:stream";
import type { Ctx } from "#app/platform/ports.ts";

/**
 * Sends a picture that was written anew by us, to be shown on our pages. What is public never changes
 * under its address and is kept; what is not yet, nobody on the way keeps.
 */
export async function pictureAnswer(
  { files }: Pick<Ctx, "files">,
  { isPublic, ...file }: { sha256: string; size: number; isPublic: boolean },
) {
  const content = await files.open(file);
  if (!content) throw new Error(`the storage has lost ${file.sha256}`);
  return new Response(Readable.toWeb(content) as ReadableStream, {
    headers: {
      "content-type": "image/webp",
      "content-length": String(file.size),
      "content-security-policy": "sandbox; default-src 'none'",
      "cache-control": isPublic ? "public, max-age=31536000, immutable" : "private, no-store",
    },
  });
}
