import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { socialCall } from "#app/domain/calls/templates/social.ts";
import { businessCall } from "#app/domain/calls/templates/business.ts";
import { fieldsOf } from "#app/domain/calls/definition.ts";
import {
  askedSections,
  proposalDocument,
  type WholeProposal,
} from "#app/domain/documents/proposal-document.ts";
import { readableAnswer } from "#app/domain/proposals/readable-answer.ts";
import type { Locale } from "#app/domain/values/locale.ts";
import { formDocument } from "#app/http/form-document.ts";
import { drawDocument } from "#app/platform/pdf/draw-document.server.ts";
import { proposalSample, submittedSample } from "#tests/support/document-samples.ts";
import { grayPixels, readPdf } from "#tests/support/read-pdf.ts";

const address = "https://kvieslys.example.lt/my/proposals/1";
const draw = (proposal: WholeProposal, language: Locale = "lt") =>
  drawDocument(proposalDocument(proposal, { language, address }));
/** What is read of it, without the mark of a draft, whose letters lie across every page. */
const readOf = async (proposal: WholeProposal, language: Locale = "lt") =>
  readPdf(
    await drawDocument({
      ...proposalDocument(proposal, { language, address }),
      watermark: null,
    }),
  ).letters();
const bare = (text: string) => text.replace(/\s/g, "");

const kinds: [name: string, proposal: WholeProposal, language: Locale][] = [
  ["a draft", proposalSample(), "lt"],
  ["a submission", submittedSample(), "lt"],
  ["a submission in English", submittedSample(), "en"],
  ["an empty draft", proposalSample({ answers: {}, files: [], title: "" }), "lt"],
];

describe.for(kinds)("the PDF of %s", ([, proposal, language]) => {
  test("is sound, tagged, marked as accessible, with all fonts embedded", async () => {
    const pdf = readPdf(await draw(proposal, language));
    expect(pdf.check()).toContain("No syntax or stream encoding errors found");
    expect(pdf.info()).toMatch(/^Tagged: +yes$/m);
    const metadata = pdf.metadata();
    expect(metadata).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect(metadata).toContain(`<rdf:li>${language === "lt" ? "lt-LT" : "en-GB"}</rdf:li>`);
    for (const font of pdf.fonts()) expect(font).toMatch(/CID TrueType +Identity-H +yes yes yes/);
  });

  test("asks every question in the order of the form and holds every answer", async () => {
    const read = await readOf(proposal, language);
    let from = 0;
    for (const { title, fields } of askedSections(proposal)) {
      for (const text of [title, ...fields.map(({ label }) => label)]) {
        const at = read.indexOf(bare(text[language]), from);
        expect([text[language], at]).toEqual([text[language], Math.max(at, from)]);
        from = at;
      }
      for (const field of fields) {
        const answer = readableAnswer(field, proposal, language);
        for (const text of textsIn(answer))
          expect(read.includes(bare(text).slice(0, 200))).toBe(true);
      }
    }
  });
});

/** Every text of a readable answer that people wrote or the program computed. */
function textsIn(value: unknown, key = ""): string[] {
  if (typeof value === "string")
    return ["id", "kind", "key", "field", "mime"].includes(key) ? [] : [value];
  if (Array.isArray(value)) return value.flatMap((one) => textsIn(one));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => textsIn(part, name));
}

