import { Readable } from "node:stream";
import { expect } from "vitest";
import { complaintPage } from "#app/domain/complaints/complaint-page.server.ts";
import { complaintReceiptPdf } from "#app/domain/complaints/complaint-receipt.server.ts";
import { complaintSnapshot } from "#app/domain/complaints/complaint-snapshot.ts";
import { handlingPage } from "#app/domain/complaints/handling-page.server.ts";
import { listComplaints } from "#app/domain/complaints/list-complaints.server.ts";
import { sendComplaint } from "#app/domain/complaints/send-complaint.server.ts";
import { withdrawComplaint } from "#app/domain/complaints/withdraw-complaint.server.ts";
import { openEnclosure } from "#app/domain/enclosures/open-enclosure.server.ts";
import type { SignedIn } from "#app/domain/policy.ts";
import { proposalPage } from "#app/domain/proposals/proposal-page.server.ts";
import { fingerprint } from "#app/domain/values/fingerprint.server.ts";
import type { Ctx, Db } from "#app/platform/ports.ts";
import { made } from "#tests/access/made.ts";
import { aGroup } from "#tests/support/evaluation.ts";
import { again, aPerson } from "#tests/support/factories.ts";
import { approve, aScoredCall, release } from "#tests/support/play-decision.ts";
import { type As, done } from "#tests/support/play-evaluation.ts";
import { readPdf } from "#tests/support/read-pdf.ts";
import { smallPdf } from "#tests/support/right-pages.ts";
import { test } from "#tests/support/test.ts";

const texts = {
  contested: "Balai už antrą kriterijų.",
  arguments: "Neįvertintas partnerių įnašas.",
  asked: "Įvertinti iš naujo.",
  position: "Pirmininkė",
};
const code = (name: string) => ({ ok: false, error: { code: name } });

/** Released on 1 December 2026; the term of ten working days ends with 15 December. */
async function released(db: Db, as: As, count = 2) {
  const totals = Array.from({ length: count }, (_, n) => ({ total: 9000 - n * 500 }));
  const scene = await aScoredCall(db, as, await aGroup(db), totals);
  await done(approve(db, as, scene));
  await done(release(as(scene.staff), scene.call));
  const [first, second] = scene.proposals;
  if (!first || !second) throw new Error("two proposals");
  const complain = (
    ctx: Ctx,
    id: string,
    receivedAt = ctx.now(),
    files: Parameters<typeof sendComplaint>[1]["files"] = [],
  ) => sendComplaint(ctx, { id, ...texts, receivedAt, files });
  return { ...scene, first, second, complain };
}

test("a complaint has its number, its frozen text with its hash, its event, its entry and its mails", async ({
  db,
  as,
}) => {
  const { first, group, staff, colleague, complain } = await released(db, as);
  const ctx = as(first.owner, "2026-12-03T09:00:00.123Z");
  const stored = await made(
    ctx.files.store(Readable.from(smallPdf("įrodymas")), { maxBytes: 100_000, accept: ["pdf"] }),
  );
  const sent = await made(
    complain(ctx, first.id, ctx.now(), [{ name: "Įrodymas.pdf", ...stored }]),
  );
  expect(sent.number).toBe(`${group.prefix}-SK-2026-001`);

  const row = await db.complaint.findFirstOrThrow();
  expect(row).toMatchObject({ status: "RECEIVED", receivedAt: ctx.now() });
  // Twenty working days after 3 December; 24 and 25 December and 1 January are none.
  expect(row.answerBy).toEqual(new Date("2027-01-05"));
  const frozen = complaintSnapshot.parse(row.snapshot);
  expect(frozen).toMatchObject({ ...sentTexts(), files: [{ name: "Įrodymas.pdf" }] });
  expect(fingerprint(frozen)).toBe(row.sha256);
  expect(await db.proposalEvent.count({ where: { kind: "complained" } })).toBe(1);
  expect(await db.auditEntry.findFirst({ where: { kind: "complaint.receive" } })).toMatchObject({
    data: { number: sent.number, sha256: row.sha256, receivedAt: "2026-12-03T09:00:00.123Z" },
  });
  const to = await db.outbox.findMany({ where: { kind: "mail.complaint-received" } });
  expect(to.map(({ payload }) => (payload as { to: string }).to).sort()).toEqual(
    [first.owner.email, staff.email, colleague.email].sort(),
  );
  const page = await made(proposalPage(ctx, { id: first.id }));
  expect(page.next).toEqual({ what: "complaintAnswer", by: "2027-01-05" });
  expect(page.steps.at(-1)).toMatchObject({ name: "complaintAnswer", state: "ahead" });
});

