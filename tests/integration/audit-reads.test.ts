import { expect } from "vitest";
import { staffCallPage } from "#app/domain/calls/staff-call-page.server.ts";
import { staffProposal } from "#app/domain/checks/staff-proposal.server.ts";
import { decisionPage } from "#app/domain/decisions/decision-page.server.ts";
import { rankingPage } from "#app/domain/decisions/ranking-page.server.ts";
import { previewLetters } from "#app/domain/letters/preview-letters.server.ts";
import { openAttachment } from "#app/domain/proposals/open-attachment.server.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { aGroup } from "#tests/support/evaluation.ts";
import { approve, aScoredCall } from "#tests/support/play-decision.ts";
import { done } from "#tests/support/play-evaluation.ts";
import { test } from "#tests/support/test.ts";

test("every read of scores by staff leaves one entry a request, and none where nothing is shown", async ({
  db,
  as,
}) => {
  const scene = await aScoredCall(db, as, await aGroup(db), [{ total: 9000 }, { total: 4000 }]);
  await done(approve(db, as, scene));
  const { call, staff, proposals, group } = scene;
  const proposal = proposals[0]?.id ?? "";
  const list = await db.rankedList.findFirstOrThrow();
  const stranger = (await aGroup(db)).staff;
  const pages: [string, string, (ctx: Ctx) => Promise<{ ok: boolean }>][] = [
    ["sheet.read", proposal, (ctx) => staffProposal(ctx, { id: proposal })],
    ["sheet.read", call.id, (ctx) => staffCallPage(ctx, call)],
    ["list.read", list.id, (ctx) => rankingPage(ctx, call)],
    ["list.read", list.id, (ctx) => decisionPage(ctx, call)],
    ["letter.preview", list.id, (ctx) => previewLetters(ctx, call)],
  ];
  for (const [kind, subject, read] of pages) {
    const where = { kind, subject };
    const before = await db.auditEntry.count({ where });
    expect((await read(as(stranger))).ok).toBe(false);
    expect(await db.auditEntry.count({ where })).toBe(before);

    const request = as(staff);
    await done(read(request));
    await done(read(request));
    expect(await db.auditEntry.count({ where })).toBe(before + 1);
    expect(await db.auditEntry.findFirst({ where, orderBy: { id: "desc" } })).toMatchObject({
      groupId: group.id,
      actorId: staff.userId,
    });
  }
});

test("a file opened by others than its applicant leaves an entry, and is not given without it", async ({
  db,
  owner,
  as,
}) => {
  const scene = await aScoredCall(db, as, await aGroup(db), [{ total: 9000 }]);
  const [proposal] = scene.proposals;
  if (!proposal) throw new Error("one proposal");
  const sha256 = "a".repeat(64);
  const at = new Date("2026-11-20T10:00:00Z");
  await db.file.create({ data: { sha256, size: 1n, mime: "application/pdf", extension: "pdf" } });
  const { id } = await db.attachment.create({
    data: {
      proposalId: proposal.id,
      field: "failas",
      name: "failas.pdf",
      sha256,
      uploadedAt: at,
      uploadedById: proposal.owner.userId,
    },
  });
  const { id: _, ...last } = await db.submission.findFirstOrThrow({
    where: { proposalId: proposal.id },
    orderBy: { n: "desc" },
  });
  const file = { attachmentId: id, field: "failas", name: "failas.pdf", size: 1, sha256 };
  const frozen = { ...(last.snapshot as object), files: [{ ...file, mime: "application/pdf" }] };
  await db.submission.create({ data: { ...last, n: last.n + 1, snapshot: frozen } });
  const where = { kind: "attachment.read", subject: id };
  await done(openAttachment(as(proposal.owner), { id }));
  expect(await db.auditEntry.count({ where })).toBe(0);
  await done(openAttachment(as(scene.staff), { id }));
  expect(await db.auditEntry.findMany({ where })).toMatchObject([{ actorId: scene.staff.userId }]);

  await owner.$executeRaw`REVOKE INSERT ON "AuditEntry" FROM kvieslys_app`;
  await expect(openAttachment(as(scene.staff), { id })).rejects.toThrow("permission denied");
});
