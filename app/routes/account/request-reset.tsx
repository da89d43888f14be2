import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form } from "react-router";
import { resetRequestSchema as schema } from "#app/domain/accounts/account-schema.ts";
import { requestReset } from "#app/domain/accounts/request-reset.server.ts";
import { appContext, arrivalContext } from "#app/http/context.ts";
import { refusalHeaders, refused } from "#app/http/respond.ts";
import { Button } from "#app/ui/button.tsx";
import { FormErrors, TextField } from "#app/ui/form.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/request-reset.ts";

export const headers = refusalHeaders;

export async function action({ context, request }: Route.ActionArgs) {
  const submission = parseWithZod(await request.formData(), { schema });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });

  const { email } = submission.value;
  const { address } = context.get(arrivalContext);
  const result = await requestReset(context.get(appContext), { email, address });
  if (!result.ok) return refused(context, submission, result.error);
  return { sentTo: email };
}

export default function RequestReset({ actionData }: Route.ComponentProps) {
  const t = useT();
  const sent = actionData && "sentTo" in actionData ? actionData.sentTo : null;
  const lastResult = actionData && !("sentTo" in actionData) ? actionData : undefined;
  const [form, fields] = useForm<{ email: string }>({ lastResult });
  if (sent)
    return (
      <Page>
        <Title text={t("checkMail.title")} />
        <h1>{t("checkMail.title")}</h1>
        <p>{t("reset.sent", { email: sent })}</p>
        <p>{t("checkMail.missing")}</p>
      </Page>
    );
  return (
    <Page>
      <Title text={t("reset.askTitle")} failed={lastResult !== undefined} />
      <FormErrors form={form} />
      <h1>{t("reset.askTitle")}</h1>
      <p>{t("reset.askText")}</p>
      <Form method="post" {...getFormProps(form)}>
        <TextField
          field={fields.email}
          type="email"
          label={t("field.email")}
          autoComplete="username"
        />
        <Button>{t("reset.askButton")}</Button>
      </Form>
    </Page>
  );
}
