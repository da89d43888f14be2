import { ownPlaces } from "#app/domain/events/forget-places.server.ts";
import { printedName } from "#app/domain/organisations/organisation-name.ts";
import type { SignedIn } from "#app/domain/policy.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { ownEvaluation } from "./own-evaluation.server.ts";
import { ownMeetings } from "./own-meetings.server.ts";
import { ownProposals } from "./own-proposals.server.ts";

type Reader = Pick<Ctx, "db">;

const dayOf = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;
const organisation = { select: { legalForm: true, name: true, code: true } } as const;

async function account({ db }: Reader, { userId }: SignedIn) {
  const { memberships, organisations, ...profile } = await db.user.findUniqueOrThrow({
    where: { id: userId },
    select: {
      id: true,
      email: true,
      name: true,
      locale: true,
      isAdmin: true,
      emailConfirmedAt: true,
      privacyAcceptedAt: true,
      createdAt: true,
      secondFactorSince: true,
      memberships: {
        select: {
          role: true,
          sector: true,
          employer: true,
          employerCode: true,
          expertise: true,
          maxProposals: true,
          until: true,
          group: { select: { name: true } },
        },
      },
      organisations: { select: { role: true, until: true, createdAt: true, organisation } },
      sessions: {
        orderBy: { createdAt: "asc" },
        select: { userAgent: true, createdAt: true, seenAt: true, expiresAt: true },
      },
    },
  });
  const { sessions, ...person } = profile;
  return {
    profile: person,
    sessions,
    organisations: organisations.map(({ organisation: of, until, role, createdAt }) => ({
      organisation: printedName(of),
      code: of.code,
      role,
      since: createdAt,
      until: dayOf(until),
    })),
    groups: memberships.map(({ group, until, ...membership }) => ({
      group: group.name,
      ...membership,
      until: dayOf(until),
    })),
  };
}

/** Invitations to the person, and those that the person sent: whom these went to is not the person's own. */
async function invitations({ db }: Reader, { userId, email }: SignedIn) {
  const rows = await db.invitation.findMany({
    where: { OR: [{ email }, { invitedById: userId }] },
    orderBy: { createdAt: "asc" },
  });
  const organisations = await db.organisation.findMany({
    where: { id: { in: rows.map(({ organisationId }) => organisationId) } },
    select: { id: true, legalForm: true, name: true },
  });
  const names = new Map(organisations.map(({ id, ...named }) => [id, printedName(named)]));
  return rows.map((row) => ({
    direction: row.email === email ? "received" : "sent",
    organisation: names.get(row.organisationId) ?? "",
    role: row.role,
    createdAt: row.createdAt,
    expiresAt: row.expiresAt,
    acceptedAt: row.acceptedAt,
  }));
}

/** Kinds of mails that the person has switched off. */
const unwantedMails = ({ db }: Reader, { userId }: SignedIn) =>
  db.mailOptOut.findMany({ where: { userId }, select: { kind: true, since: true } });

/** Requests to join an organisation or to name its owner, in the person's own words. */
async function requests({ db }: Reader, { userId }: SignedIn) {
  const [joins, claims] = await Promise.all([
    db.joinRequest.findMany({
      where: { userId },
      orderBy: { askedAt: "asc" },
      select: { message: true, askedAt: true, accepted: true, answeredAt: true, organisation },
    }),
    db.ownerClaim.findMany({
      where: { askedById: userId },
      orderBy: { askedAt: "asc" },
      select: { message: true, askedAt: true, granted: true, closedAt: true, organisation },
    }),
  ]);
  const named = <T extends { organisation: { legalForm: string; name: string } }>(row: T) => ({
    ...row,
    organisation: printedName(row.organisation),
  });
  return { joinRequests: joins.map(named), ownerClaims: claims.map(named) };
}

/** What the person asked about calls; as published it is everybody's. */
const questions = async ({ db }: Reader, { userId }: SignedIn) => {
  const rows = await db.callQuestion.findMany({
    where: { askedById: userId },
    orderBy: { askedAt: "asc" },
    select: { askedAt: true, typed: true, publishedAt: true, call: { select: { number: true } } },
  });
  return rows.map(({ call, ...row }) => ({ call: call.number, ...row }));
};

/** Which letters the person, as staff, mailed again or handed over, and what they wrote about it. */
const letterDeliveries = async ({ db }: Reader, { userId }: SignedIn) => {
  const rows = await db.letterDelivery.findMany({
    where: { byId: userId },
    orderBy: { at: "asc" },
    select: { way: true, on: true, note: true, at: true, letter: { select: { number: true } } },
  });
  return rows.map(({ letter, on, ...row }) => ({
    letter: letter.number,
    on: on.toISOString().slice(0, 10),
    ...row,
  }));
};

