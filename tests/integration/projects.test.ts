import { expect } from "vitest";
import { strategyYear } from "#app/domain/archives/strategy-year.server.ts";
import { openPage, openRows } from "#app/domain/open-data/lists.server.ts";
import { changeProject, publishProject } from "#app/domain/projects/change-project.server.ts";
import { projectPage } from "#app/domain/projects/project-page.server.ts";
import type { ChangeInput, StepInput } from "#app/domain/projects/project-schema.ts";
import { publicProject, publicProjects } from "#app/domain/projects/public-projects.server.ts";
import { recordPayment } from "#app/domain/projects/record-payment.server.ts";
import { stepProject } from "#app/domain/projects/step-project.server.ts";
import { anonymous, type SignedIn } from "#app/domain/policy.ts";
import { strategyLedger } from "#app/domain/strategies/ledger.server.ts";
import { listProjects } from "#app/domain/strategies/queries.server.ts";
import { freedCents, leftCents } from "#app/domain/strategies/ledger.ts";
import type { Ctx, Db } from "#app/platform/ports.ts";
import { translator } from "#app/i18n/translate.ts";
import { exportStaffList } from "#app/domain/exports/staff-tables.server.ts";
import { objectsOf } from "#app/domain/exports/table.ts";
import { again, aPerson } from "#tests/support/factories.ts";
import { aGroup } from "#tests/support/evaluation.ts";
import { test } from "#tests/support/test.ts";

type As = (actor: SignedIn) => Ctx;

/** A project of a group that was granted 10 000,00 €, with the staff of the group. */
async function aProject(db: Db, as: As) {
  const { group, action, staff } = await aGroup(db);
  const strategy = await db.strategy.findFirstOrThrow({ where: { groupId: group.id } });
  const { id } = await db.project.create({
    data: {
      groupId: group.id,
      strategyId: strategy.id,
      actionId: action.id,
      promoter: "VšĮ „Pradžia“",
      title: "Dirbtuvės",
      grantCents: 1_000_000n,
    },
  });
  const ctx = as(staff);
  const step = (input: StepInput) => stepProject(ctx, { id, ...input });
  const line = async () => {
    const ledger = await strategyLedger(ctx, strategy.id, "staff");
    if (!ledger) throw new Error("no ledger");
    return ledger.total;
  };
  return { id, ctx, step, line, group };
}

const contract = (contractedCents: number, reason = ""): StepInput => ({
  step: "contract",
  contractNo: "S-1",
  contractOn: "2026-12-01",
  externalNumber: "",
  totalCents: 2_000_000,
  contractedCents,
  startsOn: "2027-01-01",
  endsOn: "2027-12-31",
  reason,
});
const forward: StepInput = { step: "forward", forwardedOn: "2026-11-20", forwardedNo: "R-7" };

const changed: ChangeInput = {
  title: "Kitas pavadinimas",
  titleEn: "",
  purpose: "",
  location: "",
  field: null,
  story: "",
  storyEn: "",
  partners: [{ name: "VšĮ „Draugai“", code: "304374938" }],
  externalNumber: "",
  totalCents: null,
  contractedCents: null,
  startsOn: null,
  endsOn: null,
  reason: "Vykdytojo prašymas",
  actNo: "",
  actOn: null,
};

test("what a contract, an early end or a refusal leaves of the grant is free again for the action", async ({
  db,
  as,
}) => {
  const { step, line, id, ctx } = await aProject(db, as);
  const before = await line();
  expect(freedCents(before)).toBe(0);

  expect(await step(forward)).toMatchObject({ ok: true });
  expect(await step(contract(900_000))).toMatchObject({ ok: true });
  const contracted = await line();
  expect([freedCents(contracted), contracted.contracted.cents]).toEqual([100_000, 900_000]);

  await step({ step: "start", startsOn: "2027-01-01" });
  await recordPayment(ctx, {
    id,
    kind: "ADVANCE",
    paidOn: "2027-02-01",
    cents: 300_000,
    number: "",
  });
  await step({ step: "terminate", endsOn: "2027-06-01", reason: "Vykdytojas likviduojamas" });
  const ended = await line();
  expect([freedCents(ended), ended.paid.cents]).toEqual([700_000, 300_000]);
  expect((leftCents(ended) ?? 0) - (leftCents(before) ?? 0)).toBe(700_000);
});

