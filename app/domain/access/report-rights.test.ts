import { expect, test } from "vitest";
import { type Actor, anonymous } from "#app/domain/policy.ts";
import { reportRights } from "./report-rights.ts";

const groupId = "group";
const of = (role: Actor["groups"][number]["role"], group = groupId): Actor => ({
  ...anonymous,
  userId: "person",
  groups: [{ groupId: group, role, sector: null }],
});
const member: Actor = {
  ...anonymous,
  userId: "person",
  organisations: [{ organisationId: "member", role: "VIEWER" }],
};
const states = ["DRAFT", "PUBLISHED", "APPROVED", "SENT"] as const;
const readers = (actor: Actor) =>
  states.filter((state) => reportRights(actor, { groupId, state, memberIds: ["member"] }).read);

test("a draft is read by the staff of its group alone", () => {
  expect(readers(of("STAFF"))).toEqual(states);
  for (const other of [of("STAFF", "another"), of("CHAIR"), of("OBSERVER"), member, anonymous])
    expect(readers(other)).not.toContain("DRAFT");
});

test("what is published for members is read by the board, observers and member organisations", () => {
  for (const one of [of("BOARD"), of("CHAIR"), of("OBSERVER"), member])
    expect(readers(one)).toEqual(["PUBLISHED", "APPROVED", "SENT"]);
  const outside: Actor[] = [
    anonymous,
    of("EVALUATOR"),
    of("STAFF", "another"),
    { ...member, organisations: [{ organisationId: "stranger", role: "OWNER" }] },
  ];
  for (const one of outside) expect(readers(one)).toEqual(["APPROVED", "SENT"]);
});

test("only the staff of its group write a report", () => {
  const manages = (actor: Actor) =>
    reportRights(actor, { groupId, state: "DRAFT", memberIds: ["member"] }).manage;
  expect(manages(of("STAFF"))).toBe(true);
  for (const other of [of("STAFF", "another"), of("CHAIR"), member, anonymous])
    expect(manages(other)).toBe(false);
});
