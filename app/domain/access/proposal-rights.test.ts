import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Actor,
  anonymous,
  type GroupRole,
  type OrganisationRole,
} from "#app/domain/policy.ts";
import type { ProposalStatus } from "#app/platform/generated/prisma/enums.ts";
import { access } from "./access.ts";
import { noRights, type ProposalFacts, type ProposalRights } from "./proposal-rights.ts";

const statuses: ProposalStatus[] = [
  "DRAFT",
  "SUBMITTED",
  "CHECKING",
  "CLARIFICATION",
  "ELIGIBLE",
  "INELIGIBLE",
  "SCORED",
  "SELECTED",
  "PARTIAL",
  "RESERVE",
  "NOT_SELECTED",
  "WITHDRAWN",
];
const groupRoles: GroupRole[] = ["STAFF", "EVALUATOR", "BOARD", "CHAIR", "OBSERVER"];
const organisationRoles: OrganisationRole[] = ["VIEWER", "EDITOR", "SIGNATORY", "OWNER"];
const place = fc.constantFrom("here", "elsewhere");

const actors: fc.Arbitrary<Actor> = fc
  .record({
    userId: fc.option(fc.constant("u1"), { freq: 8 }),
    isAdmin: fc.boolean(),
    groups: fc.array(
      fc.record({
        groupId: place,
        role: fc.constantFrom(...groupRoles),
        sector: fc.constant(null),
      }),
      { maxLength: 4 },
    ),
    organisations: fc.array(
      fc.record({ organisationId: place, role: fc.constantFrom(...organisationRoles) }),
      { maxLength: 1 },
    ),
    former: fc.array(fc.constantFrom("here", "partner", "elsewhere"), { maxLength: 1 }),
  })
  .map(({ former, ...actor }) => ({
    ...anonymous,
    ...actor,
    ties: [...actor.organisations.map(({ organisationId }) => organisationId), ...former].map(
      (organisationId) => ({ organisationId, code: organisationId }),
    ),
  }));

const opensAt = new Date("2026-11-01T06:00:00Z");
const closesAt = new Date("2026-12-01T15:00:00Z");

const facts: fc.Arbitrary<ProposalFacts> = fc.record({
  groupId: fc.constant("here"),
  organisationId: fc.constant("here"),
  partnerCodes: fc.constantFrom([], ["partner"]),
  status: fc.constantFrom(...statuses),
  reopenedAt: fc.option(fc.constant(new Date("2026-11-20T06:00:00Z"))),
  isRegistered: fc.boolean(),
  isDecided: fc.boolean(),
  clarifyUntil: fc.constantFrom(null, closesAt),
  hasAskedExtension: fc.boolean(),
  call: fc.record({
    status: fc.constantFrom("PUBLISHED" as const, "EVALUATION" as const, "DECIDED" as const),
    opensAt: fc.constant(opensAt),
    closesAt: fc.constant(closesAt),
    hasList: fc.boolean(),
    isReleased: fc.boolean(),
  }),
  mine: fc.option(
    fc.record({
      declared: fc.constantFrom("none" as const, "noConflict" as const, "conflict" as const),
      assignment: fc.option(
        fc.record({ sheet: fc.option(fc.constantFrom("DRAFT" as const, "SUBMITTED" as const)) }),
      ),
      sheetsComplete: fc.boolean(),
      peersOpen: fc.boolean(),
    }),
    { freq: 8 },
  ),
});
const moments = fc
  .constantFrom(-1, 0, 1)
  .map((milliseconds) => new Date(closesAt.getTime() + milliseconds));

const rightsOf = (actor: Actor, so: ProposalFacts, now: Date) =>
  access(actor, { kind: "proposal", ...so }, now);

/** Holds for every viewer, proposal and moment; answers how often the case that it speaks of occurred. */
function always(
  speaksOf: (actor: Actor, so: ProposalFacts, rights: ProposalRights) => boolean,
  holds: (rights: ProposalRights, so: ProposalFacts, now: Date) => boolean,
) {
  let seen = 0;
  fc.assert(
    fc.property(actors, facts, moments, (actor, so, now) => {
      const rights = rightsOf(actor, so, now);
      if (!speaksOf(actor, so, rights)) return true;
      seen += 1;
      return holds(rights, so, now);
    }),
    { numRuns: 20_000, seed: 1 },
  );
  return seen;
}

const implies = (a: keyof ProposalRights, b: keyof ProposalRights) =>
  always(
    (_, __, rights) => rights[a],
    (rights) => rights[b],
  );

const nothing = (rights: ProposalRights) => Object.values(rights).every((right) => !right);

test.for<[keyof ProposalRights, keyof ProposalRights]>([
  ["read", "know"],
  ["own", "read"],
  ["edit", "writer"],
  ["submit", "signatory"],
  ["submit", "edit"],
  ["reopen", "writer"],
  ["withdraw", "signatory"],
  ["revive", "signatory"],
  ["askExtension", "writer"],
  ["clarify", "writer"],
  ["answer", "signatory"],
  ["signatory", "own"],
  ["writer", "own"],
  ["check", "staff"],
  ["score", "ownSheet"],
  ["ownSheet", "know"],
  ["seeNames", "seeProgress"],
  ["seeScores", "seeProgress"],
  ["seeScores", "read"],
  ["seeProgress", "know"],
  ["declare", "know"],
  ["deliberate", "know"],
])("%s never without %s", ([a, b]) => expect(implies(a, b)).toBeGreaterThan(0));

test("rights cannot be changed by whoever is given them", () => {
  fc.assert(
    fc.property(actors, facts, moments, (actor, so, now) =>
      Object.isFrozen(rightsOf(actor, so, now)),
    ),
  );
  expect(Object.isFrozen(noRights)).toBe(true);
});

