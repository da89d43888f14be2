import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { closeScoring } from "#app/domain/decisions/close-scoring.server.ts";
import { findList } from "#app/domain/decisions/find-list.server.ts";
import { compute } from "#app/domain/decisions/computation.ts";
import type { Criterion } from "#app/domain/calls/definition.ts";
import { fingerprint } from "#app/domain/values/fingerprint.server.ts";
import {
  aClosedCall,
  aGroup,
  aSubmitted,
  type Group,
  reason,
  twoCriteria,
} from "#tests/support/evaluation.ts";
import { done } from "#tests/support/play-evaluation.ts";
import { codeOf } from "#tests/security/world.ts";
import { noon } from "#tests/support/test.ts";
import { visitor } from "#tests/support/visitor.ts";
import { openWorld, quantile, say, type World } from "./world.ts";

/**
 * What staff wait for the ranking of a call of 500 proposals with three sheets of ten criteria each,
 * over HTTP from the built program: the page as it is opened, its parts and filters, and the section
 * about the line with what would move it.
 */
const proposalCount = 500;
const sheetsEach = 3;
const criteriaCount = 10;
const requests = 100;
const atOnce = 4;

const [scale] = twoCriteria;
if (!scale) throw new Error("a criterion");
const criteria = Array.from({ length: criteriaCount }, (_, n): Criterion => ({
  ...scale,
  id: `c${n}`,
  maxPoints: 1000,
}));

/** Points of one criterion: another for each proposal, a little another for each sheet. */
const pointsOf = (proposal: number, sheet: number, criterion: number) =>
  4 + ((proposal * 7 + criterion * 3) % 6) - (criterion === sheet ? 1 : 0);

async function scoredCall({ db }: World) {
  const group = await aGroup(db, { actionCents: 900_000_000 });
  const call = await aClosedCall(db, group, {
    criteria,
    rules: { evaluatorsPerProposal: sheetsEach, budgetCents: 40_000_000 },
  });
  for (let n = 0; n < proposalCount; n++)
    await aSubmitted(db, call, { requestedCents: 100_000 + n * 100 });
  await db.call.update({ where: { id: call.id }, data: { status: "EVALUATION" } });
  await db.proposal.updateMany({ where: { callId: call.id }, data: { status: "ELIGIBLE" } });
  await handInAll(db, group, call.id);
  return { ...group, call };
}

/** Every sheet, locked with its scores, as the use cases leave them. */
async function handInAll(db: World["db"], { staff, evaluators }: Group, callId: string) {
  const at = new Date(noon);
  const proposals = await db.proposal.findMany({ where: { callId }, orderBy: { number: "asc" } });
  const by = { assignedAt: at, assignedById: staff.userId };
  const pairs = proposals.flatMap(({ id: proposalId }) =>
    evaluators.map(({ userId: evaluatorId }) => ({ proposalId, evaluatorId })),
  );
  await db.assignment.createMany({ data: pairs.map((pair) => ({ ...pair, ...by })) });
  await db.conflictDeclaration.createMany({
    data: pairs.map(({ proposalId, evaluatorId: personId }) => ({
      proposalId,
      personId,
      conflict: false,
      declaredAt: at,
    })),
  });
  const assignments = await db.assignment.findMany({ where: { proposal: { callId } } });
  const number = new Map<string, number>(proposals.map(({ id }, n) => [id, n]));
  const seat = new Map<string, number>(evaluators.map(({ userId }, n) => [userId, n]));
  const sheets = assignments.map(({ id: assignmentId, proposalId, evaluatorId }) => {
    const points = criteria.map(({ id }, n) => ({
      criterion: id,
      points: pointsOf(number.get(proposalId) ?? 0, seat.get(evaluatorId) ?? 0, n) * 100,
      justification: reason,
    }));
    return { id: randomUUID(), assignmentId, points };
  });
  await db.sheet.createMany({
    data: sheets.map(({ id, assignmentId, points }) => ({
      id,
      assignmentId,
      status: "SUBMITTED",
      totalPoints: points.reduce((sum, one) => sum + one.points, 0),
      sha256: fingerprint(points),
      submittedAt: at,
    })),
  });
  for (let from = 0; from < sheets.length; from += 500)
    await db.sheetScore.createMany({
      data: sheets
        .slice(from, from + 500)
        .flatMap(({ id: sheetId, points }) => points.map((one) => ({ sheetId, ...one }))),
    });
}

