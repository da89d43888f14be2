import { createHash, randomUUID } from "node:crypto";
import { expect } from "vitest";
import { chainOf, type Entry, genesis, type Head, sealedText } from "#app/domain/audit/chain.ts";
import { record } from "#app/domain/audit/record.server.ts";
import { verifyChains, verifyWithin } from "#app/domain/audit/verify-chains.server.ts";
import { anonymous } from "#app/domain/policy.ts";
import { ok } from "#app/domain/result.ts";
import type { Ctx, Db, Tx } from "#app/platform/ports.ts";
import { aGroup } from "#tests/support/evaluation.ts";
import { test } from "#tests/support/test.ts";

const rounds = 200;
const length = 12;

interface Row extends Entry {
  n: number;
  hash: string;
  data: Record<string, string>;
}

interface Scene {
  tx: Tx;
  chain: string;
  rows: Row[];
  /** One row by chance. */
  row: Row;
  isLast: boolean;
  /** A whole number below `end`, by chance. */
  pick: (end: number) => number;
}

/** Where the verifier has to point at: a number of the chain, or an entry that has none. */
type Expected = { n: number } | { entryId: string };
type Tamper = (scene: Scene) => Promise<Expected>;

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** Chance that is the same in every run. */
function chance(seed: number) {
  let state = seed;
  return (end: number) => {
    state = Number.parseInt(sha256(String(state)).slice(0, 8), 16);
    return state % end;
  };
}

const otherDigit = (text: string, at: number) =>
  text.slice(0, at) + (text[at] === "a" ? "b" : "a") + text.slice(at + 1);

const otherId = (id: string, pick: Scene["pick"]) => otherDigit(id, 24 + pick(12));

const update = (tx: Tx, { id }: Row, data: object) => tx.auditEntry.update({ where: { id }, data });

const seal = ({ chain, n }: { chain: string; n: number }) => ({ chain_n: { chain, n } });

const named = ({ row, isLast }: Scene): Expected => (isLast ? { entryId: row.id } : { n: row.n });

async function put(tx: Tx, { chain, row }: Scene, head: Head, at: number) {
  const entry = { ...row, id: randomUUID(), subject: "pakišta" };
  const { n: _, hash: __, ...data } = entry;
  await tx.auditEntry.create({ data });
  const hash = sha256(head.hash + sealedText(entry));
  await tx.auditSeal.create({
    data: { chain, n: at, entryId: entry.id, prevHash: head.hash, hash },
  });
}

