import { recordAll } from "#app/domain/audit/record.server.ts";
import { enqueueAll } from "#app/domain/outbox/enqueue.server.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { decisionLetter } from "./decision-letter.ts";
import type { FrozenLetter } from "./frozen-letter.ts";
import { letterDays } from "./letter-days.server.ts";
import { letterInput } from "./letter-facts.ts";
import { takeNumbers } from "./take-numbers.server.ts";
import { verifyCode } from "./verify-code.server.ts";

interface Issued extends FrozenLetter {
  proposal: { id: string };
  /** Why no mail tells of it; empty where one does. */
  heldWhy: string;
}

/**
 * Gives each letter its number, day and check code, and asks for it to be drawn and sent. A letter
 * whose mail is held is issued like the others: its applicant finds it in the account.
 */
export async function issueLetters(
  tx: Tx,
  ctx: Pick<Ctx, "now" | "actor" | "secret" | "origin">,
  { groupId }: { groupId: string },
  letters: readonly Issued[],
): Promise<number> {
  const issuedAt = ctx.now();
  const day = vilniusDay(issuedAt);
  const group = await tx.group.findUniqueOrThrow({
    where: { id: groupId },
    select: { id: true, prefix: true },
  });
  const numbers = await takeNumbers(tx, group, day, letters.length);

  const rows = letters.map(({ proposal, call, facts }, index) => {
    const number = numbers[index] ?? "";
    const code = verifyCode(ctx);
    const days = letterDays(day, facts, call.rules);
    const verification = { code, url: `${ctx.origin}/verify/${code}` };
    const input = letterInput(call, facts, { number, days, verification });
    const model = decisionLetter(input, call.templates?.[input.outcome]);
    const { kind, heading } = model;
    return {
      groupId,
      proposalId: proposal.id,
      kind,
      number,
      heading,
      model,
      verifyCode: code,
      issuedAt,
    };
  });
  const created = await tx.letter.createManyAndReturn({
    data: rows,
    select: { id: true, proposalId: true },
  });
  const whyOf = new Map(letters.map(({ proposal, heldWhy }) => [proposal.id, heldWhy]));
  const held = created.flatMap(({ id, proposalId }) => {
    const note = whyOf.get(proposalId ?? "") ?? "";
    return note === "" ? [] : [{ letterId: id, note }];
  });
  await tx.letterDelivery.createMany({
    data: held.map((one) => ({
      ...one,
      way: "HELD" as const,
      on: new Date(day),
      byId: ctx.actor.userId ?? "",
      at: issuedAt,
    })),
  });
  await recordAll(tx, ctx, [
    ...created.map(({ id }) => ({ groupId, kind: "letter.issue" as const, subject: id })),
    ...held.map(({ letterId, note: why }) => ({
      groupId,
      kind: "letter.hold" as const,
      subject: letterId,
      data: { why },
    })),
  ]);
  await enqueueAll(
    tx,
    ctx,
    created.map(({ id }) => ({
      key: `letter.draw:${id}`,
      task: { kind: "letter.draw", letterId: id },
    })),
  );
  return created.length;
}
