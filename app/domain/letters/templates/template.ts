import type { Block } from "#app/domain/letters/letter.ts";

/** The words of a kind of letter: its heading, and its text with fields and parts to fill in. */
export interface Template {
  heading: string;
  /**
   * Paragraphs between blank lines. A line that begins with „# “ is a heading, lines that begin with
   * „- “ or „1. “ are a list; {field} is filled in, {{part}} on a line of its own stands for blocks.
   */
  body: string;
}

/** The words of a kind of letter with the number of their version; 0 is the standard text. */
export interface VersionedTemplate extends Template {
  n: number;
}

/** What fills a template: texts for its fields, blocks for its parts. */
export interface Filling {
  fields: Readonly<Record<string, string>>;
  parts: Readonly<Record<string, readonly Block[]>>;
}

type Piece =
  | { type: "text"; text: string }
  | { type: "heading"; text: string }
  | { type: "list"; numbered: boolean; items: string[] }
  | { type: "part"; name: string };

const PART = /^\{\{(\w+)\}\}$/;
const FIELD = /(?<!\{)\{(\w+)\}(?!\})/g;

/** The pieces of a body, in their order. */
function piecesOf(body: string): Piece[] {
  const paragraphs = body
    .replaceAll("\r\n", "\n")
    .split(/\n[ \t]*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");
  return paragraphs.map((text): Piece => {
    const part = PART.exec(text)?.[1];
    if (part !== undefined) return { type: "part", name: part };
    const lines = text.split("\n").map((line) => line.trim());
    if (lines.length === 1 && text.startsWith("# "))
      return { type: "heading", text: text.slice(2).trim() };
    if (lines.every((line) => line.startsWith("- ")))
      return { type: "list", numbered: false, items: lines.map((line) => line.slice(2).trim()) };
    if (lines.every((line) => /^\d+\. /.test(line)))
      return {
        type: "list",
        numbered: true,
        items: lines.map((line) => line.replace(/^\d+\. /, "").trim()),
      };
    return { type: "text", text: lines.join(" ") };
  });
}

/** The names between braces: of fields in running text, and of parts on lines of their own. */
export function namesIn({ heading, body }: Template) {
  const fields = [...`${heading}\n${body}`.matchAll(FIELD)].map(([, name]) => name ?? "");
  const parts = piecesOf(body).flatMap((piece) => (piece.type === "part" ? [piece.name] : []));
  return { fields: [...new Set(fields)], parts: [...new Set(parts)] };
}

/** Braces that name nothing: a part within a line, or one brace alone. */
export function strayBraces({ heading, body }: Template) {
  const known = `${heading}\n\n${body}`
    .split(/\n/)
    .map((line) => (PART.test(line.trim()) ? "" : line))
    .join("\n");
  return /[{}]/.test(known.replaceAll(FIELD, ""));
}

/** Names that the filling does not have, or that would stand empty: a letter with one may not be issued. */
export function emptyNames(template: Template, { fields, parts }: Filling): string[] {
  const used = namesIn(template);
  return [
    ...used.fields.filter((name) => (fields[name] ?? "").trim() === ""),
    ...used.parts.filter((name) => !Object.hasOwn(parts, name)),
  ];
}

/** The heading and blocks of a letter; a part may stand for no block at all. */
export function fillTemplate(template: Template, { fields, parts }: Filling) {
  const filled = (text: string) => text.replaceAll(FIELD, (_, name: string) => fields[name] ?? "");
  const blocks = piecesOf(template.body).flatMap((piece): readonly Block[] => {
    switch (piece.type) {
      case "part":
        return parts[piece.name] ?? [];
      case "heading":
        return [{ type: "heading", level: 2, text: filled(piece.text) }];
      case "list":
        return [{ type: "list", numbered: piece.numbered, items: piece.items.map(filled) }];
      case "text":
        return [{ type: "paragraph", text: filled(piece.text) }];
    }
  });
  return { heading: filled(template.heading), blocks: [...blocks] };
}
