import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface S3Server {
  /** For S3_URL, with the right key and a bucket. */
  url: string;
  /** What it keeps, by name. */
  objects: Map<string, Buffer>;
  /** Method and name of each request, in order. */
  requests: string[];
  stop(): Promise<void>;
}

const KEY = "test-key";
const BUCKET = "kvieslys-files";

/** The four requests of S3 that the storage of files makes, in memory. Keys are checked, signatures are not. */
export async function startS3(): Promise<S3Server> {
  const objects = new Map<string, Buffer>();
  const requests: string[] = [];

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
    const [, bucket, name = ""] = pathname.split("/");
    const body = await bytesOf(request);
    requests.push(`${request.method} ${name}`);
    const signed = request.headers.authorization ?? searchParams.get("X-Amz-Credential") ?? "";
    if (bucket !== BUCKET || !signed.includes(`${KEY}/`))
      return refuse(response, 403, "AccessDenied");

    if (request.method === "PUT") {
      objects.set(name, body);
      return response.setHeader("etag", '"1"').end();
    }
    if (request.method === "DELETE") {
      objects.delete(name);
      return response.writeHead(204).end();
    }
    const found = objects.get(name);
    if (!found) return refuse(response, 404, "NoSuchKey");
    const headers = { etag: '"1"', "last-modified": new Date(0).toUTCString() };
    const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? "");
    const part = range ? found.subarray(Number(range[1]), Number(range[2]) + 1) : found;
    response.writeHead(range ? 206 : 200, { ...headers, "content-length": part.length });
    response.end(request.method === "HEAD" ? undefined : part);
  }

  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  const url = `http://${KEY}:secret@127.0.0.1:${port}/${BUCKET}`;
  return {
    url,
    objects,
    requests,
    async stop() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

function refuse(response: ServerResponse, status: number, code: string) {
  response.writeHead(status, { "content-type": "application/xml" });
  response.end(`<?xml version="1.0"?><Error><Code>${code}</Code></Error>`);
}

async function bytesOf(request: IncomingMessage) {
  const parts: Buffer[] = [];
  for await (const bytes of request as AsyncIterable<Buffer>) parts.push(bytes);
  return Buffer.concat(parts);
}
