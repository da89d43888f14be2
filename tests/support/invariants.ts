import { Prisma } from "#app/platform/generated/prisma/client.ts";
import { fingerprint } from "#app/domain/values/fingerprint.server.ts";
import type { Db } from "#app/platform/ports.ts";

/**
 * What has to be true of the rows at any moment, each as a query for what breaks it (security.md §6E).
 * Everything is asked of one call, or of all where `call` is true for every row.
 */
const broken = (ofCall: Prisma.Sql): Record<string, Prisma.Sql> => ({
  "I1: what is handed in has a number, a time and a hash": Prisma.sql`
    SELECT p.id::text FROM "Proposal" p WHERE ${ofCall} AND p.status NOT IN ('DRAFT', 'WITHDRAWN')
      AND (p.number IS NULL OR NOT EXISTS (SELECT 1 FROM "Submission" s WHERE s."proposalId" = p.id))`,
  "I1: what has a number was handed in": Prisma.sql`
    SELECT p.id::text FROM "Proposal" p WHERE ${ofCall}
      AND (p.number IS NOT NULL) <> EXISTS (SELECT 1 FROM "Submission" s WHERE s."proposalId" = p.id)`,
  "I2: the numbers of a call run from 1 without gaps": Prisma.sql`
    SELECT p."callId"::text FROM "Proposal" p JOIN "Call" c ON c.id = p."callId" WHERE ${ofCall}
    GROUP BY p."callId", c.submissions
    HAVING count(p.number) <> c.submissions OR coalesce(max(p.number), 0) <> c.submissions`,
  "I2: the submissions of a proposal run from 1 without gaps, under one registration": Prisma.sql`
    SELECT p.id::text FROM "Proposal" p JOIN "Submission" s ON s."proposalId" = p.id WHERE ${ofCall}
    GROUP BY p.id HAVING max(s.n) <> count(*) OR bool_or(s.snapshot->>'registration' <> p.registration)`,
  "I3: nothing was received at the deadline in force or after it": Prisma.sql`
    SELECT s.id::text FROM "Submission" s JOIN "Proposal" p ON p.id = s."proposalId" JOIN "Call" c ON c.id = p."callId"
    WHERE ${ofCall} AND (s."receivedAt" < c."opensAt" OR s."receivedAt" >= greatest(c."closesAt", p."extendedUntil"))
      AND NOT EXISTS (SELECT 1 FROM "AuditEntry" a WHERE a.subject = p.id::text AND a.kind = 'proposal.answerClarification')`,
  "I4: every file that was handed in is there under its hash": Prisma.sql`
    SELECT s.id::text FROM "Submission" s JOIN "Proposal" p ON p.id = s."proposalId",
      jsonb_array_elements(s.snapshot->'files') f
    WHERE ${ofCall} AND NOT EXISTS (SELECT 1 FROM "Attachment" a JOIN "File" b ON b.sha256 = a.sha256
      WHERE a.id::text = f->>'attachmentId' AND a.sha256 = f->>'sha256' AND a."proposalId" = p.id)`,
  "I5: each submission has its receipt, once for each person": Prisma.sql`
    SELECT s.id::text FROM "Submission" s JOIN "Proposal" p ON p.id = s."proposalId"
    WHERE ${ofCall} AND NOT EXISTS (SELECT 1 FROM "AuditEntry" a WHERE a.subject = p.id::text AND a.kind = 'proposal.answerClarification')
      AND (SELECT count(*) = 0 OR count(*) <> count(DISTINCT o.payload->>'to') FROM "Outbox" o
        WHERE o.kind = 'mail.proposal-received' AND o.payload->>'proposalId' = p.id::text AND (o.payload->>'n')::int = s.n)`,
  "I6: each submission has its entry in the audit trail": Prisma.sql`
    SELECT p.id::text FROM "Proposal" p WHERE ${ofCall}
      AND (SELECT count(*) FROM "Submission" s WHERE s."proposalId" = p.id) <> (SELECT count(*) FROM "AuditEntry" a
        WHERE a.subject = p.id::text AND a.kind IN ('proposal.submit', 'proposal.submitAgain', 'proposal.answerClarification'))`,
  "I7: nobody scores who has not declared, or declared a conflict": Prisma.sql`
    SELECT sh.id::text FROM "Sheet" sh JOIN "Assignment" a ON a.id = sh."assignmentId" JOIN "Proposal" p ON p.id = a."proposalId"
    WHERE ${ofCall} AND sh.status = 'SUBMITTED' AND NOT EXISTS (SELECT 1 FROM "ConflictDeclaration" d
      WHERE d."proposalId" = p.id AND d."personId" = a."evaluatorId")`,
  "I8: no more is granted than the call has": Prisma.sql`
    SELECT p."callId"::text FROM "ReleasedDecision" r JOIN "Proposal" p ON p.id = r."proposalId" JOIN "CallVersion" v ON v.id = p."callVersionId"
    WHERE ${ofCall} GROUP BY p."callId", v.definition
    HAVING sum(r."grantCents") > (v.definition->'rules'->>'budgetCents')::bigint`,
  "I9: a letter that was mailed has its PDF": Prisma.sql`
    SELECT l.id::text FROM "Letter" l JOIN "Proposal" p ON p.id = l."proposalId"
    WHERE ${ofCall} AND l."mailedAt" IS NOT NULL AND l.sha256 IS NULL`,
  "I10: no title has control characters": Prisma.sql`
    SELECT p.id::text FROM "Proposal" p WHERE ${ofCall} AND p.title ~ '[\x01-\x08\x0b-\x1f]'`,
  "I12: who applies has an owner": Prisma.sql`
    SELECT p.id::text FROM "Proposal" p WHERE ${ofCall} AND NOT EXISTS (SELECT 1 FROM "OrganisationMember" m
      WHERE m."organisationId" = p."organisationId" AND m.role = 'OWNER' AND m."removedAt" IS NULL)`,
  "only what is withdrawn has no place in its call": Prisma.sql`
    SELECT p.id::text FROM "Proposal" p WHERE ${ofCall} AND (p.slot IS NULL) <> (p.status = 'WITHDRAWN')`,
  "a working copy lies only beside what was handed in": Prisma.sql`
    SELECT p.id::text FROM "Proposal" p WHERE ${ofCall} AND p."reopenedAt" IS NOT NULL
      AND (p.number IS NULL OR p.status NOT IN ('SUBMITTED', 'WITHDRAWN'))`,
  "a deadline of its own is the latest that staff granted": Prisma.sql`
    SELECT p.id::text FROM "Proposal" p WHERE ${ofCall} AND p."extendedUntil" IS DISTINCT FROM
      (SELECT max(e.until) FROM "ExtensionRequest" e WHERE e."proposalId" = p.id)`,
});

