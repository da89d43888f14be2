import { createHash } from "node:crypto";
import { join } from "node:path";
import { Readable } from "node:stream";
import { expect } from "vitest";
import { askYearArchive } from "#app/domain/archives/ask-year-archive.server.ts";
import { openYearArchive } from "#app/domain/archives/open-year-archive.server.ts";
import { strategyYear } from "#app/domain/archives/strategy-year.server.ts";
import { yearArchivesPage } from "#app/domain/archives/year-archives-page.server.ts";
import { anonymous } from "#app/domain/policy.ts";
import { addDocument } from "#app/domain/strategies/documents.server.ts";
import { strategyLedger } from "#app/domain/strategies/ledger.server.ts";
import type { Services } from "#app/http/services.server.ts";
import { folderMailer } from "#app/platform/mailer.server.ts";
import type { Ctx, Db } from "#app/platform/ports.ts";
import { taskHandlers } from "#app/worker/handlers.server.ts";
import { runDueTasks } from "#app/worker/worker.server.ts";
import { aGroup, type Group } from "#tests/support/evaluation.ts";
import { approve, aScoredCall, release } from "#tests/support/play-decision.ts";
import { done } from "#tests/support/play-evaluation.ts";
import { readPdf } from "#tests/support/read-pdf.ts";
import { readZip } from "#tests/support/read-zip.ts";
import { smallPdf } from "#tests/support/right-pages.ts";
import { noon, test } from "#tests/support/test.ts";

const absent = { ok: false, error: { code: "not-found" } };
const secret = "KANARĖLĖ-nepaskelbta";
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const day = (text: string) => new Date(`${text}T00:00:00Z`);
const addressOf = ({ group }: Group) => ({ group: group.slug, slug: "s" });

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

async function unpacked(ctx: Ctx, address: { group: string; slug: string }) {
  const page = await yearArchivesPage(ctx, address);
  const { id = "" } = page.ok ? (page.value.archives[0] ?? {}) : {};
  const file = await openYearArchive(ctx, { ...address, id });
  if (!file.ok) throw new Error(file.error.code);
  return readZip(await bytesOf(await ctx.files.open(file.value)));
}

const event = (of: Group, title: string) => ({
  groupId: of.group.id,
  kind: "TRAINING" as const,
  title,
  titleEn: title,
  startsAt: new Date("2026-10-05T14:00:00Z"),
  endsAt: new Date("2026-10-05T16:00:00Z"),
  registerUntil: new Date("2026-10-05T14:00:00Z"),
});

/** Something of every kind that is published in 2026, and beside each what is not. */
async function eventful(db: Db, of: Group) {
  const groupId = of.group.id;
  const publishedAt = new Date("2026-09-01T10:00:00Z");
  await db.event.create({
    data: { ...event(of, "Mokymai pareiškėjams"), state: "HELD", publishedAt, headcount: 17 },
  });
  await db.event.create({
    data: { ...event(of, "Nuotolinė konsultacija"), state: "PUBLISHED", publishedAt, link: secret },
  });
  await db.event.create({ data: event(of, secret) });
  const news = { groupId, text: "Sodas pasodintas.", changedAt: publishedAt };
  await db.news.create({
    data: { ...news, title: "Sodas jau žydi", state: "PUBLISHED", publishedAt },
  });
  await db.news.create({ data: { ...news, title: secret } });
  const { strategyId } = await db.goal.findFirstOrThrow({
    where: { objectives: { some: { actions: { some: { id: of.action.id } } } } },
    select: { strategyId: true },
  });
  const project = {
    ...{ groupId, strategyId, actionId: of.action.id, state: "RUNNING" as const },
    ...{ promoter: "VšĮ „Sodas“", grantCents: 1_000_000n, contractedCents: 900_000n },
  };
  await db.project.create({
    data: {
      ...project,
      title: "Bendruomenės sodas",
      publishedAt,
      contractOn: day("2025-12-20"),
      payments: {
        create: [
          { kind: "ADVANCE", paidOn: day("2025-12-29"), cents: 100_000n, at: publishedAt },
          { kind: "INTERIM", paidOn: day("2026-02-10"), cents: 250_000n, at: publishedAt },
        ],
      },
    },
  });
  await db.project.create({ data: { ...project, title: secret } });
  return strategyId;
}

