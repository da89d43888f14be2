import { record } from "#app/domain/audit/record.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { lockProject } from "./find-project.server.ts";
import type { PaymentInput } from "./project-schema.ts";

/** What a project was paid, net of what came back; cents. */
export async function paidCents(db: Ctx["db"] | Tx, projectId: string) {
  const sums = await db.projectPayment.groupBy({
    by: ["kind"],
    where: { projectId },
    _sum: { cents: true },
  });
  return sums.reduce(
    (total, { kind, _sum }) => total + (kind === "RETURNED" ? -1 : 1) * Number(_sum.cents ?? 0n),
    0,
  );
}

/**
 * Takes over a payment of the managing authority. Nothing is paid before there is a contract, nor
 * more than it says; what comes back was paid before.
 */
export function recordPayment(ctx: Ctx, { id, ...input }: PaymentInput & { id: string }) {
  return ctx.transact(async (tx) => {
    const project = await lockProject(tx, ctx, id, "manage");
    if (!project) return refuse("not-found");
    if (project.contractedCents === null) return refuse("no-contract-yet");
    const paid = await paidCents(tx, id);
    const contracted = Number(project.contractedCents);
    if (input.kind === "RETURNED") {
      if (input.cents > paid) return refuse("returned-above-paid", { paidCents: paid });
    } else if (paid + input.cents > contracted)
      return refuse("paid-above-contract", { leftCents: contracted - paid });

    const paidOn = new Date(input.paidOn);
    await tx.projectPayment.create({
      data: {
        projectId: id,
        kind: input.kind,
        paidOn,
        cents: BigInt(input.cents),
        number: input.number,
        byId: ctx.actor.userId,
        at: ctx.now(),
      },
    });
    if (input.kind === "FINAL")
      await tx.project.update({
        where: { id },
        data: { lastPaymentOn: paidOn },
        select: { id: true },
      });
    await record(tx, ctx, { groupId: project.groupId, kind: "project.pay", subject: id });
    return ok({ id });
  });
}
