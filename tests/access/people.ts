import { createCookie } from "react-router";
import { hashOf } from "#app/domain/accounts/find-actor.server.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Db } from "#app/platform/ports.ts";
import { knownAs } from "#tests/support/canaries.ts";
import { aPerson } from "#tests/support/factories.ts";
import { type Visitor, visitor } from "#tests/support/visitor.ts";
import { type Code, codes, partOf, type Viewer } from "./cast.ts";
import { secretPerson } from "./secrets.ts";

const day = 24 * 3_600_000;
const long = new Date(Date.now() - 90 * day);

export type Ids = Record<Code, string>;

/** The people of the cast, each with a second factor, without roles yet. */
export async function makePeople(db: Db): Promise<Ids> {
  const made = codes.map(async (code) => {
    const fields = secretPerson(code);
    const { userId } = await aPerson(db, {
      ...fields,
      isAdmin: code === "AD",
      emailConfirmedAt: long,
      disabledAt: code === "D" ? long : null,
      secondFactorSince: long,
    });
    knownAs(fields.email, code);
    return [code, userId] as const;
  });
  return Object.fromEntries(await Promise.all(made)) as Ids;
}

/** Gives the cast its roles in the group; those of W ended yesterday. */
export const giveGroupRoles = (db: Db, ids: Ids, groupId: string) =>
  db.groupMember.createMany({
    data: codes.flatMap((code) => {
      const { group: role } = partOf(code);
      const until = code === "W" ? new Date(vilniusDay(new Date(Date.now() - day))) : null;
      return role ? [{ groupId, userId: ids[code], role, until }] : [];
    }),
  });

export const rolesIn = (ids: Ids, place: "applicant" | "partner") =>
  codes.flatMap((code) => {
    const role = partOf(code)[place];
    const ended = code === "AF" ? { removedAt: long, until: long } : {};
    return role ? [{ userId: ids[code], role, ...ended }] : [];
  });

const cookie = createCookie("session");

/** Everybody of the cast with a browser that is signed in, and somebody who is not. */
export async function signInAll(db: Db, origin: string, ids: Ids) {
  const at = new Date();
  const all = new Map<Viewer, Visitor>([["X", visitor(origin)]]);
  for (const code of codes) {
    const token = `session-of-${code}`;
    const { rightsVersion } = await db.user.findUniqueOrThrow({ where: { id: ids[code] } });
    await db.session.create({
      data: {
        tokenHash: hashOf(token),
        userId: ids[code],
        createdAt: at,
        seenAt: at,
        secondFactorAt: at,
        expiresAt: new Date(at.getTime() + day),
        rightsVersion,
      },
    });
    const browser = visitor(origin, code);
    const [, value = ""] = /^session=([^;]*)/.exec(await cookie.serialize(token)) ?? [];
    browser.cookies.set("session", value);
    all.set(code, browser);
  }
  return all;
}
