import { expect, test } from "vitest";
import { type Actor, anonymous, type GroupRole } from "#app/domain/policy.ts";
import { type CallFacts, callRights, noCallRights } from "./call-rights.ts";

const holding = (role: GroupRole, groupId = "group"): Actor => ({
  ...anonymous,
  userId: "person",
  groups: [{ groupId, role, sector: null }],
});
const call = (more: Partial<CallFacts> = {}): CallFacts => ({
  groupId: "group",
  hasList: false,
  isReleased: false,
  isTied: false,
  ...more,
});
/** The names of the rights that are given. */
const given = (actor: Actor, facts: CallFacts) =>
  Object.entries(callRights(actor, facts)).flatMap(([name, has]) => (has ? [name] : []));

const ofObserver = ["deliberate", "seeArithmetic", "readDeclarations"];
const ofBoard = [...ofObserver, "seeSensitivity"];
const ofStaff = [
  "manage",
  "decide",
  "approve",
  "seeArithmetic",
  "seeSensitivity",
  "readDeclarations",
];

test("who has no right has none of them", () => {
  expect(Object.values(noCallRights).some(Boolean)).toBe(false);
  const all = call({ hasList: true, isReleased: true });
  expect(callRights(anonymous, all)).toBe(noCallRights);
  expect(callRights({ ...holding("STAFF"), userId: null }, all)).toBe(noCallRights);
  expect(given(holding("EVALUATOR"), all)).toEqual([]);
  for (const role of ["STAFF", "BOARD", "CHAIR", "OBSERVER"] as const)
    expect(given(holding(role, "another"), all)).toEqual([]);
});

test.for<[who: GroupRole, facts: Partial<CallFacts>, rights: string[]]>([
  ["STAFF", {}, ofStaff],
  ["STAFF", { hasList: true, isReleased: true }, ofStaff],
  ["STAFF", { isTied: true }, ["manage"]],
  ["BOARD", {}, []],
  ["BOARD", { isReleased: true }, []],
  ["BOARD", { hasList: true }, ofBoard],
  ["CHAIR", {}, []],
  ["CHAIR", { hasList: true }, [...ofBoard, "approve"]],
  ["CHAIR", { hasList: true, isTied: true }, ["deliberate"]],
  ["BOARD", { hasList: true, isTied: true }, ["deliberate"]],
  ["OBSERVER", { hasList: true }, []],
  ["OBSERVER", { hasList: true, isReleased: true }, ofObserver],
  ["OBSERVER", { isReleased: true, isTied: true }, ["deliberate"]],
])("%s of a call with %j has %j", ([who, facts, rights]) => {
  const actual = given(holding(who), call(facts));
  expect(actual.toSorted()).toEqual(rights.toSorted());
});

test("rights are frozen", () => {
  expect(Object.isFrozen(callRights(holding("STAFF"), call()))).toBe(true);
  expect(Object.isFrozen(noCallRights)).toBe(true);
});
