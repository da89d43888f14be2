import { record } from "#app/domain/audit/record.server.ts";
import { enqueue } from "#app/domain/outbox/enqueue.server.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import type { LetterModel } from "./letter.ts";
import { takeNumbers } from "./take-numbers.server.ts";
import { verifyCode } from "./verify-code.server.ts";

/** Number, day and check code of a letter that is being issued. */
export type Issue = Pick<LetterModel, "number" | "date" | "verification">;

interface Replacing {
  replacesId: string;
  replaceWhy: string;
}

/**
 * Issues one letter about a proposal: of service, or a correction of an earlier one: the next number of its group, a check code, and the
 * tasks to draw it and to tell the applicant. Answers the id of the letter.
 */
export async function issueLetter(
  tx: Tx,
  ctx: Pick<Ctx, "now" | "actor" | "secret" | "origin">,
  {
    group,
    proposalId,
    replaces,
  }: { group: { id: string; prefix: string }; proposalId: string; replaces?: Replacing },
  write: (issue: Issue) => LetterModel,
): Promise<{ id: string; number: string }> {
  const date = vilniusDay(ctx.now());
  const [number = ""] = await takeNumbers(tx, group, date, 1);
  const code = verifyCode(ctx);
  const verification = { code, url: `${ctx.origin}/verify/${code}` };
  const model = write({ number, date, verification });
  const { kind, heading } = model;
  const { id } = await tx.letter.create({
    data: {
      groupId: group.id,
      proposalId,
      kind,
      number,
      heading,
      model,
      verifyCode: code,
      issuedAt: ctx.now(),
      replacesId: replaces?.replacesId ?? null,
      replaceWhy: replaces?.replaceWhy ?? "",
    },
    select: { id: true },
  });
  await record(tx, ctx, { groupId: group.id, kind: "letter.issue", subject: id });
  await enqueue(tx, ctx, `letter.draw:${id}`, { kind: "letter.draw", letterId: id });
  return { id, number };
}