/** The cookies of a member of staff who has set up the second factor that is asked of them. */
async function signedIn(origin: string, { email, password }: { email: string; password: string }) {
  const person = visitor(origin);
  await person.post("/sign-in", { email, password });
  const factor = "/account/second-factor";
  const begun = await person.follow(await person.post(factor));
  const key = begun.page.querySelector("code.key")?.textContent ?? "";
  await person.post(`${factor}/set-up`, { code: codeOf(key), password });
  return [...person.cookies].map((pair) => pair.join("=")).join("; ");
}

/** Milliseconds of one answer, read to its end. */
async function timed(url: string, cookie: string) {
  const began = performance.now();
  const answer = await fetch(url, { headers: { cookie }, redirect: "manual" });
  const body = await answer.text();
  if (answer.status !== 200)
    throw new Error(`${url} answered ${answer.status} ${answer.headers.get("location") ?? ""}`);
  return { ms: performance.now() - began, bytes: body.length };
}

async function measure(name: string, url: string, cookie: string) {
  const first = await timed(url, cookie);
  const alone: number[] = [];
  for (let n = 0; n < requests; n++) alone.push((await timed(url, cookie)).ms);
  const together: number[] = [];
  const one = async () => {
    for (let n = 0; n < requests / atOnce; n++) together.push((await timed(url, cookie)).ms);
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  const ms = (values: number[]) =>
    `median ${quantile(values, 0.5).toFixed(0)} ms, p95 ${quantile(values, 0.95).toFixed(0)} ms`;
  say(`${name} (${Math.round(first.bytes / 1000)} kB): first ${first.ms.toFixed(0)} ms`);
  say(`  ${requests} one by one: ${ms(alone)}; ${atOnce} at once: ${ms(together)}`);
}

test("ranking", async () => {
  const world = await openWorld();
  try {
    const began = performance.now();
    const { call, staff } = await scoredCall(world);
    const password = "trys žali agurkai";
    const hashed = await world.as(staff).passwords.hash(password);
    if (!hashed.ok) throw new Error(hashed.error.code);
    await world.db.user.update({
      where: { id: staff.userId },
      data: { passwordHash: hashed.value },
    });
    say(
      `scene of ${proposalCount} × ${sheetsEach} × ${criteriaCount} in ${Math.round((performance.now() - began) / 1000)} s`,
    );
    const server = await world.start();
    const cookie = await signedIn(server.origin, { email: staff.email, password });
    const of = `${server.origin}/staff/calls/${call.number}`;

    await measure("progress, scoring open", `${of}/progress`, cookie);
    const closing = performance.now();
    await done(closeScoring(world.as(staff), { number: call.number }));
    say(
      `scoring closed and the list computed in ${((performance.now() - closing) / 1000).toFixed(1)} s`,
    );
    await measure("ranking", `${of}/ranking`, cookie);
    await measure("ranking, last part", `${of}/ranking?page=5`, cookie);
    await measure("ranking, one filter", `${of}/ranking?show=SELECTED`, cookie);
    await measure("ranking with the line", `${of}/ranking?sum=`, cookie);
    await server.stop();

    const list = await findList(world.db, call.id);
    if (!list) throw new Error("no list");
    const { places: _, line: __, ...input } = list.computation;
    expect(compute(input)).toEqual(list.computation);
    say("computed anew from its sheets, the list is the same");
  } finally {
    await world.close();
  }
});
