import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, redirect } from "react-router";
import { cancelEvent } from "#app/domain/events/act-on-event.server.ts";
import { cancelSchema as schema } from "#app/domain/events/event-schema.ts";
import { changeEventPage } from "#app/domain/events/staff-events.server.ts";
import { appContext } from "#app/http/context.ts";
import { refused, unwrap } from "#app/http/respond.ts";
import { Button } from "#app/ui/button.tsx";
import { FormErrors, LongTextField } from "#app/ui/form.tsx";
import { useLocalText } from "#app/ui/local-text.ts";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/event-cancel.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  const { event } = unwrap(await changeEventPage(context.get(appContext), params));
  return { title: { lt: event.title, en: event.titleEn } };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  unwrap(await changeEventPage(ctx, params));
  const submission = parseWithZod(await request.formData(), { schema });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const result = await cancelEvent(ctx, { ...params, ...submission.value });
  if (!result.ok) return refused(context, submission, result.error);
  return redirect(`/staff/events/${params.id}`);
}

/** Calling an event off, with the reason that everybody reads. */
export default function CancelEvent({ loaderData, actionData, params }: Route.ComponentProps) {
  const t = useT();
  const say = useLocalText();
  const [form, fields] = useForm<{ reason: string }>({ lastResult: actionData });
  const title = t("event.cancel");
  return (
    <Page
      crumbs={[
        { label: t("events.title"), to: "/staff/events" },
        { label: say(loaderData.title), to: `/staff/events/${params.id}` },
      ]}
    >
      <Title text={title} failed={actionData !== undefined} />
      <FormErrors form={form} />
      <h1>{title}</h1>
      <p>{t("event.cancelText")}</p>
      <Form method="post" {...getFormProps(form)}>
        <LongTextField field={fields.reason} label={t("event.cancelReason")} />
        <Button>{t("event.cancel")}</Button>
      </Form>
    </Page>
  );
}
