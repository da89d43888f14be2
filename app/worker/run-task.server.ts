import { leaveUnclear } from "#app/domain/letters/unclear-mails.server.ts";
import { type Task, task as taskSchema } from "#app/domain/outbox/task.ts";
import { transactOn } from "#app/platform/database.server.ts";
import { log } from "#app/platform/log.server.ts";
import { answerOf } from "#app/platform/mailer.server.ts";
import type { Db } from "#app/platform/ports.ts";
import type { Claimed } from "./claim.server.ts";
import { concernOf } from "./failed-mail.server.ts";
import { Later } from "./later.ts";
import { afterFailedMail, backoffSeconds, type Next } from "./retry.ts";

export interface Running {
  db: Db;
  now: () => Date;
  /** Does a task; `handOver` is called when everything of a mail is sent but its end. */
  handle: (task: Task, key: string, handOver: () => Promise<void>) => Promise<void>;
}

/** Does one task and writes down what became of it, each time only while the task is still its own. */
export async function runTask(running: Running, claimed: Claimed): Promise<unknown> {
  const { db, now, handle } = running;
  const { id, key, payload, attempts, owner } = claimed;
  const mine = { id, owner };
  if (claimed.handedAt && isOnceOnly(payload)) return giveToStaff(running, claimed);

  let handedAt: Date | null = null;
  async function handOver() {
    const at = now();
    const { count } = await db.outbox.updateMany({
      where: { ...mine, failedAt: null },
      data: { handedAt: at },
    });
    if (count === 0) throw new Error("another worker has taken the task over");
    handedAt = at;
  }

  try {
    await handle(taskSchema.parse(payload), key, handOver);
  } catch (error) {
    if (error instanceof Later) return putOff(db, mine, error.at);
    log.error({ key, attempts, err: error }, "task failed");
    if (handedAt && isOnceOnly(payload) && answerOf(error) === null)
      return giveToStaff(running, claimed);
    return writeFailure(running, claimed, error);
  }
  const leftUnclear = { failedAt: { not: null }, handedAt };
  return db.outbox.updateMany({
    where: { id, OR: [{ owner }, ...(handedAt ? [leftUnclear] : [])] },
    data: {
      doneAt: now(),
      owner: null,
      handedAt: null,
      failedAt: null,
      failedFor: null,
      failedAbout: null,
      lastError: null,
    },
  });
}

/** The mail of a letter goes out once: where it is not known whether it went, people decide. */
const onceOnly = "mail.letter" satisfies Task["kind"];
const isOnceOnly = (payload: unknown) => {
  const known = taskSchema.safeParse(payload);
  return known.success && known.data.kind === onceOnly;
};

function giveToStaff({ db, now }: Running, { id, owner, key, payload }: Claimed) {
  const known = taskSchema.parse(payload);
  if (known.kind !== onceOnly) throw new Error(`${known.kind} is sent again by itself`);
  log.warn({ key }, "it is unclear whether the mail of a letter was sent");
  const ctx = { now, transact: transactOn(db) };
  return leaveUnclear(ctx, { mail: { id, owner }, letterId: known.letterId });
}

async function writeFailure({ db, now }: Running, claimed: Claimed, error: unknown) {
  const { id, owner, payload, attempts } = claimed;
  const next = nextTry(payload, attempts, error);
  const message = error instanceof Error ? error.message : String(error);
  return db.outbox.updateMany({
    where: { id, owner, failedAt: null },
    data: {
      owner: null,
      handedAt: null,
      lastError: message.slice(0, 500),
      ...(next.giveUp
        ? { failedAt: now(), ...(await concernOf(db, taskSchema.parse(payload))) }
        : { nextTryAt: new Date(now().getTime() + next.seconds * 1000) }),
    },
  });
}

/** A task that waits for its time has not been tried. */
const putOff = (db: Db, mine: { id: string; owner: number }, nextTryAt: Date) =>
  db.outbox.updateMany({
    where: mine,
    data: { nextTryAt, owner: null, attempts: { decrement: 1 } },
  });

function nextTry(payload: unknown, attempts: number, error: unknown): Next {
  const known = taskSchema.safeParse(payload);
  if (!known.success || !known.data.kind.startsWith("mail."))
    return { giveUp: false, seconds: backoffSeconds(attempts) };
  return afterFailedMail(attempts, answerOf(error));
}
