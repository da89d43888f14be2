import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Pool } from "pg";
import { expect, onTestFinished, test, vi } from "vitest";
import { connect } from "#app/platform/database.server.ts";
import { aGroup } from "#tests/support/evaluation.ts";
import { approve, aScoredCall, released } from "#tests/support/play-decision.ts";
import { type As, done } from "#tests/support/play-evaluation.ts";
import { startServer } from "#tests/support/server.ts";
import { smtpSink } from "#tests/support/smtp.ts";
import { noon, servicesOn } from "#tests/support/test.ts";

const letters = 12;

/** The database of a server, with what use cases are given on it. */
async function onDatabaseOf(url: string) {
  const db = connect(url);
  const pool = new Pool({ connectionString: url, max: 2 });
  const dir = await mkdtemp(join(tmpdir(), "kvieslys-killed-"));
  onTestFinished(async () => {
    await Promise.all([db.$disconnect(), pool.end()]);
    await rm(dir, { recursive: true, force: true });
  });
  const services = await servicesOn(db, pool, dir);
  const as: As = (actor, at = noon) => ({ ...services, actor, now: () => new Date(at) });
  return { db, as };
}

test(
  "of the letters of a release whose server is killed, none is mailed twice and none is lost",
  { timeout: 180_000 },
  async () => {
    let mayAnswer = true;
    const sink = await smtpSink(
      0,
      () => 0,
      () => (mayAnswer ? undefined : new Promise(() => {})),
    );
    const server = await startServer({ DEMO: "off", SMTP_URL: sink.url, LOG_LEVEL: "silent" });
    onTestFinished(() => server.stop());
    const { db, as } = await onDatabaseOf(server.databaseUrl);
    const fields = Array.from({ length: letters }, (_, n) => ({
      total: 9000 - n * 100,
      requestedCents: 100_000,
    }));
    const scene = await aScoredCall(db, as, await aGroup(db), fields);
    await done(approve(db, as, scene));
    await done(released(as(scene.staff), scene.call));
    // The clock of the scene is not the server's, which draws and mails from here on.
    await db.outbox.updateMany({ data: { nextTryAt: new Date() } });

    await vi.waitUntil(() => sink.mails.length >= 3, { timeout: 60_000 });
    mayAnswer = false;
    const answered = sink.mails.length;
    await vi.waitUntil(() => sink.mails.length > answered, { timeout: 60_000 });
    await server.kill();
    mayAnswer = true;
    const atKill = sink.mails.length;
    await server.startAgain();

    const ofLetters = { letterId: { not: null } };
    const isOver = async () =>
      (await db.outbox.count({ where: ofLetters })) === letters &&
      (await db.outbox.count({ where: { ...ofLetters, doneAt: null, failedAt: null } })) === 0;
    await vi.waitUntil(isOver, { timeout: 60_000, interval: 200 });

    const ids = sink.mails.map(({ messageId }) => messageId);
    expect(new Set(ids).size).toBe(ids.length);
    const sent = await db.outbox.count({ where: { ...ofLetters, doneAt: { not: null } } });
    const unclear = await db.outbox.count({
      where: { ...ofLetters, failedAt: { not: null }, handedAt: { not: null } },
    });
    expect(sent + unclear).toBe(letters);
    // Three mails at most are on their way at once.
    expect(unclear).toBeGreaterThanOrEqual(atKill - answered);
    expect(unclear).toBeLessThanOrEqual(3);
    expect(ids.length).toBeGreaterThanOrEqual(sent);
    const numbers = await db.letter.findMany({ select: { number: true } });
    const counted = numbers.map(({ number }) => Number(/(\d+)$/.exec(number)?.[1]));
    expect(counted.toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: letters }, (_, n) => n + 1),
    );
  },
);
