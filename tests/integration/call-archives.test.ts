import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Readable } from "node:stream";
import { pathToFileURL } from "node:url";
import { expect } from "vitest";
import { archivesPage } from "#app/domain/archives/archives-page.server.ts";
import {
  askCallArchive,
  askFiles,
  askForwarding,
} from "#app/domain/archives/ask-archive.server.ts";
import { openArchive } from "#app/domain/archives/open-archive.server.ts";
import { anonymous } from "#app/domain/policy.ts";
import { runRetention } from "#app/domain/privacy/run-retention.server.ts";
import type { Services } from "#app/http/services.server.ts";
import { folderMailer } from "#app/platform/mailer.server.ts";
import type { Ctx, Db } from "#app/platform/ports.ts";
import { taskHandlers } from "#app/worker/handlers.server.ts";
import { runDueTasks } from "#app/worker/worker.server.ts";
import { aGroup } from "#tests/support/evaluation.ts";
import { approve, aScoredCall, release } from "#tests/support/play-decision.ts";
import { type As, done } from "#tests/support/play-evaluation.ts";
import { readZip } from "#tests/support/read-zip.ts";
import { noon, test } from "#tests/support/test.ts";
import { aZip } from "#tests/support/zip.ts";

const absent = { ok: false, error: { code: "not-found" } };
const ministry = { addressee: "Vidaus reikalų ministerija", note: "" };
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

async function decided(db: Db, as: As) {
  const scene = await aScoredCall(db, as, await aGroup(db), [
    { total: 9000, requestedCents: 4_000_000 },
    { total: 8000, requestedCents: 3_000_000 },
    { total: 2000, requestedCents: 2_000_000 },
  ]);
  await done(approve(db, as, scene));
  return { ...scene, number: scene.call.number };
}

function work(services: Services, dir: string) {
  const now = () => new Date(noon);
  const mailer = folderMailer(join(dir, "mail"), "kvieslys@localhost", "localhost", now);
  return runDueTasks({ db: services.db, now, handle: taskHandlers({ ...services, now, mailer }) });
}

async function bytesOf(stream: Readable | null) {
  const parts: Buffer[] = [];
  for await (const part of (stream ?? []) as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts);
}

async function newest(ctx: Ctx, number: string) {
  const page = await archivesPage(ctx, { number });
  if (!page.ok) throw new Error(page.error.code);
  const [archive] = page.value.archives;
  if (!archive) throw new Error("There is an archive");
  return archive;
}

/** The entries of the newest archive, as whoever asked for it downloads it. */
async function unpacked(ctx: Ctx, number: string) {
  const { id } = await newest(ctx, number);
  const file = await openArchive(ctx, { number, id });
  if (!file.ok) throw new Error(file.error.code);
  return readZip(await bytesOf(await ctx.files.open(file.value)));
}

/** What the script of the program's independent recount says of a bundle. */
async function recount(dir: string, entries: ReadonlyMap<string, Buffer>): Promise<string[]> {
  const path = join(dir, "bundle.zip");
  await writeFile(path, aZip([...entries]));
  const script = pathToFileURL(resolve("app/recount.mjs")).href;
  const { recount: run } = (await import(script)) as {
    recount: (path: string) => Promise<{ faults: string[] }>;
  };
  return (await run(path)).faults;
}

test("the forwarding bundle holds everything under its hash, and the recount agrees with it", async ({
  db,
  as,
  services,
  dir,
}) => {
  const { number, staff, call, proposals } = await decided(db, as);
  await done(release(as(staff), call));
  await work(services, dir);
  await done(askForwarding(as(staff), { number, ...ministry }));
  expect(await newest(as(staff), number)).toMatchObject({ state: "making", done: 0, total: 3 });
  await work(services, dir);
  expect(await newest(as(staff), number)).toMatchObject({ state: "made", done: 3, total: 3 });

  const entries = await unpacked(as(staff), number);
  const names = [...entries.keys()];
  for (const name of ["computation.json", "decisions.json", "sarasas.pdf", "suvestine.pdf"])
    expect(names).toContain(name);
  expect(names).toContain("protokolas.pdf");
  expect(names).toContain("interesu-deklaracijos.xlsx");
  expect(names.filter((name) => name.startsWith("sheets/"))).toHaveLength(6);
  expect(names.filter((name) => name.startsWith("vertinimo-anketos/"))).toHaveLength(6);
  expect(names.filter((name) => /^rastai\/.*\.pdf$/.test(name))).toHaveLength(3);
  expect(names).toContain("rastai/registras.json");
  for (const { registration } of proposals)
    expect(names).toContain(`paraiskos/${registration}/${registration}.pdf`);

  const manifest = JSON.parse(String(entries.get("manifest.json"))) as {
    addressee: string;
    list: { sha256: string };
    files: { name: string; size: number; sha256: string }[];
  };
  expect(manifest.addressee).toBe(ministry.addressee);
  expect(manifest.files.map(({ name }) => name).toSorted()).toEqual(
    names.filter((name) => name !== "manifest.json").toSorted(),
  );
  for (const file of manifest.files) {
    const bytes = entries.get(file.name) ?? Buffer.alloc(0);
    expect([file.name, file.size, file.sha256]).toEqual([file.name, bytes.length, sha256(bytes)]);
  }
  expect(await recount(dir, entries)).toEqual([]);
});

