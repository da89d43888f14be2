import { request } from "node:http";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type RunningServer, startServer } from "#tests/support/server.ts";

let server: RunningServer;
let dataDir: string;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "kvieslys-mails-"));
  server = await startServer({
    PUBLIC_ORIGIN: "https://kvieslys.example",
    DATA_DIR: dataDir,
    LOG_LEVEL: "silent",
  });
});

afterAll(async () => {
  await server?.stop();
  await rm(dataDir, { recursive: true, force: true });
});

/** As a proxy that ends TLS asks: by the public name. */
const ask = (path: string, form?: Record<string, string>) =>
  new Promise<number>((answered, failed) => {
    const body = form && new URLSearchParams(form).toString();
    const port = new URL(server.origin).port;
    const sent = request({
      ...{ host: "127.0.0.1", port, path, method: body ? "POST" : "GET" },
      headers: {
        host: "kvieslys.example",
        ...(body && {
          "content-type": "application/x-www-form-urlencoded",
          "content-length": String(body.length),
          "sec-fetch-site": "same-origin",
        }),
      },
    });
    sent.on("response", (response) => {
      response.resume();
      response.on("end", () => answered(response.statusCode ?? 0));
    });
    sent.on("error", failed);
    sent.end(body);
  });

test("a service that others reach shows no kept mail, also without an SMTP server", async () => {
  await ask("/register", {
    name: "Ona Petrauskienė",
    email: "ona@pavyzdys.example",
    password: "ilga nauja frazė 7",
    privacy: "on",
  });
  const mails = () => readdir(join(dataDir, "mail")).catch(() => []);
  await expect.poll(mails, { timeout: 20_000 }).not.toEqual([]);
  const [name = ""] = await mails();

  expect(await ask("/")).toBe(200);
  for (const path of ["/dev/mail", `/dev/mail/${name}`, `/dev/mail/${name}/0`])
    expect([path, await ask(path)]).toEqual([path, 404]);
});
