import { expect } from "vitest";
import { checkPage } from "#app/domain/proposals/check-page.server.ts";
import { listProposals } from "#app/domain/proposals/list-proposals.server.ts";
import { proposalPage } from "#app/domain/proposals/proposal-page.server.ts";
import { findReceipt, receiptPdf } from "#app/domain/proposals/receipt.server.ts";
import { sectionPage } from "#app/domain/proposals/section-page.server.ts";
import { startPage } from "#app/domain/proposals/start-page.server.ts";
import { submitPage } from "#app/domain/proposals/submit-page.server.ts";
import { submitProposal } from "#app/domain/proposals/submit-proposal.server.ts";
import type { ProposalStatus } from "#app/platform/generated/prisma/enums.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { readPdf } from "#tests/support/read-pdf.ts";
import { aDraft, allDeclared, fill } from "#tests/support/drafts.ts";
import { again, anOrganisation, aPerson } from "#tests/support/factories.ts";
import { test } from "#tests/support/test.ts";

const receivedAt = new Date("2026-12-15T14:59:59.999Z");

async function aSubmitted(as: Parameters<typeof aDraft>[0], db: Ctx["db"]) {
  const made = await aDraft(as, db);
  const { definition } = await fill(as(made.editor), made.id);
  await submitProposal(as(made.owner), {
    id: made.id,
    receivedAt,
    position: "Pirmininkė",
    declared: allDeclared(definition),
  });
  return made;
}

const valueOf = <T>(result: { ok: true; value: T } | { ok: false; error: { code: string } }) => {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};

async function release(db: Ctx["db"], id: string, callId: string) {
  await db.releasedDecision.create({
    data: {
      proposalId: id,
      callId,
      registration: "X-001",
      applicant: "Pavyzdžio bendruomenė",
      title: "Dirbtuvės",
      action: "2.2",
      outcome: "NOT_SELECTED",
      points: 4200,
      requestedCents: 989_750n,
      grantCents: 0n,
      minutesNo: "7",
      meetingOn: new Date("2027-01-20"),
      reasons: {
        criteria: [],
        threshold: 5000,
        cutOff: null,
        conditions: "",
        deviation: "",
        unmet: null,
      },
      complaintUntil: new Date("2027-02-10"),
      releasedAt: new Date("2027-01-25T10:00:00Z"),
    },
  });
}

test("a draft shows its tasks, who may hand it in and what comes next", async ({ db, as }) => {
  const { id, editor, owner, signatory } = await aDraft(as, db);
  const page = valueOf(await proposalPage(as(editor), { id }));
  expect(page.state).toBe("draft");
  expect(page.tasks.map(({ key, state }) => `${key} ${state}`)).toContain(
    "declarations cannotStart",
  );
  expect(page.signatories.toSorted()).toEqual([owner.name, signatory.name].toSorted());
  expect(page.next).toMatchObject({ what: "submit" });
  expect(page.steps[0]).toMatchObject({ name: "started", by: editor.name });
  expect(page).toMatchObject({ result: null, letters: [] });
});

test.for<ProposalStatus>([
  "CHECKING",
  "ELIGIBLE",
  "INELIGIBLE",
  "SCORED",
  "SELECTED",
  "PARTIAL",
  "RESERVE",
  "NOT_SELECTED",
])(
  "before the release a proposal that is %s looks like any other in evaluation",
  async (status, { db, as }) => {
    const { id, owner } = await aSubmitted(as, db);
    const shown = async (now: ProposalStatus) => {
      await db.proposal.update({ where: { id }, data: { status: now } });
      const { savedAt: _, ...page } = valueOf(await proposalPage(as(owner), { id }));
      return page;
    };
    expect(await shown(status)).toEqual(await shown("CHECKING"));
  },
);

test("from the release on the applicant sees score, sums, reasons and the day to complain by", async ({
  db,
  as,
}) => {
  const { id, owner } = await aSubmitted(as, db);
  const { id: callId } = await db.call.findFirstOrThrow();
  await db.proposal.update({ where: { id }, data: { status: "NOT_SELECTED" } });
  await release(db, id, callId);
  const page = valueOf(await proposalPage(as(owner, "2027-01-26T10:00:00Z"), { id }));
  expect(page).toMatchObject({
    state: "notSelected",
    next: { what: "complaint", by: "2027-02-10" },
    result: { points: 4200, grantCents: 0, reasons: { threshold: 5000 } },
  });
  expect(page.steps.at(-1)).toMatchObject({
    name: "decision",
    state: "now",
    at: new Date("2027-01-25T10:00:00Z"),
  });
});