test("a visitor has no rights, and neither has an administrator as such", () => {
  expect(
    always(
      ({ userId, groups, organisations }) =>
        userId === null || (groups.length === 0 && organisations.length === 0),
      nothing,
    ),
  ).toBeGreaterThan(0);
});

test("roles in another group or organisation open nothing", () => {
  expect(
    always(
      ({ groups, organisations }) =>
        [
          ...groups.map(({ groupId }) => groupId),
          ...organisations.map((one) => one.organisationId),
        ].every((one) => one === "elsewhere"),
      nothing,
    ),
  ).toBeGreaterThan(0);
});

test("who belongs to the applicant is an applicant only", () => {
  const inside: (keyof ProposalRights)[] = [
    "staff",
    "check",
    "assign",
    "declare",
    "ownSheet",
    "score",
    "seeProgress",
    "seeScores",
    "seeNames",
    "deliberate",
  ];
  expect(
    always(
      ({ userId, organisations }) =>
        userId !== null && organisations.some(({ organisationId }) => organisationId === "here"),
      (rights) => rights.own && inside.every((right) => !rights[right]),
    ),
  ).toBeGreaterThan(0);
});

test("a conflict, a former role in the applicant and a role in a partner take every right away", () => {
  expect(
    always(
      ({ ties, organisations }, { mine, partnerCodes, isRegistered }) =>
        isRegistered &&
        organisations.every(({ organisationId }) => organisationId !== "here") &&
        (mine?.declared === "conflict" ||
          ties.some(
            ({ organisationId, code }) => organisationId === "here" || partnerCodes.includes(code),
          )),
      nothing,
    ),
  ).toBeGreaterThan(0);
});

test("a draft is its organisation's alone", () => {
  expect(
    always(
      (_, { isRegistered, hasAskedExtension }, { own }) =>
        !isRegistered && !own && !hasAskedExtension,
      nothing,
    ),
  ).toBeGreaterThan(0);
});

test("who asks for more time tells staff of a draft, but not what is in it", () => {
  expect(
    always(
      (_, { isRegistered }, { own, judgeExtension }) => !isRegistered && !own && judgeExtension,
      ({ know, read, staff }, { hasAskedExtension }) =>
        hasAskedExtension && !know && !read && !staff,
    ),
  ).toBeGreaterThan(0);
});

test("an evaluator reads nothing before no conflict is on record, and writes no sheet of another", () => {
  expect(
    always(
      ({ groups }, { mine }, { own }) =>
        !own &&
        groups.every(({ role }) => role === "EVALUATOR" || role === "BOARD" || role === "CHAIR") &&
        mine?.declared !== "noConflict",
      ({ read, ownSheet, seeProgress, seeScores }) =>
        !read && !ownSheet && !seeProgress && !seeScores,
    ),
  ).toBeGreaterThan(0);
  expect(
    always(
      (_, { mine }) => mine?.assignment == null,
      ({ score, ownSheet }) => !score && !ownSheet,
    ),
  ).toBeGreaterThan(0);
});

test("an evaluator who is nothing else sees no other sheet before their own is handed in", () => {
  expect(
    always(
      ({ groups }, { mine }, { own }) =>
        !own &&
        groups.every(({ role }) => role === "EVALUATOR") &&
        (mine?.assignment?.sheet !== "SUBMITTED" || !mine.peersOpen),
      ({ seeProgress, seeScores, seeNames }) => !seeProgress && !seeScores && !seeNames,
    ),
  ).toBeGreaterThan(0);
});

test("the board knows nothing before scoring is closed, an observer nothing before the release", () => {
  expect(
    always(
      ({ groups }, { call }, { own }) =>
        !own && !call.hasList && groups.every(({ role }) => role === "BOARD" || role === "CHAIR"),
      nothing,
    ),
  ).toBeGreaterThan(0);
  expect(
    always(
      ({ groups }, { call }, { own }) =>
        !own && !call.isReleased && groups.every(({ role }) => role === "OBSERVER"),
      nothing,
    ),
  ).toBeGreaterThan(0);
});

test("names of evaluators are for staff only", () => {
  expect(
    always(
      (_, __, { seeNames }) => seeNames,
      ({ staff }) => staff,
    ),
  ).toBeGreaterThan(0);
});

test("a clarification is written and answered only while it waits, before the end of its term", () => {
  expect(
    always(
      (_, __, { clarify, answer }) => clarify || answer,
      ({ own, edit, submit }, { status, clarifyUntil }, now) =>
        own &&
        !edit &&
        !submit &&
        status === "CLARIFICATION" &&
        clarifyUntil !== null &&
        now < clarifyUntil,
    ),
  ).toBeGreaterThan(0);
});

test("nobody writes or hands in at the deadline or after it", () => {
  expect(
    always(
      () => true,
      ({ edit, submit, reopen, revive }, _, now) =>
        now < closesAt || (!edit && !submit && !reopen && !revive),
    ),
  ).toBeGreaterThan(0);
});

test("what is handed in is written again only in a working copy, and nothing in evaluation is", () => {
  expect(
    always(
      (_, { status, reopenedAt }) =>
        status !== "DRAFT" && (status !== "SUBMITTED" || reopenedAt === null),
      ({ edit, submit }) => !edit && !submit,
    ),
  ).toBeGreaterThan(0);
});

test("nobody takes back what has been decided and released", () => {
  expect(
    always(
      (_, { isDecided }) => isDecided,
      ({ withdraw }) => !withdraw,
    ),
  ).toBeGreaterThan(0);
});
