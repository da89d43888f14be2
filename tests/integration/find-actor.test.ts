import { expect } from "vitest";
import { findActor, hashOf } from "#app/domain/accounts/find-actor.server.ts";
import { again, anOrganisation, aPerson } from "#tests/support/factories.ts";
import { noon, test } from "#tests/support/test.ts";

const hours = (n: number) => new Date(new Date(noon).getTime() + n * 3_600_000);

test("roles end after their last day in Lithuania, not before", async ({ db }) => {
  const person = await aPerson(db);
  const { id } = await anOrganisation(db);
  await db.organisationMember.create({
    data: {
      organisationId: id,
      userId: person.userId,
      role: "EDITOR",
      until: new Date("2026-12-05"),
    },
  });

  const rolesAt = async (at: string) => (await again(db, person, at)).organisations;
  expect(await rolesAt("2026-12-05T21:59:59Z")).toEqual([{ organisationId: id, role: "EDITOR" }]);
  expect(await rolesAt("2026-12-05T22:00:00Z")).toEqual([]);
});

test.for([
  { session: "two hours without a request lives", at: hours(2), seenAt: hours(0), alive: true },
  { session: "longer without a request ends", at: hours(2.01), seenAt: hours(0), alive: false },
  { session: "fourteen days old ends", at: hours(336), seenAt: hours(336), alive: false },
])("a session $session", async ({ at, seenAt, alive }, { db }) => {
  const { userId } = await aPerson(db);
  const dates = { createdAt: hours(0), seenAt, expiresAt: hours(14 * 24) };
  await db.session.create({ data: { tokenHash: hashOf("token"), userId, ...dates } });

  const { actor } = await findActor({ db, now: () => at }, "token");
  expect(actor.userId).toBe(alive ? userId : null);
});

test("a disabled account is nobody on its very next request", async ({ db }) => {
  const { userId } = await aPerson(db);
  const dates = { createdAt: hours(0), seenAt: hours(0), expiresAt: hours(1) };
  await db.session.create({ data: { tokenHash: hashOf("token"), userId, ...dates } });
  await db.user.update({ where: { id: userId }, data: { disabledAt: hours(0) } });

  const { actor } = await findActor({ db, now: () => hours(0) }, "token");
  expect(actor.userId).toBeNull();
});
