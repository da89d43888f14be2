import { expect } from "vitest";
import { cancelEvent, holdEventOf } from "#app/domain/events/act-on-event.server.ts";
import { giveUpPlace, quietPlace } from "#app/domain/events/place.server.ts";
import { planEventMails } from "#app/domain/events/plan-event-mails.server.ts";
import { registerForEvent } from "#app/domain/events/register.server.ts";
import { changeEvent } from "#app/domain/events/save-event.server.ts";
import { anonymous } from "#app/domain/policy.ts";
import {
  after,
  anEvent,
  canary,
  done,
  mailing,
  published,
  tokenOf,
  wish,
} from "#tests/support/events.ts";
import type { Received } from "#tests/support/smtp.ts";
import { test } from "#tests/support/test.ts";

const dayBefore = "2026-12-09T12:00:00Z";
const one = "dalyvis-1@pavyzdys.example";
const two = "dalyvis-2@pavyzdys.example";

/** To whom and about what. */
const told = (mails: readonly Received[]) =>
  mails
    .map(({ recipients, subject }) => [recipients.join(), subject ?? ""] as const)
    .toSorted(([a], [b]) => a.localeCompare(b));

const headersOf = ({ headers }: Received) =>
  Object.fromEntries(headers.map(({ key, value }) => [key, value]));

test("a mail tells who has a place, waits, has moved up, of another hour, of tomorrow, and of an event called off", async ({
  db,
  as,
  services,
}) => {
  const { id, group, ctx } = await published(db, as, { capacity: 1 });
  const send = await mailing(services);
  const about = "„Mokymai pareiškėjams“";
  for (const n of [1, 2]) await done(registerForEvent(as(anonymous), wish(id, n)));
  const first = await send();
  expect(told(first)).toEqual([
    [one, `Užsiregistravote: ${about}`],
    [two, `Laukiančiųjų sąraše: ${about}`],
  ]);
  const token = await tokenOf(services, id, one);
  const toOne = first.find(({ recipients }) => recipients.includes(one));
  expect(toOne?.text).toContain(`/places/${token}`);
  expect(toOne?.text).toContain("10:00");

  await done(giveUpPlace(as(anonymous), { token }));
  expect(told(await send())).toEqual([[two, `Atsirado vieta: ${about}`]]);

  const moved = { capacity: 1, startsAt: new Date("2026-12-10T09:00:00Z") };
  await done(changeEvent(ctx, { id, ...anEvent(group.id, moved) }));
  const [changed, ...others] = await send();
  expect(others).toEqual([]);
  expect(changed?.subject).toBe(`Pasikeitė renginys ${about}`);
  expect(changed?.text).toContain("11:00");

  await planEventMails({ db, now: () => new Date(dayBefore) });
  const [tomorrow] = await send(dayBefore);
  expect([tomorrow?.recipients, tomorrow?.subject]).toEqual([[two], `Rytoj: ${about}`]);

  await done(cancelEvent(as(ctx.actor, dayBefore), { id, reason: "Serga lektorius." }));
  const [cancelled] = await send(dayBefore);
  expect([cancelled?.recipients, cancelled?.subject]).toEqual([
    [two],
    `Renginys neįvyks: ${about}`,
  ]);
});

test("only what can be declined carries the button of mail programs, and whoever used it hears no more of it", async ({
  db,
  as,
  services,
}) => {
  const { id, staff } = await published(db, as);
  const send = await mailing(services);
  for (const n of [1, 2]) await done(registerForEvent(as(anonymous), wish(id, n)));
  for (const mail of await send()) expect(headersOf(mail)).not.toHaveProperty("list-unsubscribe");

  await planEventMails({ db, now: () => new Date(dayBefore) });
  const reminders = await send(dayBefore);
  expect(reminders).toHaveLength(2);
  for (const mail of reminders) {
    const token = await tokenOf(services, id, mail.recipients.join());
    expect(headersOf(mail)).toMatchObject({
      "list-unsubscribe": `<${services.origin}/places/${token}/quiet/one-click>`,
      "list-unsubscribe-post": "List-Unsubscribe=One-Click",
    });
    expect(mail.text?.toLowerCase()).not.toContain(canary.toLowerCase());
  }

  await done(quietPlace(as(anonymous), { token: await tokenOf(services, id, two) }));
  await done(holdEventOf(as(staff, after), { id, minutesNo: "" }));
  const asked = await send(after);
  expect(asked.map(({ recipients }) => recipients.join())).toEqual([one]);
});

test("of a place given up before its mail was written no mail tells that it is there", async ({
  db,
  as,
  services,
}) => {
  const { id } = await published(db, as);
  await done(registerForEvent(as(anonymous), wish(id, 1)));
  await done(giveUpPlace(as(anonymous), { token: await tokenOf(services, id, one) }));
  expect(await (await mailing(services))()).toEqual([]);
});
