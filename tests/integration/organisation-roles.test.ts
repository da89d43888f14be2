import { expect } from "vitest";
import {
  affiliationIn,
  answerAffiliation,
  groupAffiliations,
} from "#app/domain/organisations/group-affiliations.server.ts";
import { inviteMember } from "#app/domain/organisations/invite-member.server.ts";
import { issueInvitationLink } from "#app/domain/organisations/invitation-link.server.ts";
import { invitationBehind } from "#app/domain/organisations/accept-invitation.server.ts";
import { resendInvitation } from "#app/domain/organisations/resend-invitation.server.ts";
import {
  affiliationsOf,
  endAffiliation,
  tellAffiliation,
} from "#app/domain/organisations/tell-affiliation.server.ts";
import { transferMember } from "#app/domain/organisations/transfer-member.server.ts";
import { warnEndingRoles } from "#app/domain/organisations/warn-ending-roles.server.ts";
import type { OrganisationRole } from "#app/domain/policy.ts";
import type { Db } from "#app/platform/ports.ts";
import { aGroup } from "#tests/support/calls.ts";
import { again, anOrganisation, aPerson } from "#tests/support/factories.ts";
import { test } from "#tests/support/test.ts";

const refusal = (code: string) => ({ ok: false, error: expect.objectContaining({ code }) });

async function team(db: Db, ...roles: OrganisationRole[]) {
  const people = [];
  const { id } = await anOrganisation(db);
  for (const role of roles) {
    const person = await aPerson(db);
    await db.organisationMember.create({
      data: { organisationId: id, userId: person.userId, role },
    });
    people.push(person);
  }
  const members = [];
  for (const person of people) members.push(await again(db, person));
  return { id, members };
}

test("the only owner hands on and leaves in one step: role and waiting invitations pass over", async ({
  db,
  as,
}) => {
  const { id, members } = await team(db, "OWNER", "EDITOR");
  const [owner, editor] = members as [(typeof members)[0], (typeof members)[0]];
  await inviteMember(as(owner), id, { email: "x@pavyzdys.example", role: "VIEWER", locale: "lt" });
  const transfer = { organisationId: id, userId: owner.userId, successorId: editor.userId };
  expect(await transferMember(as(editor), transfer)).toEqual(refusal("not-found"));
  expect(await transferMember(as(owner), transfer)).toMatchObject({ ok: true });

  expect((await again(db, owner)).organisations).toEqual([]);
  expect((await again(db, editor)).organisations).toEqual([{ organisationId: id, role: "OWNER" }]);
  expect(await db.invitation.findMany()).toMatchObject([{ invitedById: editor.userId }]);
  expect(await transferMember(as(owner), transfer)).toEqual(refusal("not-found"));
});

test("the successor keeps a higher role, and takes over one without end", async ({ db, as }) => {
  const { id, members } = await team(db, "OWNER", "EDITOR", "SIGNATORY");
  const [owner, editor, signatory] = members as [
    (typeof members)[0],
    (typeof members)[0],
    (typeof members)[0],
  ];
  await db.organisationMember.updateMany({
    where: { userId: signatory.userId },
    data: { until: new Date("2027-06-30") },
  });
  const ctx = as(owner);
  const of = (from: string, to: string) => ({
    organisationId: id,
    userId: from,
    successorId: to,
  });
  expect(await transferMember(ctx, of(editor.userId, signatory.userId))).toMatchObject({
    ok: true,
  });
  const role = () => db.organisationMember.findFirst({ where: { userId: signatory.userId } });
  expect(await role()).toMatchObject({ role: "SIGNATORY", until: new Date("2027-06-30") });
  expect(await transferMember(ctx, of(owner.userId, signatory.userId))).toMatchObject({ ok: true });
  expect(await role()).toMatchObject({ role: "OWNER", until: null });
});

