import { createHash } from "node:crypto";
import { expect } from "vitest";
import { letterModel } from "#app/domain/letters/letter.ts";
import { listLetters } from "#app/domain/letters/list-letters.server.ts";
import { openLetter } from "#app/domain/letters/open-letter.server.ts";
import { lettersPage, previewLetters } from "#app/domain/letters/preview-letters.server.ts";
import { issuedPdf } from "#app/http/letter-pdf.server.ts";
import { drawLetter } from "#app/platform/pdf/draw-letter.server.ts";
import type { Db } from "#app/platform/ports.ts";
import { aGroup } from "#tests/support/evaluation.ts";
import { again, aPerson } from "#tests/support/factories.ts";
import { approve, aScoredCall, release } from "#tests/support/play-decision.ts";
import { type As, done } from "#tests/support/play-evaluation.ts";
import { test } from "#tests/support/test.ts";

const notFound = { error: { code: "not-found" } };
const two = [{ total: 9000 }, { total: 4000 }];

async function released(db: Db, as: As) {
  const scene = await aScoredCall(db, as, await aGroup(db), two);
  await done(approve(db, as, scene));
  await done(release(as(scene.staff), scene.call));
  const letters = await db.letter.findMany({ orderBy: { number: "asc" } });
  const [first, second] = letters;
  const [own, other] = scene.proposals;
  if (!first || !second || !own || !other) throw new Error("two letters");
  return { ...scene, first, second, own, other };
}

test("a letter is read by its applicant and by impartial staff, and for everybody else it is not there", async ({
  db,
  as,
}) => {
  const { first, own, other, staff, evaluators, member } = await released(db, as);
  const { id } = first;
  const viewer = await aPerson(db);
  await db.organisationMember.create({
    data: { organisationId: own.organisation.id, userId: viewer.userId, role: "VIEWER" },
  });
  for (const actor of [own.owner, await again(db, viewer), staff])
    await done(openLetter(as(actor), { id }));

  const stranger = (await aGroup(db)).staff;
  const board = await member("BOARD");
  for (const actor of [other.owner, stranger, board, ...evaluators, await aPerson(db)])
    expect(await openLetter(as(actor), { id })).toMatchObject(notFound);
  expect(await openLetter(as(staff), { id: "no-id" })).toMatchObject(notFound);
});

test("the first time that the applicant opens a letter is kept, and staff do not set it", async ({
  db,
  as,
}) => {
  const { first, own, staff } = await released(db, as);
  const { id } = first;
  await done(openLetter(as(staff), { id }));
  expect(await db.letter.findUnique({ where: { id } })).toMatchObject({ openedAt: null });
  await done(openLetter(as(own.owner, "2026-12-02T08:00:00Z"), { id }));
  await done(openLetter(as(own.owner, "2026-12-03T08:00:00Z"), { id }));
  expect(await db.letter.findUnique({ where: { id } })).toMatchObject({
    openedAt: new Date("2026-12-02T08:00:00Z"),
  });
});

test("the PDF has the same bytes before the worker, from the storage, and after the storage lost it", async ({
  db,
  as,
  services,
}) => {
  const { first, own } = await released(db, as);
  const ctx = as(own.owner);
  const letter = { ...first, model: letterModel.parse(first.model) };
  const request = new Request("http://localhost:3000/letters/x/pdf");
  const pdf = async () => {
    const answer = await issuedPdf(request, ctx, letter);
    expect(answer.headers.get("content-disposition")).toContain(`${first.number}.pdf`);
    return createHash("sha256")
      .update(Buffer.from(await answer.arrayBuffer()))
      .digest("hex");
  };
  const onDemand = await pdf();
  const { sha256 } = await db.letter.findUniqueOrThrow({ where: { id: first.id } });
  expect(onDemand).toBe(sha256);
  expect(await pdf()).toBe(sha256);
  await services.files.remove(sha256 ?? "");
  expect(await pdf()).toBe(sha256);
});

test("a letter that would no longer be drawn as it was sent is a fault, not another letter", async ({
  db,
  as,
  services,
}) => {
  const { first, own } = await released(db, as);
  const model = letterModel.parse(first.model);
  const request = new Request("http://localhost:3000/letters/x/pdf");
  await issuedPdf(request, as(own.owner), { ...first, model });
  const { sha256 } = await db.letter.findUniqueOrThrow({ where: { id: first.id } });
  await services.files.remove(sha256 ?? "");
  const changed = { ...first, model: { ...model, heading: "DĖL KITO DALYKO" } };
  await expect(issuedPdf(request, as(own.owner), changed)).rejects.toThrow(/drawn as it was/);
});

test("the preview says what will be sent, without number and code, to impartial staff only", async ({
  db,
  as,
}) => {
  const scene = await aScoredCall(db, as, await aGroup(db), two);
  const { call, staff, proposals, evaluators } = scene;
  expect(await previewLetters(as(staff), call)).toMatchObject({
    error: { code: "not-proposed" },
  });
  expect(await lettersPage(as(staff), call)).toMatchObject({
    value: { call: { number: call.number }, status: null, letters: [] },
  });
  for (const actor of evaluators)
    expect(await lettersPage(as(actor), call)).toMatchObject(notFound);
  await done(approve(db, as, scene));
  const preview = await previewLetters(as(staff), call);
  expect(preview).toMatchObject({
    value: {
      letters: [
        { missing: [], model: { kind: "SELECTED", number: null } },
        { missing: [], model: { kind: "NOT_SELECTED_THRESHOLD", number: null } },
      ],
    },
  });
  if (preview.ok) {
    const [letter] = preview.value.letters;
    const bytes = letter && (await drawLetter(letter.model));
    expect(bytes?.length).toBeGreaterThan(1000);
  }
  const strangers = [(await aGroup(db)).staff, ...evaluators, ...proposals.map((p) => p.owner)];
  for (const actor of strangers)
    expect(await previewLetters(as(actor), call)).toMatchObject(notFound);
});

test("the register lists the letters of one's own groups, without those to one's own organisation", async ({
  db,
  as,
}) => {
  const { staff, own, first, second } = await released(db, as);
  await released(db, as);
  const numbers = async (actor: typeof staff) =>
    (await listLetters(as(actor), { call: null, state: null, after: null })).letters.map(
      ({ id }) => id,
    );
  expect((await numbers(staff)).sort()).toEqual([first.id, second.id].sort());
  expect(await numbers(own.owner)).toEqual([]);
  await db.organisationMember.create({
    data: { organisationId: own.organisation.id, userId: staff.userId, role: "VIEWER" },
  });
  expect(await numbers(await again(db, staff))).toEqual([second.id]);
});
