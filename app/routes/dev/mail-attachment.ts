import { create } from "content-disposition";
import { data } from "react-router";
import { opened } from "#app/http/dev-mail.server.ts";
import type { Route } from "./+types/mail-attachment.ts";

export async function loader({ params }: Route.LoaderArgs) {
  const attachment = (await opened(params.name))?.attachments[Number(params.n)];
  if (!attachment) throw data(null, { status: 404 });
  const { content, filename, mimeType } = attachment;
  return new Response(typeof content === "string" ? content : new Uint8Array(content), {
    headers: {
      "content-type": mimeType,
      "content-disposition": create(filename ?? "priedas"),
      "cache-control": "private, no-store",
    },
  });
}
