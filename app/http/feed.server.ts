import type { RouterContextProvider } from "react-router";
import { callFeed } from "#app/domain/calls/call-feed.server.ts";
import { formatDeadline } from "#app/domain/values/instant.ts";
import { appContext, localeContext } from "./context.ts";
import { atomAnswer } from "./known-answer.server.ts";
import { unwrap } from "./respond.ts";

/** The feed of calls of all groups, or of the one of that name, in the language of the request. */
export async function feedResponse(
  request: Request,
  context: Readonly<RouterContextProvider>,
  slug: string | null,
) {
  const { locale, t } = context.get(localeContext);
  const words = {
    title: (group: string | null) => (group ? t("feed.of", { group }) : t("feed.title")),
    until: (closesAt: Date) => t("feed.until", { deadline: formatDeadline(closesAt, locale) }),
  };
  const feed = unwrap(await callFeed(context.get(appContext), { slug, locale, words }));
  return atomAnswer(request, feed.text, feed.changedAt);
}
