import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, Link, redirect, useSearchParams } from "react-router";
import { enterCode } from "#app/domain/accounts/enter-code.server.ts";
import { codeSchema as schema } from "#app/domain/accounts/second-factor-schema.ts";
import { browserOf } from "#app/http/browser.server.ts";
import { appContext, visitorContext } from "#app/http/context.ts";
import { enter } from "#app/http/enter.server.ts";
import { refusalHeaders, refused } from "#app/http/respond.ts";
import { Button } from "#app/ui/button.tsx";
import { FormErrors, TextField } from "#app/ui/form.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/enter-code.ts";

export function loader({ context, request }: Route.LoaderArgs) {
  if (context.get(visitorContext).withheld !== "code")
    throw redirect(`/sign-in${new URL(request.url).search}`);
  return null;
}

const hidden = ["code"];

export const headers = refusalHeaders;

export async function action({ context, request }: Route.ActionArgs) {
  if (context.get(visitorContext).withheld !== "code")
    throw redirect(`/sign-in${new URL(request.url).search}`);
  const submission = parseWithZod(await request.formData(), { schema });
  if (submission.status !== "success")
    return data(submission.reply({ hideFields: hidden }), { status: 400 });

  const browser = await browserOf(request);
  const result = await enterCode(context.get(appContext), submission.value, browser);
  if (!result.ok)
    return refused(context, submission, result.error, { "wrong-code": "code" }, hidden);
  return enter(context, request, result.value.token);
}

/** The same search with the recovery code asked for, or not. */
function searchWith(search: URLSearchParams, recovery: boolean) {
  const other = new URLSearchParams(search);
  if (recovery) other.set("with", "recovery");
  else other.delete("with");
  return `?${other}`;
}

export default function EnterCode({ actionData }: Route.ComponentProps) {
  const t = useT();
  const [search] = useSearchParams();
  const [form, fields] = useForm<{ code: string }>({ lastResult: actionData });
  const recovery = search.get("with") === "recovery";
  return (
    <Page>
      <Title text={t("code.title")} failed={actionData !== undefined} />
      <FormErrors form={form} />
      <h1>{t("code.title")}</h1>
      <p>{t(recovery ? "code.recoveryText" : "code.text")}</p>
      <Form method="post" {...getFormProps(form)}>
        {recovery ? (
          <TextField field={fields.code} label={t("code.recoveryField")} autoComplete="off" />
        ) : (
          <TextField
            field={fields.code}
            label={t("code.field")}
            autoComplete="one-time-code"
            inputMode="numeric"
          />
        )}
        <Button>{t("code.button")}</Button>
      </Form>
      <p>
        <Link to={`/sign-in/code${searchWith(search, !recovery)}`}>
          {t(recovery ? "code.withPhone" : "code.noPhone")}
        </Link>
      </p>
      {recovery && <p>{t("code.lost")}</p>}
      <p>
        <Link to={`/sign-in${searchWith(search, false)}`}>{t("code.other")}</Link>
      </p>
    </Page>
  );
}