test("nothing is handed on to somebody outside, and not so that nobody owns without end", async ({
  db,
  as,
}) => {
  const { id, members } = await team(db, "OWNER", "OWNER");
  const [one, other] = members as [(typeof members)[0], (typeof members)[0]];
  const outsider = await aPerson(db);
  const given = { organisationId: id, userId: one.userId };
  expect(await transferMember(as(one), { ...given, successorId: outsider.userId })).toEqual(
    refusal("not-found"),
  );
  const both = await Promise.all([
    transferMember(as(one), { ...given, successorId: other.userId }),
    transferMember(as(other), {
      organisationId: id,
      userId: other.userId,
      successorId: one.userId,
    }),
  ]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(
    await db.organisationMember.count({ where: { role: "OWNER", removedAt: null, until: null } }),
  ).toBe(1);
});

test("owners are told once, two weeks ahead, that the last signatory’s role ends", async ({
  db,
}) => {
  const { members } = await team(db, "OWNER", "SIGNATORY", "SIGNATORY");
  const [owner, signatory, second] = members as [
    (typeof members)[0],
    (typeof members)[0],
    (typeof members)[0],
  ];
  const ends = (userId: string, until: string | null) =>
    db.organisationMember.updateMany({
      where: { userId },
      data: { until: until ? new Date(until) : null },
    });
  const warned = async (at: string) => {
    await warnEndingRoles({ db, now: () => new Date(at) });
    return db.outbox.findMany({ select: { payload: true } });
  };
  await ends(signatory.userId, "2026-12-20");
  expect(await warned("2026-12-10T01:00:00Z")).toEqual([]);
  await ends(second.userId, "2026-12-19");
  expect(await warned("2026-12-05T01:00:00Z")).toEqual([]);
  for (const at of ["2026-12-06T01:00:00Z", "2026-12-07T01:00:00Z"])
    expect(await warned(at)).toMatchObject([
      { payload: { to: owner.email, news: "roleEnds", day: "2026-12-20" } },
    ]);
});

test("an invitation that is sent again has a new time and link, and the old link is dead", async ({
  db,
  as,
}) => {
  const { id, members } = await team(db, "OWNER", "EDITOR");
  const [owner, editor] = members as [(typeof members)[0], (typeof members)[0]];
  const invited = await inviteMember(as(owner), id, {
    email: "x@pavyzdys.example",
    role: "VIEWER",
    locale: "lt",
  });
  const invitationId = invited.ok ? invited.value.id : "";
  const old = await issueInvitationLink(as(owner), invitationId);
  const again = { id: invitationId, locale: "lt" as const };
  const later = "2026-12-10T10:00:00Z";
  expect(await resendInvitation(as(editor), id, again)).toEqual(refusal("not-found"));
  expect(await resendInvitation(as(owner, later), id, again)).toMatchObject({ ok: true });
  expect(await invitationBehind(as(owner, later), old)).toBeNull();
  expect(await db.invitation.findFirst()).toMatchObject({
    expiresAt: new Date("2026-12-24T10:00:00Z"),
  });
  expect(await db.outbox.count({ where: { kind: "mail.invitation" } })).toBe(2);
});

test("an organisation tells its membership, and staff of that group alone confirm or deny it", async ({
  db,
  as,
}) => {
  const { id, members } = await team(db, "EDITOR", "VIEWER");
  const [editor, viewer] = members as [(typeof members)[0], (typeof members)[0]];
  const [group, other] = [await aGroup(db), await aGroup(db)];
  const staffOf = async (groupId: string) => {
    const person = await aPerson(db);
    await db.groupMember.create({ data: { groupId, userId: person.userId, role: "STAFF" } });
    return again(db, person);
  };
  const [staff, stranger] = [await staffOf(group.id), await staffOf(other.id)];
  const told = { groupId: group.id, since: "2023-05-12" };
  expect(await tellAffiliation(as(viewer), id, told)).toEqual(refusal("not-found"));
  expect(await tellAffiliation(as(editor), id, { ...told, since: "2027-01-01" })).toEqual(
    refusal("since-future"),
  );
  expect(await tellAffiliation(as(editor), id, told)).toMatchObject({ ok: true });
  expect(await tellAffiliation(as(editor), id, told)).toEqual(refusal("affiliation-told"));

  const key = { organisationId: id, groupId: group.id };
  expect(await groupAffiliations(as(stranger))).toEqual([]);
  for (const nobody of [stranger, editor])
    expect(await answerAffiliation(as(nobody), key, true)).toEqual(refusal("not-found"));
  expect(await groupAffiliations(as(staff))).toMatchObject([{ state: "waiting" }]);
  expect(await answerAffiliation(as(staff), key, true)).toMatchObject({ ok: true });
  expect(await affiliationIn(as(staff), key)).toEqual({ since: "2023-05-12", state: "confirmed" });
  expect(await affiliationsOf(as(viewer), id)).toMatchObject({
    value: { mayEdit: false, told: [{ state: "confirmed" }] },
  });
  expect(await answerAffiliation(as(staff), key, false)).toMatchObject({ ok: true });
  expect(await endAffiliation(as(viewer), id, group.id)).toEqual(refusal("not-found"));
  expect(await endAffiliation(as(editor), id, group.id)).toMatchObject({ ok: true });
  expect(await affiliationIn(as(staff), key)).toBeNull();
});
