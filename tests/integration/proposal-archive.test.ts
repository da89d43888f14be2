import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import fc from "fast-check";
import { expect } from "vitest";
import {
  findHandedInProposal,
  findOwnProposal,
  type FoundProposal,
} from "#app/domain/documents/find-proposal.server.ts";
import { manifestCsv, safeName } from "#app/domain/documents/proposal-archive.ts";
import { submitProposal } from "#app/domain/proposals/submit-proposal.server.ts";
import { fingerprint } from "#app/domain/values/fingerprint.server.ts";
import { proposalZip } from "#app/http/proposal-zip.server.ts";
import { zipOf } from "#app/platform/zip.server.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { aDraft, allDeclared, fill } from "#tests/support/drafts.ts";
import { again, aPerson } from "#tests/support/factories.ts";
import { readZip } from "#tests/support/read-zip.ts";
import { smallPdf } from "#tests/support/right-pages.ts";
import { test } from "#tests/support/test.ts";

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const valueOf = <T>(result: { ok: true; value: T } | { ok: false; error: { code: string } }) => {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};

async function attach(ctx: Ctx, proposalId: string, field: string, name: string, position = 1) {
  const content = smallPdf(`${name} ${position}`);
  const limits = { maxBytes: 100_000, accept: ["pdf"] };
  const file = valueOf(await ctx.files.store(Readable.from([content]), limits));
  await ctx.db.file.createMany({ data: [file], skipDuplicates: true });
  const uploadedById = ctx.actor.userId ?? "";
  await ctx.db.attachment.create({
    data: {
      proposalId,
      field,
      name,
      position,
      sha256: file.sha256,
      uploadedAt: ctx.now(),
      uploadedById,
    },
  });
  return file;
}

async function zipped(ctx: Ctx, proposal: FoundProposal) {
  const request = new Request("http://localhost/proposal.zip");
  const response = await proposalZip(request, ctx, proposal, "lt");
  return readZip(Buffer.from(await response.arrayBuffer()));
}

const receivedAt = new Date("2026-12-15T14:59:59.999Z");

async function handIn(as: Parameters<typeof aDraft>[0], made: Awaited<ReturnType<typeof aDraft>>) {
  const { definition } = await fill(as(made.editor), made.id);
  const input = {
    id: made.id,
    receivedAt,
    position: "Pirmininkė",
    declared: allDeclared(definition),
  };
  return valueOf(await submitProposal(as(made.owner), input));
}

async function aStaff(db: Ctx["db"], proposalId: string) {
  const { call } = await db.proposal.findUniqueOrThrow({
    where: { id: proposalId },
    select: { call: { select: { groupId: true } } },
  });
  const person = await aPerson(db);
  await db.groupMember.create({
    data: { groupId: call.groupId, userId: person.userId, role: "STAFF" },
  });
  return again(db, person);
}

test("the archive of a draft holds its PDF, answers, manifest and files in the order of the form", async ({
  db,
  as,
}) => {
  const made = await aDraft(as, db);
  const ctx = as(made.editor);
  await fill(ctx, made.id);
  await db.attachment.deleteMany({ where: { proposalId: made.id } });
  const second = await attach(ctx, made.id, "filePrices", "../kaina?.pdf", 2);
  const first = await attach(ctx, made.id, "filePrices", "kaina.pdf");
  const statutes = await attach(ctx, made.id, "fileStatutes", "Įstatai ąčę.pdf");
  const infected = await attach(ctx, made.id, "fileLicence", "virusas.pdf");
  await db.file.update({ where: { sha256: infected.sha256 }, data: { scan: "INFECTED" } });
  await attach(ctx, made.id, "fileLicence", "dingęs.pdf", 2).then(({ sha256: lost }) =>
    ctx.files.remove(lost),
  );

  const entries = await zipped(ctx, valueOf(await findOwnProposal(ctx, { id: made.id })));
  const names = [...entries.keys()];
  expect(names.slice(0, 3)).toEqual([
    `${made.number}-juodrastis.pdf`,
    "answers.json",
    "manifest.csv",
  ]);
  const files = names.slice(3);
  expect(files).toEqual(files.toSorted());
  expect(files.map((name) => name.replace(/^files\/\d\d_/, ""))).toEqual([
    "fileStatutes_1_Įstatai_ąčę.pdf",
    "filePrices_1_kaina.pdf",
    "filePrices_2_kaina_.pdf",
  ]);
  expect(files.map((name) => sha256(entries.get(name) ?? Buffer.alloc(0)))).toEqual(
    [statutes, first, second].map((file) => file.sha256),
  );

  const manifest = entries.get("manifest.csv")?.toString() ?? "";
  for (const name of names.filter((one) => one !== "manifest.csv"))
    expect(manifest).toContain(`${name},`);
  for (const name of names.filter((one) => one !== "manifest.csv"))
    expect(manifest).toContain(sha256(entries.get(name) ?? Buffer.alloc(0)));
  expect(manifest).toMatch(/^,virusas\.pdf,\d+,[0-9a-f]{64},infected\r$/m);
  expect(manifest).toMatch(/^,dingęs\.pdf,\d+,[0-9a-f]{64},lost\r$/m);

  const answers = JSON.parse(entries.get("answers.json")?.toString() ?? "");
  expect(answers).toMatchObject({ kind: "draft", title: "Kūrybinės dirbtuvės jaunimui" });
  const questions = answers.sections.flatMap(
    ({ questions: some }: { questions: object[] }) => some,
  );
  expect(questions).toContainEqual(
    expect.objectContaining({
      key: "startDate",
      answer: { text: "2027\u00a0m. kovo 1\u00a0d." },
      typed: "2027-03-01",
    }),
  );
});

