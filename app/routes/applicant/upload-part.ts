import { data } from "react-router";
import { appContext } from "#app/http/context.ts";
import { takePart } from "#app/http/take-part.server.ts";
import type { Route } from "./+types/upload-part.ts";

export const loader = () => {
  throw data(null, { status: 404 });
};

/** Receives the next part of a file; answers where in the file the one after it begins. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const query = new URL(request.url).searchParams;
  const told = { start: Number(query.get("start")), sha256: query.get("sha256") ?? "" };
  const result = await takePart(context.get(appContext), request, params, told);
  if (result.ok) return Response.json(result.value);
  const { code, params: about } = result.error;
  if (code === "not-found") throw data(null, { status: 404 });
  return Response.json(
    { refused: code, ...about },
    { status: code === "wrong-offset" ? 409 : 422 },
  );
}
