import { PrismaPg } from "@prisma/adapter-pg";
import type { Transaction } from "@prisma/driver-adapter-utils";
import { Client, Pool } from "pg";
import type { Result } from "#app/domain/result.ts";
import { BadSetting } from "./env.server.ts";
import { Prisma, PrismaClient } from "./generated/prisma/client.ts";
import { log } from "./log.server.ts";
import type { Tx } from "./ports.ts";

/** How long a query may wait for a connection. */
const connectionTimeoutMillis = 15_000;

/**
 * Prisma asks for several relations of one query at once, also inside a transaction, whose one
 * connection takes one query at a time.
 */
class OneByOne extends PrismaPg {
  override async connect() {
    const adapter = await super.connect();
    const start = adapter.startTransaction.bind(adapter);
    adapter.startTransaction = async (isolationLevel) => inTurn(await start(isolationLevel));
    return adapter;
  }
}

function inTurn(transaction: Transaction): Transaction {
  let last: Promise<unknown> = Promise.resolve();
  const after = <O>(run: () => Promise<O>) => {
    const turn = last.then(run);
    last = turn.catch(() => {});
    return turn;
  };
  const query = transaction.queryRaw.bind(transaction);
  const execute = transaction.executeRaw.bind(transaction);
  transaction.queryRaw = (sql) => after(() => query(sql));
  transaction.executeRaw = (sql) => after(() => execute(sql));
  return transaction;
}

export const connect = (url: string) =>
  new PrismaClient({
    adapter: new OneByOne({ connectionString: url, max: 10, connectionTimeoutMillis }),
  });

/** A small pool beside Prisma's; a connection lost while idle is replaced at the next query. */
export function connectPool(url: string): Pool {
  const pool = new Pool({ connectionString: url, max: 2, connectionTimeoutMillis });
  pool.on("error", (error) => log.warn({ err: error }, "a database connection was lost"));
  return pool;
}

/** Throws with one sentence where the database of a setting cannot be used. */
export async function refuseDeadDatabase(setting: string, url: string) {
  const client = new Client({ connectionString: url, connectionTimeoutMillis });
  try {
    await client.connect();
    const { rows } = await client.query("SHOW server_version_num");
    if (Number(rows[0].server_version_num) < 150_000)
      throw new Error("PostgreSQL 15 or newer is needed");
  } catch (error) {
    const reason = error instanceof Error ? error.message || error.name : String(error);
    throw new BadSetting(`Setting ${setting} names a database that cannot be used: ${reason}.`, {
      cause: error,
    });
  } finally {
    await client.end().catch(() => {});
  }
}

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
