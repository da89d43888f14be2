import { newestReleased } from "#app/domain/decisions/newest-released.server.ts";
import { definitionOf } from "#app/domain/calls/definition-of.server.ts";
import { findSheets } from "#app/domain/evaluation/find-sheets.server.ts";
import { proposalProgress } from "#app/domain/evaluation/progress.ts";
import { belongsTo, holdsIn, isSignedIn, type SignedIn } from "#app/domain/policy.ts";
import { deadlineOf } from "#app/domain/proposals/deadline.ts";
import { isId } from "#app/domain/values/id.ts";
import type { Prisma } from "#app/platform/generated/prisma/client.ts";
import type { ScanState, SheetStatus } from "#app/platform/generated/prisma/enums.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { access, noFileRights } from "./access.ts";
import { boardProposals } from "./known-proposals.server.ts";
import {
  isTied,
  type MyPart,
  noRights,
  type ProposalFacts,
  type ProposalRights,
} from "./proposal-rights.ts";

type Asking = Pick<Ctx, "actor" | "now">;

const standing = {
  callId: true,
  callVersionId: true,
  organisationId: true,
  partnerCodes: true,
  status: true,
  reopenedAt: true,
  extendedUntil: true,
  number: true,
  released: newestReleased({ answerBy: true }),
  offerReply: { select: { answer: true } },
  clarifyUntil: true,
  extensions: { take: 1, select: { id: true } },
  call: {
    select: {
      groupId: true,
      status: true,
      opensAt: true,
      closesAt: true,
      releasedAt: true,
      lists: { take: 1, select: { id: true } },
    },
  },
} satisfies Prisma.ProposalSelect;

type Standing = Prisma.ProposalGetPayload<{ select: typeof standing }>;

const factsOf = (
  { call, number, extendedUntil, released: [released], offerReply, extensions, ...row }: Standing,
  mine: MyPart | null,
): ProposalFacts => ({
  groupId: call.groupId,
  organisationId: row.organisationId,
  partnerCodes: row.partnerCodes,
  status: row.status,
  reopenedAt: row.reopenedAt,
  isRegistered: number !== null,
  isDecided: released !== undefined,
  isOffered: Boolean(released?.answerBy) && offerReply === null,
  hasAskedExtension: extensions.length > 0,
  call: {
    ...call,
    closesAt: deadlineOf({ ...call, extendedUntil }),
    hasList: call.lists.length > 0,
    isReleased: call.releasedAt !== null,
  },
  clarifyUntil: row.clarifyUntil,
  mine,
});

function declaredBy([declaration]: readonly { conflict: boolean }[]): MyPart["declared"] {
  if (!declaration) return "none";
  return declaration.conflict ? "conflict" : "noConflict";
}

/** Whether every sheet of a proposal is in: a third one is asked for where two disagree. */
async function sheetsComplete(tx: Tx, id: string, callVersionId: string) {
  const { criteria, rules } = await definitionOf(tx, callVersionId);
  return proposalProgress(criteria, rules, await findSheets(tx, { id })).complete;
}

/** Whether the call's rule opens the others' sheets to an evaluator whose own is handed in. */
async function peersOpen(tx: Tx, userId: string, { callId, callVersionId }: Standing) {
  const { rules } = await definitionOf(tx, callVersionId);
  if (rules.peerSheets !== "afterAllOwn") return rules.peerSheets === "afterOwn";
  const missing = await tx.assignment.count({
    where: {
      evaluatorId: userId,
      proposal: {
        callId,
        status: { not: "WITHDRAWN" },
        declarations: { none: { personId: userId, conflict: true } },
      },
      NOT: { sheet: { status: "SUBMITTED" } },
    },
  });
  return missing === 0;
}

const ofApplicant = { side: "APPLICANT" } as const;

/** What the person has said about a proposal, and the last time they were given it to evaluate. */
const partOf = (userId: string) =>
  ({
    declarations: { where: { personId: userId }, select: { conflict: true } },
    assignments: {
      where: { evaluatorId: userId },
      orderBy: { round: "desc" },
      take: 1,
      select: { sheet: { select: { status: true } } },
    },
  }) satisfies Prisma.ProposalSelect;

const assignmentOf = ([last]: readonly { sheet: { status: SheetStatus } | null }[]) =>
  last ? { sheet: last.sheet?.status ?? null } : null;

/** What rights of the actor to a proposal follow from; null where nobody has any. */
async function findFacts(tx: Tx, actor: SignedIn, id: string): Promise<ProposalFacts | null> {
  const { userId } = actor;
  const found = await tx.proposal.findUnique({
    where: { id },
    select: {
      ...standing,
      ...partOf(userId),
    },
  });
  if (!found) return null;

  const { declarations, assignments, ...row } = found;
  const assignment = assignmentOf(assignments);
  const sheet = assignment?.sheet ?? null;
  const mine: MyPart = {
    declared: declaredBy(declarations),
    assignment,
    sheetsComplete: false,
    peersOpen: false,
  };
  const facts = factsOf(row, mine);
  if (belongsTo(actor, row) || isTied(actor, facts)) return facts;
  if (row.number === null && holdsIn(actor, row.call, "STAFF"))
    facts.isWrittenAbout =
      (await tx.message.count({ where: { proposalId: id, ...ofApplicant } })) > 0;

  const isRunning = row.call.status === "EVALUATION" && !facts.call.hasList;
  mine.sheetsComplete =
    isRunning &&
    holdsIn(actor, row.call, "STAFF") &&
    (await sheetsComplete(tx, id, row.callVersionId));
  mine.peersOpen = sheet === "SUBMITTED" && (await peersOpen(tx, userId, row));
  return facts;
}

