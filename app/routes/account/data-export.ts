import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "react-router";
import { exportOwnData } from "#app/domain/privacy/export-own-data.server.ts";
import { exportSchema as schema } from "#app/domain/privacy/privacy-schema.ts";
import { appContext, localeContext } from "#app/http/context.ts";
import { ownDataZip } from "#app/http/own-data-zip.server.ts";
import type { Route } from "./+types/data-export.ts";

export const loader = () => redirect("/account/data");

/** Answers with the archive, or leads back to the form that says what is wrong. */
export async function action({ context, request }: Route.ActionArgs) {
  const back = (query: string) => redirect(`/account/data?${query}`, 303);
  const submission = parseWithZod(await request.formData(), { schema });
  if (submission.status !== "success") return back("refused=no-password");

  const ctx = context.get(appContext);
  const result = await exportOwnData(ctx, { password: submission.value.current });
  if (!result.ok) {
    const minutes = "params" in result.error ? result.error.params?.["minutes"] : undefined;
    const wait = minutes === undefined ? "" : `&minutes=${minutes}`;
    return back(`refused=${result.error.code}${wait}`);
  }
  return ownDataZip(request, ctx, result.value, context.get(localeContext).locale);
}
