import { expect } from "vitest";
import { addCriterion } from "#app/domain/call-drafts/arrange-criteria.server.ts";
import { beginAmendment, publishAmendment } from "#app/domain/call-drafts/amendment.server.ts";
import { createCall } from "#app/domain/call-drafts/create-call.server.ts";
import { dropDraft } from "#app/domain/call-drafts/drop-draft.server.ts";
import {
  addField,
  arrangeForm,
  arrangeSections,
  saveField,
} from "#app/domain/call-drafts/edit-form.server.ts";
import { fieldSchema } from "#app/domain/call-drafts/field-schema.ts";
import { findDraftCall } from "#app/domain/call-drafts/find-draft-call.server.ts";
import { fieldAt } from "#app/domain/call-drafts/form-parts.ts";
import { markOf } from "#app/domain/call-drafts/mark.server.ts";
import { planCall } from "#app/domain/call-drafts/plan-call.server.ts";
import { publishDue } from "#app/domain/call-drafts/publish-due.server.ts";
import { savePart } from "#app/domain/call-drafts/save-part.server.ts";
import { saveTest, testPage } from "#app/domain/call-drafts/test-proposal.server.ts";
import { shownField } from "#app/domain/call-drafts/typed-field.ts";
import { publishCall } from "#app/domain/calls/publish-call.server.ts";
import { findCall } from "#app/domain/calls/queries.server.ts";
import { anonymous, type SignedIn } from "#app/domain/policy.ts";
import type { Ctx, Db } from "#app/platform/ports.ts";
import { aGroup, anOpenCall, aStaffMember } from "#tests/support/calls.ts";
import { noon, test } from "#tests/support/test.ts";

type As = (actor: SignedIn, at?: string) => Ctx;

/** A call that staff of a group have just begun. */
async function aDraftCall(as: As, db: Db) {
  const group = await aGroup(db);
  const staff = await aStaffMember(db, group.id);
  const made = await createCall(as(staff), {
    actionId: group.actionId,
    from: "social",
    title: "Dienos užimtumas",
    titleEn: "",
  });
  if (!made.ok) throw new Error(made.error.code);
  const { number } = made.value;
  const read = async () => {
    const draft = await findDraftCall(db, as(staff), number);
    if (!draft) throw new Error("no draft");
    return draft;
  };
  return { group, staff, number, read };
}

test("a new call has the group's next number and settings, and nobody but its staff knows of it", async ({
  db,
  as,
  services,
}) => {
  const { group, staff, number, read } = await aDraftCall(as, db);
  expect(number).toBe(`${group.prefix}-2.2-01`);
  expect(await read()).toMatchObject({
    status: "DRAFT",
    definition: { rules: { complaintDays: 10 } },
  });
  expect(await findCall(services, number)).toMatchObject({ error: { code: "not-found" } });
  const stranger = await aStaffMember(db, (await aGroup(db)).id);
  expect(await findDraftCall(db, as(stranger), number)).toBeNull();
  for (const refused of [
    await publishCall(as(stranger), { number, minutesNo: "1" }),
    await dropDraft(as(stranger), { number }),
    await testPage(as(stranger), { number }),
  ])
    expect(refused).toMatchObject({ error: { code: "not-found" } });
  const copied = await createCall(as(stranger), {
    actionId: (await db.action.findFirstOrThrow({ orderBy: { id: "desc" } })).id,
    from: number,
    title: "Kopija",
    titleEn: "",
  });
  expect(copied).toMatchObject({ ok: false });
  expect(await dropDraft(as(staff), { number })).toMatchObject({ ok: true });
  expect(await db.call.findUnique({ where: { number } })).toBeNull();
});

test("of two who edit a part at once the second is told, and other parts do not hinder them", async ({
  db,
  as,
}) => {
  const { staff, number, read } = await aDraftCall(as, db);
  const { rules, content } = (await read()).definition;
  const seen = markOf(rules);
  const save = (complaintDays: number) =>
    savePart(as(staff), { number, part: "rules", seen, value: { ...rules, complaintDays } });
  const text = { ...content, territory: { lt: "Miestas", en: "" } };
  expect(await save(11)).toMatchObject({ ok: true });
  expect(await save(12)).toMatchObject({ error: { code: "edited-meanwhile" } });
  const other = { number, part: "content" as const, seen: markOf(content), value: text };
  expect(await savePart(as(staff), other)).toMatchObject({ ok: true });
  expect((await read()).definition.rules.complaintDays).toBe(11);
});

test("a question gets a key that was never there, keeps it, and its answers keep theirs", async ({
  db,
  as,
}) => {
  const { staff, number, read } = await aDraftCall(as, db);
  const add = () =>
    addField(as(staff), {
      number,
      list: { section: "need" },
      kind: "choice",
      title: "Kuriame rajone?",
    });
  const [first, second] = [await add(), await add()];
  if (!first.ok || !second.ok) throw new Error("not added");
  const { path } = first.value;
  expect(path).not.toBe(second.value.path);
  const before = fieldAt((await read()).definition.form, path);
  if (before?.kind !== "choice") throw new Error("no choice");
  const shown = shownField(before) as { options: { value: string }[] };
  const typed = fieldSchema("choice").parse({
    ...shown,
    options: [...shown.options, { value: "title", label: { lt: "Trečias", en: "" } }],
  });
  const saved = await saveField(as(staff), { number, path, seen: markOf(before), typed });
  expect(saved).toMatchObject({ ok: true });
  const after = fieldAt((await read()).definition.form, path);
  if (after?.kind !== "choice") throw new Error("no choice");
  expect(after.options.slice(0, 2)).toEqual(before.options);
  // A key that the row never had is not taken over.
  expect(after.options[2]?.value).not.toBe("title");
  const stays = await arrangeForm(as(staff), number, { act: "remove", key: "title" });
  expect(stays).toMatchObject({ error: { code: "title-stays" } });
});

