import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect } from "react-router";
import { eventSchema as schema } from "#app/domain/events/event-schema.ts";
import { addEvent } from "#app/domain/events/save-event.server.ts";
import { eventChoices } from "#app/domain/events/staff-events.server.ts";
import { appContext } from "#app/http/context.ts";
import { refused } from "#app/http/respond.ts";
import { type EventFields, EventForm } from "#app/ui/events/event-form.tsx";
import { FormErrors } from "#app/ui/form.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/event-new.ts";

export const loader = async ({ context }: Route.LoaderArgs) => ({
  groups: await eventChoices(context.get(appContext)),
});

const at = { "event-call-unknown": "call", "event-strategy-unknown": "strategy" };

export async function action({ context, request }: Route.ActionArgs) {
  const submission = parseWithZod(await request.formData(), { schema });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const result = await addEvent(context.get(appContext), submission.value);
  if (!result.ok) return refused(context, submission, result.error, at);
  return redirect(`/staff/events/${result.value.id}`);
}

/** An event that nobody sees before it is published. */
export default function NewEvent({ loaderData: { groups }, actionData }: Route.ComponentProps) {
  const t = useT();
  const [first] = groups;
  const [form, fields] = useForm<EventFields>({
    lastResult: actionData,
    defaultValue: {
      group: first?.id,
      kind: "TRAINING",
      strategy: groups.length === 1 ? first?.strategies[0]?.id : "",
    },
  });
  const title = t("events.new");
  return (
    <Page crumbs={[{ label: t("events.title"), to: "/staff/events" }]}>
      <Title text={title} failed={actionData !== undefined} />
      <FormErrors form={form} />
      <h1>{title}</h1>
      <EventForm form={form} fields={fields} groups={groups} />
    </Page>
  );
}
