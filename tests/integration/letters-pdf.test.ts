import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { decisionLetter } from "#app/domain/letters/decision-letter.ts";
import type { Block, LetterModel } from "#app/domain/letters/letter.ts";
import { receiptLetter } from "#app/domain/letters/receipt.ts";
import { drawLetter } from "#app/platform/pdf/draw-letter.server.ts";
import { decisionSample, outcomes, receiptSample } from "#tests/support/letter-samples.ts";
import { fullTypefaces } from "#tests/support/full-typefaces.ts";
import { darkPixels, grayPixels, readPdf } from "#tests/support/read-pdf.ts";

const LETTERS = "ąčęėįšųūž ĄČĘĖĮŠŲŪŽ „“ – € ½ № ≥ ≤ → × −";

const selected = () => decisionLetter(decisionSample("SELECTED"));
const withBlocks = (blocks: Block[], changes: Partial<LetterModel> = {}): LetterModel => ({
  ...selected(),
  annexes: [],
  attachments: [],
  blocks,
  ...changes,
});
const paragraph = (text: string): Block => ({ type: "paragraph", text });
const sentences = (count: number) =>
  "Vertintojai pasiūlymą vertino pagal kvietimo kriterijus ir pagrindė kiekvieną balą. ".repeat(
    count,
  );
const bare = (text: string) => text.replace(/\s/g, "");
const plain = (text: string) => text.replaceAll("\u00A0", " ").replace(/\s+/g, " ").trim();

const kinds: [name: string, model: LetterModel][] = [
  ...outcomes.map((outcome): [string, LetterModel] => [
    outcome,
    decisionLetter(decisionSample(outcome)),
  ]),
  ["English", decisionLetter(decisionSample("PARTIAL", "en"))],
  ["receipt", receiptLetter(receiptSample())],
];

describe.for(kinds)("the PDF of %s", ([, model]) => {
  test("is sound, tagged, titled, has all fonts embedded and stays small", async () => {
    const bytes = await drawLetter(model);
    const pdf = readPdf(bytes);
    const info = pdf.info();
    expect(pdf.check()).toContain("No syntax or stream encoding errors found");
    expect(info).toMatch(/^Tagged: +yes$/m);
    expect(plain(info)).toContain(`Title: ${model.heading} N`);
    expect(info).toMatch(/^Page size: .*A4/m);
    for (const font of pdf.fonts()) expect(font).toMatch(/CID TrueType +Identity-H +yes yes yes/);
    expect(bytes.length).toBeLessThan(40_000);
  });

  test("can be read back whole", async () => {
    const read = readPdf(await drawLetter(model)).letters();
    for (const block of [...model.blocks, ...model.annexes.flatMap((annex) => annex.blocks)]) {
      for (const text of textsOf(block)) expect(read).toContain(bare(text));
    }
  });
});

function textsOf(block: Block): string[] {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return [block.text];
    case "list":
      return block.items;
    case "facts":
      return block.items.flatMap(({ label, value }) => [label, value]);
    case "table":
      return [block.caption, ...block.rows.flat(), ...(block.total ?? [])];
  }
}

