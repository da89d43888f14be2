import { randomBytes, randomUUID } from "node:crypto";
import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Env } from "./env.server.ts";
import { type Files, sealedFiles } from "./files.server.ts";
import { folderBlobs, s3Blobs, syncFolder } from "./files/blobs.server.ts";
import type { Vault } from "./ports.ts";
import { vaultFrom } from "./vault.server.ts";

/** The key of the files: from the settings, else made once and kept beside the data. */
async function keyOf({ filesKey, dataDir }: Env) {
  if (filesKey) return Buffer.from(filesKey, "hex");
  const path = join(dataDir, "files.key");
  await mkdir(dataDir, { recursive: true });
  const hex = await readFile(path, "utf8").catch(() => makeKey(dataDir, path));
  if (!/^[0-9a-f]{64}\s*$/.test(hex))
    throw new Error(`${path} does not hold a key of 64 hexadecimal digits.`);
  return Buffer.from(hex.trim(), "hex");
}

/** Writes a new key whole or not at all: without it every file is lost. Of two at once, one wins. */
async function makeKey(dir: string, path: string) {
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, randomBytes(32).toString("hex"), { flag: "wx", mode: 0o600, flush: true });
  try {
    await link(draft, path);
    await syncFolder(dir);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    await rm(draft, { force: true });
  }
  return readFile(path, "utf8");
}

/** The storage of files that the settings ask for. */
export async function openFiles(env: Env): Promise<Files> {
  return sealedFiles({
    blobs: env.s3Url ? s3Blobs(env.s3Url) : folderBlobs(join(env.dataDir, "files")),
    key: await keyOf(env),
    arrivingDir: join(env.dataDir, "arriving"),
  });
}

/** What seals secrets of the database, under the key of the files. */
export const openVault = async (env: Env): Promise<Vault> => vaultFrom(await keyOf(env));
