import { addTemplate } from "#app/domain/calls/add-template.server.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { zipOf, type ZipEntry } from "#app/platform/zip.server.ts";

const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const packages = "http://schemas.openxmlformats.org/package/2006";
const mime = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
/** Part of the content: the same form has the same bytes on every machine. */
const at = new Date("2026-01-02T00:00:00Z");

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const paragraph = (text: string, bold = false) =>
  `<w:p><w:r><w:rPr>${bold ? "<w:b/>" : ""}<w:lang w:val="lt-LT"/></w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;

/** A plain text document for word processors: a heading and paragraphs. */
function documentOf(title: string, lines: readonly string[]): ZipEntry[] {
  const body = [paragraph(title, true), ...lines.map((line) => paragraph(line))].join("");
  return [
    {
      name: "[Content_Types].xml",
      at,
      content: `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${mime}.main+xml"/></Types>`,
    },
    {
      name: "_rels/.rels",
      at,
      content: `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: "word/document.xml",
      at,
      content: `${head}<w:document xmlns:w="${word}"><w:body>${body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701"/></w:sectPr></w:body></w:document>`,
    },
  ];
}

/** Forms to download in the calls of the demonstration, by their field; the texts are examples. */
const templates = [
  {
    field: "fileCoFinancing",
    name: "Bendrojo finansavimo raštas.docx",
    title: "Patvirtinimas dėl bendrojo finansavimo (pavyzdinė forma)",
    lines: [
      "Finansuotojas: ______________________________________________ (pavadinimas, kodas)",
      "Pareiškėjas: ________________________________________________ (pavadinimas, kodas)",
      "Projektas: __________________________________________________",
      "Patvirtiname, kad projektui įgyvendinti skirsime ______________ Eur nuosavų lėšų.",
      "Lėšos bus skirtos, jei projektui bus suteiktas finansavimas.",
      "Vardas, pavardė, pareigos: ___________________________________",
      "Data ir parašas: _____________________________________________",
    ],
  },
  {
    field: "filePowerOfAttorney",
    name: "Įgaliojimas.docx",
    title: "Įgaliojimas teikti projektinį pasiūlymą (pavyzdinė forma)",
    lines: [
      "Organizacija: ________________________________________________ (pavadinimas, kodas)",
      "Įgalioja: ____________________________________________________ (vardas, pavardė)",
      "pateikti ir pasirašyti projektinį pasiūlymą vietos veiklos grupei ir organizacijos vardu gauti su juo susijusius raštus.",
      "Įgaliojimas galioja iki: ______________________________________",
      "Vadovo vardas, pavardė, parašas, data: ________________________",
    ],
  },
] as const;

/** Adds the forms to the newest draft version of a call, as its staff would. */
export async function addDemoTemplates(staff: Ctx, number: string) {
  for (const { field, name, title, lines } of templates) {
    const limits = { maxBytes: 1_000_000, accept: ["docx"] };
    const stored = await staff.files.store(zipOf(documentOf(title, lines)), limits);
    if (!stored.ok) throw new Error(`the storage refused a template: ${stored.error.code}`);
    const added = await addTemplate(staff, { number, field, name, file: stored.value });
    if (!added.ok) throw new Error(`the demonstration cannot add a template: ${added.error.code}`);
  }
}
