import type { Prisma } from "#app/platform/generated/prisma/client.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";

const round = {
  id: true,
  proposalId: true,
  n: true,
  state: true,
  aboutN: true,
  askedAt: true,
  askedById: true,
  dueOn: true,
  extendedTo: true,
  extensionReason: true,
  extensionAskedAt: true,
  extensionDecidedAt: true,
  answeredAt: true,
  answerN: true,
  closedAt: true,
  letterId: true,
  questions: {
    orderBy: { n: "asc" },
    select: { n: true, text: true, unlocked: true, answer: true, version: true },
  },
} satisfies Prisma.ClarificationSelect;

/** The rounds of questions about a proposal, the last one first. Whoever asks has the right to them. */
export const roundsOf = (db: Ctx["db"] | Tx, proposalId: string) =>
  db.clarification.findMany({ where: { proposalId }, orderBy: { n: "desc" }, select: round });
export type Round = Awaited<ReturnType<typeof roundsOf>>[number];
