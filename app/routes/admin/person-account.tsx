import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, redirect } from "react-router";
import { disableAccount } from "#app/domain/people/disable-account.server.ts";
import { enableAccount } from "#app/domain/people/enable-account.server.ts";
import { personPage } from "#app/domain/people/person-page.server.ts";
import { accountReasonSchema as schema } from "#app/domain/people/person-schema.ts";
import { appContext } from "#app/http/context.ts";
import { refused, unwrap } from "#app/http/respond.ts";
import { Button } from "#app/ui/button.tsx";
import { FormErrors, TextField } from "#app/ui/form.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/person-account.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  const { name, self, disabledAt } = unwrap(await personPage(context.get(appContext), params.id));
  if (self) throw data(null, { status: 404 });
  return { name, act: disabledAt ? ("enable" as const) : ("disable" as const) };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const form = await request.formData();
  const submission = parseWithZod(form, { schema });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const opens = form.get("intent") === "enable";
  const act = opens ? enableAccount : disableAccount;
  const result = await act(context.get(appContext), params.id, submission.value);
  if (!result.ok) return refused(context, submission, result.error);
  return redirect(`/admin/people/${params.id}?done=${opens ? "enabled" : "disabled"}`);
}

/** Closing an account, or opening it again. */
export default function PersonAccount({ loaderData, actionData, params }: Route.ComponentProps) {
  const t = useT();
  const { name, act } = loaderData;
  const [form, fields] = useForm<{ reason: string }>({ lastResult: actionData });
  const title = t(`person.${act}`);
  return (
    <Page
      crumbs={[
        { label: t("people.title"), to: "/admin" },
        { label: name, to: `/admin/people/${params.id}` },
      ]}
    >
      <Title text={`${title} – ${name}`} failed={actionData !== undefined} />
      <FormErrors form={form} />
      <h1>{title}</h1>
      <p>
        <b>{name}</b>
      </p>
      <p>{t(`person.${act}Text`)}</p>
      <Form method="post" {...getFormProps(form)}>
        <TextField field={fields.reason} label={t("person.reason")} />
        <Button name="intent" value={act}>
          {title}
        </Button>
      </Form>
    </Page>
  );
}
