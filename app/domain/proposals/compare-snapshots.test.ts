import { expect, test } from "vitest";
import type { FormDefinition } from "#app/domain/calls/definition.ts";
import { compareSnapshots, type Version } from "./compare-snapshots.ts";

const named = (text: string) => ({ lt: text, en: text });
const base = (key: string) => ({ key, label: named(key), required: false });
const form: FormDefinition = {
  sections: [
    {
      key: "idea",
      part: "project",
      title: named("Idėja"),
      question: named("Idėja"),
      askDone: true,
      fields: [
        { ...base("title"), kind: "text", maxChars: 100, long: false },
        { ...base("partner"), kind: "yesNo" },
        {
          ...base("partnerName"),
          kind: "text",
          maxChars: 100,
          long: false,
          when: { field: "partner", is: "yes" },
        },
        { ...base("phone"), kind: "phone" },
        {
          ...base("works"),
          kind: "rows",
          columns: [{ ...base("what"), kind: "text", maxChars: 100, long: false }],
          minRows: 0,
          maxRows: 5,
          rowName: named("Darbas"),
        },
      ],
    },
    {
      key: "files",
      part: "attachments",
      title: named("Priedai"),
      question: named("Priedai"),
      askDone: false,
      fields: [{ ...base("plan"), kind: "file", accept: ["pdf"], maxMegabytes: 1, maxFiles: 3 }],
    },
  ],
};
const file = (id: string, name: string, sha256 = name) => ({
  id,
  field: "plan",
  name,
  size: 10,
  sha256,
});
const version = (answers: Version["answers"], ...files: Version["files"]): Version => ({
  answers,
  files,
});
const compare = (before: Version, after: Version) =>
  compareSnapshots(form, before, after, { rules: { indirectFlatRateBp: 0 }, locale: "lt" });

test("nothing differs between a version and itself, however its values are spelled", () => {
  const before = version({ title: "Sodas", phone: "8 612 34567" }, file("a", "planas.pdf"));
  const after = version({ title: "Sodas", phone: "+370 612 34567" }, file("b", "planas.pdf"));
  expect(compare(before, before)).toEqual([]);
  expect(compare(before, after)).toEqual([]);
});

test("each changed field is told once with both texts, in the order of the form", () => {
  const before = version({ title: "Sodas", works: [{ id: "1", cells: { what: "Kasti" } }] });
  const after = version({
    works: [
      { id: "1", cells: { what: "Kasti" } },
      { id: "2", cells: { what: "Sodinti" } },
    ],
    title: "Didelis sodas",
  });
  expect(compare(before, after)).toMatchObject([
    { field: "title", section: "idea", before: "Sodas", after: "Didelis sodas" },
    { field: "works", before: "what: Kasti", after: "what: Kasti\nwhat: Sodinti" },
  ]);
});

test("files that came and went are told by name and content", () => {
  const before = version({}, file("a", "planas.pdf"), file("b", "kaina.pdf"));
  const after = version({}, file("a", "planas.pdf"), file("c", "kaina.pdf", "kitas turinys"));
  expect(compare(before, after)).toMatchObject([
    { field: "plan", added: [{ id: "c" }], removed: [{ id: "b" }] },
  ]);
});

test("an answer that is not asked any more counts as none, and one never asked is no change", () => {
  const asked = version({ partner: "yes", partnerName: "Kaimynai" });
  const kept = version({ partner: "no", partnerName: "Kaimynai" });
  expect(compare(asked, kept)).toMatchObject([
    { field: "partner", before: "Taip", after: "Ne" },
    { field: "partnerName", before: "Kaimynai", after: "" },
  ]);
  expect(compare(kept, version({ partner: "no" }))).toEqual([]);
});
