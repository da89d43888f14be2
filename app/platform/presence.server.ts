import { randomInt } from "node:crypto";
import { Client } from "pg";
import { log } from "./log.server.ts";

/** The class of the advisory locks of workers, as in worker_lives() of the database. */
const lockClass = 1265;

/** The server notices within half a minute that the machine of a worker is gone. */
const keepAlive =
  "SET tcp_keepalives_idle = 10; SET tcp_keepalives_interval = 5; SET tcp_keepalives_count = 3; SET idle_session_timeout = 0";

/** By which other workers see that this one lives. */
export interface Presence {
  /** The number of this worker, whose lock it holds; another one after its connection was lost. */
  owner(): Promise<number>;
  /** Gives the number up, so that what is still under it can be taken over. */
  leave(): Promise<void>;
}

/** A presence held by a session of its own, which ends with the process however that ends. */
export function openPresence(url: string): Presence {
  let held: Promise<{ client: Client; number: number }> | null = null;

  function take() {
    const client = new Client({
      connectionString: url,
      connectionTimeoutMillis: 15_000,
      keepAlive: true,
    });
    const mine = lockedBy(client);
    const forget = () => {
      if (held === mine) held = null;
    };
    client.on("error", (error) => {
      log.warn({ err: error }, "the worker's database connection was lost");
      forget();
    });
    client.on("end", forget);
    mine.catch(forget);
    return mine;
  }

  return {
    async owner() {
      held ??= take();
      return (await held).number;
    },
    async leave() {
      const last = held;
      held = null;
      const mine = await last?.catch(() => null);
      await mine?.client.end().catch(() => {});
    },
  };
}

async function lockedBy(client: Client) {
  const number = randomInt(1, 2 ** 31 - 1);
  try {
    await client.connect();
    await client.query(keepAlive);
    const { rows } = await client.query("SELECT pg_try_advisory_lock($1, $2) AS free", [
      lockClass,
      number,
    ]);
    if (!rows[0].free) throw new Error(`worker ${number} lives already`);
    return { client, number };
  } catch (error) {
    await client.end().catch(() => {});
    throw error;
  }
}