test("a submission names its number, second and hash, a draft that it is none", async () => {
  const handedIn = readPdf(await draw(submittedSample()));
  const texts = handedIn.letters();
  for (const text of [
    "DH-2.2-01-007",
    "2026-12-15 16:59:59 (Lietuvos laiku)",
    "ab12".repeat(16),
    "VšĮ „Šviesių žmonių ąžuolynas“, kodas 188710823",
    "Rūta Čepaitytė, Direktorė",
    "pateikimas Nr. 2",
    address,
    "redakcija Nr. 1",
    "1 234 567 B",
    "2".repeat(64),
    "rastas virusas",
  ])
    expect(texts).toContain(bare(text));
  expect(texts).not.toContain("JUODRAŠTIS");

  const draft = readPdf(await draw(proposalSample()));
  expect(draft.letters()).toContain(bare("JUODRAŠTIS – nepateikta"));
  const copy = proposalSample({
    standing: { kind: "draft", savedAt: new Date(0), submittedAs: "DH-2.2-01-007" },
  });
  expect(readPdf(await draw(copy)).letters()).toContain(
    bare("DARBINĖ KOPIJA – nepateikta; galioja anksčiau pateiktas pasiūlymas Nr. DH-2.2-01-007"),
  );
});

test("only a draft is marked as one, on every page", async () => {
  const unmarked = grayPixels(await draw(submittedSample()));
  const marked = grayPixels(await draw(proposalSample()));
  for (const gray of marked) expect(gray).toBeGreaterThan(Math.max(...unmarked));
});

test("further pages carry their number and what they belong to", async () => {
  const pages = readPdf(await draw(submittedSample())).pages();
  expect(pages.length).toBeGreaterThan(10);
  pages.slice(1).forEach((page, index) => {
    expect(page.trim().split("\n")[0]?.trim()).toBe(String(index + 2));
    expect(page).toContain("DH-2.2-01-007 · Kūrybinės dirbtuvės");
  });
});

test("the same proposal gives the same bytes, and another one others", async () => {
  const hash = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
  const first = hash(await draw(submittedSample()));
  expect(hash(await draw(structuredClone(submittedSample())))).toBe(first);
  expect(hash(await draw(submittedSample({ title: "Kitas" })))).not.toBe(first);
});

test("letters of other scripts, emoji and control characters never stop it", async () => {
  const typed = "Проєкт 🎉 日本語 \u0007 \u202Eatgal \uD800 ﬁ é́́́ αβγ ‍👩‍👩‍👧";
  const answers = { ...proposalSample().answers, problem: typed, title: typed };
  const files = proposalSample().files.map((file) => ({ ...file, name: `${typed}.pdf` }));
  const pdf = readPdf(await draw(proposalSample({ answers, files, title: typed })));
  expect(pdf.check()).toContain("No syntax or stream encoding errors found");
  expect(pdf.letters()).toContain("Проєкт�");
  expect(pdf.letters()).toContain(bare("atgal"));
});

test("a text of 30 000 characters and a word without an end go on over pages", async () => {
  const problem = `${"žodis ".repeat(5000)}PABAIGA${"x".repeat(3000)}`;
  const read = await readOf(proposalSample({ answers: { problem } }));
  // Feet of pages stand between the lines.
  expect(read).toContain(bare(problem).slice(0, 800));
  expect(read.split("žodis")).toHaveLength(5001);
  expect(read).toContain(`PABAIGA${"x".repeat(800)}`);
});

test.for([
  ["social", socialCall()],
  ["business", businessCall()],
] as const)(
  "the empty form of a %s call asks every question with its limits",
  async ([, definition]) => {
    const call = {
      number: "DH-2.2-01",
      title: { lt: "Socialinės paslaugos", en: "Social services" },
      opensAt: new Date("2026-12-01T08:00:00Z"),
      closesAt: new Date("2026-12-15T15:00:00Z"),
      group: { name: "VVG „Druskininkų harmonija“" },
      definition,
    };
    for (const language of ["lt", "en"] as const) {
      const pdf = readPdf(await drawDocument(formDocument(call, language, address)));
      expect(pdf.check()).toContain("No syntax or stream encoding errors found");
      const read = pdf.letters();
      for (const field of fieldsOf(definition.form)) {
        expect(read).toContain(bare(field.label[language]));
        if (field.hint) expect(read).toContain(bare(field.hint[language]));
      }
      expect(read).toContain(
        language === "lt" ? bare("iki 3 000 ženklų") : bare("up to 3,000 characters"),
      );
    }
  },
);
