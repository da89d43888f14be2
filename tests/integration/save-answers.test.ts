import { expect } from "vitest";
import { saveAnswers } from "#app/domain/proposals/save-answers.server.ts";
import type { RawAnswer } from "#app/domain/proposals/raw-answer.ts";
import { knownToken, readKnown } from "#app/domain/proposals/verdict.ts";
import { aDraft } from "#tests/support/drafts.ts";
import { test } from "#tests/support/test.ts";

const blank = knownToken(0, "");
const field = (key: string, typed: RawAnswer, token = blank, sent = "") => ({
  key,
  typed,
  known: readKnown(token, sent),
});

const stored = async (db: Parameters<typeof aDraft>[1], id: string) => {
  const rows = await db.answer.findMany({ where: { proposalId: id } });
  return Object.fromEntries(rows.map((row) => [row.field, { value: row.value, n: row.version }]));
};

test("what is typed is kept as it is, right or wrong", async ({ db, as }) => {
  const { id, editor } = await aDraft(as, db);
  const wrong = "trisdešimtą vasario\u00a0– „ne data“";
  const result = await saveAnswers(as(editor), {
    id,
    section: "summary",
    fields: [field("startDate", wrong), field("title", " Dirbtuvės  jaunimui ")],
  });
  expect(result).toMatchObject({ ok: true, value: { conflicts: [] } });
  expect(await stored(db, id)).toEqual({
    startDate: { value: wrong, n: 1 },
    title: { value: " Dirbtuvės  jaunimui ", n: 1 },
  });
  expect(await db.proposal.findMany()).toMatchObject([
    { title: "Dirbtuvės jaunimui", changedAt: new Date("2026-12-01T10:00:00Z") },
  ]);
});

test("what PostgreSQL cannot keep is mended, not refused", async ({ db, as }) => {
  const { id, editor } = await aDraft(as, db);
  await saveAnswers(as(editor), {
    id,
    section: "summary",
    fields: [field("title", "a\0b\ud800c")],
  });
  expect((await stored(db, id))["title"]?.value).toBe("ab\ufffdc");
});

test("two people in different fields of one page both keep what they wrote", async ({ db, as }) => {
  const { id, editor, owner } = await aDraft(as, db);
  const save = (actor: typeof owner, title: string, place: string) =>
    saveAnswers(as(actor), {
      id,
      section: "summary",
      fields: [field("title", title), field("place", place)],
    });
  await save(editor, "Pavadinimas", "");
  expect(await save(owner, "", "Vilniaus g. 1")).toMatchObject({
    ok: true,
    value: { conflicts: [] },
  });
  expect(await stored(db, id)).toEqual({
    title: { value: "Pavadinimas", n: 1 },
    place: { value: "Vilniaus g. 1", n: 1 },
  });
});

test("of two people in one field neither text is lost: the second is told of the first", async ({
  db,
  as,
}) => {
  const { id, editor, owner } = await aDraft(as, db);
  const save = (actor: typeof owner, typed: string, token?: string) =>
    saveAnswers(as(actor, "2026-12-01T10:05:00Z"), {
      id,
      section: "summary",
      fields: [field("title", typed, token), field("place", `${typed}, vieta`)],
    });
  await save(editor, "Jono");
  const second = await save(owner, "Onos");
  expect(second).toMatchObject({
    ok: true,
    value: {
      conflicts: [
        { field: "title", mine: "Onos", theirs: "Jono", by: editor.name },
        { field: "place", mine: "Onos, vieta", theirs: "Jono, vieta" },
      ],
    },
  });
  expect((await stored(db, id))["title"]).toEqual({ value: "Jono", n: 1 });

  const token = second.ok ? second.value.conflicts[0]?.known : "";
  await save(owner, "Onos", token);
  expect((await stored(db, id))["title"]).toEqual({ value: "Onos", n: 2 });
});

test("two saves at the same moment of one field: one is written, one is told", async ({
  db,
  as,
}) => {
  const { id, editor, owner } = await aDraft(as, db);
  const save = (actor: typeof owner, typed: string) =>
    saveAnswers(as(actor), { id, section: "summary", fields: [field("title", typed)] });
  const both = await Promise.all([save(editor, "Jono"), save(owner, "Onos")]);
  const conflicts = both.map((result) => (result.ok ? result.value.conflicts.length : -1));
  expect(new Set(conflicts)).toEqual(new Set([0, 1]));
  expect((await stored(db, id))["title"]?.n).toBe(1);
});

test("a save whose answer was lost on the way does not stand against the next one", async ({
  db,
  as,
}) => {
  const { id, editor } = await aDraft(as, db);
  const save = (typed: string, sent = "") =>
    saveAnswers(as(editor), {
      id,
      section: "summary",
      fields: [field("title", typed, blank, sent)],
    });
  await save("Pus");
  const lost = knownToken(0, "Pus").split(".")[1];
  expect(await save("Pusė", lost)).toMatchObject({ ok: true, value: { conflicts: [] } });
  expect((await stored(db, id))["title"]).toEqual({ value: "Pusė", n: 2 });
});

