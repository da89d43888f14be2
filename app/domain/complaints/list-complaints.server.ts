import { staffProposals } from "#app/domain/access/known-proposals.server.ts";
import { isId } from "#app/domain/values/id.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { complaintSnapshot } from "./complaint-snapshot.ts";
import { isOpenComplaint } from "./lifecycle.ts";

const PAGE = 50;

/** Complaints to the actor's groups, the newest first, a page from `after` on. */
export async function listComplaints(
  { db, actor, now }: Pick<Ctx, "db" | "actor" | "now">,
  { after }: { after: string | null },
) {
  const rows = await db.complaint.findMany({
    where: {
      proposal: staffProposals(actor),
      ...(after !== null && isId(after) && { id: { lt: after } }),
    },
    orderBy: { id: "desc" },
    take: PAGE + 1,
    select: {
      id: true,
      number: true,
      status: true,
      receivedAt: true,
      answerBy: true,
      snapshot: true,
    },
  });
  const page = rows.slice(0, PAGE);
  const today = now().toISOString().slice(0, 10);
  return {
    complaints: page.map(({ snapshot, answerBy, ...complaint }) => {
      const { registration, complainant } = complaintSnapshot.parse(snapshot);
      const due = answerBy.toISOString().slice(0, 10);
      const isOverdue = isOpenComplaint(complaint.status) && due < today;
      return { ...complaint, due, isOverdue, registration, complainant: complainant.name };
    }),
    next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null,
  };
}
