import { newestReleased } from "#app/domain/decisions/newest-released.server.ts";
import { ownProposals as proposalsOfOwn } from "#app/domain/access/known-proposals.server.ts";
import { fieldsOf } from "#app/domain/calls/definition.ts";
import { definitionOf } from "#app/domain/calls/definition-of.server.ts";
import { complaintSnapshot } from "#app/domain/complaints/complaint-snapshot.ts";
import { printedName } from "#app/domain/organisations/organisation-name.ts";
import type { SignedIn } from "#app/domain/policy.ts";
import { publicState } from "#app/domain/proposals/public-state.ts";
import { snapshot } from "#app/domain/proposals/snapshot.ts";
import type { Prisma } from "#app/platform/generated/prisma/client.ts";
import type { Ctx } from "#app/platform/ports.ts";

const select = (userId: string) =>
  ({
    id: true,
    status: true,
    title: true,
    registration: true,
    createdAt: true,
    createdById: true,
    callVersionId: true,
    organisationId: true,
    organisation: { select: { legalForm: true, name: true, code: true } },
    call: { select: { number: true, title: true } },
    released: newestReleased({ outcome: true }),
    answers: { where: { savedById: userId }, orderBy: { field: "asc" } },
    attachments: {
      where: { uploadedById: userId, file: { scan: { notIn: ["INFECTED", "DAMAGED"] } } },
      orderBy: { uploadedAt: "asc" },
      select: {
        id: true,
        field: true,
        name: true,
        uploadedAt: true,
        removedAt: true,
        file: { select: { sha256: true, size: true } },
      },
    },
    submissions: { orderBy: { n: "asc" } },
    messages: {
      where: { authorId: userId },
      orderBy: { id: "asc" },
      select: {
        at: true,
        text: true,
        enclosures: { orderBy: { position: "asc" }, select: { name: true, sha256: true } },
      },
    },
    clarifications: {
      where: {
        OR: [
          { extensionAskedById: userId },
          { answeredById: userId },
          { questions: { some: { savedById: userId } } },
        ],
      },
      orderBy: { n: "asc" },
      select: {
        n: true,
        askedAt: true,
        answeredAt: true,
        answeredById: true,
        extensionReason: true,
        extensionAskedAt: true,
        extensionAskedById: true,
        questions: {
          where: { savedById: userId },
          orderBy: { n: "asc" },
          select: { n: true, text: true, answer: true, savedAt: true },
        },
      },
    },
    extensions: {
      where: { askedById: userId },
      orderBy: { askedAt: "asc" },
      select: { askedAt: true, reason: true },
    },
    offerReply: { select: { answer: true, at: true, byId: true } },
    complaints: {
      where: { signatoryId: userId },
      orderBy: { id: "asc" },
      select: { number: true, receivedAt: true, sha256: true, snapshot: true, withdrawnAt: true },
    },
  }) satisfies Prisma.ProposalSelect;

type Row = Prisma.ProposalGetPayload<{ select: ReturnType<typeof select> }>;

const only = <T>(values: Readonly<Record<string, T>>, keys: ReadonlySet<string>) =>
  Object.fromEntries(Object.entries(values).filter(([key]) => keys.has(key)));

/** What a submission froze of the person's: their answers and files, and their signature. */
function submitted(row: Row, userId: string) {
  const written = new Set(row.answers.map(({ field }) => field));
  const uploaded = new Set(row.attachments.map(({ id }) => id));
  return row.submissions.map((one) => {
    const frozen = snapshot.parse(one.snapshot);
    const signed = one.signatoryId === userId;
    return {
      n: one.n,
      receivedAt: one.receivedAt,
      sha256: one.sha256,
      requestedCents: Number(one.requestedCents),
      totalCents: Number(one.totalCents),
      signedByYou: signed,
      ...(signed && {
        name: one.signatoryName,
        position: one.signatoryPosition,
        declarations: frozen.declarations,
      }),
      answers: only(frozen.answers, written),
      files: frozen.files.filter(({ attachmentId }) => uploaded.has(attachmentId)),
    };
  });
}

/** Answers that the person wrote, whether they handed them in, and the longer term they asked for. */
const clarified = (row: Row, userId: string) =>
  row.clarifications.map((round) => ({
    n: round.n,
    askedAt: round.askedAt,
    answers: round.questions,
    handedInByYou: round.answeredById === userId ? round.answeredAt : null,
    extension:
      round.extensionAskedById === userId
        ? { reason: round.extensionReason, askedAt: round.extensionAskedAt }
        : null,
  }));

/**
 * Proposals of the organisations that the person belongs to now, with what they themselves wrote,
 * uploaded and signed. An answer belongs to whoever wrote its last version.
 */
export async function ownProposals({ db }: Pick<Ctx, "db">, actor: SignedIn) {
  const rows = await db.proposal.findMany({
    where: proposalsOfOwn(actor),
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: select(actor.userId),
  });
  const versions = [...new Set(rows.map(({ callVersionId }) => callVersionId))];
  const forms = new Map(
    await Promise.all(
      versions.map(async (id) => [id, fieldsOf((await definitionOf(db, id)).form)] as const),
    ),
  );
  return rows.map((row) => ({
    call: row.call,
    organisation: printedName(row.organisation),
    registration: row.registration,
    title: row.title,
    state: publicState(row.status, row.released[0]?.outcome ?? null),
    startedAt: row.createdAt,
    startedByYou: row.createdById === actor.userId,
    answers: row.answers.map(({ field, value, savedAt }) => ({
      field,
      label: forms.get(row.callVersionId)?.find(({ key }) => key === field)?.label ?? null,
      value,
      savedAt,
    })),
    files: row.attachments.map(({ field, name, uploadedAt, removedAt, file }) => ({
      field,
      name,
      uploadedAt,
      removedAt,
      sha256: file.sha256,
      size: Number(file.size),
    })),
    submissions: submitted(row, actor.userId),
    moreTimeAskedByYou: row.extensions,
    offerAnsweredByYou:
      row.offerReply?.byId === actor.userId
        ? { answer: row.offerReply.answer, at: row.offerReply.at }
        : null,
    clarifications: clarified(row, actor.userId),
    messages: row.messages.map(({ enclosures, ...message }) => ({ ...message, files: enclosures })),
    complaints: row.complaints.map(({ snapshot: sent, ...complaint }) => {
      const { contested, arguments: why, asked, signatory, files } = complaintSnapshot.parse(sent);
      return { ...complaint, contested, arguments: why, asked, signatory, files };
    }),
  }));
}
