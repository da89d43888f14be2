import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect } from "react-router";
import { planSchema as schema } from "#app/domain/meetings/meeting-schema.ts";
import { planMeeting } from "#app/domain/meetings/plan-meeting.server.ts";
import { planPage } from "#app/domain/meetings/plan-page.server.ts";
import { appContext } from "#app/http/context.ts";
import { refused, unwrap } from "#app/http/respond.ts";
import { FormErrors } from "#app/ui/form.tsx";
import { type PlanFields, PlanForm } from "#app/ui/meetings/plan-form.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/meeting-new.ts";

export const loader = async ({ context }: Route.LoaderArgs) =>
  unwrap(await planPage(context.get(appContext)));

const at = { "minutes-number-taken": "minutesNo", "not-of-the-board": "chairId" };

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  const submission = parseWithZod(await request.formData(), { schema });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const result = await planMeeting(ctx, submission.value);
  if (!result.ok) return refused(context, submission, result.error, at);
  return redirect(`/staff/meetings/${result.value.id}`);
}

/** A meeting of the board, planned before anybody is told of it. */
export default function NewMeeting({ loaderData: { groups }, actionData }: Route.ComponentProps) {
  const t = useT();
  const [first] = groups;
  const [form, fields] = useForm<PlanFields>({
    lastResult: actionData,
    defaultValue: {
      group: first?.id,
      kind: "IN_PERSON",
      place: first?.address,
      minutesNo: first?.minutesNo,
      chairId: first?.board.find(({ role }) => role === "CHAIR")?.userId,
    },
  });
  const title = t("meeting.plan.title");
  return (
    <Page
      crumbs={[
        { label: t("staff.calls.title"), to: "/staff" },
        { label: t("meetings.title"), to: "/staff/meetings" },
      ]}
    >
      <Title text={title} failed={actionData !== undefined} />
      <FormErrors form={form} />
      <h1>{title}</h1>
      <PlanForm form={form} fields={fields} groups={groups} />
    </Page>
  );
}
