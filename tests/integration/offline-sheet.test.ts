import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import fc from "fast-check";
import { expect } from "vitest";
import {
  downloadSheet,
  readOffline,
  storeOffline,
} from "#app/domain/evaluation/offline-sheet.server.ts";
import { declareAssigned } from "#app/domain/evaluation/declare-interest.server.ts";
import { saveSheet } from "#app/domain/evaluation/save-sheet.server.ts";
import { readSheetWorkbook, workbookLimits } from "#app/domain/evaluation/sheet-workbook.server.ts";
import type { Ctx, Db } from "#app/platform/ports.ts";
import { aClosedCall, aGroup, aSubmitted } from "#tests/support/evaluation.ts";
import {
  type As,
  assign,
  assignmentOf,
  done,
  open,
  sheetOf,
} from "#tests/support/play-evaluation.ts";
import { test } from "#tests/support/test.ts";

const none = { interest: "none" as const, reason: "" };

async function scene(db: Db, as: As) {
  const group = await aGroup(db);
  const [first, second] = group.evaluators;
  if (!first || !second) throw new Error("two evaluators");
  const call = await aClosedCall(db, group);
  const [one, other] = [await aSubmitted(db, call), await aSubmitted(db, call)];
  await open(as(group.staff), call, [one, other]);
  await done(assign(as(group.staff), call, [one, other], [first, second]));
  const ids = [];
  for (const [person, proposal] of [
    [first, one],
    [first, other],
    [second, one],
  ] as const) {
    const id = await assignmentOf(db, proposal, person);
    await done(declareAssigned(as(person), { id, ...none }));
    ids.push(id);
  }
  const [mine = "", mineToo = "", theirs = ""] = ids;
  await done(saveSheet(as(first), { id: mine, ...sheetOf(8000) }));
  return { first, second, mine, mineToo, theirs };
}

async function workbookOf(ctx: Ctx, id: string) {
  const result = await downloadSheet(ctx, { id, locale: "lt" });
  if (!result.ok) throw new Error(result.error.code);
  return new Uint8Array(result.value.bytes);
}

/** The workbook with its worksheet and its texts changed, as a spreadsheet program would save it. */
function edited(bytes: Uint8Array, edit: (xml: string) => string) {
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => [
    name,
    name.startsWith("xl/worksheets/") || name.endsWith("sharedStrings.xml")
      ? strToU8(edit(strFromU8(part)))
      : part,
  ]);
  return zipSync(Object.fromEntries(parts));
}

const words = "Pagrįsta pasiūlymo duomenimis ir pridėtais dokumentais.";
const rewritten = (bytes: Uint8Array, to: string) =>
  edited(bytes, (xml) => xml.replaceAll(words, to));

test("a sheet comes back as it went out, and only what was changed is shown and stored", async ({
  db,
  as,
}) => {
  const { first, mine: id } = await scene(db, as);
  const ctx = as(first);
  const bytes = await workbookOf(ctx, id);
  expect(await readOffline(ctx, { id, bytes })).toMatchObject({ ok: true, value: { changes: [] } });

  const read = await readOffline(ctx, { id, bytes: rewritten(bytes, "=Perrašyta skaičiuokle.") });
  if (!read.ok) throw new Error(read.error.code);
  expect(read.value.changes).toMatchObject([
    { field: "scores[0].justification", before: words, after: "=Perrašyta skaičiuokle." },
    { field: "scores[1].justification", isDisputed: false },
  ]);
  expect(await db.sheetScore.count({ where: { justification: words } })).toBe(2);
  await done(storeOffline(ctx, { id, sealed: read.value.sealed }));
  expect(await db.sheetScore.findMany({ select: { justification: true } })).toEqual([
    { justification: "=Perrašyta skaičiuokle." },
    { justification: "=Perrašyta skaičiuokle." },
  ]);
});

