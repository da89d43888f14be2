import { PrismaPg } from "@prisma/adapter-pg";
import type { Result } from "#app/domain/result.ts";
import { Prisma, PrismaClient } from "./generated/prisma/client.ts";
import type { Tx } from "./ports.ts";

export const connect = (url: string) =>
  new PrismaClient({ adapter: new PrismaPg({ connectionString: url, max: 10 }) });

class RolledBack extends Error {}

/**
 * Transactions on `db`. A refusal rolls back; a serialization failure or deadlock (P2034) is tried
 * again, twice at most.
 */
export function transactOn(db: PrismaClient) {
  async function once<T, C extends string>(
    work: (tx: Tx) => Promise<Result<T, C>>,
  ): Promise<Result<T, C>> {
    let refused: Result<T, C> | undefined;
    try {
      return await db.$transaction(
        async (tx) => {
          const result = await work(tx);
          if (result.ok) return result;
          refused = result;
          throw new RolledBack(result.error.code);
        },
        { maxWait: 10_000, timeout: 20_000 },
      );
    } catch (error) {
      if (refused) return refused;
      throw error;
    }
  }

  return async function transact<T, C extends string>(
    work: (tx: Tx) => Promise<Result<T, C>>,
  ): Promise<Result<T, C>> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await once(work);
      } catch (error) {
        const conflict =
          error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2034";
        if (!conflict || attempt === 3) throw error;
      }
    }
  };
}