test("a contract above the grant needs a reason, and a step happens once", async ({ db, as }) => {
  const { step, id } = await aProject(db, as);
  expect(await step(contract(1_000_001))).toMatchObject({
    error: { code: "contract-above-grant" },
  });
  expect(await step({ step: "start", startsOn: "2027-01-01" })).toMatchObject({
    error: { code: "changed-meanwhile" },
  });
  const both = await Promise.all([
    step(contract(1_000_001, "Ministerijos sprendimas")),
    step({ step: "refuse", reason: "Vykdytojas atsisakė" }),
  ]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await db.projectChange.count({ where: { projectId: id } })).toBe(1);
});

test("no more is paid than the contract says, whoever records it at once, and what comes back was paid", async ({
  db,
  as,
}) => {
  const { ctx, step, id } = await aProject(db, as);
  const pay = (kind: "INTERIM" | "RETURNED", cents: number) =>
    recordPayment(ctx, { id, kind, paidOn: "2027-03-01", cents, number: "" });
  expect(await pay("INTERIM", 1)).toMatchObject({ error: { code: "no-contract-yet" } });
  await step(contract(900_000));
  const results = await Promise.all(Array.from({ length: 12 }, () => pay("INTERIM", 100_000)));
  expect(results.filter(({ ok }) => ok)).toHaveLength(9);
  expect(await pay("RETURNED", 900_001)).toMatchObject({ error: { code: "returned-above-paid" } });
  expect(await pay("RETURNED", 50_000)).toMatchObject({ ok: true });
  expect(await pay("INTERIM", 50_001)).toMatchObject({ error: { code: "paid-above-contract" } });
});

test("a contract has no sum before it is made, and none below what was paid by it", async ({
  db,
  as,
}) => {
  const { ctx, step, id, line } = await aProject(db, as);
  const change = (contractedCents: number) =>
    changeProject(ctx, { ...changed, id, contractedCents });
  const code = (refusal: string) => ({ error: { code: refusal } });
  expect(await change(900_000)).toMatchObject(code("no-contract-to-change"));
  await step(contract(900_000));
  expect(await step({ step: "start", startsOn: "2028-01-01" })).toMatchObject(
    code("ends-before-start"),
  );
  const pay = (kind: "ADVANCE" | "RETURNED", cents: number) =>
    recordPayment(ctx, { id, kind, paidOn: "2027-02-01", cents, number: "" });
  await pay("ADVANCE", 300_000);
  expect(await change(299_999)).toMatchObject(code("contract-below-paid"));
  expect(await change(300_000)).toMatchObject({ ok: true });

  await pay("RETURNED", 300_000);
  expect((await line()).committedCents).toBe(0);
  await pay("ADVANCE", 300_000);
  expect((await line()).committedCents).toBe(300_000);
});

test("a change keeps its reason and the values before and after; one that changes nothing is refused", async ({
  db,
  as,
}) => {
  const { ctx, id } = await aProject(db, as);
  const old = await db.project.findUniqueOrThrow({ where: { id } });
  expect(await changeProject(ctx, { id, ...changed })).toMatchObject({ ok: true });
  expect(await changeProject(ctx, { id, ...changed })).toMatchObject({
    error: { code: "nothing-changed" },
  });
  const page = await projectPage(ctx, id);
  if (!page.ok) throw new Error(page.error.code);
  expect(page.value.changes).toMatchObject([
    {
      reason: "Vykdytojo prašymas",
      fields: [
        { field: "title", before: old.title, after: "Kitas pavadinimas" },
        { field: "partners", before: "", after: "VšĮ „Draugai“, 304374938" },
      ],
    },
  ]);
});