test("what was changed here meanwhile is not overwritten, but told with both texts", async ({
  db,
  as,
}) => {
  const { first, mine: id } = await scene(db, as);
  const bytes = await workbookOf(as(first), id);
  const { changedAt } = await db.sheet.findUniqueOrThrow({ where: { assignmentId: id } });
  const draft = sheetOf(8000, changedAt.toISOString());
  const scores = draft.scores.map((line, n) =>
    n === 0 ? { ...line, justification: "Pakeista naršyklėje." } : line,
  );
  await done(saveSheet(as(first, "2026-12-01T11:00:00Z"), { id, ...draft, scores }));

  const read = await readOffline(as(first), { id, bytes: rewritten(bytes, "Pakeista byloje.") });
  if (!read.ok) throw new Error(read.error.code);
  const stored = await storeOffline(as(first), { id, sealed: read.value.sealed });
  expect(stored).toMatchObject({
    ok: true,
    value: {
      conflicts: [
        {
          field: "scores[0].justification",
          mine: "Pakeista byloje.",
          theirs: "Pakeista naršyklėje.",
        },
      ],
    },
  });
  const kept = await db.sheetScore.findMany({ orderBy: { criterion: "asc" } });
  expect(kept.map(({ justification }) => justification)).toEqual([
    "Pakeista naršyklėje.",
    "Pakeista byloje.",
  ]);
});

test("a workbook of another person, of another sheet, with another mark or a formula is refused", async ({
  db,
  as,
}) => {
  const { first, second, mine, mineToo, theirs } = await scene(db, as);
  const bytes = await workbookOf(as(first), mine);
  const refusal = (code: string) => ({ ok: false, error: { code } });
  const read = (ctx: Ctx, id: string, sent: Uint8Array) => readOffline(ctx, { id, bytes: sent });
  expect(await read(as(second), theirs, bytes)).toMatchObject(refusal("workbook-foreign"));
  expect(await read(as(first), mineToo, bytes)).toMatchObject(refusal("workbook-foreign"));
  expect(await read(as(second), mine, bytes)).toMatchObject(refusal("not-found"));
  expect(await downloadSheet(as(second), { id: mine, locale: "lt" })).toMatchObject(
    refusal("not-found"),
  );
  const altered = edited(bytes, (xml) =>
    xml.replaceAll(/([A-Za-z0-9+/]{40})/g, (mark) =>
      mark.replace(/^./, (sign) => (sign === "A" ? "B" : "A")),
    ),
  );
  expect(await read(as(first), mine, altered)).toMatchObject(refusal("workbook-foreign"));
  const formula = edited(bytes, (xml) => xml.replace(/<v>50<\/v>/, "<f>49+1</f><v>50</v>"));
  expect(await read(as(first), mine, formula)).toMatchObject(refusal("workbook-formula"));
  const sealed = await read(as(first), mine, bytes);
  if (!sealed.ok) throw new Error(sealed.error.code);
  expect(await storeOffline(as(second), { id: theirs, sealed: sealed.value.sealed })).toMatchObject(
    refusal("workbook-foreign"),
  );
});

test("what is no workbook, or would unfold to too much, is refused and never read", async () => {
  const bomb = zipSync({
    "xl/workbook.xml": strToU8("<workbook/>"),
    "xl/media/zeros.bin": new Uint8Array(workbookLimits.unfolded + 1),
  });
  const many = zipSync(
    Object.fromEntries(Array.from({ length: 80 }, (_, n) => [`xl/${n}.xml`, strToU8("<a/>")])),
  );
  const broken = { ok: false, error: { code: "workbook-broken" } };
  for (const bytes of [bomb, many, strToU8("%PDF-1.7"), new Uint8Array(workbookLimits.bytes + 1)])
    expect(await readSheetWorkbook(bytes, 2)).toMatchObject(broken);
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
      expect(await readSheetWorkbook(bytes, 2)).toMatchObject(broken);
    }),
    { numRuns: 50 },
  );
});
