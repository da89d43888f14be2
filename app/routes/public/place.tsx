import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, Link, redirect } from "react-router";
import { opinionSchema as schema } from "#app/domain/events/event-schema.ts";
import { giveOpinion, giveUpPlace, placePage } from "#app/domain/events/place.server.ts";
import { appContext } from "#app/http/context.ts";
import { neverKept } from "#app/http/middleware.server.ts";
import { refused } from "#app/http/respond.ts";
import { Button } from "#app/ui/button.tsx";
import { EventPlaceText, eventHours } from "#app/ui/events/event-facts.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { ChoiceField, FormErrors, LongTextField } from "#app/ui/form.tsx";
import { useLocalText } from "#app/ui/local-text.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Original } from "#app/ui/original.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/place.ts";

export const middleware: Route.MiddlewareFunction[] = [neverKept];

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const found = await placePage(context.get(appContext), params);
  const isDone = new URL(request.url).searchParams.has("done");
  return {
    found: found.ok ? found.value : null,
    brand: found.ok ? found.value.brand : undefined,
    isDone,
  };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  const form = await request.formData();
  const submission = parseWithZod(form, { schema });
  if (form.get("intent") === "give-up") {
    const result = await giveUpPlace(ctx, params);
    if (!result.ok) return refused(context, submission, result.error);
    return redirect(`/places/${params.token}?done`);
  }
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const result = await giveOpinion(ctx, { ...params, ...submission.value });
  if (!result.ok) return refused(context, submission, result.error);
  return redirect(`/places/${params.token}?done`);
}

/** The place of whoever holds the link of its mail: where to go, giving it up, an opinion afterwards. */
export default function PlacePage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  const say = useLocalText();
  const locale = useLocale();
  const { found, isDone } = loaderData;
  const [form, fields] = useForm<{ rating: string; comment: string }>({
    lastResult: actionData,
    defaultValue: {
      rating: found?.place.rating ? String(found.place.rating) : "",
      comment: found?.place.comment ?? "",
    },
  });
  if (!found)
    return (
      <Page>
        <Title text={t("follow.linkTitle")} />
        <h1>{t("follow.linkTitle")}</h1>
        <p>{t("place.linkText")}</p>
      </Page>
    );
  const { event, place } = found;
  const title = say(event.title);
  const isOver = event.state !== "PUBLISHED";
  const facts = [
    { label: t("event.when"), value: eventHours(event, locale) },
    {
      label: t("event.place"),
      value: <EventPlaceText place={event.place} isOnline={event.isOnline} />,
    },
    ...(event.link
      ? [
          {
            label: t("event.link"),
            value: (
              <a href={event.link} rel="noreferrer">
                {event.link}
              </a>
            ),
          },
        ]
      : []),
  ];
  return (
    <Page crumbs={[{ label: t("events.title"), to: "/events" }]}>
      <Title text={title} failed={actionData !== undefined} />
      <FormErrors form={form} />
      {isDone && (
        <Notice>{t(found.takesOpinion ? "place.opinionDone" : "place.givenUpDone")}</Notice>
      )}
      <h1>{title}</h1>
      {event.state === "CANCELLED" ? (
        <p className="notice">
          {t("event.cancelled")} <Original>{event.cancelledWhy}</Original>
        </p>
      ) : (
        !isOver && (
          <p>
            <b>{t(`place.state.${place.state}`)}</b>
          </p>
        )
      )}
      <div className="card narrow">
        <Facts facts={facts} />
        <p>
          <Link to={`/events/${event.id}`}>{t("place.toEvent")}</Link>
        </p>
      </div>
      {found.mayGiveUp && (
        <Form method="post">
          <h2>{t("place.giveUpTitle")}</h2>
          <p>{t("place.giveUpText")}</p>
          <Button name="intent" value="give-up" look="quiet">
            {t("place.giveUp")}
          </Button>
        </Form>
      )}
      {found.takesOpinion && (
        <Form method="post" {...getFormProps(form)}>
          <h2>{t("place.opinion")}</h2>
          <p>{t("place.opinionText")}</p>
          <ChoiceField
            id={fields.rating.id}
            name="rating"
            value={fields.rating.initialValue}
            errors={fields.rating.errors}
            label={t("place.rating")}
            options={(["5", "4", "3", "2", "1"] as const).map((n) => ({
              value: n,
              label: t(`place.rating.${n}`),
            }))}
          />
          <LongTextField field={fields.comment} label={t("place.comment")} optional />
          <Button>{t("place.send")}</Button>
        </Form>
      )}
    </Page>
  );
}
