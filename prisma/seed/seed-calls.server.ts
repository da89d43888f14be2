import { actorOf } from "#app/domain/accounts/find-actor.server.ts";
import { moveCall } from "#app/domain/calls/move.server.ts";
import { publishCall } from "#app/domain/calls/publish-call.server.ts";
import { callPhase, type Window } from "#app/domain/calls/window.ts";
import { ok } from "#app/domain/result.ts";
import { fingerprint } from "#app/domain/values/fingerprint.server.ts";
import type { Services } from "#app/http/services.server.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { demoCalls, type DemoCall } from "./calls.ts";
import { addDemoTemplates } from "./templates.server.ts";
import { decisionDay, windowAround } from "./windows.server.ts";

const decisionDays = 20;

/** The calls of the demonstration; those that are there keep all but a window that has run out. */
export async function seedCalls(services: Services, groupId: string) {
  for (const call of demoCalls) {
    const stored = await services.db.call.findUnique({ where: { number: call.number } });
    if (!stored) await createCall(services, groupId, call);
    else if (call.keepsPhase && leftItsPhase(stored, call, services.now()))
      await moveWindow(services, call);
  }
}

const leftItsPhase = (window: Window, { opens }: DemoCall, now: Date) =>
  callPhase(window, now) !== (opens > 0 ? "planned" : "open");

async function moveWindow({ db, now }: Services, call: DemoCall) {
  const window = windowAround(now(), call);
  await db.call.update({
    where: { number: call.number },
    data: { ...window, decisionBy: decisionDay(window, decisionDays) },
  });
}

async function createCall(services: Services, groupId: string, call: DemoCall) {
  const { db } = services;
  const window = windowAround(services.now(), call);
  const action = await db.action.findFirstOrThrow({
    where: { number: call.action, objective: { goal: { strategy: { groupId } } } },
  });
  const reserveEnds = `${window.closesAt.getUTCFullYear() + 1}-12-31`;
  const definition = call.definition(reserveEnds);
  const { id } = await db.call.create({
    data: {
      groupId,
      actionId: action.id,
      number: call.number,
      title: call.title.lt,
      titleEn: call.title.en,
      ...window,
      decisionBy: decisionDay(window, decisionDays),
      versions: { create: { n: 1, definition, sha256: fingerprint(definition) } },
      ...(call.amendment && { amendments: { create: amendmentOf(call.amendment, window) } }),
    },
  });

  const staff = await staffAt(services, window.opensAt);
  await addDemoTemplates(staff, call.number);
  if (call.publish) await expectOk(publishCall(staff, call));
  else
    await services.transact(async (tx) =>
      ok(await moveCall(tx, staff, { id, groupId, status: "DRAFT" }, "plan")),
    );
}

function amendmentOf(
  { daysBefore, minutesNo, reason }: NonNullable<DemoCall["amendment"]>,
  { closesAt }: Window,
) {
  const at = new Date(closesAt.getTime() - daysBefore * 86_400_000);
  return { at, kind: "extension", minutesNo, reason: reason.lt, reasonEn: reason.en };
}

/** The first of the group's staff, as they act at an earlier moment. */
async function staffAt(services: Services, at: Date): Promise<Ctx> {
  const { id } = await services.db.user.findUniqueOrThrow({
    where: { email: "rasa@harmonija.example" },
  });
  const earlier = { ...services, now: () => at };
  return { ...earlier, actor: await actorOf(earlier, id) };
}

async function expectOk(result: ReturnType<typeof publishCall>) {
  const { ok: done, ...rest } = await result;
  if (!done) throw new Error(`the demonstration cannot publish a call: ${JSON.stringify(rest)}`);
}
