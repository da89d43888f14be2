import { attendanceOf } from "#app/domain/events/attendance.ts";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, Link, redirect } from "react-router";
import {
  holdEventOf,
  publishEvent,
  setHeadcount,
  tickAttendance,
} from "#app/domain/events/act-on-event.server.ts";
import { attendedSchema, headcountSchema, holdSchema } from "#app/domain/events/event-schema.ts";
import { staffEventPage } from "#app/domain/events/staff-events.server.ts";
import { formatInstant } from "#app/domain/values/instant.ts";
import { appContext, localeContext } from "#app/http/context.ts";
import { sentence, unwrap } from "#app/http/respond.ts";
import { Button } from "#app/ui/button.tsx";
import { EnclosureList } from "#app/ui/enclosures-field.tsx";
import { eventHours, EventTag } from "#app/ui/events/event-facts.tsx";
import { Opinions } from "#app/ui/events/opinions.tsx";
import { PlaceTable } from "#app/ui/events/place-table.tsx";
import { ExportLinks } from "#app/ui/export-links.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { ErrorSummary, Labelled } from "#app/ui/form.tsx";
import { useLocalText } from "#app/ui/local-text.ts";
import { Original } from "#app/ui/original.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/event.ts";

export const loader = async ({ context, params }: Route.LoaderArgs) =>
  unwrap(await staffEventPage(context.get(appContext), params));

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  const { t } = context.get(localeContext);
  const form = await request.formData();
  unwrap(await staffEventPage(ctx, params));
  const typedCount = form.get("headcount");
  const headcount = typeof typedCount === "string" ? typedCount : undefined;
  const asked = form.get("intent");
  const intent = typeof asked === "string" ? asked : "";
  const act = async () => {
    switch (intent) {
      case "publish":
        return publishEvent(ctx, params);
      case "hold": {
        const typed = parseWithZod(form, { schema: holdSchema });
        return typed.status === "success" ? holdEventOf(ctx, { ...params, ...typed.value }) : null;
      }
      case "attendance": {
        const typed = parseWithZod(form, { schema: attendedSchema });
        return typed.status === "success"
          ? tickAttendance(ctx, { ...params, ...typed.value })
          : null;
      }
      case "headcount": {
        const typed = parseWithZod(form, { schema: headcountSchema });
        return typed.status === "success" ? setHeadcount(ctx, { ...params, ...typed.value }) : null;
      }
      default:
        throw data(null, { status: 400 });
    }
  };
  const result = await act();
  if (!result) {
    const problem = intent === "hold" ? "problem.eventTooLong" : "problem.eventHeadcount";
    return data({ refusal: t(problem), headcount }, { status: 400 });
  }
  if (!result.ok)
    return data({ refusal: sentence(context, result.error), headcount }, { status: 409 });
  return redirect(`/staff/events/${params.id}`);
}

/** The refusal of a count leads to its field. */
const refusalLine = ({ refusal, headcount }: { refusal: string; headcount: string | undefined }) =>
  headcount === undefined ? { text: refusal } : { id: "headcount", text: refusal };

type PageData = Route.ComponentProps["loaderData"];

