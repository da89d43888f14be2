import { actorOf } from "#app/domain/accounts/find-actor.server.ts";
import { moveCall } from "#app/domain/calls/move.server.ts";
import { extendCall } from "#app/domain/calls/extend-call.server.ts";
import { publishCall } from "#app/domain/calls/publish-call.server.ts";
import { callPhase, type Window } from "#app/domain/calls/window.ts";
import { ok, type Result } from "#app/domain/result.ts";
import { fingerprint } from "#app/domain/values/fingerprint.server.ts";
import type { Services } from "#app/http/services.server.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { demoCalls, type DemoCall } from "./calls.ts";
import { seedDraftCall } from "./seed-draft-call.server.ts";
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
  await seedDraftCall(await staffAt(services, services.now()), groupId);
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
  const last = windowAround(services.now(), call);
  const { extension } = call;
  const window = extension
    ? windowAround(services.now(), { ...call, closes: call.closes - extension.days })
    : last;
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
    },
  });

  const staff = await staffAt(services, window.opensAt);
  await addDemoTemplates(staff, call.number);
  if (call.publish)
    await expectOk(publishCall(staff, { number: call.number, minutesNo: "2026/7" }));
  else
    await services.transact(async (tx) =>
      ok(await moveCall(tx, staff, { id, groupId, status: "DRAFT" }, "plan")),
    );
  if (extension) await extend(services, { ...extension, number: call.number }, window, last);
}

type Extension = NonNullable<DemoCall["extension"]> & { number: string };

/** Three days before the first deadline everybody is given until the last one. */
async function extend(
  services: Services,
  { number, minutesNo, reason }: Extension,
  first: Window,
  { closesAt }: Window,
) {
  const staff = await staffAt(services, new Date(first.closesAt.getTime() - 3 * 86_400_000));
  const basis = { minutesNo, reason: reason.lt, reasonEn: reason.en };
  await expectOk(extendCall(staff, { number, closesAt, ...basis }));
}

/** The first of the group's staff, as they act at an earlier moment. */
async function staffAt(services: Services, at: Date): Promise<Ctx> {
  const { id } = await services.db.user.findUniqueOrThrow({
    where: { email: "rasa@harmonija.example" },
  });
  const earlier = { ...services, now: () => at };
  return { ...earlier, actor: await actorOf(earlier, id) };
}

async function expectOk(result: Promise<Result<unknown, string>>) {
  const { ok: done, ...rest } = await result;
  if (!done)
    throw new Error(`the demonstration cannot bring a call about: ${JSON.stringify(rest)}`);
}
