import { expect } from "vitest";
import { fairnessPage } from "#app/domain/fairness/fairness-page.server.ts";
import { aGroup } from "#tests/support/evaluation.ts";
import { approve, aScoredCall, release, type Scored } from "#tests/support/play-decision.ts";
import { done } from "#tests/support/play-evaluation.ts";
import { test } from "#tests/support/test.ts";

/** Of 100 000: one selected whole (60 000), one offered 40 000 of 50 000, three that get nothing. */
const scores: Scored[] = [
  { total: 9000, requestedCents: 6_000_000 },
  { total: 8000, requestedCents: 5_000_000 },
  { total: 4000, requestedCents: 3_000_000 },
  { total: 3500, requestedCents: 3_000_000 },
  { total: 3000, requestedCents: 3_000_000 },
];

test("the panel tells nothing of a call before its release, and afterwards who was granted how much of it", async ({
  db,
  as,
}) => {
  const scene = await aScoredCall(db, as, await aGroup(db), scores);
  const { groupId } = await db.call.findUniqueOrThrow({ where: { number: scene.call.number } });
  const { slug } = await db.group.findUniqueOrThrow({ where: { id: groupId } });
  const ask = () => fairnessPage(as(scene.staff, "2027-03-01T10:00:00Z"), { slug, strategy: null });
  await done(approve(db, as, scene));
  expect(await ask()).toMatchObject({
    value: { whole: { granted: 0, grantCents: 0, applied: 0 }, steps: [{ n: 0 }, {}, {}, {}] },
  });

  const best = await db.proposal.findFirstOrThrow({
    where: { call: { number: scene.call.number }, submissions: { some: {} } },
    orderBy: { number: "asc" },
    select: { organisationId: true },
  });
  const told = { toldAt: new Date("2020-01-02"), toldById: crypto.randomUUID() };
  await db.affiliation.create({
    data: {
      ...told,
      organisationId: best.organisationId,
      groupId,
      since: new Date("2020-01-01"),
      confirmed: true,
      answeredAt: told.toldAt,
      answeredById: told.toldById,
    },
  });
  await done(release(as(scene.staff, "2027-02-01T10:00:00Z"), scene.call));
  const page = await ask();
  if (!page.ok) throw new Error("a panel");
  const { whole, members, newcomers, steps, board } = page.value;
  expect(whole).toMatchObject({ granted: 2, grantCents: 10_000_000 });
  expect(members.map(({ key, grantCents, shareBp }) => ({ key, grantCents, shareBp }))).toEqual([
    { key: "member", grantCents: 6_000_000, shareBp: 6000 },
    { key: "other", grantCents: 4_000_000, shareBp: 4000 },
  ]);
  expect(newcomers.map(({ granted }) => granted)).toEqual([2, 0]);
  expect(steps.map(({ step, n }) => [step, n])).toEqual([
    ["open", 1],
    ["decide", 1],
    ["tell", 1],
    ["contract", 0],
  ]);
  expect(board.reduce((sum, { n }) => sum + n, 0)).toBeGreaterThan(0);
  expect(JSON.stringify(page)).not.toContain(best.organisationId);
});