/** An event as its staff keep it: what comes next, who has a place, who came, what they thought. */
export default function StaffEvent({ loaderData, actionData, params }: Route.ComponentProps) {
  const t = useT();
  const say = useLocalText();
  const locale = useLocale();
  const { event, registered, waiting, materials, questions, opinions, hasBegun } = loaderData;
  const base = `/staff/events/${params.id}`;
  const title = say(event.title);
  const isMutable = event.state === "DRAFT" || event.state === "PUBLISHED";
  const isTicked = hasBegun && (event.state === "PUBLISHED" || event.state === "HELD");
  return (
    <Page crumbs={[{ label: t("events.title"), to: "/staff/events" }]}>
      <Title text={title} failed={actionData !== undefined} />
      {actionData && <ErrorSummary errors={[refusalLine(actionData)]} />}
      <div className="row above-title">
        <EventTag state={event.state} />
        <span className="soft">{t(`event.kind.${event.kind}`)}</span>
      </div>
      <h1>{title}</h1>
      <NextAct page={loaderData} />
      <div className="card narrow">
        <Facts facts={factsOf(loaderData)} />
        <p className="row">
          {isMutable && <Link to={`${base}/change`}>{t("event.change")}</Link>}
          {event.state !== "DRAFT" && (
            <Link to={`/events/${event.id}`}>{t("event.publicPage")}</Link>
          )}
          {event.state === "PUBLISHED" && <Link to={`${base}/cancel`}>{t("event.cancel")}</Link>}
        </p>
      </div>

      <h2 id="places">{t("event.places")}</h2>
      {registered.length === 0 ? (
        <p className="soft">{t("event.noPlaces")}</p>
      ) : isTicked ? (
        <Form method="post">
          <p>{t("event.tickText")}</p>
          <PlaceTable label={t("event.places")} places={registered} isTicked />
          <p>
            <Button name="intent" value="attendance" look="quiet">
              {t("event.saveAttendance")}
            </Button>
          </p>
        </Form>
      ) : (
        <PlaceTable label={t("event.places")} places={registered} />
      )}
      {waiting.length > 0 && (
        <>
          <h3>{t("event.waiting", { n: waiting.length })}</h3>
          <PlaceTable label={t("event.waitingList")} places={waiting} />
        </>
      )}
      {registered.length + waiting.length > 0 && <ExportLinks at={`${base}/exports/places`} />}
      {event.state === "HELD" && (
        <Form method="post">
          <Labelled id="headcount" label={t("event.headcount")} hint={t("event.headcountHint")}>
            <input
              id="headcount"
              name="headcount"
              inputMode="numeric"
              defaultValue={actionData?.headcount ?? event.headcount ?? ""}
              aria-describedby="headcount-hint"
            />
          </Labelled>
          <Button name="intent" value="headcount" look="quiet">
            {t("event.saveHeadcount")}
          </Button>
        </Form>
      )}

      <h2>{t("event.materials")}</h2>
      <EnclosureList files={materials} />
      <p>
        <Link to={`${base}/materials`}>{t("event.addFiles")}</Link>
      </p>

      {event.call && (
        <>
          <h2>{t("event.questions")}</h2>
          <ul>
            {questions.map(({ id, text, publishedAt, setAsideAt }) => (
              <li key={id}>
                <Link to={`/staff/calls/${event.call?.number}/questions/${id}`}>
                  <Original>{text}</Original>
                </Link>{" "}
                <span className="soft">
                  {publishedAt
                    ? t("event.answered", { date: formatInstant(publishedAt, locale) })
                    : t(setAsideAt ? "event.setAside" : "event.unanswered")}
                </span>
              </li>
            ))}
          </ul>
          <p>
            <Link to={`${base}/questions/new`}>{t("event.question")}</Link>
          </p>
        </>
      )}
      {event.state === "HELD" && <Opinions opinions={opinions} />}
    </Page>
  );

  function factsOf({ event: of, attended }: PageData) {
    return [
      { label: t("event.when"), value: eventHours(of, locale) },
      { label: t("event.place"), value: <Original>{of.place}</Original> },
      ...(of.link ? [{ label: t("event.link"), value: of.link }] : []),
      {
        label: t("event.taken"),
        value:
          of.capacity === null
            ? registered.length
            : t("event.takenOf", { taken: registered.length, capacity: of.capacity }),
      },
      ...(of.state === "HELD"
        ? [{ label: t("event.came"), value: attendanceOf(of.headcount, attended) }]
        : []),
      ...(of.call
        ? [
            {
              label: t("event.call"),
              value: <Link to={`/staff/calls/${of.call.number}`}>{say(of.call.title)}</Link>,
            },
          ]
        : []),
      ...(of.minutesNo ? [{ label: t("event.minutesNo"), value: of.minutesNo }] : []),
      ...(of.cancelledWhy
        ? [{ label: t("event.cancelReason"), value: <Original>{of.cancelledWhy}</Original> }]
        : []),
    ];
  }
}

/** What staff do with the event next. */
function NextAct({ page: { event, hasBegun } }: { page: PageData }) {
  const t = useT();
  if (event.state === "DRAFT")
    return (
      <Form method="post">
        <p>{t("event.publishText")}</p>
        <Button name="intent" value="publish">
          {t("event.publish")}
        </Button>
      </Form>
    );
  if (event.state !== "PUBLISHED" || !hasBegun) return null;
  return (
    <Form method="post">
      <p>{t("event.holdText")}</p>
      {event.kind === "GENERAL_MEETING" && (
        <Labelled id="minutesNo" label={t("event.minutesNo")} optional>
          <input id="minutesNo" name="minutesNo" maxLength={60} />
        </Labelled>
      )}
      <Button name="intent" value="hold">
        {t("event.hold")}
      </Button>
    </Form>
  );
}