test("the same page sent twice is written once", async ({ db, as }) => {
  const { id, editor } = await aDraft(as, db);
  const save = () =>
    saveAnswers(as(editor), { id, section: "summary", fields: [field("title", "Vienas")] });
  await save();
  expect(await save()).toMatchObject({ ok: true, value: { conflicts: [] } });
  expect((await stored(db, id))["title"]).toEqual({ value: "Vienas", n: 1 });
});

test("somebody who does not say whether a section is finished is told what is wrong, and nothing is marked", async ({
  db,
  as,
}) => {
  const { id, editor } = await aDraft(as, db);
  const result = await saveAnswers(as(editor), {
    id,
    section: "need",
    fields: [field("problem", "")],
    finish: "unsaid",
  });
  expect(result.ok && result.value.problems.map(({ at }) => at)).toContain("problem");
  expect(await db.proposal.findMany()).toMatchObject([{ doneSections: [] }]);
});

test("a section without anything wrong is finished, one with errors is not", async ({ db, as }) => {
  const { id, editor } = await aDraft(as, db);
  const done = async () => (await db.proposal.findUniqueOrThrow({ where: { id } })).doneSections;
  const save = (section: string, fields: ReturnType<typeof field>[]) =>
    saveAnswers(as(editor), { id, section, fields, finish: "whenComplete" });

  expect(await save("partners", [])).toMatchObject({ ok: true, value: { problems: [] } });
  expect(await done()).toEqual(["partners"]);

  const wrong = await save("summary", [field("title", "Pavadinimas")]);
  expect(wrong).toMatchObject({ ok: true });
  expect(wrong.ok && wrong.value.problems.length).toBeGreaterThan(0);
  expect(await done()).toEqual(["partners"]);
});

test("the user's own word on a section is kept, and can be taken back", async ({ db, as }) => {
  const { id, editor } = await aDraft(as, db);
  const done = async () => (await db.proposal.findUniqueOrThrow({ where: { id } })).doneSections;
  const save = (finish: "yes" | "no") =>
    saveAnswers(as(editor), { id, section: "need", fields: [], finish });
  await save("yes");
  expect(await done()).toEqual(["need"]);
  await save("no");
  expect(await done()).toEqual([]);
});

test("a field of another section, a file or an unknown one is not written", async ({ db, as }) => {
  const { id, editor } = await aDraft(as, db);
  await saveAnswers(as(editor), {
    id,
    section: "summary",
    fields: [field("problem", "kita dalis"), field("fileStatutes", "failas"), field("x", "?")],
  });
  expect(await stored(db, id)).toEqual({});
});

test("an answer of a wrong shape leaves the stored one as it is", async ({ db, as }) => {
  const { id, editor } = await aDraft(as, db);
  await saveAnswers(as(editor), { id, section: "summary", fields: [field("title", "Geras")] });
  await saveAnswers(as(editor), {
    id,
    section: "summary",
    fields: [field("title", { requested: "1", sources: {} }, knownToken(1, "Geras"))],
  });
  expect((await stored(db, id))["title"]?.value).toBe("Geras");
});

test.for([
  { who: "viewer", code: "may-not-edit" },
  { who: "stranger", code: "not-found" },
] as const)("a $who saves nothing", async ({ who, code }, { db, as }) => {
  const draft = await aDraft(as, db);
  const result = await saveAnswers(as(draft[who]), {
    id: draft.id,
    section: "summary",
    fields: [field("title", "Svetimas")],
  });
  expect(result).toMatchObject({ ok: false, error: { code } });
  expect(await stored(db, draft.id)).toEqual({});
});

test("from the deadline on the draft stays as it is", async ({ db, as }) => {
  const { id, editor } = await aDraft(as, db);
  const save = (at: string, typed: string, token?: string) =>
    saveAnswers(as(editor, at), { id, section: "summary", fields: [field("title", typed, token)] });
  expect(await save("2026-12-15T14:59:59.999Z", "Laiku")).toMatchObject({ ok: true });
  expect(await save("2026-12-15T15:00:00Z", "Vėlai", knownToken(1, "Laiku"))).toMatchObject({
    ok: false,
    error: { code: "call-closed" },
  });
  expect((await stored(db, id))["title"]?.value).toBe("Laiku");
});

test("a submitted proposal takes no more answers", async ({ db, as }) => {
  const { id, editor } = await aDraft(as, db);
  await db.proposal.update({
    where: { id },
    data: { status: "SUBMITTED", number: 1, registration: "X-001" },
  });
  expect(
    await saveAnswers(as(editor), { id, section: "summary", fields: [field("title", "Vėlai")] }),
  ).toMatchObject({ ok: false, error: { code: "already-submitted" } });
});

test("an id that is none is not found", async ({ db, as }) => {
  const { editor } = await aDraft(as, db);
  for (const id of ["x", "0190a000-0000-7000-8000-000000000000"])
    expect(await saveAnswers(as(editor), { id, section: "summary", fields: [] })).toMatchObject({
      ok: false,
      error: { code: "not-found" },
    });
});
