import { expect } from "vitest";
import { hashOf } from "#app/domain/accounts/find-actor.server.ts";
import { acceptInvitation } from "#app/domain/organisations/accept-invitation.server.ts";
import { changeMember } from "#app/domain/organisations/change-member.server.ts";
import { createOrganisation } from "#app/domain/organisations/create-organisation.server.ts";
import { editOrganisation } from "#app/domain/organisations/edit-organisation.server.ts";
import { issueInvitationLink } from "#app/domain/organisations/invitation-link.server.ts";
import {
  inviteMember,
  withdrawInvitation,
} from "#app/domain/organisations/invite-member.server.ts";
import type { NewOrganisation } from "#app/domain/organisations/organisation-schema.ts";
import {
  memberOf,
  membersOf,
  myOrganisations,
  organisationOf,
} from "#app/domain/organisations/queries.server.ts";
import { removeMember } from "#app/domain/organisations/remove-member.server.ts";
import { anonymous, type OrganisationRole, type SignedIn } from "#app/domain/policy.ts";
import type { Ctx, Db } from "#app/platform/ports.ts";
import { again, anOrganisation, aPerson } from "#tests/support/factories.ts";
import { test } from "#tests/support/test.ts";

const details: NewOrganisation = {
  kind: "NGO",
  legalForm: "vsi",
  name: "Kūrybos gelmės",
  code: "304374938",
  street: "Vilniaus al. 18",
  postalCode: "LT-66119",
  city: "Druskininkai",
  municipality: "Druskininkų savivaldybė",
  email: "info@gelmes.example",
  phone: "+37061234567",
  head: "Direktorė Ona Onaitė",
};

/** An organisation of a person in a role, and the person with it. */
async function membership(db: Db, role: OrganisationRole) {
  const person = await aPerson(db);
  const { id } = await anOrganisation(db, { [role]: person });
  return { id, actor: await again(db, person) };
}

test("who makes an organisation owns it", async ({ db, as }) => {
  const person = await aPerson(db);
  const made = await createOrganisation(as(person), details);
  expect(made).toMatchObject({ ok: true });

  const owner = await again(db, person);
  expect(await myOrganisations(as(owner))).toMatchObject([
    { name: "VšĮ „Kūrybos gelmės“", code: "304374938", role: "OWNER" },
  ]);
  expect(await db.auditEntry.findMany()).toMatchObject([
    { kind: "organisation.created", actorId: person.userId, data: { codeInsisted: false } },
  ]);
});

test("a code whose check digit was insisted on is written down", async ({ db, as }) => {
  const insisted = { ...details, code: "304374939", codeSure: "on" as const };
  await createOrganisation(as(await aPerson(db)), insisted);
  expect(await db.auditEntry.findMany()).toMatchObject([{ data: { codeInsisted: true } }]);
});

test("of two organisations with one code, one is made and the other tells nothing", async ({
  db,
  as,
}) => {
  const [one, other] = [await aPerson(db), await aPerson(db)];
  const both = await Promise.all([
    createOrganisation(as(one), details),
    createOrganisation(as(other), details),
  ]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, error: { code: "organisation-exists" } });
  expect(await db.organisationMember.count()).toBe(1);
});

test.for([
  { role: "VIEWER", edits: false, manages: false },
  { role: "EDITOR", edits: true, manages: false },
  { role: "SIGNATORY", edits: true, manages: false },
  { role: "OWNER", edits: true, manages: true },
] as const)("$role: edits $edits, manages members $manages", async (given, { db, as }) => {
  const { id, actor } = await membership(db, given.role);
  const { code: _, codeSure: __, ...changed } = details;
  const edited = await editOrganisation(as(actor), id, changed);
  const invited = await invite(as(actor), id);
  expect([edited.ok, invited.ok]).toEqual([given.edits, given.manages]);
  expect(await db.organisation.findFirst()).toMatchObject(
    given.edits ? { name: "Kūrybos gelmės" } : { name: expect.stringMatching(/^Pavyzdžio/) },
  );
});

test("a foreign organisation answers like an absent one, whatever is asked", async ({ db, as }) => {
  const { id } = await membership(db, "OWNER");
  const { actor: stranger } = await membership(db, "OWNER");
  const absent = "01900000-0000-7000-8000-000000000000";
  const { code: _, codeSure: __, ...changed } = details;

  for (const viewer of [stranger, anonymous])
    for (const target of [id, absent, "nonsense"]) {
      const ctx = as(viewer);
      const answers = await Promise.all([
        organisationOf(ctx, target),
        membersOf(ctx, target),
        editOrganisation(ctx, target, changed),
        invite(ctx, target),
        removeMember(ctx, target, stranger.userId),
        changeMember(ctx, { organisationId: target, userId: stranger.userId }, { role: "OWNER" }),
        memberOf(ctx, target, stranger.userId),
        withdrawInvitation(ctx, target, absent),
      ]);
      for (const answer of answers)
        expect(answer).toEqual({ ok: false, error: { code: "not-found" } });
    }
});

const invite = (ctx: Ctx, id: string, changes: { email?: string; until?: string } = {}) =>
  inviteMember(ctx, id, {
    email: "petras@pavyzdys.example",
    role: "EDITOR",
    locale: "lt",
    ...changes,
  });