/** Which letters the person, as staff, proposed to correct and nobody has approved yet. */
const letterCorrections = async ({ db }: Reader, { userId }: SignedIn) => {
  const rows = await db.letterCorrection.findMany({
    where: { askedById: userId },
    orderBy: { askedAt: "asc" },
    select: { why: true, askedAt: true, letter: { select: { number: true } } },
  });
  return rows.map(({ letter, ...row }) => ({ letter: letter.number, ...row }));
};

/** News that the person wrote or proposed. */
const news = ({ db }: Reader, { userId }: SignedIn) =>
  db.news.findMany({
    where: { authorId: userId },
    orderBy: [{ changedAt: "asc" }, { id: "asc" }],
    select: { title: true, text: true, state: true, changedAt: true },
  });

/** Pictures that the person added to projects and news. */
const pictures = ({ db }: Reader, { userId }: SignedIn) =>
  db.picture.findMany({
    where: { addedById: userId },
    orderBy: [{ addedAt: "asc" }, { id: "asc" }],
    select: { alt: true, altEn: true, author: true, addedAt: true },
  });

/** Reports on periods of projects that the person handed in, as they stand. */
const projectReports = async ({ db }: Reader, { userId }: SignedIn) => {
  const rows = await db.monitoringPeriod.findMany({
    where: { submittedById: userId },
    orderBy: [{ submittedAt: "asc" }, { id: "asc" }],
    select: {
      n: true,
      narrative: true,
      problems: true,
      submittedAt: true,
      project: { select: { title: true } },
    },
  });
  return rows.map(({ project, n, ...row }) => ({ project: project.title, period: n, ...row }));
};

/** Groups whose calls the person's address is told of. */
const subscriptions = async ({ db }: Reader, { email }: SignedIn) => {
  const rows = await db.callSubscription.findMany({
    where: { email },
    orderBy: { confirmedAt: "asc" },
    select: { confirmedAt: true, locale: true, group: { select: { name: true } } },
  });
  return rows.map(({ group, ...row }) => ({ group: group.name, ...row }));
};

/** Files that the person has begun to send in parts. */
const unfinishedUploads = async ({ db }: Reader, { userId }: SignedIn) => {
  const rows = await db.upload.findMany({
    where: { userId, attachmentId: null },
    orderBy: { id: "asc" },
    select: { field: true, name: true, size: true, received: true, sha256: true, changedAt: true },
  });
  return rows.map(({ size, received, ...row }) => ({
    ...row,
    size: Number(size),
    received: Number(received),
  }));
};

const mailsTo = ({ userId, email }: SignedIn) => ({
  OR: [
    { payload: { path: ["to"], equals: email } },
    { payload: { path: ["email"], equals: email } },
    { payload: { path: ["userId"], equals: userId } },
  ],
});

/** Which mails were sent to the person and when; their texts are not kept. */
async function mails({ db }: Reader, actor: SignedIn) {
  const rows = await db.outbox.findMany({
    where: mailsTo(actor),
    orderBy: { createdAt: "asc" },
    select: { kind: true, createdAt: true, doneAt: true },
  });
  return rows.map(({ kind, createdAt, doneAt }) => ({ kind, askedAt: createdAt, sentAt: doneAt }));
}

/** The person's own acts, signing in among them, which nobody does yet; what they were about is named by its number only. */
const acts = ({ db }: Reader, { userId }: SignedIn) =>
  db.auditEntry.findMany({
    where: { OR: [{ actorId: userId }, { actorId: null, subject: userId }] },
    orderBy: { at: "asc" },
    select: { at: true, kind: true, subject: true },
  });

/** All that is kept about a person, and nothing of anybody else. Sums in cents, points in hundredths, UTC. */
export async function ownData(reader: Reader, actor: SignedIn) {
  return {
    ...(await account(reader, actor)),
    invitations: await invitations(reader, actor),
    proposals: await ownProposals(reader, actor),
    unfinishedUploads: await unfinishedUploads(reader, actor),
    ...(await ownEvaluation(reader, actor)),
    ...(await ownMeetings(reader, actor)),
    letterDeliveries: await letterDeliveries(reader, actor),
    letterCorrections: await letterCorrections(reader, actor),
    questions: await questions(reader, actor),
    news: await news(reader, actor),
    pictures: await pictures(reader, actor),
    projectReports: await projectReports(reader, actor),
    places: await ownPlaces(reader, actor),
    subscriptions: await subscriptions(reader, actor),
    mails: await mails(reader, actor),
    ...(await requests(reader, actor)),
    unwantedMails: await unwantedMails(reader, actor),
    acts: await acts(reader, actor),
  };
}
export type OwnData = Awaited<ReturnType<typeof ownData>>;
