import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, redirect } from "react-router";
import {
  changePlanned,
  dropPlanned,
  tiePlanned,
} from "#app/domain/timetable/change-timetable.server.ts";
import { cameSchema, dropSchema, plannedSchema } from "#app/domain/timetable/planned-schema.ts";
import { staffPlanned } from "#app/domain/timetable/staff-timetable.server.ts";
import { formatAmount } from "#app/domain/values/money.ts";
import { appContext } from "#app/http/context.ts";
import { refused, unwrap } from "#app/http/respond.ts";
import { Button } from "#app/ui/button.tsx";
import { FormErrors, SelectField, TextField } from "#app/ui/form.tsx";
import { Page } from "#app/ui/shell.tsx";
import { type PlannedFields, PlannedForm } from "#app/ui/timetable/planned-form.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/planned-call.ts";

export const loader = async ({ context, params }: Route.LoaderArgs) =>
  unwrap(await staffPlanned(context.get(appContext), params));

const at = { "action-not-known": "actionId", "planned-above-action": "total" };

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  unwrap(await staffPlanned(ctx, params));
  const form = await request.formData();
  const intent = form.get("intent");
  const done = redirect(`/staff/strategies/${params.group}/${params.slug}/timetable?done=saved`);
  if (intent === "drop") {
    const submission = parseWithZod(form, { schema: dropSchema });
    if (submission.status !== "success") return data(submission.reply(), { status: 400 });
    const result = await dropPlanned(ctx, { ...params, ...submission.value });
    return result.ok ? done : refused(context, submission, result.error);
  }
  if (intent === "tie") {
    const submission = parseWithZod(form, { schema: cameSchema });
    if (submission.status !== "success") return data(submission.reply(), { status: 400 });
    const result = await tiePlanned(ctx, { ...params, ...submission.value });
    return result.ok
      ? done
      : refused(context, submission, result.error, { "no-call-to-tie": "number" });
  }
  const submission = parseWithZod(form, { schema: plannedSchema });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const result = await changePlanned(ctx, { ...params, input: submission.value });
  return result.ok ? done : refused(context, submission, result.error, at);
}

/** One planned call: changed, tied to the call that came of it, or dropped with a reason. */
export default function PlannedCall({ loaderData, actionData }: Route.ComponentProps) {
  const { group, slug, planned, actions, calls } = loaderData;
  const t = useT();
  const locale = useLocale();
  const sent = actionData?.initialValue?.["intent"];
  const [form, fields] = useForm<PlannedFields>({
    id: "planned",
    lastResult: sent === "drop" || sent === "tie" ? undefined : actionData,
    defaultValue: {
      actionId: planned.actionId,
      title: planned.title.lt,
      titleEn: planned.titleEn,
      kinds: planned.kinds,
      total: formatAmount(planned.totalCents, locale),
      opensOn: planned.opensOn,
      closesOn: planned.closesOn,
      note: planned.note.lt,
      noteEn: planned.noteEn,
    },
  });
  const [dropForm, { why }] = useForm<{ why: string }>({
    id: "drop",
    lastResult: sent === "drop" ? actionData : undefined,
  });
  const [tieForm, { number: came }] = useForm<{ number: string }>({
    id: "tie",
    lastResult: sent === "tie" ? actionData : undefined,
    defaultValue: { number: planned.ownCall ?? undefined },
  });
  const here = `/staff/strategies/${group.slug}/${slug}/timetable`;
  return (
    <Page
      crumbs={[
        { label: t("staff.calls.title"), to: "/staff" },
        { label: t("strategies.staff.title"), to: "/staff/strategies" },
        { label: t("timetable.title"), to: here },
      ]}
    >
      <Title text={planned.title.lt} failed={actionData !== undefined} />
      <FormErrors form={sent === "drop" ? dropForm : sent === "tie" ? tieForm : form} />
      <h1>{planned.title.lt}</h1>
      {planned.droppedAt ? (
        <p className="note">{t("timetable.dropped", { why: planned.droppedWhy })}</p>
      ) : (
        <>
          <PlannedForm form={form} fields={fields} actions={actions} label={t("timetable.save")} />
          {calls.length > 0 && (
            <>
              <h2>{t("timetable.tieTitle")}</h2>
              <Form method="post" {...getFormProps(tieForm)}>
                <SelectField
                  field={came}
                  label={t("timetable.call")}
                  options={calls.map(({ number, title }) => ({
                    value: number,
                    label: `${number} ${title}`,
                  }))}
                />
                <Button name="intent" value="tie" look="quiet">
                  {t("timetable.tie")}
                </Button>
              </Form>
            </>
          )}
          <h2>{t("timetable.dropTitle")}</h2>
          <Form method="post" {...getFormProps(dropForm)}>
            <TextField field={why} label={t("timetable.why")} />
            <Button name="intent" value="drop" look="quiet">
              {t("timetable.drop")}
            </Button>
          </Form>
        </>
      )}
    </Page>
  );
}
