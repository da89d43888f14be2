import { expect, test } from "vitest";
import {
  type Actor,
  anonymous,
  type GroupRole,
  type OrganisationRole,
} from "#app/domain/policy.ts";
import { projectRights } from "./project-rights.ts";

const project = { groupId: "g1", organisationId: "o1", isPublished: false };
const of = (groupId: string, role: GroupRole): Actor => ({
  ...anonymous,
  userId: "u1",
  groups: [{ groupId, role, sector: null }],
});
const from = (organisationId: string, role: OrganisationRole): Actor => ({
  ...anonymous,
  userId: "u1",
  organisations: [{ organisationId, role }],
});
const nothing = { visit: false, read: false, own: false, manage: false, report: false };

test("nobody but its group and its promoter knows of a project that is not published", () => {
  for (const actor of [anonymous, of("g2", "STAFF"), from("o2", "OWNER"), of("g1", "EVALUATOR")])
    expect(projectRights(actor, project)).toEqual(nothing);
  expect(projectRights(anonymous, { ...project, isPublished: true })).toEqual({
    ...nothing,
    visit: true,
  });
});

test("staff manage it and do not report for the promoter; board and observers read", () => {
  expect(projectRights(of("g1", "STAFF"), project)).toMatchObject({ manage: true, report: false });
  for (const role of ["BOARD", "CHAIR", "OBSERVER"] as const)
    expect(projectRights(of("g1", role), project)).toEqual({ ...nothing, visit: true, read: true });
});

test("whoever may write for the promoter reports, a viewer reads, and neither manages", () => {
  for (const role of ["EDITOR", "SIGNATORY", "OWNER"] as const)
    expect(projectRights(from("o1", role), project)).toMatchObject({ report: true, manage: false });
  expect(projectRights(from("o1", "VIEWER"), project)).toMatchObject({ read: true, report: false });
});

test("of a promoter outside the program nobody reports", () => {
  const outside = { ...project, organisationId: null };
  expect(projectRights(from("o1", "OWNER"), outside)).toEqual(nothing);
});