test("the parts of a letter are read in their official order", async () => {
  const pdf = readPdf(await drawLetter(selected()));
  const structure = pdf.structure();
  const read = pdf.texts().map(plain);
  const places = [
    "MIESTO VIETOS VEIKLOS GRUPĖ „DRUSKININKŲ HARMONIJA“",
    "Duomenys kaupiami ir saugomi Juridinių asmenų registre, kodas 304374938",
    "VšĮ „Šviesių žmonių ąžuolynas“",
    "2026-11-22 Nr. DH-2026-014",
    "Į 2026-10-01 Nr. DH-2.2-01-003",
    "DĖL PROJEKTINIO PASIŪLYMO ATRINKIMO",
    "Apskundimo tvarka",
    "Priedas. Projektinio pasiūlymo Nr. DH-2.2-01-003 vertinimo suvestinė.",
    "Valdybos pirmininkė",
    "Rūta Čepaitytė-Šimkūnienė",
    "Klausimais kreipkitės: Agnė Žukauskienė, tel. +370 612 34568, el. p. agne@druskininkuharmonija.example.lt",
    "Bendrai finansuoja Europos Sąjunga",
    "Rašto tikrumą patikrinsite: https://kvieslys.example.lt/patikra, kodas K7QM-4XTP-9R2D",
    "Projektinio pasiūlymo Nr. DH-2.2-01-003 vertinimo suvestinė",
  ].map((text) => read.indexOf(text));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(structure).toMatch(/H1 \(block\)\s+"DĖL/);
  expect(structure).toMatch(/TH:\s+\/Scope \/Column/);
  expect(structure).toMatch(/TH:\s+\/Scope \/Row/);
  expect(structure).toMatch(/LI:?[\s\S]*?Lbl[\s\S]*?LBody/);
});

test("the language, the picture's text and the PDF/A and PDF/UA marks are written", async () => {
  const bytes = await drawLetter(selected());
  const metadata = readPdf(bytes).metadata();
  expect(metadata).toContain("<pdfaid:part>2</pdfaid:part>");
  expect(metadata).toContain("<pdfuaid:part>1</pdfuaid:part>");
  expect(metadata).toContain("<rdf:li>lt-LT</rdf:li>");
});

describe("fonts", () => {
  test("Lithuanian letters, quotation marks and signs are read back", async () => {
    const pdf = readPdf(await drawLetter(withBlocks([paragraph(LETTERS)])));
    expect(pdf.texts().map(plain)).toContain(LETTERS);
  });

  test("no glyph is lost: the pages are as dark as with the whole fonts", async () => {
    const model = { ...selected(), number: null };
    model.blocks = [paragraph(LETTERS), ...model.blocks];

    const subset = darkPixels(await drawLetter(model));
    const reference = darkPixels(await drawLetter(model, fullTypefaces()));
    expect(subset).toHaveLength(reference.length);
    subset.forEach((dark, index) => {
      const expected = reference[index] ?? 0;
      expect(expected).toBeGreaterThan(1000);
      expect(Math.abs(dark - expected)).toBeLessThanOrEqual(expected * 0.01);
    });
  });

  test("what cannot be drawn is replaced, not lost", async () => {
    const model = withBlocks([paragraph("Šventė 🎉 ir\u0007 garsas \u202Eatgal")]);
    model.recipient = { ...model.recipient, name: "MB „Saulė 🌞“" };
    const texts = readPdf(await drawLetter(model))
      .texts()
      .map(plain);
    expect(texts).toContain("Šventė � ir� garsas �atgal");
    expect(texts).toContain("MB „Saulė �“");
  });
});

describe("the same model gives the same bytes", () => {
  const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

  test("drawn twice, and with its keys in another order", async () => {
    const model = selected();
    const reversed = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(reversed)
        : typeof value === "object" && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .map(([key, part]) => [key, reversed(part)])
                .toReversed(),
            )
          : value;
    const first = sha256(await drawLetter(model));
    expect(sha256(await drawLetter(model))).toBe(first);
    expect(sha256(await drawLetter(reversed(model) as LetterModel))).toBe(first);
  });

  test("drawn in another process", async () => {
    const script = `
      import { createHash } from "node:crypto";
      import { decisionLetter } from "#app/domain/letters/decision-letter.ts";
      import { drawLetter } from "#app/platform/pdf/draw-letter.server.ts";
      import { decisionSample } from "#tests/support/letter-samples.ts";
      const pdf = await drawLetter(decisionLetter(decisionSample("SELECTED")));
      process.stdout.write(createHash("sha256").update(pdf).digest("hex"));`;
    const args = ["--import", "tsx", "--input-type=module", "--eval", script];
    const other = execFileSync(process.execPath, args, { encoding: "utf8" });
    expect(other).toBe(sha256(await drawLetter(selected())));
  });

  test("and another model gives another identity", async () => {
    const id = (bytes: Uint8Array) =>
      /\/ID \[ ?<(\w+)>/.exec(Buffer.from(bytes).toString("latin1"));
    const one = await drawLetter(selected());
    const two = await drawLetter({ ...selected(), number: "DH-2026-015" });
    expect(sha256(one)).not.toBe(sha256(two));
    expect(id(one)?.[1]).not.toBe(id(two)?.[1]);
  });
});

describe("pages", () => {
  test("numbers stand on the second page and further ones, not on the first", async () => {
    const pages = readPdf(await drawLetter(selected())).pages();
    const firstLines = pages.map((page) => page.trim().split("\n")[0]?.trim());
    expect(firstLines[0]).toContain("DRUSKININKŲ HARMONIJA");
    expect(firstLines.slice(1)).toEqual(["2", "3", "4"]);
  });

  test("only a draft is marked as one, on every page, and the mark is not read aloud", async () => {
    const issued = await drawLetter(selected());
    const draft = await drawLetter({ ...selected(), number: null });
    expect(readPdf(draft).structure()).not.toContain("PROJEKTAS");
    expect(plain(readPdf(draft).pages()[0] ?? "")).toContain("2026-11-22 Nr. __________");

    const unmarked = grayPixels(issued);
    grayPixels(draft).forEach((gray, page) => {
      expect(gray).toBeGreaterThan((unmarked[page] ?? 0) + 5000);
    });
  });

  test("forty-five criteria with long justifications lose nothing and keep their head", async () => {
    const sample = decisionSample("NOT_SELECTED_MONEY");
    if (sample.outcome !== "NOT_SELECTED_MONEY") throw new Error("wrong sample");
    const [first] = sample.evaluation.criteria;
    const more = Array.from({ length: 45 }, (_, index) => ({
      title: `Kriterijus Nr. ${index + 1}: ${sentences(2)}`,
      averageHundredths: 100 + index,
      maxHundredths: 300,
      justifications: [`Pradžia ${index} ${sentences(25)} pabaiga ${index}`, sentences(3)],
    }));
    const model = decisionLetter({
      ...sample,
      evaluation: { ...sample.evaluation, criteria: [first, ...more] },
    });
    const pdf = readPdf(await drawLetter(model));
    expect(pdf.check()).toContain("No syntax or stream encoding errors found");
    const read = pdf.letters();
    for (const { title, justifications } of more) {
      expect(read).toContain(bare(title));
      for (const text of justifications) expect(read).toContain(bare(text));
    }
    const isHead = (page: string) => /Nr\.\s+Kriterijus\s+Balai\s+Daugiausia/.test(page);
    const withRows = pdf.pages().filter((page) => /^ *\d+\. +.* \d+,\d\d +3,00$/m.test(page));
    expect(withRows.length).toBeGreaterThan(2);
    for (const page of withRows) expect(isHead(page)).toBe(true);
  });

  test("a row taller than a page goes on over pages", async () => {
    const cell = Array.from({ length: 900 }, (_, index) => `žodis${index}`).join(" ");
    const block: Block = {
      type: "table",
      caption: "Ilga eilutė",
      columns: [
        { label: "Kas", align: "left", share: 20, namesRow: true },
        { label: "Ką", align: "left", share: 80, namesRow: false },
      ],
      rows: [
        ["prieš", "trumpa"],
        ["ilga", `${cell} ${cell} ${cell}`],
        ["po", "trumpa"],
      ],
      total: null,
    };
    const pdf = readPdf(await drawLetter(withBlocks([block])));
    expect(pdf.pages().length).toBeGreaterThan(2);
    expect(pdf.structure().match(/"Ką"/g)).toHaveLength(1);
    expect(plain(pdf.texts().join(" "))).toContain(`${cell} ${cell} ${cell}`);
  });

  test("the signature never stands on a page without two lines of text", async () => {
    const last = `Paskutinė pastraipa. ${sentences(4)}`;
    // Lines and list items differ in height: the text ends at all heights around the foot.
    for (let filler = 20; filler < 32; filler++) {
      for (let count = 1; count <= 5; count++) {
        const lines = Array.from({ length: filler }, () => "Eilutė.").join("\n");
        const items = Array.from({ length: count }, () => "Punktas.");
        const list: Block = { type: "list", numbered: true, items };
        const attachments = filler % 2 === 0 ? [] : ["Suvestinė."];
        const model = withBlocks([paragraph(lines), list, paragraph(last)], { attachments });

        const pages = readPdf(await drawLetter(model)).pages();
        const page = pages.find((text) => text.includes("Čepaitytė")) ?? "";
        const text = page.split("\n").filter((line) => /[Vv]ertin|kriterijus|balą/.test(line));
        expect(text.length).toBeGreaterThanOrEqual(2);
        expect(page).toMatch(/Čepaitytė-Šimkūnienė\s+Klausimais kreipkitės/);
      }
    }
  });

  test("a heading never stands at the foot of a page", async () => {
    for (let filler = 34; filler < 48; filler++) {
      const lines = Array.from({ length: filler }, () => "Eilutė.").join("\n");
      const heading: Block = { type: "heading", level: 2, text: "Antraštė" };
      const model = withBlocks([paragraph(lines), heading, paragraph(sentences(6))]);
      const pages = readPdf(await drawLetter(model)).pages();
      const page = pages.find((text) => text.includes("Antraštė")) ?? "";
      expect(page.split("Antraštė")[1]).toContain("Vertintojai");
    }
  });
});
