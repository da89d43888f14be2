import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, redirect } from "react-router";
import { addEventQuestion } from "#app/domain/events/event-question.server.ts";
import { eventQuestionSchema as schema } from "#app/domain/events/event-schema.ts";
import { changeEventPage } from "#app/domain/events/staff-events.server.ts";
import { appContext } from "#app/http/context.ts";
import { refused, unwrap } from "#app/http/respond.ts";
import { Button } from "#app/ui/button.tsx";
import { FormErrors, LongTextField } from "#app/ui/form.tsx";
import { useLocalText } from "#app/ui/local-text.ts";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/event-question.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  const { event } = unwrap(await changeEventPage(context.get(appContext), params));
  if (!event.call) throw data(null, { status: 404 });
  return { title: { lt: event.title, en: event.titleEn }, call: event.call.number };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  unwrap(await changeEventPage(ctx, params));
  const submission = parseWithZod(await request.formData(), { schema });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const result = await addEventQuestion(ctx, { ...params, ...submission.value });
  if (!result.ok) return refused(context, submission, result.error);
  const { call, question } = result.value;
  return redirect(`/staff/calls/${call}/questions/${question}`);
}

/** A question that was asked at the event, on its way to the published answers of the call. */
export default function EventQuestion({ loaderData, actionData, params }: Route.ComponentProps) {
  const t = useT();
  const say = useLocalText();
  const [form, fields] = useForm<{ question: string }>({ lastResult: actionData });
  const title = t("event.question");
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
      <p>{t("event.questionText", { number: loaderData.call })}</p>
      <Form method="post" {...getFormProps(form)}>
        <LongTextField field={fields.question} label={t("event.questionField")} />
        <Button>{t("event.questionNext")}</Button>
      </Form>
    </Page>
  );
}