async function invited(db: Db, as: (actor: SignedIn) => Ctx, changes: { until?: string } = {}) {
  const { id, actor: owner } = await membership(db, "OWNER");
  const result = await invite(as(owner), id, changes);
  if (!result.ok) throw new Error(result.error.code);
  const invitationId = result.value.id;
  return { id, owner, invitationId, token: await issueInvitationLink(as(owner), invitationId) };
}

test("an invitation is accepted once, by the person it was sent to", async ({ db, as }) => {
  const { id, token } = await invited(db, as, { until: "2027-06-30" });
  const petras = await aPerson(db, { email: "petras@pavyzdys.example" });
  const another = await aPerson(db);

  expect(await acceptInvitation(as(another), token)).toMatchObject({
    error: { code: "invitation-of-another" },
  });
  const both = await Promise.all([
    acceptInvitation(as(petras), token),
    acceptInvitation(as(petras), token),
  ]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect((await again(db, petras)).organisations).toEqual([{ organisationId: id, role: "EDITOR" }]);
  expect(await db.organisationMember.findFirst({ where: { userId: petras.userId } })).toMatchObject(
    {
      until: new Date("2027-06-30"),
    },
  );
});

test("an invitation ends after 14 days, when it is withdrawn and when another replaces it", async ({
  db,
  as,
}) => {
  const petras = await aPerson(db, { email: "petras@pavyzdys.example" });
  const invalid = { error: { code: "invitation-invalid" } };

  const late = await invited(db, as);
  const in14Days = as(petras, "2026-12-15T10:00:01Z");
  expect(await acceptInvitation(in14Days, late.token)).toMatchObject(invalid);

  const replaced = await invited(db, as);
  await invite(as(replaced.owner), replaced.id);
  expect(await acceptInvitation(as(petras), replaced.token)).toMatchObject(invalid);

  const withdrawn = await invited(db, as);
  await withdrawInvitation(as(withdrawn.owner), withdrawn.id, withdrawn.invitationId);
  expect(await acceptInvitation(as(petras), withdrawn.token)).toMatchObject(invalid);
  expect(await db.organisationMember.count({ where: { userId: petras.userId } })).toBe(0);
});

test("a member is not invited again, and nobody for a time that has passed", async ({ db, as }) => {
  const { id, actor } = await membership(db, "OWNER");
  expect(await invite(as(actor), id, { email: actor.email })).toMatchObject({
    error: { code: "already-member" },
  });
  expect(await invite(as(actor), id, { until: "2026-11-30" })).toMatchObject({
    error: { code: "until-past" },
  });
  expect(await db.outbox.count()).toBe(0);
});

test("whose role has ended may be invited and joins again", async ({ db, as }) => {
  const { id, token } = await invited(db, as);
  const petras = await aPerson(db, { email: "petras@pavyzdys.example" });
  await db.organisationMember.create({
    data: {
      organisationId: id,
      userId: petras.userId,
      role: "VIEWER",
      until: new Date("2026-01-01"),
    },
  });
  expect(await acceptInvitation(as(petras), token)).toMatchObject({ ok: true });
  expect((await again(db, petras)).organisations).toMatchObject([{ role: "EDITOR" }]);
});

test.for([
  { act: "leave", change: undefined },
  { act: "become editor", change: { role: "EDITOR" as const } },
  { act: "own until a day", change: { role: "OWNER" as const, until: "2027-01-01" } },
])("the last owner cannot $act", async ({ change }, { db, as }) => {
  const { id, actor } = await membership(db, "OWNER");
  const { userId } = actor;
  const result = change
    ? await changeMember(as(actor), { organisationId: id, userId }, change)
    : await removeMember(as(actor), id, userId);
  expect(result).toEqual({ ok: false, error: { code: "last-owner" } });
  expect(await db.organisationMember.findMany()).toMatchObject([{ role: "OWNER", until: null }]);
  expect(await db.auditEntry.count()).toBe(0);
});

test("two owners who remove each other at once leave one", async ({ db, as }) => {
  const people = [await aPerson(db), await aPerson(db)] as const;
  const { id } = await anOrganisation(db, { OWNER: [...people] });
  const [one, other] = [await again(db, people[0]), await again(db, people[1])];

  const both = await Promise.all([
    removeMember(as(one), id, other.userId),
    removeMember(as(other), id, one.userId),
  ]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both.find(({ ok }) => !ok)).toMatchObject({ error: { code: "last-owner" } });
  const left = await db.organisationMember.findMany({ where: { removedAt: null } });
  expect(left).toHaveLength(1);
});

test("members see each other, and only owners see invitations", async ({ db, as }) => {
  const { id, owner } = await invited(db, as);
  const viewer = await aPerson(db);
  await db.organisationMember.create({
    data: { organisationId: id, userId: viewer.userId, role: "VIEWER" },
  });
  expect(await membersOf(as(owner), id)).toMatchObject({
    value: { members: [{ self: true }, { self: false }], invitations: [{ role: "EDITOR" }] },
  });
  expect(await membersOf(as(await again(db, viewer)), id)).toMatchObject({
    value: { mayManage: false, members: [{}, {}], invitations: [] },
  });
});

test("the token of an invitation is stored only as a hash", async ({ db, as }) => {
  const { token } = await invited(db, as);
  expect(await db.invitation.findMany()).toMatchObject([{ tokenHash: hashOf(token) }]);
});
