import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, redirect } from "react-router";
import { createCall } from "#app/domain/call-drafts/create-call.server.ts";
import { newCallSchema as schema } from "#app/domain/call-drafts/facts-schema.ts";
import { newCallPage } from "#app/domain/call-drafts/new-call-page.server.ts";
import { formatMoney } from "#app/domain/values/money.ts";
import { appContext } from "#app/http/context.ts";
import { refused, unwrap } from "#app/http/respond.ts";
import { Button } from "#app/ui/button.tsx";
import { FormErrors, Labelled, TextField } from "#app/ui/form.tsx";
import { useLocalText } from "#app/ui/local-text.ts";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/new-call.ts";

export const loader = async ({ context }: Route.LoaderArgs) =>
  unwrap(await newCallPage(context.get(appContext)));

export async function action({ context, request }: Route.ActionArgs) {
  const submission = parseWithZod(await request.formData(), { schema });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const result = await createCall(context.get(appContext), submission.value);
  if (!result.ok) return refused(context, submission, result.error, { "no-such-template": "from" });
  return redirect(`/staff/calls/${result.value.number}/build`);
}

/** A new call: for which action, and what it starts from. */
export default function NewCall({ loaderData: { groups }, actionData }: Route.ComponentProps) {
  const t = useT();
  const say = useLocalText();
  const locale = useLocale();
  const [form, fields] = useForm<Record<"actionId" | "from" | "title" | "titleEn", string>>({
    lastResult: actionData,
  });
  const title = t("draft.new");
  const left = (cents: number | null) =>
    cents === null
      ? t("draft.leftUnknown")
      : t("draft.left", { sum: formatMoney(Math.max(0, cents), locale) });
  return (
    <Page crumbs={[{ label: t("staff.calls.title"), to: "/staff" }]}>
      <Title text={title} failed={actionData !== undefined} />
      <FormErrors form={form} />
      <h1>{title}</h1>
      <p>{t("draft.newText")}</p>
      <Form method="post" {...getFormProps(form)}>
        <Labelled id={fields.actionId.id} label={t("draft.action")} errors={fields.actionId.errors}>
          <select
            id={fields.actionId.id}
            name="actionId"
            defaultValue={fields.actionId.initialValue ?? ""}
          >
            <option value="">{t("word.choose")}</option>
            {groups.map((group) => (
              <optgroup key={group.name} label={group.name}>
                {group.actions.map((action) => (
                  <option key={action.id} value={action.id}>
                    {`${action.number}. ${action.title} (${left(action.leftCents)})`}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </Labelled>
        <Labelled
          id={fields.from.id}
          label={t("draft.from")}
          hint={t("draft.fromHint")}
          errors={fields.from.errors}
        >
          <select id={fields.from.id} name="from" defaultValue={fields.from.initialValue ?? ""}>
            <option value="">{t("word.choose")}</option>
            <option value="social">{t("draft.from.social")}</option>
            <option value="business">{t("draft.from.business")}</option>
            {groups.map((group) => (
              <optgroup key={group.name} label={t("draft.from.copy", { group: group.name })}>
                {group.calls.map((call) => (
                  <option key={call.number} value={call.number}>
                    {`${call.number} – ${say(call.title)}`}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </Labelled>
        <TextField field={fields.title} label={t("draft.title")} />
        <TextField
          field={fields.titleEn}
          label={t("draft.inEnglish", { label: t("draft.title") })}
          optional
        />
        <Button>{t("draft.create")}</Button>
      </Form>
    </Page>
  );
}