/**
 * The rights of the actor to a proposal now. An id that names nothing has the rights of one that is
 * hidden: none.
 */
export async function accessToProposal(tx: Tx, { actor, now }: Asking, id: string) {
  if (!isSignedIn(actor) || !isId(id)) return noRights;
  const facts = await findFacts(tx, actor, id);
  return facts ? access(actor, { kind: "proposal", ...facts }, now()) : noRights;
}

/**
 * Every proposal of a call that the actor knows from the board's list, with the rights to it: as one
 * by one, but without a query for each.
 */
export async function accessToBoardList(
  tx: Tx,
  { actor, now }: Asking,
  callId: string,
): Promise<ReadonlyMap<string, ProposalRights>> {
  if (!isSignedIn(actor)) return new Map();
  const found = await tx.proposal.findMany({
    where: { callId, ...boardProposals(actor) },
    select: {
      id: true,
      ...standing,
      ...partOf(actor.userId),
    },
  });
  const at = now();
  return new Map(
    found.map(({ id, declarations, assignments, ...row }) => {
      const mine: MyPart = {
        declared: declaredBy(declarations),
        assignment: assignmentOf(assignments),
        sheetsComplete: false,
        peersOpen: false,
      };
      return [id, access(actor, { kind: "proposal", ...factsOf(row, mine) }, at)];
    }),
  );
}

interface FileRow {
  id: string;
  proposalId: string;
  removedAt: Date | null;
  file: { scan: ScanState };
}

/** Whether a file is part of what was handed in last, and of any version that is kept. */
async function placesOf(tx: Tx, { id, proposalId }: FileRow) {
  const [row] = await tx.$queryRaw<{ isFrozen: boolean; wasFrozen: boolean; isKept: boolean }[]>`
    WITH holding AS (
      SELECT n, snapshot->'files' @> jsonb_build_array(jsonb_build_object('attachmentId', ${id}::text)) AS holds
      FROM "Submission" WHERE "proposalId" = ${proposalId}::uuid)
    SELECT coalesce((SELECT holds FROM holding ORDER BY n DESC LIMIT 1), false) AS "isFrozen",
           coalesce((SELECT bool_or(holds) FROM holding), false) AS "wasFrozen",
           coalesce((SELECT bool_or(holds) FROM holding), false) OR coalesce(
             (SELECT "leftCopy"->'files' @> jsonb_build_array(jsonb_build_object('id', ${id}::text))
              FROM "Proposal" WHERE id = ${proposalId}::uuid), false) AS "isKept"`;
  return row ?? { isFrozen: false, wasFrozen: false, isKept: false };
}

/** Files that nobody is given. */
const withheld: readonly ScanState[] = ["INFECTED", "DAMAGED"];

/** The rights of the actor to an attachment: those to its proposal, unless it is withheld from all. */
export async function accessToFile(tx: Tx, { actor, now }: Asking, row: FileRow) {
  if (!isSignedIn(actor)) return noFileRights;
  const proposal = await findFacts(tx, actor, row.proposalId);
  if (!proposal) return noFileRights;
  const { isKept, ...places } = await placesOf(tx, row);
  const isWithheld = withheld.includes(row.file.scan) || (row.removedAt !== null && !isKept);
  return access(actor, { kind: "file", proposal, isWithheld, ...places }, now());
}

interface EnclosureRow {
  message: { proposalId: string } | null;
  complaint: { proposalId: string } | null;
  note: { complaint: { proposalId: string } } | null;
  file: { scan: ScanState };
}

/**
 * The rights of the actor to a file sent with a message or a complaint, or found when that was
 * examined: those to read what it came with.
 */
export async function accessToEnclosure(tx: Tx, { actor, now }: Asking, row: EnclosureRow) {
  const { message, complaint, note, file } = row;
  const proposalId = (message ?? complaint ?? note?.complaint)?.proposalId;
  if (!isSignedIn(actor) || proposalId === undefined) return noFileRights;
  const proposal = await findFacts(tx, actor, proposalId);
  if (!proposal) return noFileRights;
  const of = message ? "message" : complaint ? "complaint" : "note";
  const isWithheld = withheld.includes(file.scan);
  return access(
    actor,
    { kind: "file", of, proposal, isWithheld, isFrozen: true, wasFrozen: true },
    now(),
  );
}

type OwnRow = Pick<ProposalFacts, "organisationId" | "status" | "reopenedAt" | "clarifyUntil"> & {
  groupId: string;
  callStatus: ProposalFacts["call"]["status"];
  opensAt: Date;
  /** The deadline in force for the proposal. */
  closesAt: Date;
  /** Its decision has been released; without it nothing that depends on that is allowed. */
  isDecided?: boolean;
};

/**
 * The rights of the applicant's people to a proposal that has been read already; nobody else gets
 * any by this way.
 */
export const accessOfApplicant = (actor: Asking["actor"], row: OwnRow, at: Date) =>
  access(
    actor,
    {
      kind: "proposal",
      groupId: row.groupId,
      organisationId: row.organisationId,
      partnerCodes: [],
      status: row.status,
      reopenedAt: row.reopenedAt,
      isRegistered: false,
      isDecided: row.isDecided ?? true,
      clarifyUntil: row.clarifyUntil,
      hasAskedExtension: false,
      call: {
        status: row.callStatus,
        opensAt: row.opensAt,
        closesAt: row.closesAt,
        hasList: false,
        isReleased: false,
      },
      mine: null,
    },
    at,
  );
