import { expect, test } from "vitest";
import { type Actor, anonymous, type GroupRole } from "#app/domain/policy.ts";
import { mayDownloadEvidence } from "./period-files.ts";

const project = { groupId: "g", organisationId: "o" };
const clean = { scan: "CLEAN" } as const;
const inGroup = (role: GroupRole, groupId = "g"): Actor => ({
  ...anonymous,
  userId: "u",
  groups: [{ groupId, role, sector: null }],
});
const ofPromoter: Actor = {
  ...anonymous,
  userId: "u",
  organisations: [{ organisationId: "o", role: "VIEWER" }],
};

test("evidence is for staff, observers and the promoter", () => {
  for (const actor of [inGroup("STAFF"), inGroup("OBSERVER"), ofPromoter])
    expect(mayDownloadEvidence(actor, project, clean)).toBe(true);
});

test("evidence is not for the board, evaluators, other groups, other promoters or visitors", () => {
  for (const actor of [
    inGroup("BOARD"),
    inGroup("CHAIR"),
    inGroup("EVALUATOR"),
    inGroup("STAFF", "other"),
    anonymous,
  ])
    expect(mayDownloadEvidence(actor, project, clean)).toBe(false);
  expect(mayDownloadEvidence(ofPromoter, { ...project, organisationId: null }, clean)).toBe(false);
});

test("what the scanner refused is for nobody", () => {
  expect(mayDownloadEvidence(inGroup("STAFF"), project, { scan: "INFECTED" })).toBe(false);
  expect(mayDownloadEvidence(inGroup("STAFF"), project, { scan: "DAMAGED" })).toBe(false);
});
