import { expect } from "vitest";
import { answerOffer } from "#app/domain/decisions/answer-offer.server.ts";
import { approveVersion, dropVersion } from "#app/domain/decisions/approve-version.server.ts";
import { findList } from "#app/domain/decisions/find-list.server.ts";
import type { Change } from "#app/domain/decisions/next-version.ts";
import { offerPage } from "#app/domain/decisions/offer-page.server.ts";
import { proposeVersion } from "#app/domain/decisions/propose-version.server.ts";
import { findResults } from "#app/domain/decisions/public-results.server.ts";
import { findReleasing, setRelease } from "#app/domain/decisions/set-release.server.ts";
import type { CallRules } from "#app/domain/calls/definition.ts";
import type { Ctx, Db } from "#app/platform/ports.ts";
import { aGroup, type Group } from "#tests/support/evaluation.ts";
import { approve, aScoredCall, release, type Scored } from "#tests/support/play-decision.ts";
import { type As, done } from "#tests/support/play-evaluation.ts";
import { test } from "#tests/support/test.ts";

const code = (name: string) => ({ error: { code: name } });
const why = "Pareiškėjas atsisakė siūlomos sumos.";

/**
 * Released: one selected (60 000), one offered 40 000 of 50 000, and two in reserve (30 000 and
 * 20 000).
 */
const scores: Scored[] = [
  { total: 9000, requestedCents: 6_000_000 },
  { total: 8000, requestedCents: 5_000_000 },
  { total: 7500, requestedCents: 3_000_000 },
  { total: 7000, requestedCents: 2_000_000 },
];

async function released(db: Db, as: As, group?: Group, rules: Partial<CallRules> = {}) {
  const scene = await aScoredCall(db, as, group ?? (await aGroup(db)), scores, rules);
  await done(approve(db, as, scene, `V-${scene.call.number}`));
  await done(release(as(scene.staff), scene.call));
  const [whole, part, first, second] = scene.proposals;
  if (!whole || !part || !first || !second) throw new Error("four proposals");
  return { ...scene, whole, part, first, second };
}
type Scene = Awaited<ReturnType<typeof released>>;

async function declined(db: Db, as: As, group?: Group, rules: Partial<CallRules> = {}) {
  const scene = await released(db, as, group, rules);
  await done(answerOffer(as(scene.part.owner), { id: scene.part.id, answer: "DECLINED" }));
  return scene;
}

const whole = ({ id }: { id: string }): Change => ({
  proposalId: id,
  act: "whole",
  grantCents: 0,
  words: "",
});

const propose = (ctx: Ctx, { call }: Scene, changes: readonly Change[], n = 1) =>
  proposeVersion(ctx, { number: call.number, n, why, changes });

async function both(as: As, scene: Scene, changes: readonly Change[], n = 1) {
  await done(propose(as(scene.staff), scene, changes, n));
  return approveVersion(as(scene.colleague), { number: scene.call.number, n: n + 1 });
}

const statusOf = async (db: Db, { id }: { id: string }) =>
  (await db.proposal.findUniqueOrThrow({ where: { id }, select: { status: true } })).status;

const lists = (db: Db, { call }: Scene) =>
  db.rankedList.findMany({
    where: { callId: call.id },
    orderBy: { n: "asc" },
    include: { decisions: { orderBy: { proposalId: "asc" } } },
  });

test("freed money goes to the next of the reserve by a new version; the old one and what was released stay byte by byte", async ({
  db,
  as,
}) => {
  const scene = await declined(db, as);
  const [before] = await lists(db, scene);
  const copies = await db.releasedDecision.findMany({ orderBy: { registration: "asc" } });
  const letters = await db.letter.findMany({ orderBy: { number: "asc" } });
  await done(both(as, scene, [whole(scene.first)]));
  expect(await statusOf(db, scene.first)).toBe("RESERVE");
  expect(await db.releasedDecision.count()).toBe(4);

  await done(release(as(scene.staff), scene.call));
  const [after, version] = await lists(db, scene);
  expect(after).toEqual({ ...before, status: "REPLACED" });
  expect(version).toMatchObject({ n: 2, replacesN: 1, changeWhy: why, status: "RELEASED" });
  expect((await findList(db, scene.call.id))?.n).toBe(2);
  const told = await db.releasedDecision.findMany({ orderBy: { registration: "asc" } });
  expect(told.filter(({ listN }) => listN === 1)).toEqual(copies);
  expect(
    told
      .filter(({ listN }) => listN === 2)
      .map(({ outcome, grantCents, reservePlace }) => [outcome, Number(grantCents), reservePlace]),
  ).toEqual([
    ["SELECTED", 6_000_000, null],
    ["DECLINED", 0, null],
    ["SELECTED", 3_000_000, null],
    ["RESERVE", 0, 2],
  ]);
  expect(await statusOf(db, scene.first)).toBe("SELECTED");
  expect(await statusOf(db, scene.second)).toBe("RESERVE");

  const all = await db.letter.findMany({ orderBy: { number: "asc" } });
  expect(all.slice(0, letters.length)).toEqual(letters);
  const added = all.slice(letters.length);
  expect(added).toMatchObject([
    {
      proposalId: scene.first.id,
      heading: "DĖL PARAMOS SIŪLYMO REZERVINIO SĄRAŠO PASIŪLYMUI",
    },
  ]);
  expect(JSON.stringify(added[0]?.model)).toContain("(1 vieta)");
});

