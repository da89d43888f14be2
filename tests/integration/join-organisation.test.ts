import { expect } from "vitest";
import { answerJoin, joinRequestsOf } from "#app/domain/organisations/answer-join.server.ts";
import { askForOwner, objectToClaim } from "#app/domain/organisations/ask-for-owner.server.ts";
import {
  askToJoin,
  myJoinRequests,
  organisationToJoin,
} from "#app/domain/organisations/ask-to-join.server.ts";
import {
  confirmOwner,
  nameOwner,
  ownerClaims,
  refuseOwner,
} from "#app/domain/organisations/name-owner.server.ts";
import { anonymous } from "#app/domain/policy.ts";
import { again, anOrganisation, aPerson } from "#tests/support/factories.ts";
import type { Db } from "#app/platform/ports.ts";
import { test } from "#tests/support/test.ts";

const message = "Esu naujoji projektų vadovė";
const refusal = (code: string) => ({ ok: false, error: expect.objectContaining({ code }) });

async function scene(db: Db) {
  const owner = await aPerson(db);
  const editor = await aPerson(db);
  const { id, code } = await anOrganisation(db, { OWNER: owner, EDITOR: editor });
  return {
    id,
    code,
    owner: await again(db, owner),
    editor: await again(db, editor),
    asker: await aPerson(db),
  };
}

const news = async (db: Db) =>
  (await db.outbox.findMany({ orderBy: { id: "asc" } })).map(({ payload }) => {
    const { news: what, to } = payload as { news: string; to: string };
    return [what, to];
  });

test("who asks to join learns the name of the code, and nothing of the members", async ({
  db,
  as,
}) => {
  const { code, asker } = await scene(db);
  const found = await organisationToJoin(as(asker), code);
  expect(found).toEqual({
    ok: true,
    value: {
      code,
      printed: expect.stringMatching(/^Asociacija/),
      memberOf: null,
      asked: undefined,
    },
  });
  expect(await organisationToJoin(as(asker), "304374938")).toEqual(refusal("not-found"));
  expect(await organisationToJoin(as(anonymous), code)).toEqual(refusal("not-found"));
});

test("a request is told to the owners, waits once, and is accepted with a role once", async ({
  db,
  as,
}) => {
  const { id, code, owner, asker } = await scene(db);
  const both = await Promise.all([
    askToJoin(as(asker), { code, message }),
    askToJoin(as(asker), { code, message }),
  ]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both.find(({ ok }) => !ok)).toEqual(refusal("join-waits"));
  expect(await news(db)).toEqual([["joinAsked", owner.email]]);

  const [request] = await joinRequestsOf(as(owner), id);
  expect(request).toMatchObject({ message, email: asker.email });
  const answer = { id: request?.id ?? "", role: "EDITOR" } as const;
  const accepted = await Promise.all([
    answerJoin(as(owner), id, answer),
    answerJoin(as(owner), id, answer),
  ]);
  expect(accepted.filter(({ ok }) => ok)).toHaveLength(1);
  expect((await again(db, asker)).organisations).toEqual([{ organisationId: id, role: "EDITOR" }]);
  expect(await joinRequestsOf(as(owner), id)).toEqual([]);
  expect(await askToJoin(as(await again(db, asker)), { code, message })).toEqual(
    refusal("already-member"),
  );
});

test("a declined request and one that nobody answered for 30 days may be sent again", async ({
  db,
  as,
}) => {
  const { id, code, owner, asker } = await scene(db);
  await askToJoin(as(asker), { code, message });
  const [request] = await joinRequestsOf(as(owner), id);
  await answerJoin(as(owner), id, { id: request?.id ?? "", role: null });
  expect(await myJoinRequests(as(asker))).toMatchObject([{ state: "declined" }]);
  expect((await again(db, asker)).organisations).toEqual([]);

  expect(await askToJoin(as(asker), { code, message })).toMatchObject({ ok: true });
  const later = "2026-12-31T10:00:01Z";
  expect(await joinRequestsOf(as(owner, later), id)).toEqual([]);
  const [open] = await db.joinRequest.findMany({ where: { open: 1 } });
  const late = { id: open?.id ?? "", role: "EDITOR" as const };
  expect(await answerJoin(as(owner, later), id, late)).toEqual(refusal("not-found"));
  expect(await askToJoin(as(asker, later), { code, message })).toMatchObject({ ok: true });
});

