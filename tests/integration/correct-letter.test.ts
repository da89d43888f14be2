import { expect } from "vitest";
import { sendComplaint } from "#app/domain/complaints/send-complaint.server.ts";
import { findContested } from "#app/domain/complaints/find-contested.server.ts";
import { approveCorrection } from "#app/domain/letters/corrections/approve-correction.server.ts";
import { callOffCorrection } from "#app/domain/letters/corrections/call-off-correction.server.ts";
import {
  correctionPage,
  previewCorrection,
  waitingCorrection,
} from "#app/domain/letters/corrections/correction-page.server.ts";
import { proposeCorrection } from "#app/domain/letters/corrections/propose-correction.server.ts";
import { deliveryPage } from "#app/domain/letters/delivery-page.server.ts";
import { letterModel } from "#app/domain/letters/letter.ts";
import { listLetters } from "#app/domain/letters/list-letters.server.ts";
import { openLetter } from "#app/domain/letters/open-letter.server.ts";
import { lettersInbox } from "#app/domain/letters/own-letters.server.ts";
import { verifyLetter } from "#app/domain/letters/verify-letter.server.ts";
import { ownData } from "#app/domain/privacy/own-data.server.ts";
import type { Result } from "#app/domain/result.ts";
import type { SignedIn } from "#app/domain/policy.ts";
import type { Services } from "#app/http/services.server.ts";
import { folderMailer } from "#app/platform/mailer.server.ts";
import type { Db } from "#app/platform/ports.ts";
import { taskHandlers } from "#app/worker/handlers.server.ts";
import { runDueTasks } from "#app/worker/worker.server.ts";
import { aGroup } from "#tests/support/evaluation.ts";
import { again } from "#tests/support/factories.ts";
import { approve, aScoredCall, release } from "#tests/support/play-decision.ts";
import { type As, done } from "#tests/support/play-evaluation.ts";
import { noon, test } from "#tests/support/test.ts";

const code = (name: string) => ({ error: { code: name } });
const why = "Rašte klaidingai nurodytas adresas.";
const typed = { address: "Ąžuolų g. 12, LT-66119 Druskininkai" };
const all = { call: null, state: null, after: null };
const wholeInbox = { organisation: null, kind: null, onlyUnopened: false, after: null };

async function given<T>(result: Promise<Result<T>>) {
  const answer = await result;
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
}

async function released(db: Db, as: As) {
  const scene = await aScoredCall(db, as, await aGroup(db), [
    { total: 9000, requestedCents: 4_000_000 },
    { total: 4000, requestedCents: 2_000_000 },
  ]);
  await done(approve(db, as, scene));
  await done(release(as(scene.staff), scene.call));
  const letters = await db.letter.findMany({ orderBy: { number: "asc" } });
  return { ...scene, letters, id: letters[0]?.id ?? "" };
}

function work(services: Services, dir: string) {
  const now = () => new Date(noon);
  const mailer = folderMailer(dir, "kvieslys@localhost", "localhost", now);
  return runDueTasks({ db: services.db, now, handle: taskHandlers({ ...services, now, mailer }) });
}

const seenBy = async (db: Db, id: string) =>
  (await db.letterCorrection.findUnique({ where: { letterId: id } }))?.sha256 ?? "";

async function correct(
  db: Db,
  as: As,
  { staff, colleague }: { staff: SignedIn; colleague: SignedIn },
  id: string,
  words: Record<string, string> = typed,
) {
  await done(proposeCorrection(as(staff), { id, typed: words, why }));
  const seen = await seenBy(db, id);
  return given(approveCorrection(as(colleague), { id, seen }));
}

test("a correction is a new letter with the next number, and the earlier one stays to the byte", async ({
  db,
  as,
  services,
  dir,
}) => {
  const scene = await released(db, as);
  const { staff, id, letters } = scene;
  await work(services, dir);
  const before = await db.letter.findUniqueOrThrow({ where: { id } });
  const kept = await db.file.findUniqueOrThrow({ where: { sha256: before.sha256 ?? "" } });
  const file = async () => {
    const bytes = await services.files.open({ ...kept, size: Number(kept.size) });
    const parts: Buffer[] = [];
    for await (const part of bytes ?? []) parts.push(Buffer.from(part));
    return Buffer.concat(parts).toString("base64");
  };
  const pdf = await file();

  const issued = await correct(db, as, scene, id);
  await work(services, dir);
  const after = await db.letter.findUniqueOrThrow({ where: { id: issued.id } });
  const last = Number(letters.at(-1)?.number.slice(-3));
  expect(Number(after.number.slice(-3))).toBe(last + 1);
  expect(after).toMatchObject({ replacesId: id, replaceWhy: why, kind: before.kind });
  expect(after.sha256).not.toBeNull();
  const model = letterModel.parse(after.model);
  expect(model).toMatchObject({ number: after.number, recipient: typed });
  expect(JSON.stringify(model.blocks[0])).toContain(`Nr.\u00A0${before.number}`);
  expect(JSON.stringify(model.blocks[0])).toContain(why);
  expect(await db.letter.findUniqueOrThrow({ where: { id } })).toEqual(before);
  expect(pdf).not.toBe("");
  expect(await file()).toBe(pdf);
  expect(await db.letterCorrection.count()).toBe(0);
  expect(await db.outbox.count({ where: { letterId: issued.id, doneAt: { not: null } } })).toBe(1);
  expect(await db.auditEntry.findMany({ where: { kind: "letter.ask-correction" } })).toMatchObject([
    { subject: id, actorId: staff.userId, data: { why } },
  ]);
  expect(
    await db.auditEntry.findFirst({ where: { kind: "letter.approve-correction", subject: id } }),
  ).toMatchObject({ actorId: scene.colleague.userId, data: { why, number: issued.number } });
});

