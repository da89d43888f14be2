import type { Prisma } from "#app/platform/generated/prisma/client.ts";

/** The released decision of a proposal as the newest released version of its list tells it; none before. */
export const newestReleased = <S extends Prisma.ReleasedDecisionSelect>(select: S) =>
  ({ orderBy: { listN: "desc" }, take: 1, select }) as const;