const sentTexts = () => ({
  contested: texts.contested,
  arguments: texts.arguments,
  asked: texts.asked,
});

test("the last millisecond of the last day is in time, the next one is late and is logged", async ({
  db,
  as,
}) => {
  const { first, second, complain } = await released(db, as);
  const end = new Date("2026-12-15T22:00:00Z");
  const late = await complain(as(first.owner, "2026-12-16T09:00:00Z"), first.id, end);
  expect(late).toMatchObject(code("complaint-too-late"));
  expect(await db.auditEntry.findFirst({ where: { kind: "complaint.refused" } })).toMatchObject({
    subject: first.id,
    data: { reason: "complaint-too-late", receivedAt: "2026-12-15T22:00:00.000Z" },
  });
  expect(await db.complaint.count()).toBe(0);
  expect(await db.counter.findFirst({ where: { name: "complaint-2026" } })).toBeNull();

  const last = new Date(end.getTime() - 1);
  // What arrived in time counts, however long it waited for its turn.
  await made(complain(as(second.owner, "2026-12-15T22:00:30Z"), second.id, last));
  expect(await db.complaint.findMany()).toMatchObject([{ receivedAt: last }]);
});

test("complaints sent at once are numbered one after another, without gaps; refused ones take no number", async ({
  db,
  as,
}) => {
  const { proposals, group, complain } = await released(db, as, 6);
  const viewerless = proposals.map(({ id, owner }) => complain(as(owner), id));
  const twice = proposals.map(({ id, owner }) => complain(as(owner), id));
  const results = await Promise.all([...viewerless, ...twice]);
  expect(results.filter(({ ok }) => ok)).toHaveLength(6);
  for (const result of results)
    if (!result.ok) expect(result.error.code).toBe("already-complained");
  const numbers = (await db.complaint.findMany({ orderBy: { number: "asc" } })).map(
    (c) => c.number,
  );
  expect(numbers).toEqual(
    Array.from({ length: 6 }, (_, n) => `${group.prefix}-SK-2026-00${n + 1}`),
  );
});

test("only a signatory complains; a refused try of another member is logged, a stranger finds nothing", async ({
  db,
  as,
}) => {
  const { first, second, staff, evaluators, complain } = await released(db, as);
  const member = async (role: "VIEWER" | "EDITOR" | "SIGNATORY") => {
    const { userId } = await aPerson(db);
    const organisationId = first.organisation.id;
    await db.organisationMember.create({ data: { organisationId, userId, role } });
    return again(db, { userId });
  };
  for (const role of ["VIEWER", "EDITOR"] as const)
    expect(await complain(as(await member(role)), first.id)).toMatchObject(
      code("complaint-not-signatory"),
    );
  expect(await db.auditEntry.count({ where: { kind: "complaint.refused" } })).toBe(2);
  for (const stranger of [second.owner, staff, ...evaluators])
    expect(await complain(as(stranger), first.id)).toMatchObject(code("not-found"));
  await made(complain(as(await member("SIGNATORY")), first.id));
});

test("before the release there is nothing to complain of", async ({ db, as }) => {
  const scene = await aScoredCall(db, as, await aGroup(db), [{ total: 9000 }]);
  const [proposal] = scene.proposals;
  if (!proposal) throw new Error("a proposal");
  const { id, owner } = proposal;
  const input = { id, ...texts, receivedAt: as(owner).now(), files: [] };
  expect(await sendComplaint(as(owner), input)).toMatchObject(code("not-found"));
  expect(await complaintPage(as(owner), { id })).toMatchObject(code("not-found"));
});

