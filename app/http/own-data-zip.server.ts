import { Readable } from "node:stream";
import { create as contentDisposition } from "content-disposition";
import type { OwnData } from "#app/domain/privacy/own-data.server.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Locale } from "#app/domain/values/locale.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { type ZipEntry, zipOf } from "#app/platform/zip.server.ts";
import { ownDataPage } from "./own-data-page.ts";

const fileNames: Record<Locale, string> = { lt: "mano-duomenys", en: "my-data" };

/** Uploaded files in the archive, under names that no two share and that lead out of no folder. */
async function filesOf({ files: storage }: Pick<Ctx, "files">, data: OwnData) {
  const all = data.proposals.flatMap(({ files }) => files);
  return Promise.all(
    all.map(async ({ name, sha256, size, uploadedAt }, index) => {
      const safe = name.replaceAll(/[/\\:*?"<>|]/g, "_");
      const entry = `files/${String(index + 1).padStart(3, "0")}-${safe}`;
      const kept = await storage.has({ sha256, size });
      return { name, sha256, size, at: uploadedAt, entry: kept ? entry : null };
    }),
  );
}

/** Sends a person's own data as an archive that is made while it is read. */
export async function ownDataZip(
  request: Request,
  ctx: Pick<Ctx, "files" | "now">,
  data: OwnData,
  locale: Locale,
) {
  const at = ctx.now();
  const files = await filesOf(ctx, data);
  const entries: ZipEntry[] = [
    { name: "index.html", at, content: ownDataPage(data, files, at, locale) },
    { name: "data.json", at, content: JSON.stringify(data, null, 2) },
  ];
  for (const { entry, ...file } of files) {
    if (entry === null) continue;
    const open = async () => {
      const content = await ctx.files.open(file);
      if (!content) throw new Error(`the storage has lost ${file.sha256}`);
      return content;
    };
    entries.push({ name: entry, at: file.at, size: file.size, open });
  }
  const zip = zipOf(entries);
  request.signal.addEventListener("abort", () => zip.destroy());
  return new Response(Readable.toWeb(zip) as ReadableStream, {
    headers: {
      "content-type": "application/zip",
      "content-disposition": contentDisposition(
        `kvieslys-${fileNames[locale]}-${vilniusDay(at)}.zip`,
      ),
      "content-security-policy": "sandbox; default-src 'none'",
      "cache-control": "private, no-store, no-transform",
    },
  });
}
