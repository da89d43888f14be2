import { Readable } from "node:stream";
import { expect } from "vitest";
import { openEnclosure } from "#app/domain/enclosures/open-enclosure.server.ts";
import {
  keepDuty,
  mayKeepDuty,
  removeEvidence,
  seeDuty,
} from "#app/domain/publicity/keep-duty.server.ts";
import { publicityCounts } from "#app/domain/publicity/publicity-counts.server.ts";
import { publicityPage } from "#app/domain/publicity/publicity-page.server.ts";
import type { Db } from "#app/platform/ports.ts";
import { aGroup, aStaffMember } from "#tests/support/calls.ts";
import { again, anOrganisation, aPerson } from "#tests/support/factories.ts";
import { smallPdf } from "#tests/support/right-pages.ts";
import { test } from "#tests/support/test.ts";

async function done<T>(result: Promise<{ ok: true; value: T } | { ok: false; error: unknown }>) {
  const answer = await result;
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
}

async function scene(db: Db) {
  const group = await aGroup(db);
  const other = await aGroup(db);
  const staff = await aStaffMember(db, group.id);
  const stranger = await aStaffMember(db, other.id);
  const [writer, viewer] = [await aPerson(db), await aPerson(db)];
  const organisation = await anOrganisation(db, { EDITOR: writer, VIEWER: viewer });
  const strategy = await db.strategy.findFirstOrThrow({ where: { groupId: group.id } });
  const project = await db.project.create({
    data: {
      groupId: group.id,
      organisationId: organisation.id,
      strategyId: strategy.id,
      promoter: "Vykdytoja",
      title: "Projektas",
      state: "RUNNING",
    },
  });
  return {
    id: project.id,
    strategyId: strategy.id,
    staff,
    stranger,
    writer: await again(db, writer),
    viewer: await again(db, viewer),
  };
}

const told = {
  duty: "poster",
  as: "report",
  doneOn: "2026-11-20",
  link: "",
  note: "Prie durų.",
  files: [],
} as const;

test("what a promoter tells of a duty waits until staff of the group have seen it, each time anew", async ({
  db,
  as,
}) => {
  const { id, strategyId, staff, stranger, writer, viewer } = await scene(db);
  const poster = async () => {
    const page = await done(publicityPage(as(viewer), id));
    return page.duties.find(({ key }) => key === "poster");
  };
  expect(await poster()).toMatchObject({ doneOn: null, isSeen: false });
  await done(keepDuty(as(writer), { id, ...told }));
  expect(await poster()).toMatchObject({ doneOn: "2026-11-20", isSeen: false });
  expect(await seeDuty(as(stranger), { id, duty: "poster" })).toMatchObject({ ok: false });
  expect(await seeDuty(as(writer), { id, duty: "poster" })).toMatchObject({ ok: false });
  await done(seeDuty(as(staff), { id, duty: "poster" }));
  expect(await poster()).toMatchObject({ isSeen: true });
  const counted = async (until?: string) =>
    (await publicityCounts(db, strategyId, until)).find(({ duty }) => duty === "poster");
  expect(await counted()).toEqual({ duty: "poster", due: 1, done: 1, seen: 1 });
  expect(await counted("2026-11-19")).toEqual({ duty: "poster", due: 1, done: 0, seen: 0 });

  await done(keepDuty(as(writer), { id, ...told, note: "Perkeltas." }));
  expect(await poster()).toMatchObject({ isSeen: false, note: "Perkeltas." });
});

test("nobody but writers of the promoter and staff tell of a duty, and none is kept tomorrow", async ({
  db,
  as,
}) => {
  const { id, staff, stranger, writer, viewer } = await scene(db);
  for (const actor of [viewer, stranger])
    for (const role of ["report", "manage"] as const) {
      expect(await mayKeepDuty(as(actor), { id, duty: "poster", as: role })).toMatchObject({
        error: { code: "not-found" },
      });
      expect(await keepDuty(as(actor), { id, ...told, as: role })).toMatchObject({
        error: { code: "not-found" },
      });
    }
  expect(await keepDuty(as(writer), { id, ...told, doneOn: "2026-12-02" })).toMatchObject({
    error: { code: "publicity-later" },
  });
  await done(keepDuty(as(staff), { id, ...told, as: "manage" }));
  expect((await done(publicityPage(as(staff), id))).duties[3]).toMatchObject({ isSeen: true });
});

