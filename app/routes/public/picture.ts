import { data } from "react-router";
import { openPicture } from "#app/domain/pictures/open-picture.server.ts";
import { appContext } from "#app/http/context.ts";
import { pictureAnswer } from "#app/http/picture-answer.server.ts";
import { unwrap } from "#app/http/respond.ts";
import type { Route } from "./+types/picture.ts";

const widths = { "wide.webp": "wide", "narrow.webp": "narrow" } as const;
const isWidth = (file: string): file is keyof typeof widths => Object.hasOwn(widths, file);

/** A picture in one of its widths, as it was written anew. */
export async function loader({ context, params: { id, file }, request }: Route.LoaderArgs) {
  const ctx = context.get(appContext);
  if (!isWidth(file)) throw data(null, { status: 404 });
  return pictureAnswer(request, ctx, unwrap(await openPicture(ctx, { id, width: widths[file] })));
}
