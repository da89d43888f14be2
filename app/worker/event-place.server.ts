import { placeToken } from "#app/domain/events/place-token.server.ts";
import type { EventNews, TaskOf } from "#app/domain/outbox/task.ts";
import { eventPlaceMail } from "#emails/event-place.ts";
import { refuseQuiet } from "./reminder.server.ts";
import type { TaskContext } from "./task-context.ts";

/** What is told only to who has not said that they want to be left in peace. */
const optional: readonly EventNews[] = ["tomorrow", "opinion"];

/** Whether the news still holds: a place given up since, or an event called off, has other news. */
function holds(news: EventNews, place: string, event: string): boolean {
  if (news === "cancelled") return event === "CANCELLED" && place !== "CANCELLED";
  if (news === "opinion") return event === "HELD" && place === "REGISTERED";
  if (event !== "PUBLISHED") return false;
  if (news === "known" || news === "changed") return place !== "CANCELLED";
  return place === (news === "waiting" ? "WAITING" : "REGISTERED");
}

/** To who took a place at an event: title and hour, and a link to all else. */
export async function mailEventPlace(
  context: TaskContext,
  { placeId, news }: TaskOf<"mail.event-place">,
  key: string,
) {
  const { db, mailer, origin, vault, now } = context;
  const place = await db.eventPlace.findUnique({
    where: { id: placeId },
    select: {
      eventId: true,
      email: true,
      state: true,
      locale: true,
      quiet: true,
      attended: true,
      event: {
        select: {
          state: true,
          title: true,
          titleEn: true,
          startsAt: true,
          group: { select: { name: true, nameEn: true, email: true } },
        },
      },
    },
  });
  if (!place || !holds(news, place.state, place.event.state)) return;
  const isOptional = optional.includes(news);
  if (isOptional && place.quiet) return;
  if (news === "opinion" && place.attended === false) return;
  if (news === "tomorrow" && now() >= place.event.startsAt) return;
  if (isOptional) refuseQuiet(context);
  const { locale, email, event } = place;
  const { group } = event;
  const url = `${origin}/places/${placeToken(vault, place)}`;
  const mail = eventPlaceMail({
    locale,
    news: news === "known" && place.state === "WAITING" ? "waiting" : news,
    title: locale === "lt" ? event.title : event.titleEn,
    startsAt: event.startsAt,
    group: locale === "lt" ? group.name : group.nameEn,
    url,
    ...(isOptional && { unsubscribe: `${url}/quiet` }),
  });
  await mailer.send(key, { to: email, ...mail, replyTo: group.email || undefined });
}