test("only an owner of the organisation sees and answers its requests", async ({ db, as }) => {
  const { id, code, editor, asker } = await scene(db);
  const other = await scene(db);
  await askToJoin(as(asker), { code, message });
  const [request] = await db.joinRequest.findMany();
  const answer = { id: request?.id ?? "", role: "OWNER" } as const;
  for (const viewer of [editor, other.owner, asker, anonymous]) {
    expect(await joinRequestsOf(as(viewer), id)).toEqual([]);
    expect(await answerJoin(as(viewer), id, answer)).toEqual(refusal("not-found"));
  }
  expect(await answerJoin(as(other.owner), other.id, answer)).toEqual(refusal("not-found"));
});

test("nobody asks without end: after five requests in an hour they wait", async ({ db, as }) => {
  const asker = await aPerson(db);
  const answers = [];
  for (let n = 0; n < 6; n++) {
    const { code } = await scene(db);
    answers.push(await askToJoin(as(asker), { code, message }));
  }
  expect(answers.map(({ ok }) => ok)).toEqual([true, true, true, true, true, false]);
});

async function administrators(db: Db) {
  return [await aPerson(db, { isAdmin: true }), await aPerson(db, { isAdmin: true })] as const;
}

test("a new owner is named by one administrator with a reason and confirmed by another; all members are told", async ({
  db,
  as,
}) => {
  const { id, owner, editor } = await scene(db);
  const [first, second] = await administrators(db);
  expect(await askForOwner(as(editor), id, { message })).toMatchObject({ ok: true });
  expect(await askForOwner(as(editor), id, { message })).toEqual(refusal("claim-waits"));
  expect(new Set((await news(db)).map(String))).toEqual(
    new Set([owner, editor].map(({ email }) => `ownerAsked,${email}`)),
  );

  const listed = await ownerClaims(as(first));
  const claim = listed.ok ? (listed.value[0]?.id ?? "") : "";
  const named = { claim, heir: editor.userId, reason: "Patvirtinta raštu" };
  expect(await confirmOwner(as(second), claim)).toEqual(refusal("not-found"));
  expect(await nameOwner(as(owner), named)).toEqual(refusal("not-found"));
  const outsider = await aPerson(db);
  expect(await nameOwner(as(first), { ...named, heir: outsider.userId })).toEqual(
    refusal("not-found"),
  );
  expect(await nameOwner(as(first), named)).toMatchObject({ ok: true });
  for (const viewer of [first, editor, owner])
    expect(await confirmOwner(as(viewer), claim)).toEqual(refusal("not-found"));
  expect((await again(db, editor)).organisations).toMatchObject([{ role: "EDITOR" }]);

  const both = await Promise.all([
    confirmOwner(as(second), claim),
    confirmOwner(as(second), claim),
  ]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect((await again(db, editor)).organisations).toMatchObject([{ role: "OWNER" }]);
  expect((await news(db)).filter(([what]) => what === "ownerNamed")).toHaveLength(2);
  expect(
    await db.auditEntry.findMany({ where: { kind: { startsWith: "organisation.owner-" } } }),
  ).toMatchObject([
    { kind: "organisation.owner-asked", actorId: editor.userId },
    { kind: "organisation.owner-named", actorId: first.userId, data: { reason: named.reason } },
    { kind: "organisation.owner-confirmed", actorId: second.userId },
  ]);
});

test("an owner who is there refuses the request, and so may an administrator", async ({
  db,
  as,
}) => {
  const { id, owner, editor } = await scene(db);
  const [first] = await administrators(db);
  await askForOwner(as(editor), id, { message });
  expect(await objectToClaim(as(editor), id)).toEqual(refusal("not-found"));
  expect(await objectToClaim(as(owner), id)).toMatchObject({ ok: true });
  expect(await ownerClaims(as(first))).toEqual({ ok: true, value: [] });

  await askForOwner(as(editor), id, { message });
  const listed = await ownerClaims(as(first));
  const claim = listed.ok ? (listed.value[0]?.id ?? "") : "";
  expect(await refuseOwner(as(owner), claim)).toEqual(refusal("not-found"));
  expect(await refuseOwner(as(first), claim)).toMatchObject({ ok: true });
  expect((await again(db, editor)).organisations).toMatchObject([{ role: "EDITOR" }]);
});

test("an owner asks for no new one, and strangers learn nothing of requests", async ({
  db,
  as,
}) => {
  const { id, owner, asker } = await scene(db);
  expect(await askForOwner(as(owner), id, { message })).toEqual(refusal("not-found"));
  expect(await askForOwner(as(asker), id, { message })).toEqual(refusal("not-found"));
  expect(await ownerClaims(as(owner))).toEqual(refusal("not-found"));
});