const changes: Record<string, Tamper> = {
  async "one character of the kind"({ tx, row, pick }) {
    await update(tx, row, { kind: otherDigit(row.kind, pick(row.kind.length)) });
    return { n: row.n };
  },
  async "one character of the subject"({ tx, row, pick }) {
    await update(tx, row, { subject: otherDigit(row.subject, pick(row.subject.length)) });
    return { n: row.n };
  },
  async "one millisecond of the time"({ tx, row }) {
    await update(tx, row, { at: new Date(row.at.getTime() + 1) });
    return { n: row.n };
  },
  async "the person"({ tx, row, pick }) {
    await update(tx, row, { actorId: otherId(row.actorId ?? row.id, pick) });
    return { n: row.n };
  },
  async "the person left out"({ tx, row }) {
    await update(tx, row, { actorId: null });
    return { n: row.n };
  },
  async "one character of the data"({ tx, row, pick }) {
    const text = row.data["note"] ?? "";
    await update(tx, row, { data: { ...row.data, note: otherDigit(text, pick(text.length)) } });
    return { n: row.n };
  },
  async "one key more in the data"({ tx, row }) {
    await update(tx, row, { data: { ...row.data, more: null } });
    return { n: row.n };
  },
  async "the group"({ tx, row }) {
    await update(tx, row, { groupId: row.groupId ? null : randomUUID() });
    return { n: row.n };
  },
  async "the id of the entry"({ tx, row, pick }) {
    await update(tx, row, { id: otherId(row.id, pick) });
    return { n: row.n };
  },
  async "one digit of the hash"({ tx, chain, row, pick }) {
    const hash = otherDigit(row.hash, pick(64));
    await tx.auditSeal.update({ where: seal({ chain, n: row.n }), data: { hash } });
    return { n: row.n };
  },
  async "one digit of the hash before"({ tx, chain, row, pick }) {
    const prevHash = otherDigit(row.hash, pick(64));
    await tx.auditSeal.update({ where: seal({ chain, n: row.n }), data: { prevHash } });
    return { n: row.n };
  },
  async "the number"({ tx, chain, row, pick }) {
    const data = { n: row.n + length + pick(5) };
    await tx.auditSeal.update({ where: seal({ chain, n: row.n }), data });
    return { n: row.n };
  },
  async "the number to none"({ tx, chain, row, pick }) {
    const data = { n: -pick(3) };
    await tx.$executeRaw`ALTER TABLE "AuditSeal" DROP CONSTRAINT "AuditSeal_n"`;
    await tx.auditSeal.update({ where: seal({ chain, n: row.n }), data });
    return { n: 1 };
  },
  async "the entry of a seal"({ tx, chain, row, pick }) {
    const entryId = otherId(row.id, pick);
    await tx.auditSeal.update({ where: seal({ chain, n: row.n }), data: { entryId } });
    return { n: row.n };
  },
  async "the chain of a seal"(scene) {
    const { tx, chain, row } = scene;
    const data = { chain: randomUUID() };
    await tx.auditSeal.update({ where: seal({ chain, n: row.n }), data });
    return named(scene);
  },
  async "an entry deleted"({ tx, row }) {
    await tx.auditEntry.delete({ where: { id: row.id } });
    return { n: row.n };
  },
  async "a seal deleted"(scene) {
    const { tx, chain, row } = scene;
    await tx.auditSeal.delete({ where: seal({ chain, n: row.n }) });
    return named(scene);
  },
  async "an entry deleted with its seal"({ tx, chain, row }) {
    await tx.auditSeal.delete({ where: seal({ chain, n: row.n }) });
    await tx.auditEntry.delete({ where: { id: row.id } });
    return { n: row.n };
  },
  async "an entry deleted with its seal, the later ones moved up"({ tx, chain, row }) {
    await tx.auditSeal.delete({ where: seal({ chain, n: row.n }) });
    await tx.auditEntry.delete({ where: { id: row.id } });
    await tx.$executeRaw`UPDATE "AuditSeal" SET n = n + 1000 WHERE chain = ${chain}::uuid AND n > ${row.n}`;
    await tx.$executeRaw`UPDATE "AuditSeal" SET n = n - 1001 WHERE chain = ${chain}::uuid AND n > 1000`;
    return { n: row.n };
  },
  async "an entry put in without a seal"({ tx, row }) {
    const { n: _, hash: __, ...data } = { ...row, id: randomUUID() };
    await tx.auditEntry.create({ data });
    return { entryId: data.id };
  },
  async "an entry put in with a seal in the middle"(scene) {
    const { tx, chain, row } = scene;
    await tx.$executeRaw`UPDATE "AuditSeal" SET n = n + 1000 WHERE chain = ${chain}::uuid AND n > ${row.n}`;
    await tx.$executeRaw`UPDATE "AuditSeal" SET n = n - 999 WHERE chain = ${chain}::uuid AND n > 1000`;
    await put(tx, scene, row, row.n + 1);
    // Behind the last one it is a true continuation that only the trigger could have made.
    return { n: row.n + 2 };
  },
  async "an entry put in at the end with a seal that follows nothing"(scene) {
    await put(scene.tx, scene, { n: 0, hash: sha256("x") }, length + 1);
    return { n: length + 1 };
  },
  async "two entries with each other's content"({ tx, row, rows, pick }) {
    const other = rows[(row.n + pick(length - 1)) % length] ?? row;
    const content = ({ at, kind, subject, data, actorId }: Row) => ({
      at,
      kind,
      subject,
      data,
      actorId,
    });
    await update(tx, row, content(other));
    await update(tx, other, content(row));
    return { n: Math.min(row.n, other.n) };
  },
  async "two seals with each other's number"({ tx, chain, row, rows, pick }) {
    const other = rows[(row.n + pick(length - 1)) % length] ?? row;
    await tx.auditSeal.update({ where: seal({ chain, n: row.n }), data: { n: 1000 } });
    await tx.auditSeal.update({ where: seal({ chain, n: other.n }), data: { n: row.n } });
    await tx.auditSeal.update({ where: seal({ chain, n: 1000 }), data: { n: other.n } });
    return { n: Math.min(row.n, other.n) };
  },
  async "the end cut off"({ tx, chain, row, rows }) {
    const gone = rows.filter(({ n }) => n >= row.n).map(({ id }) => id);
    await tx.auditSeal.deleteMany({ where: { entryId: { in: gone } } });
    await tx.auditEntry.deleteMany({ where: { id: { in: gone } } });
    expect(await tx.auditSeal.count({ where: { chain } })).toBe(row.n - 1);
    return { n: row.n };
  },
  async "the chain made anew from a changed entry on"({ tx, chain, row, rows }) {
    let { hash } = rows[row.n - 2] ?? genesis;
    for (const one of rows.filter(({ n }) => n >= row.n)) {
      const entry = one === row ? { ...one, subject: "kitas" } : one;
      await update(tx, entry, { subject: entry.subject });
      const prevHash = hash;
      hash = sha256(prevHash + sealedText(entry));
      await tx.auditSeal.update({ where: seal({ chain, n: one.n }), data: { prevHash, hash } });
    }
    return { n: length };
  },
};