test("the receipt says the same for good: number, second, hashes", async ({ db, as }) => {
  const { id, number, viewer, organisation } = await aSubmitted(as, db);
  await db.organisation.update({ where: { id: organisation.id }, data: { name: "Pervadinta" } });
  const receipt = valueOf(await findReceipt(as(viewer), { id }));
  expect(receipt).toMatchObject({
    registration: `${number}-001`,
    receivedAt,
    decisionBy: "2027-02-01",
    signatory: { position: "Pirmininkė" },
  });
  expect(receipt.organisation.printed).toContain(organisation.name);
  expect(receipt.files.map(({ sha256 }) => sha256)).toHaveLength(2);

  await db.strategy.updateMany({ data: { euStatement: "Finansuota iš laikotarpio fondo" } });
  const [first, second] = [
    valueOf(await receiptPdf(as(viewer), { id, language: "lt" })),
    valueOf(await receiptPdf(as(viewer), { id, language: "lt" })),
  ];
  expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true);
  const letters = readPdf(first.bytes).letters();
  expect(letters).toContain(`${number}-001`);
  expect(letters).toContain("2026-12-1516:59:59(Lietuvoslaiku)");
  expect(letters).toContain("Finansuotaišlaikotarpiofondo");
});

test("a draft has no receipt, and a submitted proposal no page to hand it in", async ({
  db,
  as,
}) => {
  const draft = await aDraft(as, db);
  expect(await findReceipt(as(draft.owner), draft)).toMatchObject({
    error: { code: "not-found" },
  });
  const { id, owner } = await aSubmitted(as, db);
  expect(await submitPage(as(owner), { id })).toMatchObject({
    error: { code: "already-submitted" },
  });
});

test("the page to hand in names the first thing that stands in the way", async ({ db, as }) => {
  const { id, owner, editor } = await aDraft(as, db);
  const obstacle = async (ctx: Ctx) => valueOf(await submitPage(ctx, { id })).obstacle;
  expect(await obstacle(as(editor))).toBe("not-signatory");
  expect(await obstacle(as(owner))).toBe("incomplete");
  await fill(as(editor), id);
  expect(await obstacle(as({ ...owner, emailConfirmed: false }))).toBe("email-not-confirmed");
  expect(await obstacle(as(owner))).toBeNull();
  expect(await obstacle(as(owner, "2026-12-15T15:00:00Z"))).toBe("too-late");
});

test("after the deadline a draft can be read, not changed", async ({ db, as }) => {
  const { id, editor } = await aDraft(as, db);
  const late = as(editor, "2026-12-15T15:00:00Z");
  expect(valueOf(await sectionPage(late, { id, section: "need" }))).toMatchObject({
    isOpen: false,
    hasJustClosed: true,
  });
  expect(valueOf(await checkPage(late, { id }))).toMatchObject({ isOpen: false, isDraft: true });
  expect(valueOf(await proposalPage(late, { id })).next.what).toBe("missed");
  const later = as(editor, "2026-12-16T15:00:00Z");
  expect(valueOf(await sectionPage(later, { id, section: "need" })).hasJustClosed).toBe(false);
});

test("every page of a proposal is not found by strangers, and not under an id that is none", async ({
  db,
  as,
}) => {
  const { id, stranger, owner } = await aSubmitted(as, db);
  const missing = { ok: false, error: { code: "not-found" } };
  const pages = (ctx: Ctx, one: string) =>
    Promise.all([
      proposalPage(ctx, { id: one }),
      checkPage(ctx, { id: one }),
      sectionPage(ctx, { id: one, section: "need" }),
      submitPage(ctx, { id: one }),
      findReceipt(ctx, { id: one }),
    ]);
  for (const result of await pages(as(stranger), id)) expect(result).toMatchObject(missing);
  for (const result of await pages(as(owner), "x")) expect(result).toMatchObject(missing);
});

test("the list holds the proposals of one's own organisations, page by page", async ({
  db,
  as,
}) => {
  const { id, editor, stranger, organisation } = await aDraft(as, db);
  const { callId, callVersionId } = await db.proposal.findUniqueOrThrow({ where: { id } });
  await db.proposal.createMany({
    data: Array.from({ length: 60 }, (_, n) => ({
      callId,
      callVersionId,
      organisationId: organisation.id,
      createdById: editor.userId,
      slot: n + 2,
    })),
  });
  const first = await listProposals(as(editor), { before: null });
  expect(first.proposals).toHaveLength(50);
  const second = await listProposals(as(editor), { before: first.next });
  expect(second.proposals).toHaveLength(11);
  expect(second.next).toBeNull();
  const ids = new Set([...first.proposals, ...second.proposals].map((one) => one.id));
  expect(ids.size).toBe(61);

  expect(await listProposals(as(stranger), { before: null })).toMatchObject({
    hasOrganisations: false,
    proposals: [],
  });
});

test("the page to start from tells which organisations fit the call", async ({ db, as }) => {
  const { number, owner, organisation, id } = await aDraft(as, db);
  const business = await anOrganisation(db, { OWNER: owner }, { kind: "BUSINESS" });
  const page = valueOf(await startPage(as(await again(db, owner)), { number }));
  expect(page.isOpen).toBe(true);
  const fits = page.organisations.map((one) => `${one.id} ${one.fits} ${one.proposalId}`);
  expect(new Set(fits)).toEqual(
    new Set([`${organisation.id} true ${id}`, `${business.id} false null`]),
  );
  const nobody = valueOf(await startPage(as(await aPerson(db)), { number }));
  expect(nobody.organisations).toEqual([]);
  expect(await startPage(as(owner), { number: "nėra" })).toMatchObject({
    error: { code: "not-found" },
  });
});
