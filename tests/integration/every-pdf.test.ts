import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import ts from "typescript";
import { beforeAll, describe, expect, test } from "vitest";
import { letterKind } from "#app/domain/letters/letter.ts";
import { drawDocument } from "#app/platform/pdf/draw-document.server.ts";
import { drawLetter } from "#app/platform/pdf/draw-letter.server.ts";
import { DocumentTwin, LetterTwin } from "#app/ui/letter.tsx";
import { type Paper, papers } from "#tests/support/every-document.ts";
import { readPdf, squareCodes } from "#tests/support/read-pdf.ts";
import { nodesOf, sourcesOf } from "#tests/support/sources.ts";

const languages = ["lt", "en"] as const;
const bare = (text: string) => text.replace(/\s/g, "");
const hash = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

const draw = (paper: Paper) =>
  "letter" in paper ? drawLetter(paper.letter) : drawDocument(paper.document);
const titleOf = (paper: Paper) =>
  "letter" in paper ? paper.letter.heading : `${paper.document.kind}: ${paper.document.title}`;
const checkOf = (paper: Paper) =>
  "letter" in paper ? paper.letter.verification : paper.document.check;

/** What a model is after it was kept as JSON and read again. */
function kept(paper: Paper): Paper {
  if ("letter" in paper) return structuredClone(paper);
  const { madeAt, ...rest } = paper.document;
  const stored = JSON.parse(JSON.stringify(rest)) as typeof rest;
  return { ...paper, document: { ...stored, madeAt: new Date(madeAt.toISOString()) } };
}

const entities: Record<string, string> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#x27;": "'",
};

/** The texts of the page that shows the same model, without white space. */
function twinTexts(paper: Paper) {
  const twin =
    "letter" in paper
      ? createElement(LetterTwin, { model: paper.letter })
      : createElement(DocumentTwin, { model: paper.document });
  return renderToStaticMarkup(twin)
    .split(/<[^>]*>/)
    .map((text) => bare(text.replaceAll(/&[#\w]+;/g, (entity) => entities[entity] ?? entity)))
    .filter((text) => text !== "");
}

const made = languages.flatMap((language) =>
  Object.values(papers)
    .flatMap((make) => make(language))
    .map((paper) => ({ language, paper, name: paper.name })),
);

describe.for(made)("the PDF of $name in $language", ({ language, paper, name }) => {
  let bytes: Uint8Array = new Uint8Array();
  let pdf = readPdf(bytes);
  beforeAll(async () => {
    bytes = await draw(paper);
    pdf = readPdf(bytes);
    const folder = process.env["KEEP_PDFS"];
    if (!folder) return;
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${folder}/${name.replaceAll(" ", "-")}-${language}.pdf`, bytes);
  });

  test("is sound, tagged, titled, in its language, with every font embedded", () => {
    expect(pdf.check()).toContain("No syntax or stream encoding errors found");
    const info = pdf.info();
    expect(info).toMatch(/^Tagged: +yes$/m);
    expect(bare(info)).toContain(bare(`Title: ${titleOf(paper)}`));
    const metadata = pdf.metadata();
    expect(metadata).toContain("<pdfaid:part>2</pdfaid:part>");
    expect(metadata).toContain("<pdfuaid:part>1</pdfuaid:part>");
    const code = language === "lt" ? "lt-LT" : "en-GB";
    expect(metadata).toContain(`<rdf:li>${code}</rdf:li>`);
    const catalog = pdf.catalog();
    expect(catalog).toMatchObject({
      "/Lang": `u:${code}`,
      "/MarkInfo": { "/Marked": true },
      "/ViewerPreferences": { "/DisplayDocTitle": true },
    });
    expect(catalog).toHaveProperty("/StructTreeRoot");
    expect(pdf.fonts().length).toBeGreaterThan(0);
    for (const font of pdf.fonts()) expect(font).toMatch(/CID TrueType +Identity-H +yes yes yes/);
  });

  test("says what its page says, and nothing else", () => {
    const read = pdf.letters();
    const page = twinTexts(paper);
    for (const text of page) expect(read).toContain(text);
    const all = page.join("");
    const isLabel = (text: string) => /^(?:\d+\.|[–•])$/.test(text);
    for (const text of pdf.texts().map(bare))
      if (!isLabel(text) && text !== "") expect(all).toContain(text);
  });

  test("carries a square code with words for it where a copy can be checked", () => {
    const codes = pdf.alternatives().filter((text) => /^(?:Kvadratinis|Square) /.test(text));
    expect(codes).toHaveLength(checkOf(paper) ? 1 : 0);
  });

  test("has the same bytes whenever it is drawn from what was kept", async () => {
    expect(hash(await draw(kept(paper)))).toBe(hash(bytes));
  });
});

test("a camera reads the address of the check from a letter and from a document", async () => {
  for (const paper of made.map((one) => one.paper)) {
    if (!["SELECTED", "minutes"].includes(paper.name)) continue;
    expect(squareCodes(await draw(paper))).toEqual([checkOf(paper)?.url]);
  }
});

test("no maker of a letter or document is without its check, and no kind of letter", () => {
  const makers = sourcesOf("app").flatMap(({ tree }) =>
    [...nodesOf(tree)].flatMap((node) =>
      ts.isFunctionDeclaration(node) &&
      node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) &&
      /^(?:LetterModel|DocumentModel)$/.test(node.type?.getText() ?? "")
        ? [node.name?.text ?? ""]
        : [],
    ),
  );
  const wrappers = ["sampleLetter"];
  expect(makers.toSorted()).toEqual([...Object.keys(papers), ...wrappers].toSorted());
  const kinds = made.flatMap(({ paper }) => ("letter" in paper ? [paper.letter.kind] : []));
  expect([...new Set(kinds)].toSorted()).toEqual(letterKind.options.toSorted());
});