test("a project is public only while staff of its group say so", async ({ db, as }) => {
  const { ctx, id, group } = await aProject(db, as);
  const visitor = { ...ctx, actor: anonymous };
  const listed = async () => {
    const { projects } = await publicProjects(visitor, {
      group: group.slug,
      state: null,
      after: null,
    });
    return projects.length;
  };
  expect(await publicProject(visitor, id)).toMatchObject({ error: { code: "not-found" } });
  expect(await publishProject(visitor, { id, isPublic: true })).toMatchObject({ ok: false });
  expect(await listed()).toBe(0);

  await publishProject(ctx, { id, isPublic: true });
  expect(await publicProject(visitor, id)).toMatchObject({ ok: true });
  expect(await projectPage(visitor, id)).toMatchObject({ ok: false });
  expect(await listed()).toBe(1);

  await publishProject(ctx, { id, isPublic: false });
  expect(await publicProject(visitor, id)).toMatchObject({ ok: false });
  expect(await listed()).toBe(0);
});

test("a natural person leaves every page and file two years after the first publication, also when hidden and shown again", async ({
  db,
  as,
  services,
}) => {
  const { ctx, id, group } = await aProject(db, as);
  const name = "Jonė Jonaitytė";
  const { strategyId } = await db.project.update({
    where: { id },
    data: { promoter: name, promoterCode: null, isPerson: true },
  });
  const { slug } = await db.strategy.findUniqueOrThrow({ where: { id: strategyId } });
  const first = ctx.now();
  const inYears = (years: number, ms: number) => {
    const at = new Date(first);
    at.setUTCFullYear(at.getUTCFullYear() + years);
    return new Date(at.getTime() + ms);
  };
  /** Whether each place that everybody reads has the name, and whether it has the project. */
  const told = async (at: Date) => {
    const seen: Ctx = { ...ctx, ...services, actor: anonymous, now: () => at };
    const all = { group: group.slug, state: null, after: null };
    const places = {
      page: await publicProject(seen, id),
      list: await publicProjects(seen, all),
      strategy: await listProjects(seen, strategyId, null),
      json: await openPage(seen, "awards", { group: group.slug, after: null }),
      csv: await openRows(seen, "awards", group.slug),
      archive: await strategyYear(seen, { group: group.slug, slug, year: at.getUTCFullYear() }),
    };
    return Object.entries(places).map(([place, found]) => {
      const text = JSON.stringify(found);
      return [place, text.includes(id), text.includes(name)];
    });
  };
  const everywhere = (isNamed: boolean) =>
    ["page", "list", "strategy", "json", "csv", "archive"].map((place) => [place, true, isNamed]);

  await publishProject(ctx, { id, isPublic: true });
  expect(await told(first)).toEqual(everywhere(true));
  expect(await told(inYears(2, -1))).toEqual(everywhere(true));
  expect(await told(inYears(2, 0))).toEqual(everywhere(false));

  const later: Ctx = { ...ctx, now: () => inYears(1, 0) };
  await publishProject(later, { id, isPublic: false });
  await publishProject(later, { id, isPublic: true });
  expect(await told(inYears(2, -1))).toEqual(everywhere(true));
  expect(await told(inYears(2, 0))).toEqual(everywhere(false));
});

test("the list of projects is handed out under its filter to who reads the projects of the group", async ({
  db,
  as,
}) => {
  const { id, ctx, group } = await aProject(db, as);
  const board = await aPerson(db);
  await db.groupMember.create({
    data: { groupId: group.id, userId: board.userId, role: "BOARD", sector: "NGO" },
  });
  const reading = { t: translator("lt"), locale: "lt" as const };
  const listed = async (by: Ctx, state = "") => {
    const filter = new URLSearchParams(state ? { state } : {});
    const result = await exportStaffList(by, { file: "projects.json", filter }, reading);
    if (!result.ok) throw new Error(result.error.code);
    return objectsOf(result.value.table);
  };
  expect(await listed(ctx)).toMatchObject([
    { title: "Dirbtuvės", grantCents: 1_000_000, paidCents: 0, contractedCents: null },
  ]);
  expect(await listed(ctx, "RUNNING")).toEqual([]);
  expect(await listed(as(await again(db, board)))).toHaveLength(1);
  const { staff: stranger } = await aGroup(db);
  expect(await listed(as(stranger))).toEqual([]);

  const page = await projectPage(as(await again(db, board)), id);
  expect(page).toMatchObject({ ok: true, value: { manage: false, events: [] } });
  expect(await projectPage(as(stranger), id)).toMatchObject({ ok: false });
});
