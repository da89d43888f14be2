import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect, type RouterContextProvider } from "react-router";
import { addPicture, mayAddPicture } from "#app/domain/pictures/add-picture.server.ts";
import type { Place } from "#app/domain/pictures/find-place.server.ts";
import { pictureRefusals } from "#app/domain/pictures/picture-limits.ts";
import { pictureSchema as schema, pictureTextSchema } from "#app/domain/pictures/picture-schema.ts";
import {
  approvePicture,
  describePicture,
  raisePicture,
  removePicture,
} from "#app/domain/pictures/tend-pictures.server.ts";
import { appContext } from "./context.ts";
import { receivePicture } from "./receive-picture.server.ts";
import { sentence, unwrap } from "./respond.ts";

const acts = { approve: approvePicture, remove: removePicture, raise: raisePicture };

/**
 * One act on the pictures of a place: a form with a file adds one; a button named after an act says
 * which picture it is about. Afterwards the same page is shown.
 */
export async function takePictureAct(
  context: Readonly<RouterContextProvider>,
  request: Request,
  { place, page }: { place: Place; page: string },
) {
  const ctx = context.get(appContext);
  const allowed = await mayAddPicture(ctx, place);
  const { form, image } = await receivePicture(ctx, request, { may: allowed.ok });
  unwrap(allowed);
  for (const [name, act] of Object.entries(acts)) {
    const picture = form.get(name);
    if (typeof picture !== "string") continue;
    unwrap(await act(ctx, { place, picture }));
    return redirect(page);
  }
  const described = form.get("describe");
  if (typeof described === "string") {
    const text = parseWithZod(form, { schema: pictureTextSchema });
    if (text.status !== "success")
      return data({ of: described, reply: text.reply() }, { status: 400 });
    unwrap(await describePicture(ctx, { place, picture: described, ...text.value }));
    return redirect(page);
  }
  const submission = parseWithZod(form, { schema });
  const not = image.ok ? null : [`picture.not.${image.error.code}`];
  if (submission.status !== "success" || !image.ok)
    return data(
      { of: null, reply: submission.reply(not ? { fieldErrors: { file: not } } : {}) },
      { status: 400 },
    );
  const added = await addPicture(ctx, { place, image: image.value, ...submission.value });
  if (added.ok) return redirect(page);
  const code = pictureRefusals.find((known) => known === added.error.code);
  if (!code && added.error.code === "not-found") throw data(null, { status: 404 });
  const why = code
    ? { fieldErrors: { file: [`picture.not.${code}`] } }
    : { formErrors: [sentence(context, added.error)] };
  return data({ of: null, reply: submission.reply(why) }, { status: 409 });
}