test("the archive of a call reads without the program: its page leads to every file, each under its hash", async ({
  db,
  as,
  services,
  dir,
}) => {
  const { number, staff, call, proposals } = await decided(db, as);
  await done(release(as(staff), call));
  await work(services, dir);
  await done(askCallArchive(as(staff), { number }));
  await work(services, dir);
  const entries = await unpacked(as(staff), number);
  const names = [...entries.keys()];
  for (const name of ["kvietimas/forma.pdf", "sprendimas/sarasas.pdf", "sprendimas/protokolas.pdf"])
    expect(names).toContain(name);
  for (const { registration } of proposals)
    expect(names.some((name) => name.startsWith(`pasiulymai/${registration}`))).toBe(true);

  const page = String(entries.get("index.html"));
  expect(page).not.toMatch(/<script|https?:/);
  const links = [...page.matchAll(/href="([^"]+)"/g)].map(([, href = ""]) =>
    decodeURIComponent(href),
  );
  expect(links.toSorted()).toEqual(names.filter((name) => name !== "index.html").toSorted());

  const manifest = JSON.parse(String(entries.get("manifest.json"))) as {
    files: { name: string; size: number; sha256: string }[];
  };
  expect(manifest.files.map(({ name }) => name).toSorted()).toEqual(
    names.filter((name) => name !== "manifest.json").toSorted(),
  );
  for (const file of manifest.files) {
    const bytes = entries.get(file.name) ?? Buffer.alloc(0);
    expect([file.name, file.size, file.sha256]).toEqual([file.name, bytes.length, sha256(bytes)]);
  }
});

test("one score changed in the bundle is named with its row", async ({ db, as, services, dir }) => {
  const { number, staff, proposals } = await decided(db, as);
  await done(askForwarding(as(staff), { number, ...ministry }));
  await work(services, dir);
  const entries = await unpacked(as(staff), number);
  expect(await recount(dir, entries)).toEqual([]);

  const computation = JSON.parse(String(entries.get("computation.json"))) as {
    proposals: { sheets: { scores: Record<string, number> }[] }[];
  };
  const scores = computation.proposals[1]?.sheets[0]?.scores ?? {};
  const [criterion = ""] = Object.keys(scores);
  scores[criterion] = (scores[criterion] ?? 0) + 100;
  entries.set("computation.json", Buffer.from(JSON.stringify(computation)));
  const faults = await recount(dir, entries);
  expect(faults).toContainEqual(
    expect.stringContaining(`${proposals[1]?.registration}: the total`),
  );
  expect(faults).toContainEqual(expect.stringContaining("is not the one that was handed in"));
});

test("only impartial staff of the group ask for a bundle and get it, and only of an approved list", async ({
  db,
  as,
  services,
  dir,
}) => {
  const scene = await decided(db, as);
  const { number, staff, colleague, proposals, evaluators } = scene;
  const chair = await scene.member("CHAIR", "NGO");
  const [evaluator] = evaluators;
  if (!evaluator) throw new Error("There is an evaluator");
  for (const other of [anonymous, evaluator, chair, (await aGroup(db)).staff]) {
    expect(await askForwarding(as(other), { number, ...ministry })).toEqual(absent);
    expect(await archivesPage(as(other), { number })).toEqual(absent);
  }
  await done(askForwarding(as(staff), { number, ...ministry }));
  await work(services, dir);
  const { id } = await newest(as(staff), number);
  expect(await openArchive(as(colleague), { number, id })).toMatchObject({ ok: true });
  for (const other of [anonymous, evaluator, chair])
    expect(await openArchive(as(other), { number, id })).toEqual(absent);

  // A conflict that is declared afterwards closes what was made before.
  await db.conflictDeclaration.create({
    data: {
      proposalId: proposals[0]?.id ?? "",
      personId: colleague.userId,
      conflict: true,
      reason: "Giminystė",
      declaredAt: new Date(noon),
      textVersion: 1,
    },
  });
  expect(await openArchive(as(colleague), { number, id })).toEqual(absent);
  const page = await archivesPage(as(colleague), { number });
  expect(page).toMatchObject({ ok: true, value: { archives: [], mayForward: false } });
  expect(await askForwarding(as(colleague), { number, ...ministry })).toEqual(absent);
});

