import type { StaffCall } from "#app/domain/calls/staff-call.server.ts";
import type { Computation } from "#app/domain/decisions/computation.ts";
import { changedRows } from "#app/domain/decisions/next-version.ts";
import { standingRows } from "#app/domain/decisions/standing-rows.server.ts";
import type { Tx } from "#app/platform/ports.ts";
import { gatherLetters } from "./gather-letters.server.ts";

interface Version {
  id: string;
  callId: string;
  replacesN: number | null;
  computation: Computation;
  meeting: { heldOn: Date; minutesNo: string } | null;
}

/** What a later version of a list has to say: an offer to everybody who rises by it from the reserve. */
export async function versionLetters(tx: Tx, call: StaffCall, version: Version) {
  const { computation } = version;
  const { id } = await tx.rankedList.findFirstOrThrow({
    where: { callId: version.callId, n: version.replacesN ?? 0 },
    select: { id: true },
  });
  const before = await standingRows(tx, { id, computation });
  const risen = new Map(
    changedRows(before, await standingRows(tx, version)).flatMap(({ row, was }) =>
      was.outcome === "RESERVE" ? [[row.proposalId, was.reservePlace ?? 0] as const] : [],
    ),
  );
  const gathered = await gatherLetters(tx, call, version);
  const letters = gathered.letters.flatMap((letter) => {
    const place = risen.get(letter.proposalId);
    return place === undefined
      ? []
      : [{ ...letter, facts: { ...letter.facts, reserve: { place } } }];
  });
  return { call: gathered.call, letters };
}
