import { Readable } from "node:stream";
import { expect } from "vitest";
import { copyPage } from "#app/domain/reuse/copy-page.server.ts";
import { copySections } from "#app/domain/reuse/copy-sections.server.ts";
import { proposalPage } from "#app/domain/proposals/proposal-page.server.ts";
import { saveAnswers } from "#app/domain/proposals/save-answers.server.ts";
import { startProposal } from "#app/domain/proposals/start-proposal.server.ts";
import { submitProposal } from "#app/domain/proposals/submit-proposal.server.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { anOpenCall } from "#tests/support/calls.ts";
import { aDraft, allDeclared, fill } from "#tests/support/drafts.ts";
import { smallPdf } from "#tests/support/right-pages.ts";
import { test } from "#tests/support/test.ts";

const valueOf = <T>(result: { ok: true; value: T } | { ok: false; error: { code: string } }) => {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};

/** A filled draft of an organisation, and another one of it that is empty, in another call. */
async function twoDrafts(as: Parameters<typeof aDraft>[0], db: Ctx["db"]) {
  const made = await aDraft(as, db);
  const { definition } = await fill(as(made.editor), made.id);
  const { number } = await anOpenCall(db);
  const { id } = valueOf(
    await startProposal(as(made.editor), { number, organisationId: made.organisation.id }),
  );
  return { ...made, from: made.id, id, definition };
}

async function seenBy(ctx: Ctx, id: string, from: string) {
  const page = valueOf(await copyPage(ctx, { id, from }));
  return { seen: page.seen, sections: page.chosen?.sections ?? [] };
}

const answerOf = async (db: Ctx["db"], proposalId: string, field: string) =>
  (await db.answer.findUnique({ where: { proposalId_field: { proposalId, field } } }))?.value;

test("ticked sections are copied, have to be looked through, and are then as any other", async ({
  db,
  as,
}) => {
  const { id, from, editor } = await twoDrafts(as, db);
  const ctx = as(editor);
  const { seen, sections } = await seenBy(ctx, id, from);
  expect(sections.map(({ key }) => key)).toContain("summary");
  valueOf(await copySections(ctx, { id, from, seen, fill: ["summary", "need"], replace: [] }));

  expect(await answerOf(db, id, "problem")).toBe(await answerOf(db, from, "problem"));
  expect(await answerOf(db, id, "budget")).toBeUndefined();
  const { tasks, title } = valueOf(await proposalPage(ctx, { id }));
  expect(title).toContain("Atsakymas");
  const states = Object.fromEntries(
    tasks.map(({ key, state, isCopied }) => [key, [state, isCopied]]),
  );
  expect(states).toMatchObject({
    summary: ["inProgress", true],
    need: ["inProgress", true],
    budget: ["notStarted", false],
  });

  valueOf(await saveAnswers(ctx, { id, section: "summary", fields: [], finish: "whenComplete" }));
  const after = valueOf(await proposalPage(ctx, { id })).tasks;
  expect(after.find(({ key }) => key === "summary")).toMatchObject({
    state: "done",
    isCopied: false,
  });
  expect(await db.auditEntry.count({ where: { kind: "proposal.copy", subject: id } })).toBe(1);
});

test("a draft with copied sections is not handed in before each was looked through", async ({
  db,
  as,
}) => {
  const { id, from, editor, owner, definition } = await twoDrafts(as, db);
  await fill(as(editor), id);
  await db.answer.deleteMany({ where: { proposalId: id, field: "place" } });
  const { seen } = await seenBy(as(editor), id, from);
  valueOf(await copySections(as(editor), { id, from, seen, fill: ["summary"], replace: [] }));
  const input = {
    id,
    receivedAt: new Date("2026-12-15T14:59:59.999Z"),
    position: "Pirmininkė",
    declared: allDeclared(definition),
  };
  expect(await submitProposal(as(owner), input)).toMatchObject({ error: { code: "incomplete" } });
  valueOf(
    await saveAnswers(as(editor), { id, section: "summary", fields: [], finish: "whenComplete" }),
  );
  expect((await submitProposal(as(owner), input)).ok).toBe(true);
});

