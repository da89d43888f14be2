import type { BarsBlock } from "#app/domain/documents/document-block.ts";
import type { TableBlock } from "#app/domain/letters/letter.ts";
import type { PageBlock } from "./year-blocks.ts";
import { pictureName } from "./year-files.ts";

/** A text as it stands between the marks of HTML. */
export const escaped = (text: string) =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

/** A file beside the page, as a link that also works from a disk. */
const address = (name: string) => name.split("/").map(encodeURIComponent).join("/");

const style = `body{font:1rem/1.5 sans-serif;max-width:75rem;margin:1.5rem auto;padding:0 1rem;overflow-wrap:break-word}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1rem;padding:0;list-style:none}
nav a{display:inline-block;padding:.5rem 0}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%}
caption{text-align:left;font-weight:700;padding:.5rem 0}
th,td{text-align:left;vertical-align:top;padding:.25rem .5rem;border-bottom:1px solid #767676;min-width:5rem}
tbody th{min-width:14rem}
.num{text-align:right;white-space:nowrap}
figure{margin:1rem 0}img{max-width:min(100%,40rem);height:auto}
.dense{font-size:.8125rem}
main li a{display:inline-block;padding:.25rem 0}
dt{font-weight:700}dd{margin:0 0 .5rem}
code{font-size:.75rem;overflow-wrap:anywhere}`;

/** A page of an archive: without scripts, and without anything from elsewhere. */
export const archivePage = (title: string, body: string) => `<!doctype html>
<html lang="lt">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`;

/** A table in a box of its own that scrolls on narrow screens, by keyboard too. */
const scrolling = (label: string, table: string) =>
  `<div class="scroll" role="region" tabindex="0" aria-label="${escaped(label)}">${table}</div>`;

function tableHtml({ caption, columns, rows, total, dense = false }: TableBlock) {
  const cells = (row: readonly string[], isTotal: boolean) =>
    row
      .map((text, index) => {
        const { namesRow = false, align = "left" } = columns[index] ?? {};
        const tag = namesRow ? "th" : "td";
        const marks = `${namesRow ? ' scope="row"' : ""}${align === "right" ? ' class="num"' : ""}`;
        const content = escaped(text);
        return `<${tag}${marks}>${isTotal ? `<b>${content}</b>` : content}</${tag}>`;
      })
      .join("");
  const heads = columns
    .map(
      ({ label, align }) =>
        `<th scope="col"${align === "right" ? ' class="num"' : ""}>${escaped(label)}</th>`,
    )
    .join("");
  const body = rows.map((row) => `<tr>${cells(row, false)}</tr>`).join("\n");
  const foot = total ? `<tfoot><tr>${cells(total, true)}</tr></tfoot>` : "";
  return scrolling(
    caption,
    `<table${dense ? ' class="dense"' : ""}><caption>${escaped(caption)}</caption><thead><tr>${heads}</tr></thead>
<tbody>${body}</tbody>${foot}</table>`,
  );
}

/** Bars of one scale as a table: label, bar, figure. */
function barsHtml({ caption, rows }: BarsBlock) {
  const most = Math.max(1, ...rows.map(({ value }) => value));
  const body = rows.map(({ label, value, text }) => {
    const width = Math.round((value * 200) / most);
    const bar = `<svg width="200" height="12" aria-hidden="true"><rect width="${width}" height="12" fill="#0f4c75"/></svg>`;
    return `<tr><th scope="row">${escaped(label)}</th><td>${bar}</td><td class="num">${escaped(text)}</td></tr>`;
  });
  return scrolling(
    caption,
    `<table><caption>${escaped(caption)}</caption><tbody>${body.join("\n")}</tbody></table>`,
  );
}

const lines = (text: string) => escaped(text).replaceAll("\n", "<br>");

/** A block of a page as HTML; addresses are from the start page. */
export function blockHtml(block: PageBlock): string {
  switch (block.type) {
    case "picture": {
      const { id, alt, author, width, height } = block;
      const image = `<img src="${address(pictureName(id))}" alt="${escaped(alt)}" width="${width}" height="${height}">`;
      return `<figure>${image}${author === "" ? "" : `<figcaption>${escaped(author)}</figcaption>`}</figure>`;
    }
    case "files":
      return `<ul>${block.files
        .map(({ name, label }) => `<li><a href="${address(name)}">${escaped(label)}</a></li>`)
        .join("")}</ul>`;
    case "heading":
      return `<h${block.level}>${escaped(block.text)}</h${block.level}>`;
    case "paragraph":
      return `<p>${lines(block.text)}</p>`;
    case "facts":
      return `<dl>${block.items
        .map(({ label, value }) => `<dt>${escaped(label)}</dt><dd>${lines(value)}</dd>`)
        .join("")}</dl>`;
    case "table":
      return tableHtml(block);
    case "bars":
      return barsHtml(block);
    case "list": {
      const tag = block.numbered ? "ol" : "ul";
      return `<${tag}>${block.items.map((item) => `<li>${escaped(item)}</li>`).join("")}</${tag}>`;
    }
  }
}

interface File {
  name: string;
  /** Bytes. */
  size: number;
  sha256: string;
}

const row = ({ name, size, sha256 }: File) =>
  `<tr><th scope="row"><a href="${address(name)}">${escaped(name)}</a></th><td class="num">${size}</td><td><code>${sha256}</code></td></tr>`;

/** Files of an archive, each a link, with what its manifest says of them. */
export const filesTable = (label: string, files: readonly File[]) =>
  scrolling(
    label,
    `<table><thead><tr><th scope="col">Failas</th><th scope="col" class="num">Baitai</th><th scope="col">SHA-256</th></tr></thead>
<tbody>${files.map(row).join("\n")}</tbody></table>`,
  );
