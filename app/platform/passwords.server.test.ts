import { expect, test } from "vitest";
import { argon2Passwords, limits } from "./passwords.server.ts";

/** A hasher that finishes when it is told to, and waiting ones whose patience ends when it is told to. */
function slow() {
  const running: (() => void)[] = [];
  const waiting = new Set<() => void>();
  let most = 0;
  let made = 0;
  let open = false;
  const work = async () => {
    if (!open) return;
    made += 1;
    await new Promise<void>((done) => {
      running.push(done);
      most = Math.max(most, running.length);
    });
  };
  return {
    hasher: {
      hash: (password: string) => work().then(() => `hash of ${password}`),
      verify: (hash: string, password: string) => work().then(() => hash === `hash of ${password}`),
    },
    patience: (giveUp: () => void) => {
      waiting.add(giveUp);
      return () => waiting.delete(giveUp);
    },
    begin: () => (open = true),
    finishOne: () => running.shift()?.(),
    loseAllPatience: () => waiting.forEach((giveUp) => giveUp()),
    most: () => most,
    made: () => made,
    running: () => running.length,
  };
}

async function scene() {
  const world = slow();
  const passwords = await argon2Passwords(world.hasher, world.patience);
  world.begin();
  const tries = Array.from({ length: 300 }, () => passwords.verify("hash of x", "x"));
  await Promise.resolve();
  return { ...world, passwords, tries };
}

const busy = { ok: false, error: { code: "busy", params: { seconds: 4 } } };

test("of three hundred sign-ins at once two are worked on, a hundred wait, the rest are refused at once", async () => {
  const { tries, finishOne, most, made } = await scene();
  const refusedAtOnce = await Promise.all(tries.slice(limits.atOnce + limits.waiting));
  expect(refusedAtOnce).toHaveLength(198);
  for (const answer of refusedAtOnce) expect(answer).toEqual(busy);

  let answered = 0;
  const accepted = tries.slice(0, limits.atOnce + limits.waiting);
  for (const one of accepted) void one.then(() => (answered += 1));
  while (answered < accepted.length) {
    finishOne();
    await new Promise((turn) => setImmediate(turn));
  }
  expect(await Promise.all(accepted)).toEqual(accepted.map(() => ({ ok: true, value: true })));
  expect([most(), made()]).toEqual([2, 102]);
});

test("who has waited long enough is refused without any work, and who has begun is served", async () => {
  const { tries, loseAllPatience, finishOne, made, passwords } = await scene();
  await new Promise((turn) => setImmediate(turn));
  loseAllPatience();
  expect(await Promise.all(tries.slice(2))).toEqual(tries.slice(2).map(() => busy));
  finishOne();
  finishOne();
  expect(await Promise.all(tries.slice(0, 2))).toEqual([
    { ok: true, value: true },
    { ok: true, value: true },
  ]);
  expect(made()).toBe(2);

  const next = passwords.hash("y");
  await new Promise((turn) => setImmediate(turn));
  finishOne();
  expect(await next).toEqual({ ok: true, value: "hash of y" });
});

test("an account that does not exist costs one verification, and its answer is no", async () => {
  const { hasher, patience, begin, finishOne, made } = slow();
  const passwords = await argon2Passwords(hasher, patience);
  begin();
  const answer = passwords.verify(null, "the account that does not exist");
  await new Promise((turn) => setImmediate(turn));
  finishOne();
  expect(await answer).toEqual({ ok: true, value: false });
  expect(made()).toBe(1);
});