test("a page and a question of the same key are told apart", async ({ db, as }) => {
  const { staff, number, read } = await aDraftCall(as, db);
  const keys = async () => {
    const { sections } = (await read()).definition.form;
    const found = sections.find(({ key }) => key === "partners");
    return found?.fields.map(({ key }) => key);
  };
  const before = await keys();
  expect(before).toContain("partners");
  const column = { list: { rows: "partners" }, kind: "text", title: "Šalis" } as const;
  expect(await addField(as(staff), { number, ...column })).toMatchObject({ ok: true });
  expect(await keys()).toEqual(before);
  const taken = { act: "remove", key: "partners" } as const;
  expect(await arrangeForm(as(staff), number, taken)).toMatchObject({
    error: { code: "last-one" },
  });
  expect(await keys()).toEqual(before);
  await arrangeSections(as(staff), number, taken);
  expect(await keys()).toBeUndefined();
});

test("a test proposal is judged by the applicant's rules, counts nowhere, and is gone when the call is public", async ({
  db,
  as,
}) => {
  const { staff, number } = await aDraftCall(as, db);
  const ctx = as(staff);
  const task = async (key: string) => {
    const page = await testPage(ctx, { number });
    return page.ok ? page.value.tasks.find((one) => one.key === key) : null;
  };
  expect(await task("need")).toMatchObject({ state: "notStarted" });
  const answers = { problem: "x".repeat(9999), targetGroups: "40 jaunuolių" };
  await saveTest(ctx, { number, section: "need", answers, files: [], done: true });
  expect(await task("need")).toMatchObject({ state: "hasErrors" });
  await saveTest(ctx, {
    number,
    section: "need",
    answers: { ...answers, problem: "Trūksta." },
    files: [],
    done: true,
  });
  expect(await task("need")).toMatchObject({ state: "done", problems: 0 });
  expect(await db.proposal.count()).toBe(0);
  expect(await publishCall(ctx, { number, minutesNo: "2026/3" })).toMatchObject({ ok: true });
  expect(await db.testProposal.count()).toBe(0);
});

test("what is published is whole: a broken guard refuses it, English readers have every text", async ({
  db,
  as,
  services,
}) => {
  const { staff, number } = await aDraftCall(as, db);
  const ctx = as(staff);
  const added = await addCriterion(ctx, { number, title: "Naujas" });
  expect(added).toMatchObject({ ok: true });
  const refused = await publishCall(ctx, { number, minutesNo: "2026/3" });
  expect(refused).toMatchObject({ error: { code: "points-do-not-add-up" } });
  expect(await findCall(services, number)).toMatchObject({ error: { code: "not-found" } });

  const whole = await aDraftCall(as, db);
  const published = await publishCall(as(whole.staff), {
    number: whole.number,
    minutesNo: "2026/3",
  });
  expect(published).toMatchObject({ ok: true });
  expect(await findCall(services, whole.number)).toMatchObject({
    value: { title: { lt: "Dienos užimtumas", en: "Dienos užimtumas" }, minutesNo: "2026/3" },
  });
});

test("a call is published at its minute, once, and not if a guard is broken by then", async ({
  db,
  as,
  services,
}) => {
  const at = new Date(Date.parse(noon) + 86_400_000);
  const due = async (callId: string) =>
    publishDue({ ...services, actor: anonymous, now: () => at }, { callId, at });
  for (const isBroken of [false, true]) {
    const { staff, number, read } = await aDraftCall(as, db);
    const plan = { number, minutesNo: "2026/3", publishAt: at };
    expect(await planCall(as(staff), { ...plan, publishAt: new Date(noon) })).toMatchObject({
      error: { code: "hour-over" },
    });
    expect(await planCall(as(staff), plan)).toMatchObject({ ok: true });
    const { id } = await read();
    expect(await db.outbox.count({ where: { kind: "call.publish", nextTryAt: at } })).toBe(
      isBroken ? 2 : 1,
    );
    if (isBroken) await addCriterion(as(staff), { number, title: "Naujas" });
    await due(id);
    const status = isBroken ? "PLANNED" : "PUBLISHED";
    expect(await db.call.findUnique({ where: { id } })).toMatchObject({ status, publishAt: null });
    await due(id);
    const kind = isBroken ? "call.not-published" : "call.publish";
    expect(await db.auditEntry.count({ where: { subject: id, kind } })).toBe(1);
  }
});

test("a prepared change is known to staff only until it is published, and becomes the next version", async ({
  db,
  as,
  services,
}) => {
  const { number, groupId } = await anOpenCall(db);
  const staff = await aStaffMember(db, groupId);
  expect(await beginAmendment(as(staff), { number })).toMatchObject({ ok: true });
  const draft = await findDraftCall(db, as(staff), number);
  if (!draft) throw new Error("no draft");
  const { rules } = draft.definition;
  await savePart(as(staff), {
    number,
    part: "rules",
    seen: markOf(rules),
    value: { ...rules, complaintDays: 14 },
  });
  const days = async () => {
    const found = await findCall(services, number);
    return found.ok ? [found.value.version.n, found.value.definition.rules.complaintDays] : [];
  };
  expect(await days()).toEqual([1, 10]);
  const basis = { reason: "Ilgesnis skundo terminas.", reasonEn: "", minutesNo: "2026/4" };
  expect(await publishAmendment(as(staff), { number, ...basis })).toMatchObject({ ok: true });
  expect(await days()).toEqual([2, 14]);
  expect(await findDraftCall(db, as(staff), number)).toBeNull();
});
