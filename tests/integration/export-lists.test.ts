import { expect } from "vitest";
import { exportCallList } from "#app/domain/exports/call-tables.server.ts";
import { exportLog } from "#app/domain/exports/log-table.server.ts";
import { exportPublicList, exportResults } from "#app/domain/exports/public-tables.server.ts";
import { exportStaffList } from "#app/domain/exports/staff-tables.server.ts";
import { objectsOf, type Table } from "#app/domain/exports/table.ts";
import { listLetters } from "#app/domain/letters/list-letters.server.ts";
import { anonymous } from "#app/domain/policy.ts";
import type { Result } from "#app/domain/result.ts";
import { translator } from "#app/i18n/translate.ts";
import type { Ctx, Db } from "#app/platform/ports.ts";
import { aGroup } from "#tests/support/evaluation.ts";
import { anOrganisation, aPerson } from "#tests/support/factories.ts";
import { approve, aScoredCall, release } from "#tests/support/play-decision.ts";
import { type As, done } from "#tests/support/play-evaluation.ts";
import { noon, test } from "#tests/support/test.ts";

const reading = { t: translator("lt"), locale: "lt" as const };
const absent = { ok: false, error: { code: "not-found" } };
const filterOf = (typed: Record<string, string> = {}) => new URLSearchParams(typed);

/** The rows of a list by the names that its JSON has. */
function rowsOf(result: Result<{ table: Table }, string>) {
  if (!result.ok) throw new Error(result.error.code);
  return objectsOf(result.value.table);
}

const three = [
  { total: 9000, requestedCents: 4_000_000 },
  { total: 8000, requestedCents: 3_000_000 },
  { total: 2000, requestedCents: 2_000_000 },
];

async function released(db: Db, as: As) {
  const scene = await aScoredCall(db, as, await aGroup(db), three);
  await done(approve(db, as, scene));
  await done(release(as(scene.staff), scene.call));
  return scene;
}

/** A decided call, and an organisation that says that it is a member of the group. */
async function withMember(db: Db, as: As) {
  const scene = await released(db, as);
  const organisation = await anOrganisation(db, { OWNER: await aPerson(db) });
  await db.affiliation.create({
    data: {
      organisationId: organisation.id,
      groupId: scene.group.id,
      since: new Date("2020-05-01"),
      toldAt: new Date(noon),
      toldById: scene.staff.userId,
    },
  });
  return { ...scene, organisation };
}

const tie = (db: Db, personId: string, proposalId: string) =>
  db.conflictDeclaration.create({
    data: {
      proposalId,
      personId,
      conflict: true,
      reason: "Giminystė",
      declaredAt: new Date(noon),
      textVersion: 1,
    },
  });

test("every list of a call is handed out to its staff without the proposals that they are tied to", async ({
  db,
  as,
}) => {
  const { call, staff, colleague, proposals, evaluators } = await aScoredCall(
    db,
    as,
    await aGroup(db),
    three,
  );
  const [hidden] = proposals;
  await tie(db, colleague.userId, hidden?.id ?? "");
  for (const list of ["proposals", "checks", "progress", "conflicts", "assignments"]) {
    const asked = {
      number: call.number,
      file: `${list}.json`,
      filter: filterOf({ show: "all" }),
    };
    const known = async (ctx: Ctx) => [
      ...new Set(
        rowsOf(await exportCallList(ctx, asked, reading)).map((row) => row["registration"]),
      ),
    ];
    const all = proposals.map(({ registration }) => registration);
    expect([list, await known(as(staff))]).toEqual([list, all]);
    expect([list, await known(as(colleague))]).toEqual([list, all.slice(1)]);
    for (const other of [anonymous, evaluators[0] ?? anonymous, (await aGroup(db)).staff])
      expect(await exportCallList(as(other), asked, reading)).toEqual(absent);
  }
  const evaluatorsOf = async (ctx: Ctx) =>
    rowsOf(
      await exportCallList(
        ctx,
        { number: call.number, file: "evaluators.json", filter: filterOf() },
        reading,
      ),
    ).map((row) => row["submitted"]);
  expect(await evaluatorsOf(as(staff))).toEqual([3, 3]);
  expect(await evaluatorsOf(as(colleague))).toEqual([2, 2]);
});

