import { formatInstant } from "#app/domain/values/instant.ts";

interface About {
  number: string;
  title: string;
  askedAt: Date;
}

interface File {
  name: string;
  /** Bytes. */
  size: number;
  sha256: string;
}

const escaped = (text: string) =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

/** A file beside the page, as a link that also works from a disk. */
const address = (name: string) => name.split("/").map(encodeURIComponent).join("/");

const folders: Record<string, string> = {
  kvietimas: "Kvietimas",
  sprendimas: "Sprendimas",
  pasiulymai: "Pasiūlymai",
};

const row = ({ name, size, sha256 }: File) =>
  `<tr><td><a href="${address(name)}">${escaped(name)}</a></td><td>${size}</td><td><code>${sha256}</code></td></tr>`;

function section(folder: string, title: string, files: readonly File[]) {
  const own = files.filter(({ name }) => name.startsWith(`${folder}/`));
  if (own.length === 0) return "";
  return `<h2>${title}</h2>
<table><thead><tr><th scope="col">Failas</th><th scope="col">Baitai</th><th scope="col">SHA-256</th></tr></thead>
<tbody>${own.map(row).join("\n")}</tbody></table>`;
}

/** The start page of an archive: a plain page without scripts whose links lead to every file of it. */
export const indexPage = (
  { number, title, askedAt }: About,
  files: readonly File[],
) => `<!doctype html>
<html lang="lt">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Kvietimo ${escaped(number)} archyvas</title>
<style>body{font:1rem/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.25rem .5rem;border-bottom:1px solid #767676;overflow-wrap:anywhere}code{font-size:.75rem}</style>
</head>
<body>
<h1>Kvietimo ${escaped(number)} archyvas</h1>
<p>${escaped(title)}</p>
<p>Paprašyta ${formatInstant(askedAt, "lt")}. Visų failų maišos – faile <a href="manifest.json">manifest.json</a>, kaip jas patikrinti – faile <a href="README.txt">README.txt</a>.</p>
${Object.entries(folders)
  .map(([folder, name]) => section(folder, name, files))
  .join("\n")}
</body>
</html>
`;

/** What is in an archive and how to check it. */
export const readMe = ({ number }: About) => `Kvietimo ${number} archyvas

Atverkite index.html naršykle: programos nereikia.
manifest.json išvardija visus kitus failus su jų dydžiu baitais ir SHA-256 maiša.
Patikrinti vieną failą: sha256sum failas (Linux, macOS) arba certutil -hashfile failas SHA256 (Windows).
Archyve yra tik tai, ką galėjo matyti jo paprašęs žmogus.
`;