test("the frozen data of a submission are in its archive as they were hashed", async ({
  db,
  as,
}) => {
  const made = await aDraft(as, db);
  const { registration } = await handIn(as, made);
  const staff = as(await aStaff(db, made.id));
  const found = valueOf(await findHandedInProposal(staff, { id: made.id }));
  const entries = await zipped(staff, found);
  const { sha256: stored } = await db.submission.findFirstOrThrow({
    where: { proposalId: made.id },
    select: { sha256: true },
  });
  expect(sha256(entries.get("snapshot.json") ?? Buffer.alloc(0))).toBe(stored);
  expect(fingerprint(found.frozen)).toBe(stored);
  expect([...entries.keys()][0]).toBe(`${registration}.pdf`);
  expect(await db.auditEntry.count({ where: { kind: "proposal.read", subject: made.id } })).toBe(1);
});

test("answers changed after the submission do not reach what was handed in", async ({ db, as }) => {
  const made = await aDraft(as, db);
  await handIn(as, made);
  const owner = as(made.owner);
  const before = valueOf(await findOwnProposal(owner, { id: made.id, n: "1" }));
  await db.answer.updateMany({
    where: { proposalId: made.id, field: "problem" },
    data: { value: "Pakeista" },
  });
  await db.organisation.updateMany({ data: { name: "Kitas vardas" } });
  expect(valueOf(await findOwnProposal(owner, { id: made.id, n: "1" }))).toEqual(before);
  expect(valueOf(await findOwnProposal(owner, { id: made.id }))).toEqual(before);
});

test("only its organisation reads a draft, only its group's staff what was handed in", async ({
  db,
  as,
}) => {
  const made = await aDraft(as, db);
  const staff = as(await aStaff(db, made.id));
  const asked = async (ctx: Ctx) => [
    (await findOwnProposal(ctx, { id: made.id })).ok,
    (await findOwnProposal(ctx, { id: made.id, n: "1" })).ok,
    (await findHandedInProposal(ctx, { id: made.id })).ok,
    (await findHandedInProposal(ctx, { id: made.id, n: "1" })).ok,
  ];
  expect(await asked(as(made.viewer))).toEqual([true, false, false, false]);
  expect(await asked(staff)).toEqual([false, false, false, false]);
  expect(await asked(as(made.stranger))).toEqual([false, false, false, false]);

  await handIn(as, made);
  expect(await asked(as(made.viewer))).toEqual([true, true, false, false]);
  expect(await asked(staff)).toEqual([false, false, true, true]);
  expect(await asked(as(made.stranger))).toEqual([false, false, false, false]);
  for (const n of ["2", "0", "x", "1e0", "99999999999"])
    expect((await findOwnProposal(as(made.owner), { id: made.id, n })).ok).toBe(false);
});

test("a reader who goes away leaves no file open", async () => {
  let closed = 0;
  const source = () => {
    const stream = Readable.from(
      (async function* () {
        for (;;) yield Buffer.alloc(65_536);
      })(),
      { objectMode: false },
    );
    stream.on("close", () => (closed += 1));
    return Promise.resolve(stream);
  };
  const zip = zipOf([{ name: "a", at: receivedAt, size: 10 ** 9, open: source }]);
  await new Promise<void>((done) => {
    zip.once("data", () => {
      zip.destroy();
      zip.once("close", () => setImmediate(done));
    });
  });
  await expect.poll(() => closed).toBe(1);
});

test("a name of a file can be stored by any system, and stays itself when made safe again", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string()), (name) => {
      const safe = safeName(name);
      expect(safe).not.toMatch(/[/\\:*?"<>|\p{C}\s]|^\.|^$/u);
      expect(Array.from(safe).length).toBeLessThanOrEqual(81);
      expect(safeName(safe)).toBe(safe);
    }),
  );
  expect(safeName("CON.pdf")).toBe("_CON.pdf");
  expect(safeName("../../etc/passwd")).toBe("etc_passwd");
  expect(safeName(`${"ą".repeat(200)}.pdf`)).toMatch(/^ą{76}\.pdf$/);
});

test("no cell of the manifest is a formula", () => {
  const file = { entry: "a", size: 1, sha256: "00", leftOut: null };
  const csv = manifestCsv([
    { ...file, name: '=HYPERLINK("x")' },
    { ...file, name: "a,b" },
  ]);
  expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
  expect(csv).toContain('a,"a,b",1,00,');
});
