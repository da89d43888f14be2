import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect } from "react-router";
import { eventSchema as schema } from "#app/domain/events/event-schema.ts";
import { changeEvent } from "#app/domain/events/save-event.server.ts";
import { changeEventPage } from "#app/domain/events/staff-events.server.ts";
import { formatInstant } from "#app/domain/values/instant.ts";
import { appContext } from "#app/http/context.ts";
import { refused, unwrap } from "#app/http/respond.ts";
import { type EventFields, EventForm } from "#app/ui/events/event-form.tsx";
import { FormErrors } from "#app/ui/form.tsx";
import { useLocalText } from "#app/ui/local-text.ts";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/event-change.ts";

export const loader = async ({ context, params }: Route.LoaderArgs) =>
  unwrap(await changeEventPage(context.get(appContext), params));

const at = {
  "event-call-unknown": "call",
  "event-strategy-unknown": "strategy",
  "event-places-given": "capacity",
};

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  unwrap(await changeEventPage(ctx, params));
  const submission = parseWithZod(await request.formData(), { schema });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const result = await changeEvent(ctx, { ...params, ...submission.value });
  if (!result.ok) return refused(context, submission, result.error, at);
  return redirect(`/staff/events/${params.id}`);
}

/** Changing an event that is not over. */
export default function ChangeEvent({ loaderData, actionData, params }: Route.ComponentProps) {
  const t = useT();
  const say = useLocalText();
  const { event, groups } = loaderData;
  const [form, fields] = useForm<EventFields>({
    lastResult: actionData,
    defaultValue: {
      group: event.groupId,
      kind: event.kind,
      title: event.title,
      titleEn: event.titleEn,
      text: event.text,
      textEn: event.textEn,
      startsAt: formatInstant(event.startsAt, "lt"),
      endsAt: formatInstant(event.endsAt, "lt"),
      registerUntil:
        event.registerUntil.getTime() === event.startsAt.getTime()
          ? ""
          : formatInstant(event.registerUntil, "lt"),
      place: event.place,
      link: event.link,
      membersOnly: event.membersOnly,
      capacity: event.capacity === null ? "" : String(event.capacity),
      call: event.call?.number ?? "",
      strategy: event.strategyId ?? "",
    },
  });
  const title = t("event.change");
  return (
    <Page
      crumbs={[
        { label: t("events.title"), to: "/staff/events" },
        {
          label: say({ lt: event.title, en: event.titleEn }),
          to: `/staff/events/${params.id}`,
        },
      ]}
    >
      <Title text={title} failed={actionData !== undefined} />
      <FormErrors form={form} />
      <h1>{title}</h1>
      {event.state === "PUBLISHED" && <p>{t("event.changeText")}</p>}
      <EventForm
        form={form}
        fields={fields}
        groups={groups.filter(({ id }) => id === event.groupId)}
      />
    </Page>
  );
}