test("both letters name one another to staff, to the applicant and to whoever checks them", async ({
  db,
  as,
}) => {
  const scene = await released(db, as);
  const { staff, id, letters, proposals } = scene;
  const issued = await correct(db, as, scene, id);
  const earlier = { id, number: letters[0]?.number };
  const later = { id: issued.id, number: issued.number };
  const both = [
    { id: issued.id, replaces: earlier, replacedBy: null },
    { id, replaces: null, replacedBy: later },
  ];
  const register = await listLetters(as(staff), all);
  expect(register.letters.filter((one) => one.id === id || one.id === issued.id)).toMatchObject(
    both,
  );
  const replaced = await listLetters(as(staff), { ...all, state: "replaced" });
  expect(replaced.letters).toMatchObject([{ id }]);
  const owner = await again(
    db,
    proposals.find((one) => one.id === letters[0]?.proposalId)?.owner ?? staff,
  );
  expect((await lettersInbox(as(owner), wholeInbox)).letters).toMatchObject(both);
  expect(await openLetter(as(owner), { id })).toMatchObject({ value: { replacedBy: later } });
  expect(await openLetter(as(owner), { id: issued.id })).toMatchObject({
    value: { replaces: earlier },
  });
  expect(await deliveryPage(as(staff), { id })).toMatchObject({ value: { replacedBy: later } });
  const [old, fresh] = await Promise.all(
    [id, issued.id].map((one) => db.letter.findUniqueOrThrow({ where: { id: one } })),
  );
  expect(await verifyLetter({ db }, old?.verifyCode ?? "")).toMatchObject({
    value: { replacedBy: { number: issued.number, verifyCode: fresh?.verifyCode } },
  });
  expect(await verifyLetter({ db }, fresh?.verifyCode ?? "")).toMatchObject({
    value: { replacedBy: null, replaces: { number: old?.number, verifyCode: old?.verifyCode } },
  });
});

test("two persons correct a letter, and what one has proposed waits alone", async ({ db, as }) => {
  const { staff, colleague, id } = await released(db, as);
  await done(proposeCorrection(as(staff), { id, typed, why }));
  const seen = await seenBy(db, id);
  expect((await ownData(as(staff), staff)).letterCorrections).toMatchObject([{ why }]);
  expect(await waitingCorrection(as(colleague), { id })).toMatchObject({
    value: { model: { number: null, recipient: typed } },
  });
  expect(await correctionPage(as(colleague), { id })).toMatchObject({
    value: { waiting: { isOwn: false, why, changes: [{ key: "address" }] } },
  });
  expect(await proposeCorrection(as(colleague), { id, typed, why })).toMatchObject(
    code("correction-waits"),
  );
  expect(await approveCorrection(as(staff), { id, seen })).toMatchObject(
    code("approval-same-person"),
  );
  expect(await approveCorrection(as(colleague), { id, seen: "0".repeat(64) })).toMatchObject(
    code("changed-meanwhile"),
  );
  await done(callOffCorrection(as(colleague), { id, why: "Adresas buvo teisingas." }));
  expect(await approveCorrection(as(colleague), { id, seen })).toMatchObject(
    code("correction-none"),
  );
  expect(await db.letter.count()).toBe(2);
});

test("of many who correct the same letter at once one does, and no number is lost", async ({
  db,
  as,
}) => {
  const scene = await released(db, as);
  const { staff, colleague, id } = scene;
  const asked = await Promise.all(
    [staff, colleague, staff, colleague].map((who) =>
      proposeCorrection(as(who), { id, typed, why }),
    ),
  );
  expect(asked.filter(({ ok }) => ok)).toHaveLength(1);
  const { askedById } = await db.letterCorrection.findUniqueOrThrow({ where: { letterId: id } });
  const second = askedById === staff.userId ? colleague : staff;
  const seen = await seenBy(db, id);
  const approved = await Promise.all(
    Array.from({ length: 5 }, () => approveCorrection(as(second), { id, seen })),
  );
  expect(approved.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await proposeCorrection(as(staff), { id, typed, why })).toMatchObject(
    code("letter-replaced"),
  );
  const replacing = await db.letter.findFirstOrThrow({ where: { replacesId: id } });
  await correct(db, as, scene, replacing.id, { address: "Ąžuolų g. 21, LT-66119 Druskininkai" });
  const numbers = (await db.letter.findMany({ orderBy: { number: "asc" } })).map(({ number }) =>
    Number(number.slice(-3)),
  );
  expect(numbers).toEqual([1, 2, 3, 4]);
});