test("a file that shows a duty is for the promoter and staff of the group only", async ({
  db,
  as,
}) => {
  const { id, staff, stranger, writer, viewer } = await scene(db);
  const ctx = as(writer);
  const limits = { maxBytes: 100_000, accept: ["pdf"] };
  const file = await done(ctx.files.store(Readable.from(smallPdf("plakatas")), limits));
  await done(keepDuty(ctx, { id, ...told, files: [{ name: "Plakatas.pdf", ...file }] }));
  const enclosure = await db.enclosure.findFirstOrThrow({ where: { projectId: id } });
  const reading = await Promise.all(
    [staff, writer, viewer, stranger].map(
      async (actor) => (await openEnclosure(as(actor), enclosure)).ok,
    ),
  );
  expect(reading).toEqual([true, true, true, false]);
});

test("a file that shows a duty is taken away until somebody else has confirmed it, and only by who tells of it", async ({
  db,
  as,
}) => {
  const { id, staff, stranger, writer, viewer } = await scene(db);
  const content = Readable.from([smallPdf("plakatas")]);
  const stored = await as(writer).files.store(content, { maxBytes: 1e6, accept: ["pdf"] });
  if (!stored.ok) throw new Error("a file");
  const files = [1, 2].map((n) => ({ name: `Plakatas ${n}.pdf`, ...stored.value }));
  const shown = async () => {
    const page = await done(publicityPage(as(writer), id));
    return page.duties.find(({ key }) => key === "poster")?.files ?? [];
  };
  const remove = async (actor: typeof staff, teller: "report" | "manage") => {
    const [file] = await shown();
    return removeEvidence(as(actor), {
      id,
      duty: "poster",
      as: teller,
      file: file?.id ?? "",
    });
  };
  await done(keepDuty(as(writer), { id, ...told, files }));
  for (const actor of [viewer, stranger])
    for (const teller of ["report", "manage"] as const)
      expect(await remove(actor, teller)).toMatchObject({ error: { code: "not-found" } });
  await done(remove(writer, "report"));
  expect(await shown()).toHaveLength(1);

  await done(seeDuty(as(staff), { id, duty: "poster" }));
  const settled = { error: { code: "publicity-settled" } };
  expect(await remove(writer, "report")).toMatchObject(settled);
  expect(await remove(staff, "manage")).toMatchObject(settled);
  // What staff told themselves nobody else has confirmed.
  await done(keepDuty(as(staff), { id, ...told, as: "manage" }));
  await done(remove(staff, "manage"));
  expect(await shown()).toEqual([]);
});

test("the board reads what was told of duties and how many files show it, not the files", async ({
  db,
  as,
}) => {
  const { id, writer } = await scene(db);
  const content = Readable.from([smallPdf("plakatas")]);
  const stored = await as(writer).files.store(content, { maxBytes: 1e6, accept: ["pdf"] });
  if (!stored.ok) throw new Error("a file");
  const files = [{ name: "Vardenė Pavardenė.pdf", ...stored.value }];
  await done(keepDuty(as(writer), { id, ...told, files }));
  const { groupId } = await db.project.findUniqueOrThrow({ where: { id } });
  const read = async (role: "BOARD" | "OBSERVER") => {
    const { userId } = await aPerson(db);
    await db.groupMember.create({ data: { groupId, userId, role, sector: "NGO" } });
    return done(publicityPage(as(await again(db, { userId })), id));
  };
  const poster = { key: "poster", doneOn: "2026-11-20", note: "Prie durų.", fileCount: 1 };
  const board = await read("BOARD");
  expect(board).toMatchObject({ manage: false, report: false });
  expect(board.duties).toContainEqual(expect.objectContaining({ ...poster, files: [] }));
  expect(JSON.stringify(board)).not.toContain("Pavardenė");
  const observer = await read("OBSERVER");
  expect(JSON.stringify(observer)).toContain("Pavardenė");
});
