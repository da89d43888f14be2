import { accessToProposal } from "#app/domain/access/find-access.server.ts";
import { record } from "#app/domain/audit/record.server.ts";
import { settingsOf } from "#app/domain/groups/settings.ts";
import { printedName } from "#app/domain/organisations/organisation-name.ts";
import { lockProposal } from "#app/domain/proposals/lock-proposal.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import type { Thread } from "./thread.ts";

const select = {
  id: true,
  title: true,
  registration: true,
  status: true,
  organisation: { select: { legalForm: true, name: true } },
  call: {
    select: {
      groupId: true,
      number: true,
      title: true,
      titleEn: true,
      group: { select: { shortName: true, settings: true } },
    },
  },
  messages: {
    orderBy: { id: "asc" },
    select: {
      id: true,
      at: true,
      side: true,
      text: true,
      readAt: true,
      author: { select: { name: true } },
      enclosures: {
        orderBy: { position: "asc" },
        select: { id: true, name: true, file: { select: { size: true, scan: true } } },
      },
    },
  },
} as const;

/**
 * All that was written about a proposal, the oldest first, for its applicant or impartial staff of the
 * group. Whoever of a side opens it reads what the other side wrote; the first time is kept. The
 * applicant sees the group's name over what its staff wrote, unless the group shows who it was.
 */
export async function threadPage(ctx: Ctx, { id, as }: { id: string; as: "applicant" | "staff" }) {
  const rights = await accessToProposal(ctx.db, ctx, id);
  if (!rights.readMessages || rights.own !== (as === "applicant")) return refuse("not-found");
  const { messages, call, organisation, ...proposal } = await ctx.db.proposal.findUniqueOrThrow({
    where: { id },
    select,
  });
  const other = rights.own ? "GROUP" : "APPLICANT";
  const isUnread = ({ side, readAt }: (typeof messages)[number]) =>
    side === other && readAt === null;
  if (messages.some(isUnread)) await noteReading(ctx, { id, groupId: call.groupId, other });

  const isDraft = proposal.registration === null;
  const { group } = call;
  const showsStaff = !rights.own || settingsOf(group.settings).showStaffNames.value;
  return ok<Thread>({
    id,
    // The working title of a draft is its applicant's own.
    title: isDraft && !rights.own ? "" : proposal.title,
    registration: proposal.registration,
    isDraft,
    mayOpenProposal: rights.own || rights.staff,
    mayWrite: rights.message,
    organisation: printedName(organisation),
    group: group.shortName,
    call: { number: call.number, title: call.title, titleEn: call.titleEn },
    messages: messages.map((message) => ({
      id: message.id,
      at: message.at,
      isOwn: message.side !== other,
      isNew: isUnread(message),
      readAt: message.readAt,
      text: message.text,
      from: message.side === "GROUP" ? group.shortName : printedName(organisation),
      author: message.side === "APPLICANT" || showsStaff ? message.author.name : null,
      files: message.enclosures.map(({ file, ...one }) => ({
        ...one,
        size: Number(file.size),
        isWithheld: file.scan === "INFECTED",
      })),
    })),
  });
}

interface Read {
  id: string;
  groupId: string;
  /** The side whose messages were read. */
  other: "APPLICANT" | "GROUP";
}

/** Waits for whoever is sending: a mail is asked for by what is unread at that moment. */
const noteReading = (ctx: Ctx, { id, groupId, other }: Read) =>
  ctx.transact(async (tx) => {
    await lockProposal(tx, id);
    const { count } = await tx.message.updateMany({
      where: { proposalId: id, side: other, readAt: null },
      data: { readAt: ctx.now(), readById: ctx.actor.userId },
    });
    if (count > 0)
      await record(tx, ctx, {
        groupId,
        kind: other === "APPLICANT" ? "message.read" : "message.open",
        subject: id,
        data: { messages: count },
      });
    return ok(null);
  });