test("the archive of a year holds what was published of it and nothing else, each file under its hash", async ({
  db,
  as,
  services,
  dir,
}) => {
  const scene = await aScoredCall(db, as, await aGroup(db), [
    { total: 9000, requestedCents: 4_000_000 },
    { total: 2000, requestedCents: 2_000_000 },
  ]);
  await done(approve(db, as, scene));
  await done(release(as(scene.staff), scene.call));
  await eventful(db, scene);
  const address = addressOf(scene);
  const staff = as(scene.staff);
  const annex = smallPdf("finansinis planas");
  const limits = { maxBytes: 100_000, accept: ["pdf"] };
  const stored = await staff.files.store(Readable.from(annex), limits);
  if (!stored.ok) throw new Error(stored.error.code);
  const files = [{ name: "Priedas.pdf", ...stored.value }];
  await done(addDocument(staff, { ...address, title: "1 priedas", files }));
  await work(services, dir);
  await done(askYearArchive(as(scene.staff), { ...address, year: 2026 }));
  await work(services, dir);
  const entries = await unpacked(as(scene.staff), address);
  const names = [...entries.keys()];
  for (const name of ["index.html", "metai.pdf", "lesos.xlsx", "duomenys/parama.json"])
    expect(names).toContain(name);
  expect(names).toContain(`kvietimai/${scene.call.number}/forma.pdf`);
  expect(names).toContain(`kvietimai/${scene.call.number}/rezultatai.csv`);

  expect(entries.get("dokumentai/1_Priedas.pdf")).toEqual(Buffer.from(annex));
  expect(String(entries.get("strategija.html"))).toContain("dokumentai/1_Priedas.pdf");

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

  const pages = names.filter((name) => name.endsWith(".html"));
  const read = pages.map((name) => String(entries.get(name))).join("\n");
  const book = readPdf(entries.get("metai.pdf") ?? Buffer.alloc(0));
  book.check();
  const texts = [read, book.pages().join("\n").replaceAll(/\s+/g, " ")];
  for (const text of texts)
    for (const words of [
      "Mokymai pareiškėjams",
      "Sodas jau žydi",
      "Bendruomenės sodas",
      scene.call.number,
    ])
      expect(text).toContain(words);
  expect(read).not.toMatch(/<script|(?:src|href)="(?:https?:|\/)/);
  const rest = names.filter((name) => !/\.(?:pdf|xlsx)$/.test(name));
  for (const text of [...texts, ...rest.map((name) => String(entries.get(name)))])
    expect(text).not.toContain(secret);
  expect(read).toContain("dalyvavo žmonių: 17");
  expect(book.pages().join("\n")).not.toContain(secret);
});

test("the ledger of a past year leaves out what came later", async ({ db, as }) => {
  const scene = await aGroup(db);
  const strategyId = await eventful(db, scene);
  const totalOn = async (until: string | null) => {
    const ledger = await strategyLedger(
      as(anonymous),
      strategyId,
      "public",
      until ? new Date(until) : null,
    );
    return ledger?.total;
  };
  expect(await totalOn(null)).toMatchObject({ paid: { n: 1, cents: 350_000 } });
  expect(await totalOn("2025-12-31T21:59:59Z")).toMatchObject({
    contracted: { n: 1, cents: 900_000 },
    paid: { n: 1, cents: 100_000 },
  });
  expect(await totalOn("2024-12-31T21:59:59Z")).toMatchObject({
    selected: { n: 0 },
    contracted: { n: 0 },
    paid: { n: 0 },
  });
});

test("a past year tells states and contracts of projects as they stood at its end", async ({
  db,
  as,
}) => {
  const scene = await aGroup(db);
  const strategyId = await eventful(db, scene);
  const base = { groupId: scene.group.id, strategyId, publishedAt: new Date("2024-06-01") };
  const contract = { contractOn: day("2024-05-10"), startsOn: day("2024-06-01") };
  await db.project.create({
    data: {
      ...{ ...base, ...contract, state: "COMPLETED", endsOn: day("2026-08-31") },
      ...{ promoter: "VšĮ „Tiltas“", title: "Tiltas", contractedCents: 700_000n },
      totalCents: 1_000_000n,
      changes: {
        create: {
          at: new Date("2026-03-01T09:00:00Z"),
          reason: "Mažiau veiklų.",
          before: { contractedCents: 900_000 },
          after: { contractedCents: 700_000 },
        },
      },
    },
  });
  const told = async (year: number) => {
    const answer = await strategyYear(as(anonymous), { ...addressOf(scene), year });
    if (!answer.ok) throw new Error(answer.error.code);
    return answer.value;
  };
  const toldOf = async (year: number) =>
    (await told(year)).projects
      .filter(({ title }) => title.lt === "Tiltas")
      .map(({ state, contractedCents }) => [state, contractedCents]);
  const dataOf = async (year: number) =>
    (await told(year)).dataOfYear.parama
      .filter(({ title }) => title.lt === "Tiltas")
      .map((one) => [one.state, one.contractedCents, one.coFinancingRateBp]);
  expect(await toldOf(2023)).toEqual([]);
  expect(await toldOf(2025)).toEqual([["RUNNING", 900_000]]);
  expect(await toldOf(2026)).toEqual([["COMPLETED", 700_000]]);
  expect(await dataOf(2023)).toEqual([]);
  expect(await dataOf(2025)).toEqual([["RUNNING", 900_000, 9000]]);
  expect(await dataOf(2026)).toEqual([["COMPLETED", 700_000, 7000]]);
  const contracted = async (year: number) => (await told(year)).ledger.total.contracted;
  expect(await contracted(2025)).toMatchObject({ n: 2, cents: 1_800_000 });
  expect(await contracted(2026)).toMatchObject({ n: 2, cents: 1_600_000 });
});

test("only staff of the group ask for the archive of a year and get it, of a year that has begun", async ({
  db,
  as,
  services,
  dir,
}) => {
  const scene = await aGroup(db);
  const address = addressOf(scene);
  for (const other of [anonymous, (await aGroup(db)).staff]) {
    expect(await yearArchivesPage(as(other), address)).toEqual(absent);
    expect(await askYearArchive(as(other), { ...address, year: 2026 })).toEqual(absent);
  }
  const ask = (year: number) => askYearArchive(as(scene.staff), { ...address, year });
  expect(await ask(2027)).toMatchObject({ error: { code: "archive-no-year" } });
  await done(ask(2025));
  expect(await ask(2025)).toMatchObject({ error: { code: "archive-under-way" } });
  await work(services, dir);
  expect(await yearArchivesPage(as(scene.staff), address)).toMatchObject({
    value: { archives: [{ state: "made", done: 9, total: 9, year: 2025 }] },
  });
  const { id } = await db.callArchive.findFirstOrThrow();
  expect(await openYearArchive(as(scene.staff), { ...address, id })).toMatchObject({ ok: true });
  expect(await openYearArchive(as(anonymous), { ...address, id })).toEqual(absent);
});

test("whoever is staff no more when it is made gets no archive", async ({
  db,
  as,
  services,
  dir,
}) => {
  const scene = await aGroup(db);
  await done(askYearArchive(as(scene.staff), { ...addressOf(scene), year: 2026 }));
  await db.groupMember.updateMany({
    where: { userId: scene.staff.userId },
    data: { until: new Date("2026-11-01T00:00:00Z") },
  });
  await work(services, dir);
  expect(await db.callArchive.findFirst()).toMatchObject({ isRefused: true, sha256: null });
});