test("the database keeps an issued letter as it was, replaced once, with a reason", async ({
  db,
  as,
}) => {
  const scene = await released(db, as);
  const { id, letters } = scene;
  const issued = await correct(db, as, scene, id);
  const { id: _, ...row } = await db.letter.findUniqueOrThrow({ where: { id: issued.id } });
  const again = { ...row, model: row.model ?? {}, number: "P-1", verifyCode: "other" };
  await expect(db.letter.create({ data: again })).rejects.toThrow("replacesId");
  const other = { ...again, replacesId: letters[1]?.id ?? "" };
  await expect(db.letter.create({ data: { ...other, replaceWhy: " " } })).rejects.toThrow(
    "Letter_replaces_why",
  );
  await expect(db.letter.update({ where: { id }, data: { heading: "Kita" } })).rejects.toThrow(
    "Letter",
  );
  await expect(
    db.letter.update({ where: { id: letters[1]?.id ?? "" }, data: { model: {} } }),
  ).rejects.toThrow("Letter");
});

test("a correction tells no other sum than was decided, and the kind of the letter stays", async ({
  db,
  as,
}) => {
  const { staff, id } = await released(db, as);
  const page = await given(correctionPage(as(staff), { id }));
  const part = page.parts.find(({ text }) => /40\s000,00/.test(text));
  expect(part).toBeDefined();
  const { key = "", text = "" } = part ?? {};
  const wrong = { [key]: text.replace(/40\s000,00/, "45\u00A0000,00") };
  expect(await previewCorrection(as(staff), { id, typed: wrong, why })).toMatchObject(
    code("correction-sum"),
  );
  expect(await proposeCorrection(as(staff), { id, typed: {}, why })).toMatchObject(
    code("correction-same"),
  );
});

test("the term of a complaint runs from the letter in force", async ({ db, as }) => {
  const scene = await released(db, as);
  const { letters, proposals, staff } = scene;
  const refusal = letters.find(({ kind }) => kind.startsWith("NOT_SELECTED"));
  const proposal = proposals.find(({ id }) => id === refusal?.proposalId);
  const owner = await again(db, proposal?.owner ?? staff);
  const termOf = async () =>
    (await given(findContested(db, as(owner), proposal?.id ?? ""))).decision.complaintUntil;
  const first = await termOf();
  const later = (who: SignedIn) => ({
    ...as(who),
    now: () => new Date(Date.parse(noon) + 5 * 86_400_000),
  });
  await done(proposeCorrection(later(scene.staff), { id: refusal?.id ?? "", typed, why }));
  const seen = await seenBy(db, refusal?.id ?? "");
  await done(approveCorrection(later(scene.colleague), { id: refusal?.id ?? "", seen }));
  expect((await termOf()) > first).toBe(true);
  const receivedAt = new Date(`${first}T23:00:00Z`);
  const complaint = {
    id: proposal?.id ?? "",
    receivedAt,
    files: [],
    position: "Direktorius",
    contested: "Balai",
    arguments: "Neįvertinta",
    asked: "Įvertinti iš naujo",
  };
  expect(await sendComplaint(as(owner), complaint)).not.toMatchObject(code("complaint-too-late"));
});

test("only impartial staff of the group see a correction or take part in it", async ({
  db,
  as,
}) => {
  const { staff, colleague, id, letters, proposals, member } = await released(db, as);
  await done(proposeCorrection(as(staff), { id, typed, why }));
  const seen = await seenBy(db, id);
  const stranger = (await aGroup(db)).staff;
  const board = await member("BOARD");
  const proposal = proposals.find((one) => one.id === letters[0]?.proposalId);
  await db.organisationMember.create({
    data: {
      organisationId: proposal?.organisation.id ?? "",
      userId: colleague.userId,
      role: "VIEWER",
    },
  });
  const tied = await again(db, colleague);
  for (const actor of [stranger, board, proposal?.owner ?? board, tied]) {
    const ctx = as(actor);
    for (const answer of [
      await correctionPage(ctx, { id }),
      await waitingCorrection(ctx, { id }),
      await previewCorrection(ctx, { id, typed, why }),
      await proposeCorrection(ctx, { id, typed, why }),
      await approveCorrection(ctx, { id, seen }),
      await callOffCorrection(ctx, { id, why }),
    ])
      expect(answer).toMatchObject(code("not-found"));
  }
});
