import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Env } from "./env.server.ts";
import { type Files, sealedFiles } from "./files.server.ts";
import { folderBlobs, s3Blobs } from "./files/blobs.server.ts";

/** The key of the files: from the settings, else made once and kept beside the data. */
async function keyOf({ filesKey, dataDir }: Env) {
  if (filesKey) return Buffer.from(filesKey, "hex");
  const path = join(dataDir, "files.key");
  await mkdir(dataDir, { recursive: true });
  const made = randomBytes(32).toString("hex");
  await writeFile(path, made, { flag: "wx", mode: 0o600 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
  return Buffer.from((await readFile(path, "utf8")).trim(), "hex");
}

/** The storage of files that the settings ask for. */
export async function openFiles(env: Env): Promise<Files> {
  return sealedFiles({
    blobs: env.s3Url ? s3Blobs(env.s3Url) : folderBlobs(join(env.dataDir, "files")),
    key: await keyOf(env),
    arrivingDir: join(env.dataDir, "arriving"),
  });
}
