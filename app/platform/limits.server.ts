import type { Pool } from "pg";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import type { Limits } from "./ports.ts";

/** Rate limits kept in the table rate_limit, so that all web processes count together. */
export function postgresLimits(pool: Pool): Limits {
  const limiters = new Map<string, RateLimiterPostgres>();

  const limiter = (points: number, seconds: number) => {
    const id = `${points}/${seconds}`;
    const known = limiters.get(id);
    if (known) return known;
    const made = new RateLimiterPostgres({
      storeClient: pool,
      storeType: "pool",
      points,
      duration: seconds,
      tableName: "rate_limit",
      tableCreated: true,
      keyPrefix: id,
    });
    limiters.set(id, made);
    return made;
  };

  return {
    async take(key, { points, seconds }) {
      try {
        await limiter(points, seconds).consume(key.slice(0, 200));
        return 0;
      } catch (refused) {
        if (refused instanceof RateLimiterRes) return Math.ceil(refused.msBeforeNext / 1000);
        throw refused;
      }
    },
  };
}
