import { data } from "react-router";
import { askedList, openPage, openRows } from "#app/domain/open-data/lists.server.ts";
import { appContext } from "#app/http/context.ts";
import { openCsv, openJson } from "#app/http/open-answer.server.ts";
import type { Route } from "./+types/list.ts";

/** A list of open data: as JSON by pages, as CSV whole. */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  const ctx = context.get(appContext);
  const asked = askedList(params.file);
  if (!asked) throw data(null, { status: 404 });
  const query = new URL(request.url).searchParams;
  const group = query.get("group");
  if (asked.as === "json") {
    const page = { group, after: query.get("after") };
    return openJson(request, await openPage(ctx, asked.list, page));
  }
  const rows = await openRows(ctx, asked.list, group);
  if (!rows) throw data(null, { status: 409 });
  return openCsv(request, asked.list, rows);
}
