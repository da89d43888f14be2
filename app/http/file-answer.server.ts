import { data, href, redirect } from "react-router";
import { slotFiles } from "#app/domain/proposals/slot-files.server.ts";
import { asUploadRefusal } from "#app/domain/proposals/upload-refusal.ts";
import type { Result } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";

interface Place {
  id: string;
  section: string;
  field: string;
}

export const asksForJson = ({ headers }: Request) => headers.get("accept") === "application/json";

/**
 * The answer to an act on the files of a field: to the script of the page what stands in the field
 * now, to everybody else the page again. `said` is what the page tells of it.
 */
export async function fileAnswer(
  ctx: Ctx,
  request: Request,
  place: Place,
  result: Result<unknown>,
  said: Record<string, string> = {},
) {
  if (!result.ok && result.error.code === "not-found") throw data(null, { status: 404 });
  const refused = result.ok ? null : (asUploadRefusal(result.error.code) ?? "upload-broken");
  if (asksForJson(request)) {
    const slot = await slotFiles(ctx, place);
    if (!slot.ok) throw data(null, { status: 404 });
    return Response.json({ refused, slot: slot.value }, { status: refused ? 422 : 200 });
  }
  const { id, section, field } = place;
  const page = href("/my/proposals/:id/sections/:section", { id, section });
  const about = refused ? { refused, field } : said;
  const query = new URLSearchParams(about).toString();
  return redirect(`${page}${query && `?${query}`}#${field}`, 303);
}
