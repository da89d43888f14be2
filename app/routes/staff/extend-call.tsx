import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, redirect } from "react-router";
import { amendPage } from "#app/domain/calls/amend-page.server.ts";
import { extendSchema as schema } from "#app/domain/calls/amendment-schema.ts";
import { extendCall } from "#app/domain/calls/extend-call.server.ts";
import { formatDeadline, vilniusToInstant } from "#app/domain/values/instant.ts";
import { refuse } from "#app/domain/result.ts";
import { appContext } from "#app/http/context.ts";
import { refused, unwrap } from "#app/http/respond.ts";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/form.tsx";
import { AmendmentBasis } from "#app/ui/staff/amendment-basis.tsx";
import { CallActPage } from "#app/ui/staff/call-act-page.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/extend-call.ts";

export const loader = async ({ context, params }: Route.LoaderArgs) =>
  unwrap(await amendPage(context.get(appContext), params));

const at = { "deadline-not-later": "closesAt", "no-such-hour": "closesAt" };

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  unwrap(await amendPage(ctx, params));
  const submission = parseWithZod(await request.formData(), { schema });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const { closesAt: typed, ...basis } = submission.value;
  const closesAt = vilniusToInstant(typed);
  if (typeof closesAt === "string")
    return refused(context, submission, refuse("no-such-hour").error, at);
  const result = await extendCall(ctx, { ...params, ...basis, closesAt });
  if (!result.ok) return refused(context, submission, result.error, at);
  return redirect(`/calls/${params.number}#changes`);
}

/** More time for everybody: a later deadline with its reason, seen by all and told to who fills in a proposal. */
export default function ExtendCall({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  const locale = useLocale();
  const { call, closesAt, isPublished } = loaderData;
  const [form, fields] = useForm<Record<"closesAt" | "reason" | "reasonEn" | "minutesNo", string>>({
    lastResult: actionData,
  });
  const title = t("extend.title");
  return (
    <CallActPage call={call} title={title} form={form} failed={actionData !== undefined}>
      <p>{t("extend.now", { deadline: formatDeadline(closesAt, locale) })}</p>
      {isPublished ? (
        <>
          <p>{t("extend.text")}</p>
          <Form method="post" {...getFormProps(form)}>
            <TextField
              field={fields.closesAt}
              label={t("extend.closesAt")}
              hint={t("extend.closesAtHint")}
            />
            <AmendmentBasis fields={fields} />
            <Button>{t("extend.button")}</Button>
          </Form>
        </>
      ) : (
        <p>{t("refusal.call-not-amendable")}</p>
      )}
    </CallActPage>
  );
}
