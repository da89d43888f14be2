import { expect, test } from "vitest";
import { socialCall } from "#app/domain/calls/templates/social.ts";
import { businessCall } from "#app/domain/calls/templates/business.ts";
import type { Snapshot } from "#app/domain/proposals/snapshot.ts";
import { checklistOf } from "./checklist.ts";
import { type CheckFacts, findingsOf, startedSigns } from "./findings.ts";

const social = socialCall();
const facts: CheckFacts = {
  requestedCents: social.rules.maxGrantCents,
  totalCents: social.rules.maxGrantCents * 2,
  city: "Druskininkai",
  ceilingCents: 30_000_000,
  others: [],
};

const frozen = (changes: Partial<Snapshot> = {}): Snapshot => ({
  call: { number: "DH-1", version: 1, sha256: "" },
  proposalId: "01900000-0000-7000-8000-000000000001",
  registration: "DH-1-001",
  submission: 1,
  receivedAt: "2026-11-29T22:30:00.000Z",
  title: "Dirbtuvės",
  signatory: { name: "Ona Onaitė", position: "Direktorė" },
  form: social.form,
  answers: { startDate: "2026-12-01" },
  organisation: {
    kind: "NGO",
    legalForm: "vsi",
    name: "Dirbtuvės",
    code: "304374938",
    vatCode: null,
    street: "",
    postalCode: "",
    city: "Druskininkai",
    municipality: "Druskininkų savivaldybė",
    email: "",
    phone: "",
    website: "",
    head: "Ona Onaitė",
  },
  files: [],
  declarations: [],
  ...changes,
});

const found = (changes: Partial<Snapshot> = {}, other: Partial<CheckFacts> = {}) =>
  findingsOf(checklistOf(social), {
    definition: social,
    frozen: frozen(changes),
    facts: { ...facts, ...other },
  });

test("a missing mandatory file is found, a missing optional one only pointed at", () => {
  const missing = found();
  expect(missing["attachments"]).toMatchObject({ verdict: "unmet", code: "filesMissing" });
  expect(missing["licence"]).toMatchObject({ verdict: "look", code: "fileOptional" });
  const file = { attachmentId: "a", name: "a.pdf", size: 1, mime: "application/pdf", sha256: "" };
  const files = ["fileStatutes", "fileCoFinancing"].map((field) => ({ ...file, field }));
  expect(found({ files })["attachments"]).toMatchObject({ verdict: "met" });
});

test("the most that may be asked is within, a cent more is not", () => {
  expect(found()["sum"]).toMatchObject({ verdict: "met" });
  const requestedCents = social.rules.maxGrantCents + 1;
  expect(found({}, { requestedCents })["sum"]).toMatchObject({ verdict: "unmet" });
});

test("a project may start on the day in Vilnius on which its proposal is received, not before", () => {
  expect(found({ answers: { startDate: "2026-11-30" } })["started"]).toMatchObject({
    verdict: "met",
  });
  const early = { answers: { startDate: "2026-11-29" } };
  expect(found(early)["started"]).toMatchObject({ verdict: "unmet" });
  expect(startedSigns(frozen(early))).toEqual({ startsEarlier: "2026-11-29", isUndeclared: true });
});

test("a second proposal of the applicant is found, a shared partner pointed at", () => {
  const own = { registration: "DH-1-002", code: "304374938", partnerCodes: [] };
  expect(found({}, { others: [own] })).toMatchObject({
    onePerOrganisation: { verdict: "unmet", names: [{ lt: "DH-1-002" }] },
    duplicates: { verdict: "met" },
  });
  const partner = { registration: "DH-1-003", code: "305718580", partnerCodes: ["304374938"] };
  expect(found({}, { others: [partner] })).toMatchObject({
    onePerOrganisation: { verdict: "met" },
    duplicates: { verdict: "look", names: [{ lt: "DH-1-003" }] },
  });
});

test("de minimis aid counts with what is asked for", () => {
  const business = businessCall();
  const aid = (deMinimisSum: string, requestedCents: number) =>
    findingsOf(checklistOf(business), {
      definition: business,
      frozen: frozen({
        form: business.form,
        answers: { deMinimisReceived: "yes", deMinimisSum },
      }),
      facts: { ...facts, requestedCents },
    })["deMinimis"];
  expect(aid("290 000", 1_000_000)).toMatchObject({ verdict: "look", code: "aidWithin" });
  expect(aid("290 000", 1_000_001)).toMatchObject({ verdict: "unmet", code: "aidAbove" });
  expect(aid("", 1_000_000)).toMatchObject({ verdict: "unmet", code: "aidUndeclared" });
});

test("an applicant of another kind than the call is open to is found", () => {
  const { organisation } = frozen();
  const other = { organisation: { ...organisation, kind: "BUSINESS" as const } };
  expect(found()["applicant"]).toMatchObject({ verdict: "met" });
  expect(found(other)["applicant"]).toMatchObject({ verdict: "unmet" });
});
