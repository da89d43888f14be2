import { formatInstant } from "#app/domain/values/instant.ts";
import { archivePage, escaped, filesTable } from "./archive-page.ts";
import type { Listed } from "./archive-parts.server.ts";

interface About {
  number: string;
  title: string;
  askedAt: Date;
}

const folders: Record<string, string> = {
  kvietimas: "Kvietimas",
  sprendimas: "Sprendimas",
  pasiulymai: "Pasiūlymai",
};

function section(folder: string, title: string, files: readonly Listed[]) {
  const own = files.filter(({ name }) => name.startsWith(`${folder}/`));
  return own.length === 0 ? "" : `<h2>${title}</h2>\n${filesTable(title, own)}`;
}

/** The start page of an archive: a plain page without scripts whose links lead to every file of it. */
export const indexPage = ({ number, title, askedAt }: About, files: readonly Listed[]) =>
  archivePage(
    `Kvietimo ${number} archyvas`,
    `<main>
<h1>Kvietimo ${escaped(number)} archyvas</h1>
<p>${escaped(title)}</p>
<p>Paprašyta ${formatInstant(askedAt, "lt")}. Visų failų maišos – faile <a href="manifest.json">manifest.json</a>, kaip jas patikrinti – faile <a href="README.txt">README.txt</a>.</p>
${Object.entries(folders)
  .map(([folder, name]) => section(folder, name, files))
  .join("\n")}
</main>`,
  );

/** What is in an archive and how to check it. */
export const readMe = ({ number }: About) => `Kvietimo ${number} archyvas

Atverkite index.html naršykle: programos nereikia.
manifest.json išvardija visus kitus failus su jų dydžiu baitais ir SHA-256 maiša.
Patikrinti vieną failą: sha256sum failas (Linux, macOS) arba certutil -hashfile failas SHA256 (Windows).
Archyve yra tik tai, ką galėjo matyti jo paprašęs žmogus.
`;
