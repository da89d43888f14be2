import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { readZip } from "#tests/support/read-zip.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";
import { heading, visitor } from "#tests/support/visitor.ts";
import { aZip } from "#tests/support/zip.ts";

const page = "/staff/calls/DH-2.2-01/archives";
let server: RunningServer;
let dir: string;

beforeAll(async () => {
  server = await startServer({ LOG_LEVEL: "silent" });
  dir = await mkdtemp(join(tmpdir(), "kvieslys-forwarding-"));
});

afterAll(async () => {
  await server?.stop();
  await rm(dir, { recursive: true, force: true });
});

/** What the command says of a bundle, and what it ends with. */
const recount = (path: string) =>
  new Promise<{ code: unknown; said: string }>((resolve) => {
    execFile(process.execPath, ["app/recount.mjs", path], (error, said) =>
      resolve({ code: error ? error.code : 0, said }),
    );
  });

async function keep(name: string, entries: ReadonlyMap<string, Buffer>) {
  const path = join(dir, name);
  await writeFile(path, aZip([...entries]));
  return path;
}

interface Shown {
  proposals: { registration: string; sheets: { scores: Record<string, number> }[] }[];
}

test("the bundle of the demonstration's call is asked for, waited for and downloaded; the recount agrees, and names the row of a changed score", async () => {
  const staff = visitor(server.origin);
  await staff.post("/sign-in", { demo: "rasa@harmonija.example" });
  const asked = { intent: "forwarding", addressee: "Vidaus reikalų ministerija", note: "Taip." };
  const after = await staff.follow(await staff.post(page, asked));
  expect(heading(after)).toBe("Archyvai ir perdavimas");

  const link = await vi.waitUntil(
    async () => {
      const { page: shown } = await staff.get(page);
      return shown.querySelector("a[download]")?.getAttribute("href");
    },
    { timeout: 60_000, interval: 300 },
  );
  const { bytes, headers } = await staff.get(link ?? "");
  expect(headers.get("content-type")).toBe("application/zip");
  expect(headers.get("content-disposition")).toContain("DH-2.2-01");
  const bundle = join(dir, "bundle.zip");
  await writeFile(bundle, bytes);
  const right = await recount(bundle);
  expect([right.code, right.said]).toEqual([0, expect.stringContaining("every figure agrees")]);

  const entries = await readZip(Buffer.from(bytes));
  const computation = JSON.parse(String(entries.get("computation.json"))) as Shown;
  const changed = computation.proposals.find(({ sheets }) => sheets.length > 0);
  const scores = changed?.sheets[0]?.scores ?? {};
  const [criterion = ""] = Object.keys(scores);
  scores[criterion] = (scores[criterion] ?? 0) + 100;
  entries.set("computation.json", Buffer.from(JSON.stringify(computation)));
  const wrong = await recount(await keep("changed.zip", entries));
  expect([wrong.code, wrong.said]).toEqual([
    1,
    expect.stringContaining(`${changed?.registration}: the total`),
  ]);

  const board = visitor(server.origin);
  await board.post("/sign-in", { demo: "tomas@valdyba.example" });
  for (const path of [page, link ?? ""]) expect((await board.get(path)).status).toBe(404);
}, 120_000);
