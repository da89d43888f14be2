import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, redirect } from "react-router";
import { motionsSchema } from "#app/domain/decisions/decision-schema.ts";
import { motionsPage, writeMotions } from "#app/domain/meetings/write-motions.server.ts";
import { formatAmount } from "#app/domain/values/money.ts";
import { appContext } from "#app/http/context.ts";
import { refused, unwrap } from "#app/http/respond.ts";
import { Button } from "#app/ui/button.tsx";
import { FormErrors } from "#app/ui/form.tsx";
import { useLocalText } from "#app/ui/local-text.ts";
import { meetingTitle } from "#app/ui/meetings/meeting-title.ts";
import { Page } from "#app/ui/shell.tsx";
import { DecisionRows, type RowFields } from "#app/ui/staff/decision-rows.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/meeting-motions.ts";

export const loader = async ({ context, params }: Route.LoaderArgs) =>
  unwrap(await motionsPage(context.get(appContext), params));

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  const { computation } = unwrap(await motionsPage(ctx, params));
  const submission = parseWithZod(await request.formData(), {
    schema: motionsSchema(computation),
  });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const result = await writeMotions(ctx, { ...params, rows: submission.value });
  if (!result.ok) return refused(context, submission, result.error);
  return redirect(`/staff/meetings/${params.id}`);
}

/** What is put to the vote of each proposal; where it leaves the computation, with its reason. */
export default function MeetingMotions({ loaderData, actionData, params }: Route.ComponentProps) {
  const t = useT();
  const say = useLocalText();
  const locale = useLocale();
  const { meeting, call, computation, computed } = loaderData;
  const [form, fields] = useForm<{ rows: Record<keyof RowFields, string>[] }>({
    id: "motions",
    lastResult: actionData,
    defaultValue: {
      rows: loaderData.rows.map(({ grantCents, place, ...row }) => ({
        ...row,
        grant: grantCents > 0 ? formatAmount(grantCents, locale) : "",
        place: place === null ? "" : String(place),
      })),
    },
  });
  const rows = fields.rows.getFieldList().map((row) => row.getFieldset());
  const title = t("meeting.motions");
  return (
    <Page
      crumbs={[
        { label: t("meetings.title"), to: "/staff/meetings" },
        { label: meetingTitle(t, meeting), to: `/staff/meetings/${params.id}` },
      ]}
    >
      <Title text={title} failed={actionData !== undefined} />
      <FormErrors form={form} />
      <h1>{title}</h1>
      <p className="soft">{`${say(call.title)} · ${t("call.short", { number: call.number })}`}</p>
      <p>{t("meeting.motionsText")}</p>
      <Form method="post" id={form.id} noValidate>
        <DecisionRows computation={computation} computed={computed} rows={rows} />
        <div className="toolbar">
          <Button>{t("meeting.saveMotions")}</Button>
        </div>
      </Form>
    </Page>
  );
}
