import { data } from "react-router";
import { beginUpload } from "#app/domain/proposals/begin-upload.server.ts";
import { cancelUpload } from "#app/domain/proposals/cancel-upload.server.ts";
import { finishUpload } from "#app/domain/proposals/finish-upload.server.ts";
import { uploadAct } from "#app/domain/proposals/upload-act-schema.ts";
import { asUploadRefusal } from "#app/domain/proposals/upload-refusal.ts";
import { ok } from "#app/domain/result.ts";
import { appContext } from "#app/http/context.ts";
import { fileAnswer } from "#app/http/file-answer.server.ts";
import type { Route } from "./+types/uploads.ts";

export const loader = () => {
  throw data(null, { status: 404 });
};

/** Begins, finishes and gives up files of a field that arrive in parts. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  const asked = uploadAct.safeParse(Object.fromEntries(await request.formData()));
  if (!asked.success) throw data(null, { status: 400 });
  const section = new URL(request.url).searchParams.get("section") ?? "attachments";
  const place = { ...params, section };
  switch (asked.data.act) {
    case "begin": {
      const begun = await beginUpload(ctx, { ...params, ...asked.data });
      if (begun.ok) return Response.json(begun.value);
      if (begun.error.code === "not-found") throw data(null, { status: 404 });
      return Response.json({ refused: asUploadRefusal(begun.error.code) }, { status: 422 });
    }
    case "finish": {
      const finished = await finishUpload(ctx, { ...params, ...asked.data });
      if (finished.ok || finished.error.code !== "wrong-offset")
        return fileAnswer(ctx, request, place, finished);
      return Response.json({ refused: "wrong-offset", ...finished.error.params }, { status: 409 });
    }
    case "cancel":
      return fileAnswer(ctx, request, place, await cancelUpload(ctx, { ...params, ...asked.data }));
    case "look":
      return fileAnswer(ctx, request, place, ok(null));
  }
}
