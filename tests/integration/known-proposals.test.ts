import fc from "fast-check";
import { expect } from "vitest";
import { accessToBoardList, accessToProposal } from "#app/domain/access/find-access.server.ts";
import {
  boardProposals,
  evaluatorProposals,
  knownProposals,
  ownProposals,
  staffProposals,
} from "#app/domain/access/known-proposals.server.ts";
import { noRights, type ProposalRights } from "#app/domain/access/proposal-rights.ts";
import type { Actor, SignedIn } from "#app/domain/policy.ts";
import type { Prisma } from "#app/platform/generated/prisma/client.ts";
import type { Db } from "#app/platform/ports.ts";
import { again, anOrganisation, aPerson } from "#tests/support/factories.ts";
import { aGroup, anOpenCall } from "#tests/support/calls.ts";
import { test } from "#tests/support/test.ts";

const groupRole = fc.constantFrom(
  "STAFF" as const,
  "EVALUATOR" as const,
  "BOARD" as const,
  "CHAIR" as const,
  "OBSERVER" as const,
);
const small = fc.nat({ max: 2 });
/** One day over, today, the last day to come, or no end, at noon of 1 December 2026. */
const until = fc.constantFrom("2026-11-30", "2026-12-01", "2027-01-01", null);

const people = fc.array(
  fc.record({
    roles: fc.array(fc.record({ group: fc.nat({ max: 1 }), role: groupRole, until }), {
      maxLength: 3,
    }),
    member: fc.option(fc.record({ organisation: small, until }), { freq: 1 }),
  }),
  { minLength: 6, maxLength: 6 },
);
const calls = fc.array(
  fc.record({
    group: fc.nat({ max: 1 }),
    status: fc.constantFrom("PUBLISHED" as const, "EVALUATION" as const, "DECIDED" as const),
    hasList: fc.boolean(),
    isReleased: fc.boolean(),
  }),
  { minLength: 3, maxLength: 3 },
);
const proposals = fc.array(
  fc.record({
    call: small,
    organisation: small,
    partner: fc.option(small),
    status: fc.constantFrom(
      "DRAFT" as const,
      "SUBMITTED" as const,
      "ELIGIBLE" as const,
      "SCORED" as const,
      "SELECTED" as const,
      "WITHDRAWN" as const,
    ),
    assigned: fc.uniqueArray(fc.nat({ max: 5 }), { maxLength: 3 }),
    declared: fc.uniqueArray(fc.record({ person: fc.nat({ max: 5 }), conflict: fc.boolean() }), {
      maxLength: 4,
      selector: ({ person }) => person,
    }),
  }),
  { minLength: 8, maxLength: 8 },
);
const worlds = fc.record({ people, calls, proposals });
type World = typeof worlds extends fc.Arbitrary<infer W> ? W : never;

const day = (text: string | null) => (text === null ? null : new Date(text));