/** What is broken among the rows, in words with the id of the row; of one call, or of all. */
export async function brokenInvariants(db: Db, callId?: string): Promise<string[]> {
  const ofCall = callId ? Prisma.sql`p."callId" = ${callId}::uuid` : Prisma.sql`true`;
  const queries = Object.entries(broken(ofCall)).map(
    ([name, query]) => Prisma.sql`SELECT ${name}::text AS name, q.id FROM (${query}) AS q(id)`,
  );
  const found = await db.$queryRaw<{ name: string; id: string }[]>(
    Prisma.sql`${Prisma.join(queries, " UNION ALL ")}`,
  );
  return found.map(({ name, id }) => `${name}: ${id}`);
}

/** Snapshots and published versions whose hash is not that of their content (I1, I11). */
export async function wrongHashes(db: Db, callId?: string): Promise<string[]> {
  const submissions = await db.submission.findMany({
    where: callId ? { proposal: { callId } } : {},
    select: { id: true, snapshot: true, sha256: true },
  });
  const versions = await db.callVersion.findMany({
    where: { publishedAt: { not: null }, ...(callId && { callId }) },
    select: { id: true, definition: true, sha256: true },
  });
  return [
    ...submissions.filter((one) => fingerprint(one.snapshot) !== one.sha256),
    ...versions.filter((one) => fingerprint(one.definition) !== one.sha256),
  ].map(({ id }) => id);
}