test("who rises from the reserve accepts or declines until the last day, and then the next has a turn", async ({
  db,
  as,
}) => {
  const scene = await declined(db, as);
  await done(both(as, scene, [whole(scene.first)]));
  await done(release(as(scene.staff), scene.call));
  const owner = as(scene.first.owner);
  expect(await offerPage(owner, { id: scene.first.id })).toMatchObject({
    value: { mayAnswer: true, grantCents: 3_000_000, answerBy: "2026-12-15" },
  });
  await done(answerOffer(owner, { id: scene.first.id, answer: "DECLINED" }));
  expect(await statusOf(db, scene.first)).toBe("DECLINED");
  await done(both(as, scene, [whole(scene.second)], 2));
  await done(release(as(scene.staff), scene.call));
  expect(await statusOf(db, scene.second)).toBe("SELECTED");
  const [one, two, three] = await lists(db, scene);
  expect([one?.status, two?.status, three?.status]).toEqual(["REPLACED", "REPLACED", "RELEASED"]);
  expect(
    await answerOffer(as(scene.whole.owner), { id: scene.whole.id, answer: "ACCEPTED" }),
  ).toMatchObject(code("not-found"));
});

test("the reserve is offered in its order; who is passed over has a written reason", async ({
  db,
  as,
}) => {
  const scene = await declined(db, as);
  const staff = as(scene.staff);
  expect(await propose(staff, scene, [whole(scene.second)])).toMatchObject(
    code("reserve-incomplete"),
  );
  const skip = (words: string): Change => ({ ...whole(scene.first), act: "skip", words });
  expect(await propose(staff, scene, [skip("Ne."), whole(scene.second)])).toMatchObject(
    code("reserve-incomplete"),
  );
  const reason = "Pareiškėjas raštu pranešė projekto nebevykdysiąs.";
  await done(both(as, scene, [skip(reason), whole(scene.second)]));
  await done(release(staff, scene.call));
  const [, version] = await lists(db, scene);
  const row = version?.decisions.find(({ proposalId }) => proposalId === scene.first.id);
  expect(row).toMatchObject({ outcome: "RESERVE", reservePlace: 1, deviation: reason });
  expect(await db.letter.count({ where: { proposalId: scene.first.id } })).toBe(1);
});

test("a smaller sum is offered by the rules of the first list; nothing more than came free", async ({
  db,
  as,
}) => {
  const scene = await declined(db, as, undefined, { partialMinShareBp: 5000 });
  const staff = as(scene.staff);
  const part = (grantCents: number): Change => ({
    ...whole(scene.second),
    act: "part",
    grantCents,
    words: "Kvietimo lėšų likutis mažesnis.",
  });
  for (const cents of [0, 2_000_000, 999_999])
    expect(await propose(staff, scene, [whole(scene.first), part(cents)])).toMatchObject(
      code("reserve-incomplete"),
    );
  expect(await propose(staff, scene, [whole(scene.first), whole(scene.second)])).toMatchObject({
    error: { code: "over-call-budget" },
  });
  await done(both(as, scene, [whole(scene.first), part(1_000_000)]));
  await done(release(staff, scene.call));
  expect(await statusOf(db, scene.second)).toBe("PARTIAL");
  expect(await db.letter.count({ where: { proposalId: scene.second.id } })).toBe(2);
});

test("while the money is taken there is nothing to offer, and an expired reserve is refused at each step", async ({
  db,
  as,
}) => {
  const scene = await released(db, as);
  expect(await propose(as(scene.staff), scene, [whole(scene.first)])).toMatchObject(
    code("over-call-budget"),
  );
  await done(answerOffer(as(scene.part.owner), { id: scene.part.id, answer: "DECLINED" }));
  const { rules } = scene.call.definition;
  const later = new Date(Date.parse(rules.reserveValidUntil) + 2 * 86_400_000).toISOString();
  const changes = [whole(scene.first)];
  const { number } = scene.call;
  expect(await propose(as(scene.staff, later), scene, changes)).toMatchObject(
    code("reserve-expired"),
  );
  await done(propose(as(scene.staff), scene, changes));
  expect(await approveVersion(as(scene.colleague, later), { number, n: 2 })).toMatchObject(
    code("reserve-expired"),
  );
  await done(approveVersion(as(scene.colleague), { number, n: 2 }));
  expect(await release(as(scene.staff, later), scene.call)).toMatchObject(code("reserve-expired"));
  expect((await findList(db, scene.call.id))?.n).toBe(1);
});

