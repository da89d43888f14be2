import type { CallStatus } from "#app/platform/generated/prisma/enums.ts";
import type { Tx } from "#app/platform/ports.ts";

/**
 * Holds a call as it is until the transaction ends and answers its status: alone, or shared with
 * others who only need that nothing ends meanwhile. Whoever closes a phase takes it alone.
 */
export async function lockCall(tx: Tx, id: string, how: "alone" | "shared") {
  const rows =
    how === "alone"
      ? await tx.$queryRaw<{ status: CallStatus }[]>`
          SELECT status::text FROM "Call" WHERE id = ${id}::uuid FOR UPDATE`
      : await tx.$queryRaw<{ status: CallStatus }[]>`
          SELECT status::text FROM "Call" WHERE id = ${id}::uuid FOR SHARE`;
  const [row] = rows;
  if (!row) throw new Error(`no call ${id}`);
  return row.status;
}
