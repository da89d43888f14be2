import { expect } from "vitest";
import { register } from "#app/domain/accounts/register.server.ts";
import { requestReset } from "#app/domain/accounts/request-reset.server.ts";
import { signIn } from "#app/domain/accounts/sign-in.server.ts";
import { inviteMember } from "#app/domain/organisations/invite-member.server.ts";
import { anonymous } from "#app/domain/policy.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { again, anOrganisation, aPerson } from "#tests/support/factories.ts";
import { test } from "#tests/support/test.ts";

const known = "ona@pavyzdys.example";
const unknown = "kas@pavyzdys.example";
const password = "trys žali agurkai";
const address = "192.0.2.1";

/** What an act asks of the database and of the hasher, in order. */
async function workOf(ctx: Ctx, act: (ctx: Ctx) => Promise<unknown>) {
  const work: string[] = [];
  const db = ctx.db.$extends({
    query: {
      $allOperations({ model, operation, args, query }) {
        work.push(`${model ?? ""}.${operation}`);
        return query(args);
      },
    },
  }) as unknown as Ctx["db"];
  const passwords: Ctx["passwords"] = {
    hash(typed) {
      work.push("argon2");
      return ctx.passwords.hash(typed);
    },
    verify(hash, typed) {
      work.push("argon2");
      return ctx.passwords.verify(hash, typed);
    },
  };
  const transact: Ctx["transact"] = (run) =>
    db.$transaction((tx) => run(tx as never)) as ReturnType<typeof run>;
  const answer = await act({ ...ctx, db, passwords, transact });
  return { answer, work };
}

const acts: Record<string, (email: string) => (ctx: Ctx) => Promise<unknown>> = {
  "signing in": (email) => (ctx) =>
    signIn(ctx, { email, password, address }, { userAgent: "", token: null }),
  registering: (email) => (ctx) =>
    register(ctx, { name: "Kas Kitas", email, password, locale: "lt", address }),
  "asking for a new password": (email) => (ctx) => requestReset(ctx, { email, address }),
};

test.for(Object.entries(acts))(
  "%s costs the same work and gives the same answer for a known and an unknown address",
  async ([, act], { db, as }) => {
    const hashed = await as(anonymous).passwords.hash("visai kitas slaptažodis");
    if (!hashed.ok) throw new Error(hashed.error.code);
    await aPerson(db, { email: known, passwordHash: hashed.value });
    const one = await workOf(as(anonymous), act(known));
    const other = await workOf(as(anonymous), act(unknown));
    expect(other).toEqual(one);
    expect(one.work.length).toBeGreaterThan(0);
  },
);

test("inviting costs the same work for an address with an account and one without", async ({
  db,
  as,
}) => {
  const owner = await aPerson(db);
  const { id } = await anOrganisation(db, { OWNER: owner });
  await aPerson(db, { email: known });
  const ctx = as(await again(db, owner));
  const invite = (email: string) => (context: Ctx) =>
    inviteMember(context, id, { email, role: "EDITOR", until: undefined, locale: "lt" });
  const [one, other] = [await workOf(ctx, invite(known)), await workOf(ctx, invite(unknown))];
  expect(one.answer).toMatchObject({ ok: true });
  expect(other.answer).toMatchObject({ ok: true });
  expect(other.work).toEqual(one.work);
});
