import { expect, test } from "vitest";
import {
  type Actor,
  anonymous,
  belongsTo,
  can,
  type GroupRole,
  holdsIn,
  isSignedIn,
  mayAnswerForRoles,
  type OrganisationRole,
} from "./policy.ts";

const groupRoles: GroupRole[] = ["STAFF", "EVALUATOR", "BOARD", "CHAIR", "OBSERVER"];
const organisationRoles: OrganisationRole[] = ["VIEWER", "EDITOR", "SIGNATORY", "OWNER"];
const group = { groupId: "group" };
const organisation = { organisationId: "organisation" };

const person = (more: Partial<Actor> = {}): Actor => ({
  ...anonymous,
  userId: "person",
  ...more,
});
const inGroup = (role: GroupRole, groupId = "group") =>
  person({ groups: [{ groupId, role, sector: null }] });
const inOrganisation = (role: OrganisationRole, organisationId = "organisation") =>
  person({ organisations: [{ organisationId, role }] });
const admin = person({ isAdmin: true });

const rolesThat = <R>(roles: readonly R[], may: (role: R) => boolean) => roles.filter(may);

test("who has no session is nobody, whatever else is said of them", () => {
  expect(anonymous).toEqual({
    userId: null,
    name: "",
    email: "",
    emailConfirmed: false,
    isAdmin: false,
    groups: [],
    organisations: [],
    ties: [],
  });
  expect(isSignedIn(anonymous)).toBe(false);
  expect(isSignedIn(person())).toBe(true);
  const nobody = { ...inGroup("STAFF"), userId: null, isAdmin: true };
  expect(can(nobody, "group:work", group)).toBe(false);
  expect(can(nobody, "person:administer")).toBe(false);
});

test("a role counts in its own group only, and only among those that are asked for", () => {
  expect(holdsIn(inGroup("STAFF"), group, "CHAIR", "STAFF")).toBe(true);
  expect(holdsIn(inGroup("STAFF"), group, "CHAIR")).toBe(false);
  expect(holdsIn(inGroup("STAFF", "another"), group, "STAFF")).toBe(false);
  expect(holdsIn(inGroup("STAFF"), group)).toBe(false);
});

test("a member belongs to the organisation in any role, or in one of those asked for", () => {
  for (const role of organisationRoles) {
    expect(belongsTo(inOrganisation(role), organisation)).toBe(true);
    expect(belongsTo(inOrganisation(role, "another"), organisation)).toBe(false);
    expect(belongsTo(inOrganisation(role), organisation, role)).toBe(true);
  }
  expect(belongsTo(inOrganisation("VIEWER"), organisation, "EDITOR", "OWNER")).toBe(false);
  expect(belongsTo(person(), organisation)).toBe(false);
});

test("only staff work for a group", () => {
  const may = (role: GroupRole) => can(inGroup(role), "group:work", group);
  expect(rolesThat(groupRoles, may)).toEqual(["STAFF"]);
  expect(can(inGroup("STAFF", "another"), "group:work", group)).toBe(false);
  expect(can(admin, "group:work", group)).toBe(false);
});

test("what each role in an organisation allows", () => {
  const those = (
    action:
      | "organisation:view"
      | "organisation:edit"
      | "organisation:manage-members"
      | "proposal:start",
  ) => rolesThat(organisationRoles, (role) => can(inOrganisation(role), action, organisation));
  expect(those("organisation:view")).toEqual(organisationRoles);
  expect(those("organisation:edit")).toEqual(["EDITOR", "SIGNATORY", "OWNER"]);
  expect(those("proposal:start")).toEqual(["EDITOR", "SIGNATORY", "OWNER"]);
  expect(those("organisation:manage-members")).toEqual(["OWNER"]);
  expect(can(inOrganisation("OWNER", "another"), "organisation:view", organisation)).toBe(false);
});

test("administrators administer people and read every log; observers that of their group", () => {
  expect(can(admin, "person:administer")).toBe(true);
  expect(can(inGroup("CHAIR"), "person:administer")).toBe(false);
  expect(can(admin, "audit:read", { groupId: null })).toBe(true);
  expect(can(admin, "audit:read", group)).toBe(true);
  const may = (role: GroupRole) => can(inGroup(role), "audit:read", group);
  expect(rolesThat(groupRoles, may)).toEqual(["OBSERVER"]);
  expect(can(inGroup("OBSERVER", "another"), "audit:read", group)).toBe(false);
  expect(can(inGroup("OBSERVER"), "audit:read", { groupId: null })).toBe(false);
});

const waiting = {
  groupId: "group",
  userId: "candidate",
  askedById: "asker",
  onlyAdministrator: false,
};

test("a role in a group is confirmed by another administrator, or by its staff or chair", () => {
  const may = (role: GroupRole) => can(inGroup(role), "role:confirm", waiting);
  expect(rolesThat(groupRoles, may)).toEqual(["STAFF", "CHAIR"]);
  expect(can(admin, "role:confirm", waiting)).toBe(true);
  expect(can(inGroup("STAFF", "another"), "role:confirm", waiting)).toBe(false);
});

test("nobody confirms what they asked for, nor a role of their own", () => {
  for (const who of [admin, inGroup("STAFF"), inGroup("CHAIR")]) {
    expect(can(who, "role:confirm", { ...waiting, askedById: "person" })).toBe(false);
    expect(can(who, "role:confirm", { ...waiting, userId: "person" })).toBe(false);
  }
});

test("the administrator's right is confirmed by staff or a chair only where no other administrator is", () => {
  const ofAdmin = { ...waiting, groupId: null };
  const may = (onlyAdministrator: boolean) => (role: GroupRole) =>
    can(inGroup(role, "any"), "role:confirm", { ...ofAdmin, onlyAdministrator });
  expect(rolesThat(groupRoles, may(true))).toEqual(["STAFF", "CHAIR"]);
  expect(rolesThat(groupRoles, may(false))).toEqual([]);
  expect(can(admin, "role:confirm", ofAdmin)).toBe(true);
  expect(
    can(inGroup("STAFF", "any"), "role:confirm", { ...waiting, onlyAdministrator: true }),
  ).toBe(false);
});

test("roles may wait for the word of administrators, staff and chairs only", () => {
  expect(rolesThat(groupRoles, (role) => mayAnswerForRoles(inGroup(role)))).toEqual([
    "STAFF",
    "CHAIR",
  ]);
  expect(mayAnswerForRoles(admin)).toBe(true);
  expect(mayAnswerForRoles(person())).toBe(false);
});
