import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, Link } from "react-router";
import { registerForEventSchema as schema } from "#app/domain/events/event-schema.ts";
import { findEvent } from "#app/domain/events/public-events.server.ts";
import { mayRegister, registerForEvent } from "#app/domain/events/register.server.ts";
import { isSignedIn } from "#app/domain/policy.ts";
import { appContext, arrivalContext, localeContext } from "#app/http/context.ts";
import { neverKept } from "#app/http/middleware.server.ts";
import { refusalHeaders, refused, unwrap } from "#app/http/respond.ts";
import { Button } from "#app/ui/button.tsx";
import { eventHours } from "#app/ui/events/event-facts.tsx";
import { FormErrors, LongTextField, TextField } from "#app/ui/form.tsx";
import { useLocalText } from "#app/ui/local-text.ts";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/event-register.ts";

export const headers = refusalHeaders;
export const middleware: Route.MiddlewareFunction[] = [neverKept];

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(appContext);
  const { event, brand, placesMonths } = unwrap(await findEvent(ctx, params.id));
  return {
    event,
    brand,
    placesMonths,
    isOpen: event.state === "PUBLISHED" && ctx.now() < event.registerUntil,
    isFor: await mayRegister(ctx, event.id),
    isSignedIn: isSignedIn(ctx.actor),
    person: { name: ctx.actor.name, email: ctx.actor.email },
  };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const submission = parseWithZod(await request.formData(), { schema });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const { address } = context.get(arrivalContext);
  const { locale } = context.get(localeContext);
  const wish = { ...params, ...submission.value, locale, address };
  const result = await registerForEvent(context.get(appContext), wish);
  if (!result.ok)
    return refused(context, submission, result.error, { "event-own-address": "email" });
  return { sentTo: submission.value.email, state: result.value.state };
}

type Fields = Record<"name" | "email" | "organisation" | "needs", string>;

/** Taking a place at an event, with or without an account. */
export default function RegisterForEvent({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  const say = useLocalText();
  const locale = useLocale();
  const { event, isOpen, person, placesMonths } = loaderData;
  const done = actionData && "sentTo" in actionData ? actionData : null;
  const lastResult = actionData && !("sentTo" in actionData) ? actionData : undefined;
  const [form, fields] = useForm<Fields>({ lastResult, defaultValue: person });
  const title = t("event.registerTitle");
  const about = say(event.title);
  const crumbs = [
    { label: t("events.title"), to: "/events" },
    { label: about, to: `/events/${event.id}` },
  ];
  if (done)
    return (
      <Page crumbs={crumbs}>
        <Title text={t(done.state ? `event.got.${done.state}` : "checkMail.title")} />
        <h1>{t(done.state ? `event.got.${done.state}` : "checkMail.title")}</h1>
        <p>{t(done.state ? "event.gotText" : "event.sent", { email: done.sentTo })}</p>
        {!done.state && <p>{t("checkMail.missing")}</p>}
      </Page>
    );
  return (
    <Page crumbs={crumbs}>
      <Title text={title} failed={lastResult !== undefined} />
      <FormErrors form={form} />
      <h1>{title}</h1>
      <p>
        <b>{about}</b>
        <br />
        {eventHours(event, locale)}
      </p>
      {isOpen && !loaderData.isFor ? (
        <MembersOnly id={event.id} isSignedIn={loaderData.isSignedIn} />
      ) : isOpen ? (
        <Form method="post" {...getFormProps(form)}>
          {event.free === 0 && <p className="notice">{t("event.fullText")}</p>}
          <TextField field={fields.name} label={t("field.name")} autoComplete="name" />
          <TextField
            field={fields.email}
            type="email"
            label={t("field.email")}
            autoComplete="email"
          />
          <TextField
            field={fields.organisation}
            label={t("event.organisation")}
            autoComplete="organization"
            optional
          />
          <LongTextField
            field={fields.needs}
            rows={3}
            label={t("event.needs")}
            hint={t("event.needsHint")}
            optional
          />
          <p className="soft">{t("event.privacy", { n: placesMonths })}</p>
          <Button>{t(event.free === 0 ? "event.wait" : "event.register")}</Button>
        </Form>
      ) : (
        <p>{t("event.registrationOver")}</p>
      )}
    </Page>
  );
}

/** What somebody reads who is not known to be a member of the group. */
function MembersOnly({ id, isSignedIn }: { id: string; isSignedIn: boolean }) {
  const t = useT();
  const next = encodeURIComponent(`/events/${id}/register`);
  return (
    <>
      <p>{t("event.membersOnly")}</p>
      {isSignedIn ? (
        <p>{t("event.notMember")}</p>
      ) : (
        <p>
          <Link to={`/sign-in?next=${next}`}>{t("event.signIn")}</Link>
        </p>
      )}
    </>
  );
}
