import { createReadStream } from "node:fs";
import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Client } from "minio";

/** Where sealed bytes lie, by name. */
export interface Blobs {
  /** Keeps the bytes of a finished temporary file under `name`; the file may be moved away. */
  keep(name: string, path: string): Promise<void>;
  /** Some of the bytes, both ends included; null where there is nothing of that name. */
  read(name: string, from: number, to: number): Promise<Readable | null>;
  size(name: string): Promise<number | null>;
  remove(name: string): Promise<void>;
}

/** Makes a rename or a new folder durable: the entry in its parent reaches the disk. */
export async function syncFolder(path: string) {
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

const isMissing = (error: unknown) =>
  error instanceof Error &&
  "code" in error &&
  ["ENOENT", "NoSuchKey", "NotFound"].includes(String(error.code));

const orNull = (error: unknown) => {
  if (isMissing(error)) return null;
  throw error;
};

/** In a folder, spread by the first two characters of the name. */
export function folderBlobs(dir: string): Blobs {
  const pathOf = (name: string) => join(dir, name.slice(0, 2), name);
  return {
    async keep(name, path) {
      const target = pathOf(name);
      const made = await mkdir(dirname(target), { recursive: true });
      if (made) await syncFolder(dirname(made));
      await rename(path, target);
      await syncFolder(dirname(target));
    },
    async read(name, from, to) {
      const found = await stat(pathOf(name)).catch(orNull);
      return (
        found && createReadStream(pathOf(name), { start: from, end: to, highWaterMark: 262_144 })
      );
    },
    size: async (name) => (await stat(pathOf(name)).catch(orNull))?.size ?? null,
    remove: (name) => rm(pathOf(name), { force: true }),
  };
}

/** In a bucket of an S3 service; `url` is https://key:secret@host/bucket. */
export function s3Blobs(url: string): Blobs {
  const { protocol, hostname, port, username, password, pathname, searchParams } = new URL(url);
  const bucket = decodeURIComponent(pathname.slice(1));
  const client = new Client({
    endPoint: hostname,
    ...(port && { port: Number(port) }),
    useSSL: protocol === "https:",
    accessKey: decodeURIComponent(username),
    secretKey: decodeURIComponent(password),
    region: searchParams.get("region") ?? "us-east-1",
    pathStyle: true,
  });
  return {
    async keep(name, path) {
      await putFile(await client.presignedPutObject(bucket, name, PUT_SECONDS), path);
      await rm(path, { force: true });
    },
    read: (name, from, to) =>
      client.getPartialObject(bucket, name, from, to - from + 1).catch(orNull),
    size: async (name) => (await client.statObject(bucket, name).catch(orNull))?.size ?? null,
    remove: (name) => client.removeObject(bucket, name),
  };
}

/** How long the signature of an upload is good for. */
const PUT_SECONDS = 600;

/**
 * Sends a file in one streamed request. The client's own upload holds up to 64 MB in memory, and two of
 * the same name at once mix their parts.
 */
async function putFile(url: string, path: string) {
  const { size } = await stat(path);
  const send = url.startsWith("https:") ? requestHttps : requestHttp;
  const signal = AbortSignal.timeout(PUT_SECONDS * 1000);
  const outgoing = send(url, { method: "PUT", headers: { "content-length": size }, signal });
  const answered = new Promise<number>((done, failed) => {
    outgoing.once("error", failed);
    outgoing.once("response", (incoming) => {
      incoming.resume();
      done(incoming.statusCode ?? 0);
    });
  });
  const [status] = await Promise.all([answered, pipeline(createReadStream(path), outgoing)]);
  if (status !== 200) throw new Error(`the file storage answered ${status}`);
}
