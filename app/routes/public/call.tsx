import { amendmentsOf } from "#app/domain/calls/amendments.server.ts";
import { findCall } from "#app/domain/calls/queries.server.ts";
import { eventsOfCall } from "#app/domain/events/public-events.server.ts";
import { publicQuestions } from "#app/domain/questions/public-questions.server.ts";
import { appContext, localeContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import { CallText } from "#app/ui/call/call-text.tsx";
import { CallJsonLd } from "#app/ui/call/json-ld.tsx";
import { FeedLink } from "#app/ui/feed-link.tsx";
import { useLocalText } from "#app/ui/local-text.ts";
import { Page } from "#app/ui/shell.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/call.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(appContext);
  const { locale } = context.get(localeContext);
  const call = unwrap(await findCall(ctx, params.number));
  const [amendments, questions, events] = await Promise.all([
    amendmentsOf(ctx, call.id, locale),
    publicQuestions(ctx, call.id),
    eventsOfCall(ctx, call.id),
  ]);
  return {
    call,
    brand: call.brand,
    amendments,
    questions,
    events,
    now: ctx.now(),
    origin: ctx.origin,
  };
}

/** What everybody reads about a call. */
export default function CallPage({ loaderData }: Route.ComponentProps) {
  const { call, amendments, questions, events, now, origin } = loaderData;
  const t = useT();
  const say = useLocalText();
  return (
    <Page
      crumbs={[
        { label: t("calls.title"), to: "/calls" },
        { label: t("call.short", { number: call.number }) },
      ]}
    >
      <FeedLink path={`/groups/${call.group.slug}/calls.atom`} />
      <CallJsonLd call={call} origin={origin} />
      <title>{`${say(call.title)} – ${t("site.name")}`}</title>
      <CallText
        call={call}
        amendments={amendments}
        questions={questions}
        events={events}
        now={now}
      />
    </Page>
  );
}