test("the register of letters is handed out whole under the filter of its page, however many pages it has", async ({
  db,
  as,
}) => {
  const { staff, colleague, group, proposals, evaluators } = await released(db, as);
  const [first, second] = proposals;
  await db.letter.createMany({
    data: Array.from({ length: 60 }, (_, n) => ({
      groupId: group.id,
      proposalId: second?.id ?? "",
      kind: "WITHDRAWAL",
      number: `X-${n}`,
      heading: "DĖL ATSIĖMIMO",
      model: {},
      verifyCode: `code-${n}`,
      issuedAt: new Date(noon),
      openedAt: n < 55 ? new Date(noon) : null,
    })),
  });
  const numbers = async (ctx: Ctx, filter: Record<string, string>) => {
    const asked = { file: "letters.json", filter: filterOf(filter) };
    return rowsOf(await exportStaffList(ctx, asked, reading)).map((row) => row["number"]);
  };
  const opened = await numbers(as(staff), { state: "opened" });
  expect(new Set(opened).size).toBe(55);
  const page = await listLetters(as(staff), { call: null, state: "opened", after: null });
  expect(opened.slice(0, 50)).toEqual(page.letters.map(({ number }) => number));
  expect(page.total).toBe(55);

  await tie(db, colleague.userId, second?.id ?? "");
  const letters = await db.letter.findMany({ where: { proposalId: { not: second?.id ?? "" } } });
  expect(new Set(await numbers(as(colleague), {}))).toEqual(
    new Set(letters.map(({ number }) => number)),
  );
  expect(first).toBeDefined();
  for (const other of [anonymous, evaluators[0] ?? anonymous])
    for (const list of ["letters", "complaints", "calls", "meetings", "evaluators", "members"]) {
      const asked = { file: `${list}.json`, filter: filterOf() };
      expect(rowsOf(await exportStaffList(as(other), asked, reading))).toEqual([]);
    }
});

test("meetings, evaluators and members are handed out as staff of the group read them", async ({
  db,
  as,
}) => {
  const { staff, evaluators, organisation } = await withMember(db, as);
  const list = async (name: string) =>
    rowsOf(await exportStaffList(as(staff), { file: `${name}.json`, filter: filterOf() }, reading));
  const meetings = await db.meeting.findMany();
  expect((await list("meetings")).map((row) => row["minutesNo"])).toEqual(
    meetings.map(({ minutesNo }) => minutesNo),
  );
  expect(new Set((await list("evaluators")).map((row) => row["name"]))).toEqual(
    new Set(evaluators.map(({ name }) => name)),
  );
  expect(await list("members")).toMatchObject([{ code: organisation.code, since: "2020-05-01" }]);
});

test("open data tell of released calls what their page tells: the selected and the reserve", async ({
  db,
  as,
}) => {
  const scored = [
    { total: 9000, requestedCents: 4_000_000 },
    { total: 1000, requestedCents: 2_000_000 },
  ];
  const scene = await aScoredCall(db, as, await aGroup(db), scored);
  const { number } = scene.call;
  const asked = { number, file: "results.json" };
  await done(approve(db, as, scene));
  expect(await exportResults(as(anonymous), asked, reading)).toEqual(absent);
  const list = { file: "results.json", filter: filterOf() };
  expect(rowsOf(await exportPublicList(as(anonymous), list, reading))).toEqual([]);

  await done(release(as(scene.staff), scene.call));
  expect(rowsOf(await exportResults(as(anonymous), asked, reading))).toMatchObject([
    {
      registration: scene.proposals[0]?.registration,
      pointsHundredths: 9000,
      requestedCents: 4_000_000,
      grantedCents: 4_000_000,
    },
  ]);
  expect(rowsOf(await exportPublicList(as(anonymous), list, reading))).toMatchObject([
    { number, selected: 1, notSelected: 1, grantedCents: 4_000_000 },
  ]);
  const calls = { file: "calls.json", filter: filterOf({ state: "closed" }) };
  expect(rowsOf(await exportPublicList(as(anonymous), calls, reading))).toMatchObject([{ number }]);
  const open = { file: "calls.json", filter: filterOf({ state: "open" }) };
  expect(rowsOf(await exportPublicList(as(anonymous), open, reading))).toEqual([]);
});

test("the audit log is handed out in the words of its page to whoever reads it, all of its pages", async ({
  db,
  as,
}) => {
  const { group, staff, call } = await released(db, as);
  const administrator = { ...staff, isAdmin: true };
  const { slug } = await db.group.findUniqueOrThrow({ where: { id: group.id } });
  const asked = { file: "log.json", filter: filterOf({ group: slug }) };
  const entry = { groupId: group.id, at: new Date(noon), kind: "call.extend", subject: call.id };
  await db.auditEntry.createMany({ data: Array.from({ length: 120 }, () => entry) });
  const rows = rowsOf(await exportLog(as(administrator), asked, reading));
  expect(rows.filter((row) => row["kind"] === "call.extend")).toHaveLength(120);
  expect(rows.map((row) => row["kind"])).toContain("list.approve");
  expect(rows.map((row) => row["what"]).join()).toContain(call.number);
  const person = await aPerson(db, {});
  for (const other of [anonymous, staff, person])
    expect(await exportLog(as(other), asked, reading)).toEqual(absent);
});

test("what is no list or no form of one is not there", async ({ db, as }) => {
  const { call, staff } = await aScoredCall(db, as, await aGroup(db), []);
  for (const file of ["proposals.pdf", "letters.csv", "proposals", "proposals.csv.csv", "x.csv"]) {
    const asked = { number: call.number, file, filter: filterOf() };
    expect(await exportCallList(as(staff), asked, reading)).toEqual(absent);
  }
  const asked = { file: "proposals.csv", filter: filterOf() };
  expect(await exportStaffList(as(staff), asked, reading)).toEqual(absent);
  expect(await exportPublicList(as(staff), asked, reading)).toEqual(absent);
});
