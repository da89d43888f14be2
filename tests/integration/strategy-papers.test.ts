import { Readable } from "node:stream";
import { expect } from "vitest";
import { openEnclosure } from "#app/domain/enclosures/open-enclosure.server.ts";
import { anonymous } from "#app/domain/policy.ts";
import type { ActInput } from "#app/domain/strategies/act-schema.ts";
import { addAct, changeAct, removeAct } from "#app/domain/strategies/change-acts.server.ts";
import {
  addDocument,
  removeDocument,
  staffDocuments,
} from "#app/domain/strategies/documents.server.ts";
import { findStrategy } from "#app/domain/strategies/queries.server.ts";
import { staffActs } from "#app/domain/strategies/staff-acts.server.ts";
import { removeMap, setMap, territoryPage } from "#app/domain/strategies/territory-map.server.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { aGroup, type Group } from "#tests/support/evaluation.ts";
import { smallPdf } from "#tests/support/right-pages.ts";
import { test } from "#tests/support/test.ts";

const notFound = { ok: false, error: { code: "not-found" } };

function value<T>(result: { ok: true; value: T } | { ok: false; error: { code: string } }) {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

const it = test.extend<{
  scene: Group;
  stranger: Group;
  address: { group: string; slug: string };
}>({
  scene: async ({ db }, use) => use(await aGroup(db)),
  stranger: async ({ db }, use) => use(await aGroup(db)),
  address: async ({ scene }, use) => use({ group: scene.group.slug, slug: "s" }),
});

const order: ActInput = {
  kind: "order",
  title: "Dėl strategijos atrankos",
  number: "1V-7",
  date: "2026-05-04",
};

const kinds = async ({ db }: Pick<Ctx, "db">) =>
  (
    await db.auditEntry.findMany({
      where: { kind: { startsWith: "strategy." } },
      orderBy: { id: "asc" },
      select: { kind: true },
    })
  ).map(({ kind }) => kind);

it("staff keep what a strategy rests on; everybody reads it; each change is in the log", async ({
  db,
  as,
  scene,
  stranger,
  address,
}) => {
  const staff = as(scene.staff);
  const acts = async () => value(await findStrategy(as(anonymous), address.group, "s")).acts;
  value(await addAct(staff, { ...address, input: order }));
  value(await addAct(staff, { ...address, input: { ...order, number: "", date: "" } }));
  expect(await acts()).toMatchObject([
    { kind: "order", number: "1V-7", day: "2026-05-04" },
    { number: null, day: null },
  ]);
  expect(
    await addAct(staff, { ...address, input: { ...order, date: "2027-01-01" } }),
  ).toMatchObject({ error: { code: "act-later" } });

  const [first, second] = await acts();
  const id = first?.id ?? "";
  const other = as(stranger.staff);
  for (const ctx of [other, as(anonymous)]) {
    expect(await staffActs(ctx, address)).toEqual(notFound);
    expect(await addAct(ctx, { ...address, input: order })).toEqual(notFound);
    expect(await changeAct(ctx, { ...address, id, input: order })).toEqual(notFound);
    expect(await removeAct(ctx, { ...address, id })).toEqual(notFound);
  }
  const own = { group: stranger.group.slug, slug: "s" };
  expect(await changeAct(other, { ...own, id, input: order })).toEqual(notFound);
  expect(await removeAct(other, { ...own, id })).toEqual(notFound);

  value(await changeAct(staff, { ...address, id, input: { ...order, number: "1V-8" } }));
  value(await removeAct(staff, { ...address, id: second?.id ?? "" }));
  expect(await acts()).toMatchObject([{ number: "1V-8" }]);
  expect(await kinds({ db })).toEqual([
    "strategy.add-act",
    "strategy.add-act",
    "strategy.change-act",
    "strategy.remove-act",
  ]);
});

it("the day as a source prints it stays until an exact one is typed", async ({
  db,
  as,
  scene,
  address,
}) => {
  const staff = as(scene.staff);
  const { id: strategyId } = await db.strategy.findFirstOrThrow({
    where: { groupId: scene.group.id },
  });
  const { id } = await db.strategyAct.create({
    data: { strategyId, position: 1, kind: "meeting", title: "Susirinkimas", dateText: "2015 m." },
  });
  const act = () => db.strategyAct.findUniqueOrThrow({ where: { id } });
  value(await changeAct(staff, { ...address, id, input: { ...order, date: "" } }));
  expect(await act()).toMatchObject({ dateText: "2015 m.", date: null });
  value(await changeAct(staff, { ...address, id, input: order }));
  expect(await act()).toMatchObject({ dateText: null, date: new Date("2026-05-04") });
});

async function aFile(ctx: Ctx, text: string) {
  const limits = { maxBytes: 100_000, accept: ["pdf"] };
  const stored = value(await ctx.files.store(Readable.from(smallPdf(text)), limits));
  return { name: `${text}.pdf`, ...stored };
}

it("a document is for staff while the strategy is drafted, then for everybody, and for nobody once it is withheld", async ({
  db,
  as,
  scene,
  stranger,
  address,
}) => {
  const staff = as(scene.staff);
  const file = await aFile(staff, "priedas");
  const title = "1 priedas. Finansinis planas";
  expect(await addDocument(staff, { ...address, title, files: [] })).toMatchObject({
    error: { code: "no-document-file" },
  });
  value(await addDocument(staff, { ...address, title, files: [file] }));
  const { id } = await db.enclosure.findFirstOrThrow({ where: { title } });
  const opened = () =>
    Promise.all(
      [scene.staff, stranger.staff, anonymous].map(
        async (one) => (await openEnclosure(as(one), { id })).ok,
      ),
    );
  expect(await opened()).toEqual([true, true, true]);
  const listed = async () => value(await findStrategy(as(anonymous), address.group, "s")).documents;
  expect(await listed()).toMatchObject([
    { title, name: "priedas.pdf", extension: "pdf", isWithheld: false },
  ]);

  await db.strategy.updateMany({ where: { groupId: scene.group.id }, data: { state: "DRAFTED" } });
  expect(await opened()).toEqual([true, false, false]);
  expect(await findStrategy(as(anonymous), address.group, "s")).toEqual(notFound);

  await db.strategy.updateMany({ where: { groupId: scene.group.id }, data: { state: "APPROVED" } });
  await db.file.update({ where: { sha256: file.sha256 }, data: { scan: "INFECTED" } });
  expect(await opened()).toEqual([false, false, false]);
  expect(await listed()).toMatchObject([{ isWithheld: true }]);
});

it("nobody but staff of the group adds a document or takes one away", async ({
  db,
  as,
  scene,
  stranger,
  address,
}) => {
  const staff = as(scene.staff);
  const other = as(stranger.staff);
  const files = [await aFile(staff, "vienas"), await aFile(staff, "kitas")];
  value(await addDocument(staff, { ...address, title: "Strategija", files }));
  const [first, second] = value(await staffDocuments(staff, address)).documents;
  const file = first?.id ?? "";
  for (const ctx of [other, as(anonymous)]) {
    expect(await staffDocuments(ctx, address)).toEqual(notFound);
    expect(await addDocument(ctx, { ...address, title: "X", files })).toEqual(notFound);
    expect(await removeDocument(ctx, { ...address, file })).toEqual(notFound);
  }
  const own = { group: stranger.group.slug, slug: "s" };
  expect(await removeDocument(other, { ...own, file })).toEqual(notFound);

  value(await removeDocument(staff, { ...address, file }));
  value(await addDocument(staff, { ...address, title: "Priedas", files: files.slice(0, 1) }));
  const names = value(await staffDocuments(staff, address)).documents.map(({ name }) => name);
  expect(names).toEqual([second?.name, "vienas.pdf"]);
  expect(await kinds({ db })).toEqual([
    "strategy.add-document",
    "strategy.remove-document",
    "strategy.add-document",
  ]);
});

const map = JSON.stringify({
  type: "FeatureCollection",
  features: [
    {
      type: "Feature",
      properties: { name: "Pavyzdžio seniūnija" },
      geometry: {
        type: "Polygon",
        coordinates: [
          [
            [24, 54],
            [24.2, 54],
            [24.2, 54.2],
            [24, 54.2],
            [24, 54],
          ],
        ],
      },
    },
  ],
});

it("the map of a territory is kept as it was looked at, drawn for everybody, and taken away", async ({
  db,
  as,
  scene,
  stranger,
  address,
}) => {
  const staff = as(scene.staff);
  const source = "Pavyzdys";
  const shown = async () => value(await findStrategy(as(anonymous), address.group, "s"));
  expect(await shown()).toMatchObject({ map: null, mapSource: "" });
  expect(await setMap(staff, { ...address, text: "{", source })).toMatchObject({
    error: { code: "map-not-json" },
  });
  value(await setMap(staff, { ...address, text: map, source }));
  expect(await shown()).toMatchObject({
    map: { areas: [expect.stringMatching(/^M/)], names: [{ name: "Pavyzdžio seniūnija" }] },
    mapSource: source,
  });
  for (const ctx of [as(stranger.staff), as(anonymous)]) {
    expect(await territoryPage(ctx, address)).toEqual(notFound);
    expect(await setMap(ctx, { ...address, text: map, source })).toEqual(notFound);
    expect(await removeMap(ctx, address)).toEqual(notFound);
  }
  value(await removeMap(staff, address));
  expect(await shown()).toMatchObject({ map: null, mapSource: "" });
  expect(await kinds({ db })).toEqual(["strategy.set-map", "strategy.remove-map"]);
});

it("a file belongs to one thing, and a document of a strategy has a title", async ({
  db,
  as,
  scene,
  address,
}) => {
  const staff = as(scene.staff);
  value(
    await addDocument(staff, { ...address, title: "T", files: [await aFile(staff, "vienas")] }),
  );
  const { id } = await db.enclosure.findFirstOrThrow();
  const wrong = [{ strategyId: null }, { title: "" }, { addedAt: null }];
  for (const data of wrong)
    await expect(db.enclosure.update({ where: { id }, data })).rejects.toThrow(/Enclosure_of_/);
});
