import { expect } from "vitest";
import { startProposal } from "#app/domain/proposals/start-proposal.server.ts";
import { socialCall } from "#app/domain/calls/templates/social.ts";
import { anOpenCall } from "#tests/support/calls.ts";
import { aDraft } from "#tests/support/drafts.ts";
import { again, anOrganisation, aPerson } from "#tests/support/factories.ts";
import { test } from "#tests/support/test.ts";

test("an organisation has one draft in a call: whoever starts again opens it", async ({
  db,
  as,
}) => {
  const { id, number, organisation, owner, editor } = await aDraft(as, db);
  const start = (actor: typeof owner) =>
    startProposal(as(actor), { number, organisationId: organisation.id });
  expect(await start(owner)).toEqual({ ok: true, value: { id } });
  expect(await Promise.all([start(owner), start(editor), start(owner)])).toHaveLength(3);
  expect(await db.proposal.count()).toBe(1);
  expect(await db.proposalEvent.findMany()).toMatchObject([
    { proposalId: id, kind: "started", data: { by: editor.name } },
  ]);
  expect(await db.auditEntry.findMany()).toMatchObject([{ kind: "proposal.start", subject: id }]);
});

test("of many who start at once, one makes the draft and all get it", async ({ db, as }) => {
  const person = await aPerson(db);
  const { id: organisationId } = await anOrganisation(db, { OWNER: person });
  const owner = await again(db, person);
  const { number } = await anOpenCall(db);
  const all = await Promise.all(
    Array.from({ length: 8 }, () => startProposal(as(owner), { number, organisationId })),
  );
  const ids = new Set(all.map((result) => (result.ok ? result.value.id : result.error.code)));
  expect(ids.size).toBe(1);
  expect(await db.proposal.count()).toBe(1);
});

test("a call that allows more gives the next place once the first proposal is handed in", async ({
  db,
  as,
}) => {
  const definition = socialCall({ rules: { proposalsPerOrganisation: 2 } });
  const { id, number, organisation, owner } = await aDraft(as, db, { definition });
  const start = () => startProposal(as(owner), { number, organisationId: organisation.id });
  const handIn = (proposal: string, n: number) =>
    db.proposal.update({
      where: { id: proposal },
      data: { status: "SUBMITTED", number: n, registration: `${number}-00${n}` },
    });

  await handIn(id, 1);
  const second = await start();
  expect(second).toMatchObject({ ok: true });
  const secondId = second.ok ? second.value.id : "";
  expect(secondId).not.toBe(id);

  await handIn(secondId, 2);
  expect(await start()).toEqual({ ok: true, value: { id: secondId } });
});

test("nobody starts for an organisation without the right to", async ({ db, as }) => {
  const { number, organisation, viewer, stranger } = await aDraft(as, db);
  for (const actor of [viewer, stranger]) {
    const result = await startProposal(as(actor), { number, organisationId: organisation.id });
    expect(result).toMatchObject({ ok: false, error: { code: "not-found" } });
  }
});

test.for([
  { when: "before the opening", at: "2026-11-01T05:59:59.999Z", code: "call-not-open" },
  { when: "at the deadline", at: "2026-12-15T15:00:00.000Z", code: "call-not-open" },
])("starting $when is refused", async ({ at, code }, { db, as }) => {
  const person = await aPerson(db);
  const { id: organisationId } = await anOrganisation(db, { OWNER: person });
  const { number } = await anOpenCall(db);
  const owner = await again(db, person);
  expect(await startProposal(as(owner, at), { number, organisationId })).toMatchObject({
    ok: false,
    error: { code },
  });
});

test("a call that is not published is as good as none", async ({ db, as }) => {
  const person = await aPerson(db);
  const { id: organisationId } = await anOrganisation(db, { OWNER: person });
  const { number } = await anOpenCall(db, { status: "PLANNED" });
  const owner = await again(db, person);
  for (const name of [number, "no-such-call"])
    expect(await startProposal(as(owner), { number: name, organisationId })).toMatchObject({
      ok: false,
      error: { code: "not-found" },
    });
});

test("an organisation of a kind that the call is not for cannot start", async ({ db, as }) => {
  const person = await aPerson(db);
  const { id: organisationId } = await anOrganisation(db, { OWNER: person }, { kind: "BUSINESS" });
  const { number } = await anOpenCall(db);
  const owner = await again(db, person);
  expect(await startProposal(as(owner), { number, organisationId })).toMatchObject({
    ok: false,
    error: { code: "applicant-not-eligible" },
  });
  expect(await db.proposal.count()).toBe(0);
});
