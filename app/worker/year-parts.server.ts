import { strategyYear, type StrategyYear } from "#app/domain/archives/strategy-year.server.ts";
import { openEnclosure } from "#app/domain/enclosures/open-enclosure.server.ts";
import { minutesDocument } from "#app/domain/meetings/minutes-document.ts";
import { openPicture } from "#app/domain/pictures/open-picture.server.ts";
import { anonymous } from "#app/domain/policy.ts";
import { findReportDocument } from "#app/domain/reports/read-report.server.ts";
import { formatInstant } from "#app/domain/values/instant.ts";
import { formDocument } from "#app/http/form-document.ts";
import { drawDocument } from "#app/platform/pdf/draw-document.server.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { writeTable } from "#app/platform/write-table.server.ts";
import { archivePage, blockHtml, escaped, filesTable } from "./archive-page.ts";
import {
  type ArchivePart,
  given,
  type Listed,
  listing,
  storedFile,
} from "./archive-parts.server.ts";
import { jsonPart } from "./forwarding-parts.server.ts";
import type { YearPage } from "./year-blocks.ts";
import { callFiles, documentNames, materialNames, pictureName, reportFiles } from "./year-files.ts";
import { yearPages } from "./year-pages.ts";

interface Asked {
  group: string;
  slug: string;
  year: number;
  askedAt: Date;
}

const language = "lt";

const titleOf = ({ strategy, year }: StrategyYear) =>
  `${strategy.group.shortName}: ${strategy.title.lt}, ${year} m.`;

/** All pages as one document, across so that the ledger fits. */
const yearBook = (year: StrategyYear, pages: readonly YearPage[], askedAt: Date) =>
  drawDocument({
    language,
    author: year.strategy.group.name,
    kind: "Strategijos metų archyvas",
    title: titleOf(year),
    watermark: null,
    runningLine: titleOf(year),
    madeAt: askedAt,
    landscape: true,
    blocks: pages.flatMap(({ title, blocks }) => [
      { type: "heading" as const, level: 2 as const, text: title },
      ...blocks.flatMap((block) => {
        if (block.type === "picture" || block.type === "files") return [];
        return [block.type === "heading" ? { ...block, level: 3 as const } : block];
      }),
    ]),
  });

const text = (name: string, content: string): ArchivePart => ({
  name,
  content: Buffer.from(content),
});

/** The resolution of the board about a call as a page; it has no PDF, since the signed one is not public. */
function resolutionPage(call: StrategyYear["calls"][number]) {
  const title = `Valdybos sprendimas dėl kvietimo ${call.call.number}`;
  const parts = call.resolution.map(({ model, signing }) =>
    minutesDocument(model, { language, extractOf: call.call.number, signing }),
  );
  const body = parts
    .flatMap((part) => [`<h2>${escaped(part.title)}</h2>`, ...part.blocks.map(under)])
    .join("\n");
  return archivePage(
    title,
    `<nav aria-label="Archyvo puslapiai"><a href="../../index.html">Pradžia</a></nav>\n<main>\n<h1>${escaped(title)}</h1>\n${body}\n</main>`,
  );
}

/** A block below a heading of the second level. */
const under = (block: Parameters<typeof blockHtml>[0]) =>
  blockHtml(block.type === "heading" ? { ...block, level: 3 } : block);

async function* documents(ctx: Ctx, year: StrategyYear): AsyncGenerator<ArchivePart> {
  const { slug, group } = year.strategy;
  const address = { group: group.slug, slug };
  for (const as of ["xlsx", "csv"] as const)
    yield { name: `lesos.${as}`, content: (await writeTable(year.ledger.table, as)).bytes };
  for (const one of year.calls) {
    const { call, results } = one;
    const names = callFiles(one);
    const form = formDocument(call, language, `${ctx.origin}/calls/${call.number}`);
    yield { name: names.form, content: await drawDocument(form) };
    for (const name of names.results) {
      const as = name.endsWith(".csv") ? "csv" : "xlsx";
      if (results) yield { name, content: (await writeTable(results, as)).bytes };
    }
    if (names.resolution) yield text(names.resolution, resolutionPage(one));
  }
  const visitor = { ...ctx, actor: anonymous };
  if (year.report) {
    const asked = { ...address, year: String(year.year), language } as const;
    const { model } = given(await findReportDocument(visitor, asked, drawDocument));
    yield { name: reportFiles.pdf, content: await drawDocument(model) };
    for (const as of ["xlsx", "csv"] as const)
      yield { name: reportFiles[as], content: (await writeTable(year.report.table, as)).bytes };
  }
  const enclosed = [...documentNames(year), ...year.events.flatMap(materialNames)];
  for (const { id, name } of enclosed) {
    const file = given(await openEnclosure(visitor, { id }));
    yield { name, content: await storedFile(ctx, file) };
  }
  for (const { pictures } of [...year.projects, ...year.news])
    for (const { id } of pictures) {
      const file = given(await openPicture(visitor, { id, width: "wide" }));
      yield { name: pictureName(id), content: await storedFile(ctx, file) };
    }
}