test("a complaint that is taken back keeps its number and frees the place, until the term ends", async ({
  db,
  as,
}) => {
  const { first, group, complain } = await released(db, as);
  const { id } = first;
  await made(complain(as(first.owner), id));
  await made(withdrawComplaint(as(first.owner), { id }));
  expect(await withdrawComplaint(as(first.owner), { id })).toMatchObject(code("complaint-ended"));
  const second = await made(complain(as(first.owner, "2026-12-14T10:00:00Z"), id));
  expect(second.number).toBe(`${group.prefix}-SK-2026-002`);
  const all = await db.complaint.findMany({ orderBy: { number: "asc" } });
  expect(all.map(({ status }) => status)).toEqual(["WITHDRAWN", "RECEIVED"]);
  await made(withdrawComplaint(as(first.owner, "2026-12-20T10:00:00Z"), { id }));
  expect(await complain(as(first.owner, "2026-12-20T10:00:00Z"), id)).toMatchObject(
    code("complaint-too-late"),
  );
});

test("staff read complaints and their files; the evaluators, the board and staff of the applicant do not", async ({
  db,
  as,
}) => {
  const { first, staff, evaluators, member, complain } = await released(db, as);
  const ctx = as(first.owner);
  const stored = await made(
    ctx.files.store(Readable.from(smallPdf("byla")), { maxBytes: 100_000, accept: ["pdf"] }),
  );
  const { id } = await made(complain(ctx, first.id, ctx.now(), [{ name: "Byla.pdf", ...stored }]));
  const enclosure = await db.enclosure.findFirstOrThrow();

  expect((await listComplaints(as(staff), { after: null })).complaints).toMatchObject([{ id }]);
  expect((await made(handlingPage(as(staff), { id }))).complaint).toMatchObject({
    sent: sentTexts(),
  });
  await made(openEnclosure(as(staff), enclosure));
  expect(await db.auditEntry.count({ where: { kind: "complaint.read" } })).toBe(1);
  const others: SignedIn[] = [...evaluators, await member("BOARD"), (await aGroup(db)).staff];
  for (const actor of [...others, first.owner]) {
    expect(await handlingPage(as(actor), { id })).toMatchObject(code("not-found"));
    expect((await listComplaints(as(actor), { after: null })).complaints).toEqual([]);
  }
  for (const actor of others)
    expect(await openEnclosure(as(actor), enclosure)).toMatchObject(code("not-found"));

  await db.organisationMember.create({
    data: { organisationId: first.organisation.id, userId: staff.userId, role: "VIEWER" },
  });
  expect(await handlingPage(as(await again(db, staff)), { id })).toMatchObject(code("not-found"));
});

test("the receipt as PDF names the number, the second and the day of the answer, always in the same bytes", async ({
  db,
  as,
}) => {
  const { first, complain } = await released(db, as);
  const euStatement = "Finansuota iš laikotarpio fondo";
  await db.strategy.updateMany({ data: { euStatement } });
  const { number } = await made(complain(as(first.owner), first.id));
  const input = { id: first.id, language: "lt" } as const;
  const [one, other] = [
    await made(complaintReceiptPdf(as(first.owner), input)),
    await made(complaintReceiptPdf(as(first.owner, "2026-12-05T10:00:00Z"), input)),
  ];
  expect(one.sha256).toBe(other.sha256);
  const text = readPdf(one.bytes).pages().join(" ").replaceAll(/\s+/g, " ");
  for (const words of [number, texts.arguments, euStatement]) expect(text).toContain(words);
});

test("what was handed in stays as it was, and is not deleted", async ({ db, as, owner }) => {
  const { first, complain } = await released(db, as);
  await made(complain(as(first.owner), first.id));
  const rewritten = owner.$executeRaw`UPDATE "Complaint" SET sha256 = repeat('0', 64)`;
  await expect(rewritten).rejects.toThrow(/is not allowed/);
  await expect(owner.$executeRaw`DELETE FROM "Complaint"`).rejects.toThrow(/is not allowed/);
});
