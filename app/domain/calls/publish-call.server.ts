import { settingsOf } from "#app/domain/groups/settings.ts";
import { can } from "#app/domain/policy.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { fingerprint } from "#app/domain/values/fingerprint.server.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { callDefinition } from "./definition.ts";
import { moveCall } from "./move.server.ts";
import { publishingProblems } from "./publishing-rules.ts";

const draftFirst = { where: { publishedAt: null }, orderBy: { n: "desc" }, take: 1 } as const;

/**
 * What the published calls of an action leave of its budget, cents; null where it has no sum.
 * The action is held, so that two calls cannot take the same money.
 */
async function leftOfAction(tx: Tx, id: string): Promise<number | null> {
  await tx.$queryRaw`SELECT 1 FROM "Action" WHERE id = ${id}::uuid FOR UPDATE`;
  const { budgetCents, calls } = await tx.action.findUniqueOrThrow({
    where: { id },
    select: {
      budgetCents: true,
      calls: {
        where: { status: { in: ["PUBLISHED", "EVALUATION", "DECIDED"] } },
        select: { currentVersion: { select: { definition: true } } },
      },
    },
  });
  if (budgetCents === null) return null;
  const taken = calls.map(({ currentVersion }) =>
    currentVersion ? callDefinition.parse(currentVersion.definition).rules.budgetCents : 0,
  );
  return taken.reduce((left, cents) => left - cents, Number(budgetCents));
}

/**
 * Publishes the newest draft version of a call: its definition is frozen with the hash of its
 * canonical JSON. The first of its problems refuses it.
 */
export function publishCall(ctx: Ctx, { number }: { number: string }) {
  return ctx.transact(async (tx) => {
    const call = await tx.call.findUnique({
      where: { number },
      include: { group: { select: { settings: true } }, versions: draftFirst },
    });
    if (!call || !can(ctx.actor, "group:work", call)) return refuse("not-found");

    const draft = call.versions[0];
    const definition = callDefinition.safeParse(draft?.definition);
    if (!draft || !definition.success) return refuse("no-valid-draft");

    const [problem] = publishingProblems(definition.data, {
      ...call,
      actionLeftCents: await leftOfAction(tx, call.actionId),
      minCallDays: settingsOf(call.group.settings).minCallDays.value,
    });
    if (problem) return refuse(problem);

    const publishedAt = ctx.now();
    const sha256 = fingerprint(definition.data);
    await tx.callVersion.update({
      where: { id: draft.id },
      data: { definition: definition.data, sha256, publishedAt },
    });
    const moved = await moveCall(tx, ctx, call, "publish", {
      publishedAt,
      currentVersionId: draft.id,
    });
    return moved ? ok({ n: draft.n, sha256 }) : refuse("already-published");
  });
}
