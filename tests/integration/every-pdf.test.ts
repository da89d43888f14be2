import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { listDocument } from "#app/domain/documents/evaluation/list-document.ts";
import { sheetDocument } from "#app/domain/documents/evaluation/sheet-document.ts";
import { summaryDocument } from "#app/domain/documents/evaluation/summary-document.ts";
import { drawDocument } from "#app/platform/pdf/draw-document.server.ts";
import { listSample, sheetSample, verificationSample } from "#tests/support/evaluation-samples.ts";
import { readPdf } from "#tests/support/read-pdf.ts";

type Made = [name: string, language: "lt" | "en", draw: () => Promise<Uint8Array>];

const made: Made[] = (["lt", "en"] as const).flatMap((language): Made[] => [
  ["sheet", language, () => drawDocument(sheetDocument(sheetSample(language), verificationSample))],
  [
    "summary",
    language,
    () => drawDocument(summaryDocument(listSample(language), verificationSample)),
  ],
  ["list", language, () => drawDocument(listDocument(listSample(language), verificationSample))],
]);

describe.for(made)("the PDF of %s in %s", ([name, language, draw]) => {
  test("is sound, tagged, titled, in its language, with embedded fonts and text that is read back", async () => {
    const bytes = await draw();
    const kept = process.env["KEEP_PDFS"];
    if (kept) {
      mkdirSync(kept, { recursive: true });
      writeFileSync(`${kept}/${name}-${language}.pdf`, bytes);
    }
    const pdf = readPdf(bytes);
    expect(pdf.check()).toContain("No syntax or stream encoding errors found");
    const info = pdf.info();
    expect(info).toMatch(/^Tagged: +yes$/m);
    expect(info).toMatch(/^Title: +\S/m);
    const metadata = pdf.metadata();
    expect(metadata).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect(metadata).toContain(`<rdf:li>${language === "lt" ? "lt-LT" : "en-GB"}</rdf:li>`);
    for (const font of pdf.fonts()) expect(font).toMatch(/CID TrueType +Identity-H +yes yes yes/);
    expect(pdf.letters()).toMatch(/[ąčęėįšųūž]/i);
  });

  test("has the same bytes whenever it is drawn", async () => {
    const hash = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
    expect(hash(await draw())).toBe(hash(await draw()));
  });
});