test("two persons approve a version, one waits at a time, and it can be taken back until its release is set", async ({
  db,
  as,
}) => {
  const scene = await declined(db, as);
  const { number } = scene.call;
  const changes = [whole(scene.first)];
  const proposed = await Promise.all(
    Array.from({ length: 4 }, () => propose(as(scene.staff), scene, changes)),
  );
  expect(proposed.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await approveVersion(as(scene.staff), { number, n: 2 })).toMatchObject(
    code("approval-same-person"),
  );
  await done(dropVersion(as(scene.colleague), { number, n: 2 }));
  expect(await lists(db, scene)).toHaveLength(1);
  await done(both(as, scene, changes));
  const list = await findReleasing(db, scene.call.id);
  await done(setRelease(as(scene.staff), { number, at: null, seen: list?.frozenSha256 ?? "" }));
  expect(await dropVersion(as(scene.staff), { number, n: 2 })).toMatchObject(
    code("reserve-release-set"),
  );
});

test("what was changed after the approval is not released, and the list in force stays", async ({
  db,
  as,
}) => {
  const scene = await declined(db, as);
  await done(both(as, scene, [whole(scene.first)]));
  const [, version] = await lists(db, scene);
  await db.decision.updateMany({
    where: { listId: version?.id ?? "", proposalId: scene.first.id },
    data: { grantCents: 2_999_999n },
  });
  expect(await release(as(scene.staff), scene.call)).toMatchObject(code("list-changed"));
  expect((await findList(db, scene.call.id))?.n).toBe(1);
});

test("money given up by a letter is free once two persons have said so", async ({ db, as }) => {
  const scene = await released(db, as);
  const gaveUp = (words: string): Change => ({ ...whole(scene.whole), act: "gaveUp", words });
  expect(await propose(as(scene.staff), scene, [gaveUp(""), whole(scene.first)])).toMatchObject(
    code("reserve-incomplete"),
  );
  const letter = "Pareiškėjo 2026-12-01 raštas Nr. 7.";
  await done(both(as, scene, [gaveUp(letter), whole(scene.first)]));
  expect(await statusOf(db, scene.whole)).toBe("SELECTED");
  await done(release(as(scene.staff), scene.call));
  expect(await statusOf(db, scene.whole)).toBe("DECLINED");
  expect(await db.letter.count({ where: { proposalId: scene.whole.id } })).toBe(1);
});

test("of versions of two calls that want the same freed money of an action 24 approvals at once let one through", async ({
  db,
  as,
}) => {
  const group = await aGroup(db);
  const one = await declined(db, as, group);
  const two = await declined(db, as, group);
  const taken = 2 * 6_000_000;
  await db.action.updateMany({ data: { budgetCents: BigInt(taken + 3_000_000) } });
  for (const scene of [one, two]) await done(propose(as(scene.staff), scene, [whole(scene.first)]));
  const attempts = await Promise.all(
    Array.from({ length: 24 }, (_, index) => {
      const scene = index % 2 === 0 ? one : two;
      return approveVersion(as(scene.colleague), { number: scene.call.number, n: 2 });
    }),
  );
  expect(attempts.filter(({ ok }) => ok)).toHaveLength(1);
  const approved = await db.decision.aggregate({
    _sum: { grantCents: true },
    where: {
      list: { n: 2, status: "APPROVED" },
      proposal: { status: { not: "DECLINED" } },
    },
  });
  expect(Number(approved._sum.grantCents)).toBeLessThanOrEqual(taken / 2 + 3_000_000);
}, 120_000);

test("the public reads the newest version with what it changed, and the one before as it was", async ({
  db,
  as,
  services,
}) => {
  const scene = await declined(db, as);
  const { number } = scene.call;
  const first = await findResults(services, number);
  await done(both(as, scene, [whole(scene.first)]));
  expect(await findResults(services, number)).toEqual(first);
  await done(release(as(scene.staff), scene.call));
  expect(await findResults(services, number)).toMatchObject({
    value: {
      version: 2,
      counts: { selected: 2, reserve: 1, declined: 1, grantedCents: 9_000_000 },
      changed: [{ outcome: "DECLINED" }, { outcome: "SELECTED", was: { reservePlace: 1 } }],
    },
  });
  const again = await findResults(services, number, 0, 1);
  expect(again.ok && first.ok && again.value.rows).toEqual(first.ok && first.value.rows);
  expect(await findResults(services, number, 0, 3)).toMatchObject(code("not-found"));
});

test("a version is nobody's but impartial staff's", async ({ db, as }) => {
  const scene = await declined(db, as);
  const board = await scene.member("BOARD");
  for (const person of [board, scene.part.owner, scene.evaluators[0]])
    if (person)
      expect(await propose(as(person), scene, [whole(scene.first)])).toMatchObject(
        code("not-found"),
      );
});
