import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect } from "react-router";
import { planSchema as schema } from "#app/domain/meetings/meeting-schema.ts";
import { changePlan } from "#app/domain/meetings/plan-meeting.server.ts";
import { changePlanPage } from "#app/domain/meetings/plan-page.server.ts";
import { formatInstant } from "#app/domain/values/instant.ts";
import { appContext } from "#app/http/context.ts";
import { refused, unwrap } from "#app/http/respond.ts";
import { FormErrors } from "#app/ui/form.tsx";
import { meetingTitle } from "#app/ui/meetings/meeting-title.ts";
import { type PlanFields, PlanForm } from "#app/ui/meetings/plan-form.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/meeting-plan.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  const { groups, meeting } = unwrap(await changePlanPage(context.get(appContext), params));
  const { kind, minutesNo, place, chairId, ownVotes, startsAt, ballotsUntil } = meeting;
  return {
    groups,
    meeting: { kind, minutesNo, place, chairId, ownVotes, startsAt, ballotsUntil },
  };
}

const at = { "minutes-number-taken": "minutesNo", "not-of-the-board": "chairId" };

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  unwrap(await changePlanPage(ctx, params));
  const submission = parseWithZod(await request.formData(), { schema });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const result = await changePlan(ctx, { ...params, ...submission.value });
  if (!result.ok) return refused(context, submission, result.error, at);
  return redirect(`/staff/meetings/${params.id}`);
}

/** The plan of a meeting that has not been called. */
export default function ChangePlan({ loaderData, actionData, params }: Route.ComponentProps) {
  const t = useT();
  const { groups, meeting } = loaderData;
  const [form, fields] = useForm<PlanFields>({
    lastResult: actionData,
    defaultValue: {
      kind: meeting.kind,
      place: meeting.place,
      minutesNo: meeting.minutesNo,
      chairId: meeting.chairId ?? "",
      ownVotes: meeting.ownVotes ? "on" : "",
      startsAt: formatInstant(meeting.startsAt, "lt"),
      ballotsUntil: meeting.ballotsUntil ? formatInstant(meeting.ballotsUntil, "lt") : "",
    },
  });
  const title = t("meeting.plan.change");
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
      <PlanForm form={form} fields={fields} groups={groups} />
    </Page>
  );
}