test("what is filled in stays unless it was told to be replaced, and the draft is as it was seen", async ({
  db,
  as,
}) => {
  const { id, from, editor } = await twoDrafts(as, db);
  const ctx = as(editor);
  const write = (value: string, at: string) =>
    db.answer
      .upsert({
        where: { proposalId_field: { proposalId: id, field: "problem" } },
        create: {
          proposalId: id,
          field: "problem",
          value,
          savedAt: ctx.now(),
          savedById: editor.userId,
        },
        update: { value, version: { increment: 1 } },
      })
      .then(() => db.proposal.update({ where: { id }, data: { changedAt: new Date(at) } }));
  await write("Mano naujas tekstas", "2026-12-01T09:00:00Z");
  const { seen } = await seenBy(ctx, id, from);
  valueOf(await copySections(ctx, { id, from, seen, fill: ["need"], replace: [] }));
  expect(await answerOf(db, id, "problem")).toBe("Mano naujas tekstas");
  expect(await answerOf(db, id, "targetGroups")).toBeDefined();

  const stale = await copySections(ctx, { id, from, seen, fill: [], replace: ["need"] });
  expect(stale).toMatchObject({ error: { code: "changed-meanwhile" } });
  expect(await answerOf(db, id, "problem")).toBe("Mano naujas tekstas");

  const fresh = await seenBy(ctx, id, from);
  valueOf(await copySections(ctx, { id, from, seen: fresh.seen, fill: [], replace: ["need"] }));
  expect(await answerOf(db, id, "problem")).toBe(await answerOf(db, from, "problem"));
  expect((await seenBy(ctx, id, from)).sections.map(({ key }) => key)).not.toContain("need");
});

test("files are attached again without being stored again; infected and lost ones are not", async ({
  db,
  as,
}) => {
  const { id, from, editor } = await twoDrafts(as, db);
  const ctx = as(editor);
  await db.attachment.deleteMany({ where: { proposalId: from } });
  const attach = async (field: string, name: string) => {
    const limits = { maxBytes: 100_000, accept: ["pdf"] };
    const file = valueOf(await ctx.files.store(Readable.from([smallPdf(name)]), limits));
    await db.file.create({ data: file });
    const data = { proposalId: from, field, name, sha256: file.sha256, uploadedAt: ctx.now() };
    await db.attachment.create({ data: { ...data, uploadedById: editor.userId } });
    return file.sha256;
  };
  const good = await attach("fileStatutes", "įstatai.pdf");
  const infected = await attach("fileLicence", "virusas.pdf");
  await ctx.files.remove(await attach("filePrices", "dingęs.pdf"));
  await db.file.update({ where: { sha256: infected }, data: { scan: "INFECTED" } });
  const stored = await db.file.count();

  const { seen } = await seenBy(ctx, id, from);
  const done = valueOf(
    await copySections(ctx, { id, from, seen, fill: ["attachments"], replace: [] }),
  );
  expect(done).toMatchObject({ files: 1 });
  expect(await db.file.count()).toBe(stored);
  expect(
    await db.attachment.findMany({
      where: { proposalId: id },
      select: { field: true, name: true, sha256: true, uploadedById: true },
    }),
  ).toEqual([
    { field: "fileStatutes", name: "įstatai.pdf", sha256: good, uploadedById: editor.userId },
  ]);
});

test("only of the own organisation, only by who may write, only while it is filled in", async ({
  db,
  as,
}) => {
  const { id, from, editor, viewer, stranger } = await twoDrafts(as, db);
  const other = await aDraft(as, db);
  await fill(as(other.editor), other.id);
  const input = { id, from, seen: "", fill: ["need"], replace: [] };
  const codeOf = async (ctx: Ctx, changes: object = {}) => {
    const result = await copySections(ctx, { ...input, ...changes });
    return result.ok ? "copied" : result.error.code;
  };
  expect(await codeOf(as(stranger))).toBe("not-found");
  expect(await codeOf(as(viewer))).toBe("may-not-edit");
  expect(await codeOf(as(editor), { from: other.id })).toBe("not-found");
  expect(await codeOf(as(editor), { from: id })).toBe("not-found");
  expect(await codeOf(as(editor), { from: "x" })).toBe("not-found");
  expect(await codeOf(as(other.editor))).toBe("not-found");
  expect(await codeOf(as(editor, "2027-12-01T10:00:00Z"))).toBe("call-closed");
  expect(await codeOf(as(editor), { fill: ["declarations", "no-such"] })).toBe("nothing-to-copy");
  expect((await copyPage(as(editor), { id, from: other.id })).ok).toBe(false);
  const page = valueOf(await copyPage(as(editor), { id, from: null }));
  expect(page.sources.map((source) => source.id)).toEqual([from]);
  expect(await codeOf(as(editor))).toBe("copied");
});
