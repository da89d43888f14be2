import { enqueueAll } from "#app/domain/outbox/enqueue.server.ts";
import { afterQuiet } from "#app/domain/outbox/quiet-hours.ts";
import type { IsoDay } from "#app/domain/values/date.ts";
import { vilniusDay, vilniusToInstant } from "#app/domain/values/instant.ts";
import { workingDayBefore } from "#app/domain/values/working-days.server.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";

/** Those of the applicant who can do something about a request: all but viewers. */
function writers(tx: Tx, ctx: Ctx, organisationId: string) {
  return tx.user.findMany({
    where: {
      disabledAt: null,
      organisations: {
        some: {
          organisationId,
          role: { in: ["OWNER", "SIGNATORY", "EDITOR"] },
          removedAt: null,
          OR: [{ until: null }, { until: { gte: new Date(vilniusDay(ctx.now())) } }],
        },
      },
    },
    select: { id: true, email: true, locale: true },
  });
}

interface About {
  clarificationId: string;
  organisationId: string;
}

/** The morning of the working day before the last day; null if there is none left. */
function reminderAt(now: Date, dueOn: IsoDay): Date | null {
  const morning = vilniusToInstant(`${workingDayBefore(dueOn)}T09:00`);
  if (!(morning instanceof Date) || morning <= now) return null;
  return afterQuiet(morning);
}

type Person = Awaited<ReturnType<typeof writers>>[number];

const mailsTo = (
  people: readonly Person[],
  { clarificationId }: Pick<About, "clarificationId">,
  what: "asked" | "extension" | "answered",
) =>
  people.map(({ id, email: to, locale }) => ({
    key: `clarification-${what}:${clarificationId}:${id}`,
    task: { kind: `mail.clarification-${what}` as const, to, locale, clarificationId },
  }));

/** The reminder of one working day before the last day; who has answered by then gets none. */
function reminders(
  now: Date,
  people: readonly Person[],
  { clarificationId }: Pick<About, "clarificationId">,
  dueOn: IsoDay,
) {
  const at = reminderAt(now, dueOn);
  if (!at) return [];
  return people.map(({ id, email: to, locale }) => ({
    key: `clarification-due:${clarificationId}:${dueOn}:${id}`,
    task: { kind: "mail.clarification-due" as const, to, locale, clarificationId, dueOn },
    at,
  }));
}

/** Tells the applicant at once that something is asked, and once more before the last day. */
export async function tellAsked(tx: Tx, ctx: Ctx, about: About, dueOn: IsoDay) {
  const people = await writers(tx, ctx, about.organisationId);
  const later = reminders(ctx.now(), people, about, dueOn);
  await enqueueAll(tx, ctx, [...mailsTo(people, about, "asked"), ...later]);
}

/** Tells the applicant what staff said to the request for a longer term; `dueOn` where it was granted. */
export async function tellExtension(tx: Tx, ctx: Ctx, about: About, dueOn: IsoDay | null) {
  const people = await writers(tx, ctx, about.organisationId);
  const later = dueOn ? reminders(ctx.now(), people, about, dueOn) : [];
  await enqueueAll(tx, ctx, [...mailsTo(people, about, "extension"), ...later]);
}

/** Confirms the answer to whoever handed it in and to all who could have. */
export async function tellAnswered(tx: Tx, ctx: Ctx, about: About) {
  await enqueueAll(
    tx,
    ctx,
    mailsTo(await writers(tx, ctx, about.organisationId), about, "answered"),
  );
}

/** Staff of the group who hold their role now; whether they may read the proposal is asked at the sending. */
const staffOf = (tx: Tx, ctx: Ctx, groupId: string) =>
  tx.user.findMany({
    where: {
      disabledAt: null,
      memberships: {
        some: {
          groupId,
          role: "STAFF",
          OR: [{ until: null }, { until: { gte: new Date(vilniusDay(ctx.now())) } }],
        },
      },
    },
    select: { id: true, email: true, locale: true },
  });

/** Tells staff that the answer arrived or that a longer term is asked for. */
export async function tellStaff(
  tx: Tx,
  ctx: Ctx,
  { clarificationId, groupId }: { clarificationId: string; groupId: string },
  what: "answered" | "extension-asked",
) {
  const staff = await staffOf(tx, ctx, groupId);
  const mails = staff.map(({ id, email: to, locale }) => ({
    key: `clarification-staff:${what}:${clarificationId}:${id}`,
    task: { kind: "mail.clarification-staff" as const, to, locale, clarificationId, what },
  }));
  await enqueueAll(tx, ctx, mails);
}
