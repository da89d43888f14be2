import { expect } from "vitest";
import { setHold } from "#app/domain/privacy/legal-hold.server.ts";
import { retentionPage } from "#app/domain/privacy/retention-page.server.ts";
import { runRetention } from "#app/domain/privacy/run-retention.server.ts";
import { anonymous } from "#app/domain/policy.ts";
import { aDraft } from "#tests/support/drafts.ts";
import { aClosedCall, aGroup, aSubmitted } from "#tests/support/evaluation.ts";
import { again } from "#tests/support/factories.ts";
import { test } from "#tests/support/test.ts";

const later = "2032-01-01T01:30:00Z";
const reason = "Apeliacinio teismo byla 2A-1";

test("staff see what is due in their own group only, and a hold takes it off until it is lifted", async ({
  db,
  as,
}) => {
  const [group, neighbour] = [await aGroup(db), await aGroup(db)];
  const { id, registration } = await aSubmitted(db, await aClosedCall(db, group));
  await db.proposal.update({ where: { id }, data: { status: "WITHDRAWN" } });
  await runRetention(as(anonymous, later));
  const staff = as(group.staff, later);
  const stranger = as(neighbour.staff, later);
  expect((await retentionPage(staff, null)).due).toMatchObject([
    { registration, rule: "unselected", until: "2031-11-30" },
  ]);
  expect(await retentionPage(stranger, null)).toEqual({ due: [], held: [], next: null });

  const hold = { registration, reason, intent: "hold" as const };
  const lift = { ...hold, intent: "lift" as const };
  for (const other of [stranger, as(group.evaluators[0] ?? anonymous, later)])
    expect(await setHold(other, hold)).toMatchObject({ error: { code: "no-such-proposal" } });
  expect(await setHold(staff, lift)).toMatchObject({ error: { code: "not-held" } });
  expect(await setHold(staff, hold)).toMatchObject({ ok: true });
  expect(await setHold(staff, hold)).toMatchObject({ error: { code: "already-held" } });
  expect(await retentionPage(staff, null)).toMatchObject({ due: [], held: [{ id, reason }] });
  expect((await retentionPage(stranger, null)).held).toEqual([]);
  await runRetention(as(anonymous, later));
  expect((await retentionPage(staff, null)).due).toEqual([]);

  expect(await setHold(staff, lift)).toMatchObject({ ok: true });
  await runRetention(as(anonymous, later));
  expect(await retentionPage(staff, null)).toMatchObject({ due: [{ id }], held: [] });
  const kinds = await db.auditEntry.findMany({
    where: { kind: { startsWith: "proposal.hold" }, groupId: group.group.id },
    orderBy: { at: "asc" },
    select: { kind: true, data: true },
  });
  expect(kinds.map(({ kind }) => kind).toSorted()).toEqual([
    "proposal.hold-lifted",
    "proposal.hold-set",
  ]);
  expect(kinds[0]?.data).toEqual({ reason });
});

test("staff neither see nor hold the proposal of an organisation that they belong to", async ({
  db,
  as,
}) => {
  const group = await aGroup(db);
  const { id, registration, organisation } = await aSubmitted(db, await aClosedCall(db, group));
  await db.proposal.update({ where: { id }, data: { status: "WITHDRAWN" } });
  await runRetention(as(anonymous, later));
  const { userId } = group.staff;
  await db.organisationMember.create({
    data: { organisationId: organisation.id, userId, role: "VIEWER" },
  });
  const staff = as(await again(db, group.staff), later);
  expect(await retentionPage(staff, null)).toEqual({ due: [], held: [], next: null });
  expect(await setHold(staff, { registration, reason, intent: "hold" })).toMatchObject({
    error: { code: "no-such-proposal" },
  });
});

test("a draft can be held by nobody, for it answers as one that is not there", async ({
  db,
  as,
}) => {
  const draft = await aDraft(as, db);
  const { call } = await db.proposal.findUniqueOrThrow({
    where: { id: draft.id },
    select: { call: { select: { groupId: true } } },
  });
  const { userId } = draft.stranger;
  await db.groupMember.create({ data: { groupId: call.groupId, userId, role: "STAFF" } });
  const staff = as(await again(db, draft.stranger));
  expect(await setHold(staff, { registration: draft.id, reason, intent: "hold" })).toMatchObject({
    error: { code: "no-such-proposal" },
  });
});
