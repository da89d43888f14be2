import { Readable } from "node:stream";
import { create as contentDisposition } from "content-disposition";
import type { Ctx } from "#app/platform/ports.ts";

export interface Download {
  /** The name that the reader's computer saves it under. */
  name: string;
  mime: string;
  sha256: string;
  /** Bytes. */
  size: number;
}

interface Range {
  start: number;
  end: number;
}

/** The one range that a request asks for; undefined for the whole, null for what is not there. */
export function askedRange(header: string | null, size: number): Range | null | undefined {
  const [, from = "", to = ""] = /^bytes=(\d*)-(\d*)$/.exec(header ?? "") ?? [];
  if (from === "" && to === "") return undefined;
  const start = from === "" ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === "" || to === "" ? size - 1 : Math.min(Number(to), size - 1);
  return start <= end && start < size ? { start, end } : null;
}

/**
 * Headers with which nothing that a stranger uploaded can act in our name; that its type is not
 * guessed and that no other site embeds it is said of every answer by the web server.
 */
export const downloadHeaders = ({ name, mime, sha256 }: Omit<Download, "size">) => ({
  "content-type": mime,
  "content-disposition": contentDisposition(name.replaceAll(/[/\\]/g, "_")),
  "content-security-policy": "sandbox; default-src 'none'",
  "cache-control": "private, no-store, no-transform",
  "accept-ranges": "bytes",
  etag: `"${sha256}"`,
});

/** Sends a stored file, or the part of it that was asked for, always as an attachment. */
export async function download(request: Request, files: Ctx["files"], file: Download) {
  const headers = new Headers(downloadHeaders(file));
  const ifRange = request.headers.get("if-range");
  const isSame = ifRange === null || ifRange === headers.get("etag");
  const range = isSame ? askedRange(request.headers.get("range"), file.size) : undefined;
  if (range === null) {
    headers.set("content-range", `bytes */${file.size}`);
    return new Response(null, { status: 416, headers });
  }

  const content = await files.open(file, range);
  if (!content) throw new Error(`the storage has lost ${file.sha256}`);
  request.signal.addEventListener("abort", () => content.destroy());
  headers.set("content-length", String(range ? range.end - range.start + 1 : file.size));
  if (range) headers.set("content-range", `bytes ${range.start}-${range.end}/${file.size}`);
  const body = Readable.toWeb(content) as ReadableStream;
  return new Response(body, { status: range ? 206 : 200, headers });
}
