import { expireArchives } from "#app/domain/archives/expire-archives.server.ts";
import { record } from "#app/domain/audit/record.server.ts";
import { forgetPlaces } from "#app/domain/events/forget-places.server.ts";
import { settingsOf } from "#app/domain/groups/settings.ts";
import { enqueue } from "#app/domain/outbox/enqueue.server.ts";
import { askScans } from "#app/domain/proposals/ask-scans.server.ts";
import { deleteDraft } from "#app/domain/proposals/delete-draft.server.ts";
import { expireUploads } from "#app/domain/proposals/drop-upload.server.ts";
import { forgetRemoved } from "#app/domain/proposals/forget-removed.server.ts";
import { releaseFiles } from "#app/domain/proposals/release-files.server.ts";
import { ok } from "#app/domain/result.ts";
import { addMonths } from "#app/domain/values/date.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { keptProposal, keptSelect } from "./kept-proposal.ts";
import { draftPlan, isDue, type Retention, retentionOf, retentionRules } from "./retention.ts";

type Night = Pick<Ctx, "db" | "transact" | "files" | "now" | "actor" | "scanner">;

const batch = 200;
const select = {
  id: true,
  holdReason: true,
  deletionOn: true,
  organisationId: true,
  due: { select: { rule: true, retainUntil: true } },
  ...keptSelect,
  call: {
    select: { ...keptSelect.call.select, groupId: true, group: { select: { settings: true } } },
  },
} as const;

const page = ({ db }: Night, closedBefore: Date, after: string | null) =>
  db.proposal.findMany({
    where: { call: { closesAt: { lt: closedBefore } }, ...(after && { id: { gt: after } }) },
    orderBy: { id: "asc" },
    take: batch,
    select,
  });
type Row = Awaited<ReturnType<typeof page>>[number];

const dateOf = (day: string) => new Date(`${day}T00:00:00Z`);
const dayOf = (date: Date | null | undefined) => date?.toISOString().slice(0, 10) ?? null;

/** Tells the owners in force, once for each announced day. */
function announce(night: Night, { id, organisationId }: Row, day: string, today: string) {
  return night.transact(async (tx) => {
    await tx.proposal.updateMany({
      where: { id, number: null },
      data: { deletionOn: dateOf(day) },
    });
    const owners = await tx.organisationMember.findMany({
      where: {
        organisationId,
        role: "OWNER",
        OR: [{ until: null }, { until: { gte: dateOf(today) } }],
        user: { disabledAt: null },
      },
      select: { user: { select: { id: true, email: true, locale: true } } },
    });
    for (const { user } of owners)
      await enqueue(tx, night, `draft-ends:${id}:${day}:${user.id}`, {
        kind: "mail.draft-ends",
        to: user.email,
        locale: user.locale,
        proposalId: id,
        day,
      });
    return ok(null);
  });
}

async function treatDraft(night: Night, row: Row, until: string, today: string) {
  const plan = draftPlan({ until }, dayOf(row.deletionOn), today);
  if (plan === "keep") return;
  if (plan !== "delete") {
    await announce(night, row, plan.announce, today);
    return;
  }
  const doomed = { id: row.id, groupId: row.call.groupId };
  await night.transact(async (tx) => ok(await deleteDraft(tx, night, doomed, "expired")));
}

/** Puts a submitted proposal on the list of what is due, or takes it off; it is never deleted here. */
async function list(night: Night, { id, call, due }: Row, retention: Retention, isOn: boolean) {
  const { rule, until } = retention;
  if (!isOn || rule === null || until === null) {
    if (due) await night.db.retentionDue.deleteMany({ where: { proposalId: id } });
    return;
  }
  if (due && due.rule === rule && dayOf(due.retainUntil) === until) return;
  const listed = { groupId: call.groupId, rule, retainUntil: dateOf(until), listedAt: night.now() };
  await night.transact(async (tx) => {
    await tx.retentionDue.upsert({
      where: { proposalId: id },
      create: { proposalId: id, ...listed },
      update: listed,
    });
    await record(tx, night, {
      groupId: call.groupId,
      kind: "proposal.retention-due",
      subject: id,
      data: { rule, until },
    });
    return ok(null);
  });
}

async function treat(night: Night, row: Row, today: string) {
  const held = row.holdReason !== null;
  const retention = retentionOf(keptProposal(row), settingsOf(row.call.group.settings));
  if (row.number !== null) return list(night, row, retention, !held && isDue(retention, today));
  if (!held && retention.until !== null) await treatDraft(night, row, retention.until, today);
}

/** Who asked about a call, and the words as they were typed, when its deadline is long over. */
const forgetAskers = ({ db }: Pick<Night, "db">, closedBefore: Date) =>
  db.callQuestion.updateMany({
    where: { call: { closesAt: { lt: closedBefore } }, NOT: { askedById: null, typed: "" } },
    data: { askedById: null, typed: "" },
  });

/** Sign-ins, links, kept forms and the record of mails go by themselves when their time is over. */
async function sweep({ db, now }: Night, today: string) {
  const gone = { expiresAt: { lt: now() } };
  const { n } = retentionRules.mails.keep;
  await db.session.deleteMany({ where: gone });
  await db.accountToken.deleteMany({ where: { OR: [gone, { usedAt: { not: null } }] } });
  await db.keptForm.deleteMany({ where: gone });
  await db.invitation.deleteMany({ where: { acceptedAt: null, ...gone } });
  const old = { lt: dateOf(addMonths(today, -n)) };
  await db.joinRequest.deleteMany({ where: { askedAt: old } });
  await db.ownerClaim.deleteMany({ where: { closedAt: old } });
  await db.outbox.deleteMany({ where: { OR: [{ doneAt: old }, { failedAt: old }] } });
  await db.unsubscribeLink.deleteMany({ where: { createdAt: old } });
  await forgetAskers({ db }, dateOf(addMonths(today, -retentionRules.questions.keep.n)));
}

/**
 * The nightly work: drafts that were never submitted are announced and then deleted, submitted
 * proposals whose time is over are listed for staff, a hold stops both. Doing it twice changes nothing.
 */
export async function runRetention(night: Night): Promise<void> {
  const today = vilniusDay(night.now());
  // Nothing is announced or due earlier than this after the end of a call.
  const closedBefore = dateOf(addMonths(today, -11));
  for (let after: string | null = null; ;) {
    const rows = await page(night, closedBefore, after);
    for (const row of rows) await treat(night, row, today);
    after = rows.at(-1)?.id ?? null;
    if (rows.length < batch) break;
  }
  await sweep(night, today);
  await forgetPlaces(night);
  await expireUploads(night, night.now());
  await forgetRemoved(night, night.now());
  await releaseFiles(night, night.now());
  await expireArchives(night);
  await askScans(night);
}
