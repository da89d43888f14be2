import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, Link, useSearchParams } from "react-router";
import { registerSchema as schema } from "#app/domain/accounts/account-schema.ts";
import { register } from "#app/domain/accounts/register.server.ts";
import { appContext, arrivalContext, localeContext } from "#app/http/context.ts";
import { refusalHeaders, refused } from "#app/http/respond.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckboxField, FormErrors, TextField } from "#app/ui/form.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/register.ts";

const hidden = ["password"];

export const headers = refusalHeaders;

export async function action({ context, request }: Route.ActionArgs) {
  const submission = parseWithZod(await request.formData(), { schema });
  if (submission.status !== "success")
    return data(submission.reply({ hideFields: hidden }), { status: 400 });

  const { address } = context.get(arrivalContext);
  const { locale } = context.get(localeContext);
  const { name, email, password } = submission.value;
  const given = { name, email, password, locale, address };
  const result = await register(context.get(appContext), given);
  if (!result.ok)
    return refused(context, submission, result.error, { "common-password": "password" }, hidden);
  return { sentTo: email };
}

export default function Register({ actionData }: Route.ComponentProps) {
  if (actionData && "sentTo" in actionData) return <CheckMail email={actionData.sentTo} />;
  return <RegisterForm lastResult={actionData} />;
}

function RegisterForm({ lastResult }: { lastResult: SubmissionResult | undefined }) {
  const t = useT();
  const [form, fields] = useForm<{
    name: string;
    email: string;
    password: string;
    privacy: boolean;
  }>({ lastResult });
  const [search] = useSearchParams();
  return (
    <Page>
      <Title text={t("register.title")} failed={lastResult !== undefined} />
      <FormErrors form={form} />
      <h1>{t("register.title")}</h1>
      <p>{t("register.text")}</p>
      <Form method="post" {...getFormProps(form)}>
        <TextField field={fields.name} label={t("field.name")} autoComplete="name" />
        <TextField
          field={fields.email}
          type="email"
          label={t("field.email")}
          hint={t("register.emailHint")}
          autoComplete="email"
        />
        <TextField
          field={fields.password}
          type="password"
          label={t("field.password")}
          hint={t("field.passwordHint")}
          autoComplete="new-password"
        />
        <CheckboxField field={fields.privacy} label={t("register.privacy")} />
        <p>
          <Link to="/privacy">{t("register.privacyLink")}</Link>
        </p>
        <Button>{t("register.button")}</Button>
      </Form>
      <p>
        {t("register.have")} <Link to={`/sign-in?${search}`}>{t("signIn.button")}</Link>
      </p>
    </Page>
  );
}

function CheckMail({ email }: { email: string }) {
  const t = useT();
  const [search] = useSearchParams();
  return (
    <Page>
      <Title text={t("checkMail.title")} />
      <h1>{t("checkMail.title")}</h1>
      <p>{t("checkMail.sent", { email })}</p>
      <p>{t("checkMail.missing")}</p>
      <p>{t("checkMail.meanwhile")}</p>
      <p>
        <Link to={`/sign-in?${search}`}>{t("signIn.button")}</Link>
      </p>
    </Page>
  );
}
