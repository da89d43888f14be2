const MOST_CHARS = 120;
const EXTENSION = /\.[A-Za-z0-9]{1,8}$/;

/**
 * The name of a file as a label: without folders, control and invisible characters, composed (NFC),
 * 120 characters at most with its extension kept. Nothing is ever stored under it.
 */
export function fileLabel(name: string): string {
  const [last = ""] = name.replaceAll("\\", "/").split("/").slice(-1);
  const clean = last
    .normalize("NFC")
    .replaceAll(/[\p{C}\u2028\u2029]/gu, "")
    .replaceAll(/\s+/gu, " ")
    .replace(/^[\s.-]+/u, "")
    .trim();
  const characters = Array.from(clean);
  if (characters.length <= MOST_CHARS) return clean || "failas";
  const [extension = ""] = EXTENSION.exec(clean) ?? [];
  return characters.slice(0, MOST_CHARS - extension.length).join("") + extension;
}
