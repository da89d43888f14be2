import type { Task } from "#app/domain/outbox/task.ts";
import type { Db } from "#app/platform/ports.ts";

interface Concern {
  failedFor: string | null;
  failedAbout: string | null;
}

const nobody: Concern = { failedFor: null, failedAbout: null };

async function ofProposal(db: Db, id: string): Promise<Concern> {
  const proposal = await db.proposal.findUnique({
    where: { id, number: { not: null } },
    select: { call: { select: { groupId: true } } },
  });
  return proposal ? { failedFor: proposal.call.groupId, failedAbout: id } : nobody;
}

const ofThing = (db: Db, thing: { proposalId: string } | null) =>
  thing ? ofProposal(db, thing.proposalId) : nobody;

/** Whose staff is told that a mail was not delivered; nobody's where it was about a draft or an account. */
export async function concernOf(db: Db, task: Task): Promise<Concern> {
  if ("proposalId" in task) return ofProposal(db, task.proposalId);
  if ("letterId" in task) {
    const letter = await db.letter.findUnique({ where: { id: task.letterId } });
    if (!letter) return nobody;
    return { failedFor: letter.groupId, failedAbout: letter.proposalId };
  }
  if ("clarificationId" in task)
    return ofThing(db, await db.clarification.findUnique({ where: { id: task.clarificationId } }));
  if ("messageId" in task)
    return ofThing(db, await db.message.findUnique({ where: { id: task.messageId } }));
  if ("complaintId" in task)
    return ofThing(db, await db.complaint.findUnique({ where: { id: task.complaintId } }));
  if ("placeId" in task) {
    const place = await db.eventPlace.findUnique({
      where: { id: task.placeId },
      select: { event: { select: { groupId: true } } },
    });
    return place ? { failedFor: place.event.groupId, failedAbout: null } : nobody;
  }
  if ("newsId" in task) {
    const news = await db.news.findUnique({
      where: { id: task.newsId },
      select: { groupId: true },
    });
    return news ? { failedFor: news.groupId, failedAbout: null } : nobody;
  }
  if ("callId" in task) {
    const call = await db.call.findUnique({ where: { id: task.callId } });
    return call ? { failedFor: call.groupId, failedAbout: null } : nobody;
  }
  return nobody;
}
