import { setTimeout as pause } from "node:timers/promises";
import { enqueue } from "#app/domain/outbox/enqueue.server.ts";
import { planEventMails } from "#app/domain/events/plan-event-mails.server.ts";
import { planAnnualReports } from "#app/domain/reminders/plan-annual-reports.server.ts";
import { planEvaluation } from "#app/domain/reminders/plan-evaluation.server.ts";
import { planMonitoring } from "#app/domain/reminders/plan-monitoring.server.ts";
import { planReminders } from "#app/domain/reminders/plan-reminders.server.ts";
import { formatTime, vilniusDay } from "#app/domain/values/instant.ts";
import { log } from "#app/platform/log.server.ts";
import type { Db } from "#app/platform/ports.ts";

interface Options {
  db: Db;
  now: () => Date;
}

const tickMs = 10 * 60_000;
/** The nightly work begins then, by the clock of Vilnius. */
const begins = "03:00:00";

/** Puts tonight's work into the outbox; however many processes ask however often, it is there once. */
export async function askNightly({ db, now }: Options) {
  if (formatTime(now()) < begins) return;
  const key = `retention:${vilniusDay(now())}`;
  await db.$transaction((tx) => enqueue(tx, { now }, key, { kind: "retention.run" }));
}

/** Asks for the nightly work, and plans the reminders of the next hour, until stopped. */
export function startNightly(options: Options) {
  const stopping = new AbortController();
  async function loop() {
    while (!stopping.signal.aborted) {
      for (const work of [
        askNightly,
        planReminders,
        planEvaluation,
        planMonitoring,
        planAnnualReports,
        planEventMails,
      ])
        await work(options).catch((error: unknown) =>
          log.error({ err: error }, `cannot do ${work.name}`),
        );
      await pause(tickMs, undefined, { signal: stopping.signal }).catch(() => {});
    }
  }
  const running = loop();
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}