/** Two chains, mixed, and what stands in them. */
async function filled(db: Db, ctx: Ctx) {
  const { group } = await aGroup(db);
  const groups = [group.id, null];
  for (let i = 0; i < length; i++)
    await ctx.transact(async (tx) => {
      for (const groupId of groups)
        await record(tx, ctx, {
          groupId,
          kind: "call.test",
          subject: randomUUID(),
          data: { note: `pastaba Nr. ${i} „ąž“`, count: i },
        });
      return ok({});
    });
  return Promise.all(
    groups.map(async (groupId) => ({ chain: chainOf(groupId), rows: await rowsOf(db, groupId) })),
  );
}

async function rowsOf(db: Db, groupId: string | null): Promise<Row[]> {
  const seals = await db.auditSeal.findMany({
    where: { chain: chainOf(groupId) },
    orderBy: { n: "asc" },
  });
  const entries = await db.auditEntry.findMany({ where: { groupId } });
  return seals.flatMap(({ n, hash, entryId }) => {
    const entry = entries.find(({ id }) => id === entryId);
    return entry ? [{ ...entry, data: entry.data as Row["data"], n, hash }] : [];
  });
}

class Undo extends Error {}

test(`of ${rounds} ways to tamper with two chains, every one is found where it was done`, async ({
  db,
  owner,
  as,
}) => {
  const person = { ...anonymous, userId: randomUUID() };
  const chains = await filled(db, as(person));
  const heads = chains.map(({ chain, rows }) => {
    const { n, hash } = rows[length - 1] ?? genesis;
    return { chain, n, hash };
  });
  expect((await verifyChains(db, heads)).map(({ fault }) => fault)).toEqual([null, null]);

  const pick = chance(2026);
  const names = Object.keys(changes);
  const found: Record<string, number> = {};
  for (let round = 0; round < rounds; round++) {
    const name = names[round % names.length] ?? "";
    const { chain, rows } = chains[pick(2)] ?? { chain: "", rows: [] };
    const appended = name.includes("in the middle");
    const row = rows[pick(length - (appended ? 1 : 0))];
    if (!row) throw new Error("the chain is empty");
    const undone = owner.$transaction(async (tx) => {
      await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
      const scene = { tx, chain, rows, row, isLast: row.n === length, pick };
      const expected = (await changes[name]?.(scene)) ?? { n: -1 };
      const report = (await verifyWithin(tx, heads)).find((one) => one.chain === chain);
      const { n, entryId } = report?.fault ?? {};
      expect({ name, of: row.n, n, entryId }).toMatchObject({ name, of: row.n, ...expected });
      found[name] = (found[name] ?? 0) + 1;
      throw new Undo();
    });
    await expect(undone).rejects.toThrow(Undo);
  }
  expect(Object.values(found).reduce((sum, count) => sum + count, 0)).toBe(rounds);
  expect(Object.keys(found)).toEqual(names);
  expect((await verifyChains(db, heads)).map(({ fault }) => fault)).toEqual([null, null]);
});
