import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { findReleasing, setRelease, undoMs } from "#app/domain/decisions/set-release.server.ts";
import { aGroup, type Group } from "#tests/support/evaluation.ts";
import { approve, aScoredCall } from "#tests/support/play-decision.ts";
import { done } from "#tests/support/play-evaluation.ts";
import { openSmtpSink } from "#tests/support/smtp.ts";
import { openWorld, quantile, say, type World } from "./world.ts";

/**
 * How long it takes to release a call of 300 proposals through the built program, each with a letter
 * as PDF and a mail over SMTP at the pace of the program; then another one whose program is killed
 * with SIGKILL several times: what the mail server got, and what is left to staff as unclear.
 */
const letters = 300;
/** So many mails in the mail server's hands when the program is killed, the first while it draws. */
const kills = [1, 40, 90, 150, 220, 280];

type Sink = Awaited<ReturnType<typeof openSmtpSink>>;
type Server = Awaited<ReturnType<World["start"]>>;

/** A call whose list is approved, and whose release is due at once. */
async function approvedCall({ db, as }: World, group: Group) {
  const began = performance.now();
  const fields = Array.from({ length: letters }, (_, n) => ({
    total: 9900 - (n % 50) * 100,
    requestedCents: 100_000 + n * 100,
  }));
  const scene = await aScoredCall(db, as, group, fields);
  await done(approve(db, as, scene, `V-${scene.call.number}`));
  say(`  scene of ${letters} proposals made in ${seconds(began)} s`);
  return scene;
}

async function releaseNow(
  { db, as }: World,
  { call, staff }: Awaited<ReturnType<typeof approvedCall>>,
) {
  const list = await findReleasing(db, call.id);
  const before = new Date(Date.now() - undoMs).toISOString();
  const { number } = call;
  await done(setRelease(as(staff, before), { number, at: null, seen: list?.frozenSha256 ?? "" }));
}

const seconds = (began: number) => ((performance.now() - began) / 1000).toFixed(1);

/** How far the letters of a call are. */
async function stateOf({ db }: World, callId: string) {
  const ofCall = { letter: { proposal: { callId } } };
  const [drawn, mails, sent, unclear] = await Promise.all([
    db.letter.count({ where: { proposal: { callId }, sha256: { not: null } } }),
    db.outbox.count({ where: ofCall }),
    db.outbox.count({ where: { ...ofCall, doneAt: { not: null } } }),
    db.outbox.count({ where: { ...ofCall, doneAt: null, failedAt: { not: null } } }),
  ]);
  return { drawn, mails, sent, unclear, isOver: mails === letters && sent + unclear === letters };
}

/** What people wait for a page meanwhile, in milliseconds. */
function visit({ origin }: Server) {
  const times: number[] = [];
  const stopping = new AbortController();
  async function loop() {
    while (!stopping.signal.aborted) {
      const began = performance.now();
      await (await fetch(`${origin}/calls`)).text();
      times.push(performance.now() - began);
      await pause(50);
    }
  }
  const visiting = loop().catch(() => {});
  return async () => {
    stopping.abort();
    await visiting;
    return times;
  };
}

async function undisturbed(world: World, group: Group, sink: Sink) {
  const scene = await approvedCall(world, group);
  const server = await world.start();
  const leave = visit(server);
  const began = performance.now();
  await releaseNow(world, scene);
  let drawn = "";
  for (;;) {
    const state = await stateOf(world, scene.call.id);
    if (!drawn && state.drawn === letters) drawn = seconds(began);
    if (state.isOver) break;
    await pause(200);
  }
  say(`${letters} letters: drawn after ${drawn} s, all mailed after ${seconds(began)} s`);
  const times = await leave();
  say(
    `  a public page meanwhile: median ${quantile(times, 0.5).toFixed(0)} ms, p95 ${quantile(times, 0.95).toFixed(0)} ms, longest ${quantile(times, 1).toFixed(0)} ms of ${times.length}`,
  );
  await server.stop();
  judge(sink, await stateOf(world, scene.call.id));
}

async function killed(world: World, group: Group, sink: Sink) {
  const scene = await approvedCall(world, group);
  let server = await world.start();
  const got = sink.mails.length;
  const began = performance.now();
  await releaseNow(world, scene);
  for (const at of kills) {
    while (sink.mails.length - got < at) await pause(5);
    await pause(Math.random() * 300);
    await server.stop("SIGKILL");
    const { drawn, sent } = await stateOf(world, scene.call.id);
    say(
      `  killed with ${drawn} drawn, ${sink.mails.length - got} mails taken, ${sent} known as sent`,
    );
    server = await world.start();
  }
  while (!(await stateOf(world, scene.call.id)).isOver) await pause(200);
  say(
    `${letters} letters, ${kills.length} kills with their restarts: over after ${seconds(began)} s`,
  );
  await server.stop();
  judge(sink, await stateOf(world, scene.call.id), got);
}

function judge(sink: Sink, { sent, unclear }: { sent: number; unclear: number }, from = 0) {
  const ids = sink.mails.slice(from).map(({ messageId }) => messageId);
  const twice = ids.length - new Set(ids).size;
  say(`  ${ids.length} mails taken, ${sent} known as sent, ${unclear} unclear, ${twice} twice`);
  if (twice > 0 || sent + unclear !== letters || ids.length < sent) throw new Error("not once");
}

test("letters", async () => {
  const sink = await openSmtpSink();
  const world = await openWorld({ SMTP_URL: sink.url.replace(/\?.*/, "") });
  try {
    const group = await aGroup(world.db);
    await undisturbed(world, group, sink);
    await killed(world, group, sink);
    const numbers = (await world.db.letter.findMany({ select: { number: true } })).map(
      ({ number }) => Number(number.split("-").at(-1)),
    );
    const isContiguous = numbers.toSorted((a, b) => a - b).every((n, index) => n === index + 1);
    say(`${numbers.length} numbers, ${isContiguous ? "contiguous" : "NOT CONTIGUOUS"}`);
    expect(isContiguous).toBe(true);
  } finally {
    await world.close();
    await sink.stop();
  }
});