test("whoever is tied to a proposal gets the files of the others, and what is closed meanwhile is not made", async ({
  db,
  as,
  services,
  dir,
}) => {
  const { number, staff, colleague, proposals } = await decided(db, as);
  const [tied, other] = proposals;
  const conflict = (personId: string, proposalId: string) =>
    db.conflictDeclaration.create({
      data: {
        proposalId,
        personId,
        conflict: true,
        reason: "Giminystė",
        declaredAt: new Date(noon),
        textVersion: 1,
      },
    });
  await conflict(staff.userId, tied?.id ?? "");
  await done(askFiles(as(staff), { number }));
  await done(askForwarding(as(colleague), { number, ...ministry }));
  await conflict(colleague.userId, other?.id ?? "");
  await work(services, dir);

  const names = [...(await unpacked(as(staff), number)).keys()];
  expect(names.some((name) => name.startsWith(`${other?.registration}_`))).toBe(true);
  expect(names.filter((name) => name.includes(tied?.registration ?? "?"))).toEqual([]);
  expect(names.filter((name) => name.includes("/anketos/"))).toHaveLength(4);
  expect(await db.callArchive.findFirst({ where: { kind: "FORWARDING" } })).toMatchObject({
    isRefused: true,
    sha256: null,
  });
});

test("of a list that is not approved there is no bundle; while a complaint waits it needs the chair's reason", async ({
  db,
  as,
}) => {
  const scored = [{ total: 9000, requestedCents: 4_000_000 }];
  const scene = await aScoredCall(db, as, await aGroup(db), scored);
  const { number } = scene.call;
  const ask = (note: string) => askForwarding(as(scene.staff), { number, ...ministry, note });
  expect(await ask("")).toMatchObject({ error: { code: "not-approved" } });
  await done(approve(db, as, scene));
  await done(release(as(scene.staff), scene.call));
  await db.complaint.create({
    data: {
      groupId: scene.group.id,
      proposalId: scene.proposals[0]?.id ?? "",
      number: "S-1",
      snapshot: {},
      sha256: "0".repeat(64),
      receivedAt: new Date(noon),
      committedAt: new Date(noon),
      answerBy: new Date("2026-12-30"),
      signatoryId: scene.staff.userId,
    },
  });
  expect(await ask("")).toMatchObject({ error: { code: "forwarding-note" } });
  await done(ask("Pirmininkas: skundas atrankos eilės nekeičia."));
});

test("one archive of a kind is made at a time; it is gone when its time is over", async ({
  db,
  as,
  services,
  dir,
}) => {
  const { number, staff } = await decided(db, as);
  await done(askFiles(as(staff), { number }));
  expect(await askFiles(as(staff), { number })).toMatchObject({
    error: { code: "archive-under-way" },
  });
  await work(services, dir);
  const { id } = await newest(as(staff), number);
  const { sha256: name, size } = await db.callArchive.findUniqueOrThrow({ where: { id } });
  const file = { sha256: name ?? "", size: Number(size) };
  expect(await services.files.has(file)).toBe(true);

  const later = "2026-12-03T01:30:00Z";
  expect(await openArchive(as(staff, later), { number, id })).toEqual(absent);
  await runRetention(as(anonymous, later));
  expect(await services.files.has(file)).toBe(false);
  expect(await newest(as(staff, later), number)).toMatchObject({ state: "expired", sha256: null });
});

test("an archive whose making was broken off is begun again, one that is under way is left alone", async ({
  db,
  as,
  services,
  dir,
}) => {
  const { number, staff } = await decided(db, as);
  await done(askFiles(as(staff), { number }));
  const beat = (minutes: number) =>
    db.callArchive.updateMany({
      data: { beatAt: new Date(Date.parse(noon) - minutes * 60_000), done: 1 },
    });
  await beat(1);
  await work(services, dir);
  expect(await newest(as(staff), number)).toMatchObject({ state: "making", done: 1 });
  await beat(10);
  await db.outbox.updateMany({ where: { doneAt: null }, data: { nextTryAt: new Date(noon) } });
  await work(services, dir);
  expect(await newest(as(staff), number)).toMatchObject({ state: "made", done: 3 });
});
