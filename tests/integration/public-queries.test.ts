import { beforeEach, describe, expect } from "vitest";
import { findCall, listCalls } from "#app/domain/calls/queries.server.ts";
import { findResults, listReleasedCalls } from "#app/domain/decisions/public-results.server.ts";
import { verifyLetter } from "#app/domain/letters/verify-letter.server.ts";
import { findGroup, findStrategy, listProjects } from "#app/domain/strategies/queries.server.ts";
import type { Services } from "#app/http/services.server.ts";
import type { Outcome } from "#app/platform/generated/prisma/enums.ts";
import type { Db } from "#app/platform/ports.ts";
import { seedGroups } from "#seed/seed.server.ts";
import { anOrganisation } from "#tests/support/factories.ts";
import { noon, test } from "#tests/support/test.ts";

beforeEach<{ services: Services }>(({ services }) => seedGroups({ ...services, log: () => {} }));

const numbers = ({ calls }: { calls: { number: string }[] }) => calls.map(({ number }) => number);

describe("the list of calls", () => {
  test("has each call in its phase, the soonest first", async ({ services }) => {
    expect(numbers(await listCalls(services, { phase: "open" }))).toEqual([
      "DH-2.2-03",
      "DH-1.2-02",
    ]);
    expect(numbers(await listCalls(services, { phase: "planned" }))).toEqual(["DH-1.1-01"]);
    expect(numbers(await listCalls(services, { phase: "closed" }))).toEqual([
      "DH-2.2-02",
      "DH-2.2-01",
    ]);
  });

  test("tells the sums of a call in cents, of a planned one too", async ({ services }) => {
    const { calls } = await listCalls(services, { phase: "planned" });
    expect(calls).toMatchObject([{ budgetCents: 17_677_201, maxGrantCents: 5_892_400 }]);
  });

  test("of another group has none of these", async ({ services }) => {
    const lists = await listCalls(services, { phase: "open", group: "ignalina" });
    expect(lists).toEqual({ calls: [], next: null });
  });

  test("continues after a call by page, without gaps or doubles", async ({ db, services }) => {
    const call = await db.call.findUniqueOrThrow({ where: { number: "DH-2.2-01" } });
    for (let n = 10; n < 55; n++)
      await db.call.create({
        data: {
          groupId: call.groupId,
          actionId: call.actionId,
          number: `DH-9-${n}`,
          title: "Pavyzdys",
          titleEn: "Example",
          status: "CANCELLED",
          opensAt: call.opensAt,
          closesAt: call.closesAt,
        },
      });
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof listCalls>> = await listCalls(services, {
        phase: "closed",
        after,
      });
      seen.push(...numbers(page));
      after = page.next;
    } while (after);
    expect(seen).toHaveLength(47);
    expect(new Set(seen).size).toBe(47);
  });

  test("does not know drafts; nor has a draft a page", async ({ db, services }) => {
    await db.call.update({ where: { number: "DH-1.1-01" }, data: { status: "DRAFT" } });
    expect(numbers(await listCalls(services, { phase: "planned" }))).toEqual([]);
    const absent = await findCall(services, "DH-0.0-00");
    expect(await findCall(services, "DH-1.1-01")).toEqual(absent);
  });
});

describe("the results of a call", () => {
  test("are absent until the decisions are released, whatever the board has decided", async ({
    db,
    services,
  }) => {
    await db.call.update({ where: { number: "DH-2.2-01" }, data: { status: "DECIDED" } });
    const absent = await findResults(services, "DH-0.0-00");
    expect(await findResults(services, "DH-2.2-01")).toEqual(absent);
    expect((await listReleasedCalls(services)).calls).toEqual([]);
    expect(await findCall(services, "DH-2.2-01")).toMatchObject({
      value: { state: "evaluation" },
    });
  });

  test("name the selected and the reserve by place and only count the others", async ({
    db,
    services,
  }) => {
    await release(db, ["SELECTED", "PARTIAL", "RESERVE", "NOT_SELECTED", "INELIGIBLE"]);
    const result = await findResults(services, "DH-2.2-01");
    expect(result).toMatchObject({
      value: {
        counts: { selected: 2, reserve: 1, notSelected: 1, ineligible: 1, grantedCents: 2_000_000 },
        rows: [
          { place: 1, outcome: "SELECTED", applicant: "Pareiškėjas 1" },
          { place: 2, outcome: "PARTIAL", applicant: "Pareiškėjas 2" },
          { place: 3, outcome: "RESERVE", applicant: "Pareiškėjas 3", reservePlace: 1 },
        ],
        next: null,
      },
    });
    expect(JSON.stringify(result)).not.toMatch(/Pareiškėjas [45]|reasons|complaint/u);
    const { calls } = await listReleasedCalls(services);
    expect(calls).toMatchObject([{ number: "DH-2.2-01", counts: { selected: 2 } }]);
  });

  test("continue after a place", async ({ db, services }) => {
    await release(
      db,
      Array.from({ length: 53 }, () => "SELECTED" as const),
    );
    const first = await findResults(services, "DH-2.2-01");
    expect(first).toMatchObject({ value: { next: 50 } });
    const second = await findResults(services, "DH-2.2-01", 50);
    expect(second).toMatchObject({
      value: { rows: [{ place: 51 }, { place: 52 }, { place: 53 }], next: null },
    });
  });
});

