import type { Ctx, Tx } from "#app/platform/ports.ts";
import type { ReadComplaint } from "./complaint.ts";
import { complaintSnapshot } from "./complaint-snapshot.ts";

/** A complaint as it was sent, with its files; for whoever has been given the right to read it. */
export async function readComplaint(db: Ctx["db"] | Tx, id: string): Promise<ReadComplaint> {
  const row = await db.complaint.findUniqueOrThrow({
    where: { id },
    select: {
      id: true,
      status: true,
      number: true,
      snapshot: true,
      sha256: true,
      receivedAt: true,
      answerBy: true,
      withdrawnAt: true,
      enclosures: {
        orderBy: { position: "asc" },
        select: { id: true, name: true, file: { select: { size: true, scan: true } } },
      },
    },
  });
  const { snapshot, answerBy, enclosures, ...complaint } = row;
  return {
    ...complaint,
    answerBy: answerBy.toISOString().slice(0, 10),
    sent: complaintSnapshot.parse(snapshot),
    files: enclosures.map(({ file, ...one }) => ({
      ...one,
      size: Number(file.size),
      isWithheld: file.scan === "INFECTED",
    })),
  };
}
