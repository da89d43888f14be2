import { expect, test } from "vitest";
import { conflictHints, type HintedPerson, type HintedProposal } from "./conflict-hints.ts";

const applicant = {
  code: "1111111",
  name: "Gluosnių dirbtuvės",
  email: "info@gluosniai.example",
  phone: "+37061234501",
  address: "Gluosnių g. 5 LT-66101 Druskininkai",
  accounts: ["LT12 1000 0111 0100 1000"],
  head: "Direktorė Ona Petrauskienė",
};
const proposal: HintedProposal = {
  applicant,
  partners: [{ name: "Kultūros centras", code: "2222222" }],
  signatory: "Ona Petrauskienė",
  createdById: "author",
};
const stranger: HintedPerson = {
  id: "x",
  name: "Jonas Jonaitis",
  email: "jonas@kitur.example",
  employers: [],
  organisations: [],
};
const other = {
  ...applicant,
  code: "3333333",
  name: "Kita įstaiga",
  phone: "+37060000000",
  address: "Kita g. 1",
  accounts: [],
};
const kinds = (person: Partial<HintedPerson>, of = proposal) =>
  conflictHints({ ...stranger, ...person }, of).map(({ kind }) => kind);

test("a stranger has no ties", () => {
  expect(kinds({})).toEqual([]);
});

test.for([
  ["applicant", { organisations: [applicant] }],
  ["partner", { organisations: [{ ...other, code: "2222222" }] }],
  ["author", { id: "author" }],
  ["employer", { employers: [{ name: "", code: "2222222" }] }],
  ["boardSeat", { employers: [{ name: "", code: "2222222", seat: true }] }],
  ["boardSeat", { employers: [{ name: "VšĮ „Gluosnių dirbtuvės“", code: "", seat: true }] }],
  ["employerName", { employers: [{ name: "VšĮ „Gluosnių dirbtuvės“", code: "" }] }],
  ["emailDomain", { email: "petras@GLUOSNIAI.example" }],
  ["phone", { organisations: [{ ...other, phone: "8 612 34501" }] }],
  ["address", { organisations: [{ ...other, address: "Gluosnių g. 5, LT-66101 Druskininkai" }] }],
  ["bankAccount", { organisations: [{ ...other, accounts: ["LT121000011101001000"] }] }],
  ["name", { name: "Petrauskienė Ona" }],
] as const)("%s is found", ([kind, person]) => {
  expect(kinds(person as Partial<HintedPerson>)).toEqual([kind]);
});

test("a public mail provider and a first name alone tie nobody", () => {
  const free = { ...proposal, applicant: { ...applicant, email: "a@gmail.com" } };
  expect(kinds({ email: "b@gmail.com" }, free)).toEqual([]);
  expect(kinds({ name: "Ona" })).toEqual([]);
});
