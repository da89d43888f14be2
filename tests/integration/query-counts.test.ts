import { expect } from "vitest";
import { boardList } from "#app/domain/board/board-list.server.ts";
import { staffCallPage } from "#app/domain/calls/staff-call-page.server.ts";
import { callChecks } from "#app/domain/checks/call-checks.server.ts";
import { rankingPage } from "#app/domain/decisions/ranking-page.server.ts";
import { assignmentPage } from "#app/domain/evaluation/assignment-page.server.ts";
import { publishEvent } from "#app/domain/events/act-on-event.server.ts";
import { comingEvents, findEvent } from "#app/domain/events/public-events.server.ts";
import { registerForEvent } from "#app/domain/events/register.server.ts";
import { addEvent } from "#app/domain/events/save-event.server.ts";
import { staffEventPage, staffEvents } from "#app/domain/events/staff-events.server.ts";
import { scoringProgress } from "#app/domain/evaluation/scoring-progress.server.ts";
import { previewLetters } from "#app/domain/letters/preview-letters.server.ts";
import { anonymous } from "#app/domain/policy.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { aGroup } from "#tests/support/evaluation.ts";
import { anEvent, done as valueOf, published, wish } from "#tests/support/events.ts";
import { approve, aScoredCall } from "#tests/support/play-decision.ts";
import { type As, done } from "#tests/support/play-evaluation.ts";
import { test } from "#tests/support/test.ts";

const scored = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    total: 9000 - index * 100,
    requestedCents: 1_000_000,
  }));

/** How many queries `read` makes, by the context's own database. */
async function counted(ctx: Ctx, read: (ctx: Ctx) => Promise<unknown>) {
  let count = 0;
  const db = ctx.db.$extends({
    query: {
      $allOperations({ args, query }) {
        count += 1;
        return query(args);
      },
    },
  });
  await read({ ...ctx, db: db as unknown as Ctx["db"] });
  return count;
}

const pages = {
  "the overview of a call": staffCallPage,
  "the queue of checks": (ctx: Ctx, { number }: { number: string }) =>
    callChecks(ctx, { number, show: "all", after: null }),
  "the assignment of evaluators": assignmentPage,
  "the progress of scoring": scoringProgress,
  "the ranked list": rankingPage,
  "the preview of letters": previewLetters,
};

test("pages of a call make as many queries for nine proposals as for two", async ({ db, as }) => {
  const counts = [];
  for (const size of [2, 9]) {
    const scene = await aScoredCall(db, as as As, await aGroup(db), scored(size));
    await done(approve(db, as, scene));
    const of: Record<string, number> = {};
    for (const [name, page] of Object.entries(pages))
      of[name] = await counted(as(scene.staff), (ctx) => page(ctx, scene.call));
    const member = await scene.member("BOARD");
    of["the list of the board"] = await counted(as(member), (ctx) => boardList(ctx, scene.call));
    counts.push(of);
  }
  expect(counts[1]).toEqual(counts[0]);
}, 90_000);

test("lists of events and the page of one make as many queries for nine events and places as for two", async ({
  db,
  as,
}) => {
  const counts = [];
  for (const size of [2, 9]) {
    const { id, group, ctx } = await published(db, as);
    for (let n = 1; n <= size; n++) {
      await valueOf(registerForEvent(as(anonymous), wish(id, n)));
      const another = await valueOf(addEvent(ctx, anEvent(group.id)));
      await valueOf(publishEvent(ctx, another));
    }
    const filter = { group: group.slug, kind: null };
    counts.push({
      staff: await counted(ctx, (one) => staffEvents(one, null)),
      event: await counted(ctx, (one) => staffEventPage(one, { id })),
      coming: await counted(as(anonymous), (one) => comingEvents(one, filter)),
      public: await counted(as(anonymous), (one) => findEvent(one, id)),
    });
  }
  expect(counts[1]).toEqual(counts[0]);
}, 60_000);