test("a decision is genuine until a later one of its kind replaces it", async ({
  db,
  services,
}) => {
  const group = await db.group.findUniqueOrThrow({ where: { slug: "druskininkai" } });
  const [proposalId] = await release(db, ["SELECTED"]);
  const letter = (number: string, issuedAt: string) => ({
    groupId: group.id,
    proposalId: proposalId ?? null,
    kind: "SELECTED",
    number,
    heading: "DĖL PROJEKTINIO PASIŪLYMO ATRINKIMO",
    model: {},
    verifyCode: `code-of-${number}`,
    issuedAt: new Date(issuedAt),
  });
  await db.letter.create({ data: letter("DH-2026-001", "2026-06-01T08:00:00Z") });
  expect(await verifyLetter(services, "code-of-DH-2026-001")).toMatchObject({
    value: { number: "DH-2026-001", replacedBy: null },
  });

  await db.letter.create({ data: letter("DH-2026-002", "2026-06-02T08:00:00Z") });
  expect(await verifyLetter(services, "code-of-DH-2026-001")).toMatchObject({
    value: { replacedBy: { number: "DH-2026-002" } },
  });
  expect(await verifyLetter(services, "unknown")).toMatchObject({ ok: false });
});

test("a strategy adds its actions up per objective and as a whole", async ({ services }) => {
  const strategy = await findStrategy(services, "druskininkai", "2024-2029");
  expect(strategy).toMatchObject({
    value: {
      total: { budgetCents: 119_187_703, plannedProjects: 18 },
      fundingCents: 119_186_985,
      goals: [
        {
          objectives: [
            { total: { budgetCents: 47_139_101, plannedProjects: 5 } },
            { total: { budgetCents: 72_048_602, plannedProjects: 13 } },
          ],
        },
      ],
    },
  });
  expect(await findStrategy(services, "ignalina", "1999")).toMatchObject({ ok: false });
  expect(await findGroup(services, "vilnius")).toMatchObject({ ok: false });
});

test("projects stand in the order of their source and continue by page", async ({
  db,
  services,
}) => {
  const { id } = await db.strategy.findFirstOrThrow({ where: { group: { slug: "klaipeda" } } });
  const { projects, next } = await listProjects(services, id, null);
  expect(projects).toHaveLength(17);
  expect(next).toBeNull();
  const rest = await listProjects(services, id, projects[15]?.id ?? null);
  expect(rest.projects.map(({ promoter }) => promoter)).toEqual(["VšĮ „Bonum solutio“"]);
});

/** Releases decisions of the call DH-2.2-01, one per outcome, in this order; answers the proposals. */
async function release(db: Db, outcomes: Outcome[]) {
  const call = await db.call.update({
    where: { number: "DH-2.2-01" },
    data: { status: "DECIDED", releasedAt: new Date(noon) },
  });
  const ids: string[] = [];
  for (const [index, outcome] of outcomes.entries()) {
    const n = index + 1;
    const organisation = await anOrganisation(db);
    const proposal = await db.proposal.create({
      data: {
        callId: call.id,
        callVersionId: call.currentVersionId ?? "",
        organisationId: organisation.id,
        status: "SCORED",
        number: n,
        registration: `DH-2.2-01-${n}`,
        createdById: organisation.id,
      },
    });
    const granted = outcome === "SELECTED" || outcome === "PARTIAL";
    await db.releasedDecision.create({
      data: {
        proposalId: proposal.id,
        callId: call.id,
        registration: `DH-2.2-01-${n}`,
        applicant: `Pareiškėjas ${n}`,
        title: `Projektas ${n}`,
        action: "2.2",
        outcome,
        place: n,
        reservePlace: outcome === "RESERVE" ? 1 : null,
        points: 9000 - n,
        requestedCents: 1_000_000n,
        grantCents: granted ? 1_000_000n : 0n,
        minutesNo: "7",
        meetingOn: new Date("2026-11-25"),
        reasons: {},
        complaintUntil: new Date("2026-12-09"),
        releasedAt: new Date(noon),
      },
    });
    ids.push(proposal.id);
  }
  return ids;
}
