import { access } from "#app/domain/access/access.ts";
import type { ReportRights } from "#app/domain/access/report-rights.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { parseYear, type ReportAddress } from "./report-address.ts";

type Asking = Pick<Ctx, "actor" | "now">;

/** The annual report with the rights of the actor to it; null for whoever may not know of it by that right. */
export async function findReport(
  db: Ctx["db"] | Tx,
  { actor, now }: Asking,
  { group, slug, year: typed }: ReportAddress,
  right: keyof ReportRights,
) {
  const year = parseYear(typed);
  if (year === null) return null;
  const report = await db.annualReport.findFirst({
    where: { year, strategy: { slug, group: { slug: group } } },
    include: {
      strategy: {
        select: {
          slug: true,
          title: true,
          titleEn: true,
          group: {
            select: {
              id: true,
              slug: true,
              shortName: true,
              letterhead: true,
              affiliations: { where: { confirmed: true }, select: { organisationId: true } },
            },
          },
        },
      },
    },
  });
  if (!report) return null;
  const { id: groupId, affiliations } = report.strategy.group;
  const memberIds = affiliations.map(({ organisationId }) => organisationId);
  const rights = access(actor, { kind: "report", groupId, state: report.state, memberIds }, now());
  return rights[right] ? { ...report, groupId, rights } : null;
}
export type FoundReport = NonNullable<Awaited<ReturnType<typeof findReport>>>;

/** The same, held until the transaction ends. */
export async function lockReport(tx: Tx, asking: Asking, address: ReportAddress) {
  const found = await findReport(tx, asking, address, "manage");
  if (!found) return null;
  await tx.$queryRaw`SELECT 1 FROM "AnnualReport" WHERE id = ${found.id}::uuid FOR UPDATE`;
  return findReport(tx, asking, address, "manage");
}
