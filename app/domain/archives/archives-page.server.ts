import { headOf } from "#app/domain/calls/staff-call-page.server.ts";
import { findStaffCall } from "#app/domain/calls/staff-call.server.ts";
import { openComplaints } from "#app/domain/complaints/open-complaints.server.ts";
import { findList } from "#app/domain/decisions/find-list.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { archiveStanding } from "./archive-standing.ts";
import { visibleArchives } from "./visible-archives.server.ts";

/** The archives of a call that the actor may have, how far each is, and what may be asked for now. */
export async function archivesPage(ctx: Ctx, { number }: { number: string }) {
  const { db } = ctx;
  const call = await findStaffCall(db, ctx, number);
  if (!call) return refuse("not-found");
  const { decide } = call.rights;
  const list = decide ? await findList(db, call.id) : null;
  const rows = await db.callArchive.findMany({
    where: { callId: call.id, ...visibleArchives(ctx.actor, decide) },
    orderBy: { askedAt: "desc" },
    take: 20,
    select: {
      id: true,
      kind: true,
      addressee: true,
      note: true,
      askedAt: true,
      askedBy: { select: { name: true } },
      done: true,
      total: true,
      madeAt: true,
      expiresAt: true,
      isRefused: true,
      sha256: true,
      size: true,
    },
  });
  const projects = call.rights.manage
    ? await db.project.findMany({
        where: { proposal: { callId: call.id } },
        orderBy: { proposal: { number: "asc" } },
        select: {
          id: true,
          title: true,
          promoter: true,
          state: true,
          proposal: { select: { registration: true } },
        },
      })
    : [];
  const now = ctx.now();
  return ok({
    call: headOf(call),
    mayForward: list?.status === "APPROVED" || list?.status === "RELEASED",
    isContested: decide && (await openComplaints(ctx, call.id)) > 0,
    /** What was made of the proposals that the bundle forwards. */
    projects: projects.map(({ proposal, ...project }) => ({
      ...project,
      registration: proposal?.registration ?? "",
    })),
    archives: rows.map(({ askedBy, size, madeAt, isRefused, ...row }) => ({
      ...row,
      askedBy: askedBy.name,
      size: size === null ? null : Number(size),
      madeAt,
      state: archiveStanding({ isRefused, madeAt, expiresAt: row.expiresAt }, now),
    })),
  });
}