async function* content(
  ctx: Ctx,
  year: StrategyYear,
  pages: readonly YearPage[],
  askedAt: Date,
): AsyncGenerator<ArchivePart> {
  yield { name: "metai.pdf", content: await yearBook(year, pages, askedAt) };
  const nav = (here: YearPage) =>
    `<nav aria-label="Archyvo puslapiai"><ul><li><a href="index.html">Pradžia</a></li>${pages
      .map(
        ({ name, title }) =>
          `<li><a href="${name}.html"${name === here.name ? ' aria-current="page"' : ""}>${escaped(title)}</a></li>`,
      )
      .join("")}</ul></nav>`;
  for (const page of pages) {
    const blocks = page.blocks.map(blockHtml).join("\n");
    const body = `${nav(page)}\n<main>\n<h1>${escaped(page.title)}</h1>\n${blocks}\n</main>`;
    const html = archivePage(`${page.title} – ${titleOf(year)}`, body);
    yield { ...text(`${page.name}.html`, html), ends: page.name };
  }
  for (const [asOf, lists] of [
    [year.until, year.dataOfYear],
    [year.readAt, year.dataNow],
  ] as const)
    for (const [name, records] of Object.entries(lists))
      yield jsonPart(`duomenys/${name}.json`, { licence: year.licence, asOf, records });
  yield* documents(ctx, year);
}

/** Leads to every page and file. */
function startPage(
  year: StrategyYear,
  pages: readonly YearPage[],
  askedAt: Date,
  files: readonly Listed[],
) {
  const title = titleOf(year);
  const links = pages
    .map(({ name, title: of }) => `<li><a href="${name}.html">${escaped(of)}</a></li>`)
    .join("\n");
  return archivePage(
    title,
    `<main>
<h1>${escaped(title)}</h1>
<p>Strategijos metų archyvas. Paprašyta ${formatInstant(askedAt, language)}, lėšų ir projektų duomenys – ${formatInstant(year.until, language)}. Čia yra tik tai, kas paskelbta viešai. Visi metai viename dokumente: <a href="metai.pdf">metai.pdf</a>.</p>
<ul>
${links}
</ul>
<h2>Visi failai</h2>
<p>Visų failų maišos – faile <a href="manifest.json">manifest.json</a>, kaip jas patikrinti – faile <a href="README.txt">README.txt</a>.</p>
${filesTable("Visi failai", files)}
</main>`,
  );
}

const readMe = (year: StrategyYear) => `${titleOf(year)}

Atverkite index.html naršykle: programos ir tinklo nereikia.
manifest.json išvardija visus kitus failus su jų dydžiu baitais ir SHA-256 maiša.
Patikrinti vieną failą: sha256sum failas (Linux, macOS) arba certutil -hashfile failas SHA256 (Windows).
Aplanke „duomenys“ – atvirieji duomenys (JSON), sumos euro centais; kurio laiko duomenys, parašyta lauke „asOf“.
Lėšos (lesos.json), parama (parama.json) ir projektų būsenos – tokios, kokios buvo ${formatInstant(year.until, language)}.
Strategija, kvietimai, rodikliai ir grafikas (strategija.json, kvietimai.json, rodikliai.json, grafikas.json) – tokie, kokie skelbti ${formatInstant(year.readAt, language)}.
Archyve yra tik tai, kas paskelbta viešai.
`;

/**
 * Everything published of a year of a strategy, readable without the program and the network: pages,
 * a PDF of all of them, data, the files of the strategy, its calls and events, and a manifest with the
 * hash of each.
 */
export async function* yearParts(
  ctx: Ctx,
  { group, slug, year: asked, askedAt }: Asked,
): AsyncGenerator<ArchivePart> {
  const year = given(await strategyYear(ctx, { group, slug, year: asked }));
  const pages = yearPages(year);
  const files: Listed[] = [];
  yield* listing(content(ctx, year, pages, askedAt), files);
  const ends = [
    text("index.html", startPage(year, pages, askedAt, files)),
    text("README.txt", readMe(year)),
  ];
  yield* listing(ends, files);
  yield jsonPart("manifest.json", {
    strategy: `${group}/${slug}`,
    year: asked,
    askedAt,
    until: year.until,
    files,
  });
}
