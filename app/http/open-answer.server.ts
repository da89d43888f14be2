import { createHash } from "node:crypto";
import { create as contentDisposition } from "content-disposition";
import { writeOpenCsv } from "#app/platform/write-open-csv.server.ts";

/** An answer that everybody may read from anywhere and keep, asking each time whether it has changed. */
function openAnswer(request: Request, body: string, headers: Record<string, string>) {
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  const common = { etag, "access-control-allow-origin": "*" };
  const known = request.headers.get("if-none-match")?.split(",") ?? [];
  const isKnown = known.some((one) => one.trim().replace(/^W\//, "") === etag);
  if (isKnown) return new Response(null, { status: 304, headers: common });
  return new Response(body, { headers: { ...headers, ...common } });
}

export const openJson = (request: Request, body: unknown) =>
  openAnswer(request, JSON.stringify(body), { "content-type": "application/json; charset=utf-8" });

export const openCsv = (
  request: Request,
  name: string,
  { columns, rows }: { columns: readonly string[]; rows: readonly Record<string, string>[] },
) =>
  openAnswer(request, writeOpenCsv(columns, rows), {
    "content-type": "text/csv; charset=utf-8",
    "content-disposition": contentDisposition(`${name}.csv`),
  });
