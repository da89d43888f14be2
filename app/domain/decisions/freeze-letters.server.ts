import type { FrozenLetter } from "#app/domain/letters/frozen-letter.ts";
import type { Tx } from "#app/platform/ports.ts";

interface Frozen {
  decisionId: string;
  facts: FrozenLetter["facts"];
}

/** Keeps what each letter says on its decision, all in one statement; what they share is sent once. */
export async function freezeLetters(
  tx: Tx,
  call: FrozenLetter["call"],
  letters: readonly Frozen[],
) {
  const all = letters.map(({ decisionId, facts }) => ({ id: decisionId, facts }));
  await tx.$executeRaw`
    UPDATE "Decision"
    SET "letterModel" = jsonb_build_object('call', ${JSON.stringify(call)}::jsonb, 'facts', one.facts)
    FROM jsonb_to_recordset(${JSON.stringify(all)}::jsonb) AS one(id uuid, facts jsonb)
    WHERE "Decision".id = one.id`;
}
