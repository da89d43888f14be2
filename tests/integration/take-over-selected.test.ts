import { expect } from "vitest";
import { strategyLedger } from "#app/domain/strategies/ledger.server.ts";
import { takeOverTargets } from "#app/domain/monitoring/indicators.server.ts";
import { rawOf } from "#app/domain/proposals/raw-answer.ts";
import { snapshot } from "#app/domain/proposals/snapshot.ts";
import { takeOverSelected } from "#app/domain/projects/take-over-selected.server.ts";
import { anonymous } from "#app/domain/policy.ts";
import { seedDemo } from "#seed/seed.server.ts";
import { test } from "#tests/support/test.ts";

test("who was granted support becomes a project once, with the grant as it was released", async ({
  db,
  owner,
  as,
  services,
}) => {
  await seedDemo({ ...services, log: () => {} });
  // The demonstration took them over already: with its projects goes all that hangs on them.
  await owner.$executeRaw`TRUNCATE "Project" CASCADE`;
  const call = await db.call.findFirstOrThrow({
    where: { releasedAt: { not: null } },
    include: { action: { include: { objective: { include: { goal: true } } } } },
  });
  const { strategyId } = call.action.objective.goal;
  const staff = as({
    ...anonymous,
    userId: (await db.user.findFirstOrThrow({ where: { email: "rasa@harmonija.example" } })).id,
    groups: [{ groupId: call.groupId, role: "STAFF", sector: null }],
  });
  const before = await strategyLedger(services, strategyId, "public");

  const both = await Promise.all([takeOverSelected(staff, call), takeOverSelected(staff, call)]);
  const made = both.map((result) => (result.ok ? result.value.made : -1));
  const standing = await db.proposal.findMany({
    where: { callId: call.id, project: { isNot: null } },
    include: { project: true, released: true, offerReply: true },
  });
  expect(Math.min(...made)).toBe(0);
  expect(Math.max(...made)).toBe(standing.length);
  expect(standing.length).toBeGreaterThan(0);
  for (const { project, released, offerReply } of standing) {
    const newest = released.toSorted((one, other) => other.listN - one.listN)[0];
    expect(project?.grantCents).toBe(newest?.grantCents);
    expect(newest?.outcome === "SELECTED" || offerReply?.answer === "ACCEPTED").toBe(true);
  }
  // A project says nothing new about money until it has a contract.
  expect(await strategyLedger(services, strategyId, "public")).toEqual(before);

  const [first] = standing;
  const id = first?.project?.id ?? "";
  expect(await takeOverTargets(staff, { id })).toMatchObject({ ok: true });
  const submission = await db.submission.findFirstOrThrow({
    where: { proposalId: first?.id ?? "" },
    orderBy: { n: "desc" },
  });
  const { answers } = snapshot.parse(submission.snapshot);
  const aimed = Object.values(rawOf("indicators", answers["indicators"]) ?? {});
  const targets = await db.projectIndicator.findMany({
    where: { projectId: id },
    orderBy: { position: "asc" },
  });
  expect(targets.length).toBeGreaterThan(0);
  expect(targets.map(({ target }) => String(target)).toSorted()).toEqual(
    aimed.flatMap(({ target }) => (target ? [target] : [])).toSorted(),
  );
  expect(targets.every(({ counter }) => counter !== null)).toBe(true);
  expect(await takeOverTargets(staff, { id })).toMatchObject({
    error: { code: "monitoring-no-targets" },
  });

  const stranger = as({
    ...anonymous,
    userId: staff.actor.userId,
    groups: [{ groupId: strategyId, role: "STAFF", sector: null }],
  });
  expect(await takeOverSelected(stranger, call)).toMatchObject({ error: { code: "not-found" } });
}, 90_000);
