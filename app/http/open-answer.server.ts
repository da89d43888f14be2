import { create as contentDisposition } from "content-disposition";
import { writeOpenCsv } from "#app/platform/write-open-csv.server.ts";
import { knownAnswer } from "./known-answer.server.ts";

/** An answer that may be read from the pages of any site. */
function openAnswer(request: Request, body: string, headers: Record<string, string>) {
  const answer = knownAnswer(request, body, { headers });
  answer.headers.set("access-control-allow-origin", "*");
  return answer;
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