async function build(db: Db, world: World): Promise<{ actors: Actor[]; ids: string[] }> {
  const groups = [await aGroup(db), await aGroup(db)];
  const organisations = [
    await anOrganisation(db),
    await anOrganisation(db),
    await anOrganisation(db),
  ];
  const persons: SignedIn[] = [];
  for (const { roles, member } of world.people) {
    const person = await aPerson(db);
    const { userId } = person;
    await db.groupMember.createMany({
      data: roles.map((one) => ({
        groupId: groups[one.group]?.id ?? "",
        userId,
        role: one.role,
        until: day(one.until),
      })),
      skipDuplicates: true,
    });
    if (member) {
      const organisationId = organisations[member.organisation]?.id ?? "";
      await db.organisationMember.create({
        data: { organisationId, userId, role: "EDITOR", until: day(member.until) },
      });
    }
    persons.push(person);
  }
  const made = [];
  for (const { group, status, hasList, isReleased } of world.calls) {
    const { id: groupId = "", actionId = "" } = groups[group] ?? {};
    const call = await anOpenCall(db, { groupId, actionId, status });
    if (isReleased)
      await db.call.update({ where: { id: call.id }, data: { releasedAt: call.closesAt } });
    if (hasList)
      await db.rankedList.create({
        data: { callId: call.id, n: 1, computation: {}, sha256: "", computedAt: call.closesAt },
      });
    made.push(call);
  }
  const ids: string[] = [];
  for (const [n, one] of world.proposals.entries()) {
    const call = made[one.call];
    const isDraft = one.status === "DRAFT";
    const partner = one.partner === null ? null : organisations[one.partner];
    const at = new Date("2026-11-30T10:00:00Z");
    const { id } = await db.proposal.create({
      data: {
        callId: call?.id ?? "",
        callVersionId: call?.currentVersionId ?? "",
        organisationId: organisations[one.organisation]?.id ?? "",
        status: one.status,
        slot: null,
        number: isDraft ? null : n + 1,
        registration: isDraft ? null : `${call?.number}-${n + 1}`,
        partnerCodes: partner ? [partner.code] : [],
        createdById: persons[0]?.userId ?? "",
        assignments: {
          create: one.assigned.map((index) => ({
            evaluatorId: persons[index]?.userId ?? "",
            assignedAt: at,
            assignedById: persons[0]?.userId ?? "",
          })),
        },
        declarations: {
          create: one.declared.map(({ person, conflict }) => ({
            personId: persons[person]?.userId ?? "",
            conflict,
            declaredAt: at,
          })),
        },
      },
    });
    ids.push(id);
  }
  return { actors: await Promise.all(persons.map((person) => again(db, person))), ids };
}

type Rule = [
  list: (actor: Actor) => Prisma.ProposalWhereInput,
  may: (rights: ProposalRights) => boolean,
];

/** Each list beside the rights that it stands for. */
const rules: Record<string, Rule> = {
  knownProposals: [knownProposals, ({ know }) => know],
  ownProposals: [ownProposals, ({ own }) => own],
  staffProposals: [staffProposals, ({ staff }) => staff],
  boardProposals: [boardProposals, ({ deliberate }) => deliberate],
};

/** What the list of the board shows of each proposal depends on. */
const sights = (all: readonly (readonly [string, ProposalRights])[]) =>
  Object.fromEntries(
    all.map(([id, { know, read, declare, seeScores }]) => [id, { know, read, declare, seeScores }]),
  );

test("for everybody, a list has exactly the proposals that access opens one by one", async ({
  db,
  as,
}) => {
  const seen = { listed: 0, hidden: 0 };
  const check = fc.asyncProperty(worlds, async (world) => {
    const { actors, ids } = await build(db, world);
    const calls = await db.proposal.findMany({
      where: { id: { in: ids } },
      distinct: ["callId"],
      select: { callId: true },
    });
    for (const actor of actors) {
      const rights = new Map<string, ProposalRights>();
      for (const id of ids) rights.set(id, await accessToProposal(db, as(actor), id));
      for (const [name, [list, may]] of Object.entries(rules)) {
        const rows = await db.proposal.findMany({
          where: { AND: [{ id: { in: ids } }, list(actor)] },
          orderBy: { id: "asc" },
          select: { id: true },
        });
        const allowed = ids.filter((id) => may(rights.get(id) ?? noRights)).sort();
        expect({ name, ids: rows.map(({ id }) => id) }).toEqual({ name, ids: allowed });
        seen.listed += allowed.length;
        seen.hidden += ids.length - allowed.length;
      }
      const board = [];
      for (const { callId } of calls)
        board.push(...(await accessToBoardList(db, as(actor), callId)));
      const alone = [...rights].filter(([, { deliberate }]) => deliberate);
      expect(sights(board)).toEqual(sights(alone));
      const queue = await db.proposal.count({
        where: {
          AND: [{ id: { in: ids } }, evaluatorProposals(actor), { NOT: knownProposals(actor) }],
        },
      });
      expect(queue).toBe(0);
    }
  });
  await fc.assert(check, { numRuns: 12 });
  expect(seen.listed).toBeGreaterThan(20);
  expect(seen.hidden).toBeGreaterThan(20);
}, 120_000);
