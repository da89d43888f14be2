import { access } from "#app/domain/access/access.ts";
import type { ProjectRights } from "#app/domain/access/project-rights.ts";
import { isId } from "#app/domain/values/id.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";

type Asking = Pick<Ctx, "actor" | "now">;

/** A project with the rights of the actor to it; null for whoever may not know of it by that right. */
export async function findProject(
  db: Ctx["db"] | Tx,
  { actor, now }: Asking,
  id: string,
  right: keyof ProjectRights,
) {
  if (!isId(id)) return null;
  const project = await db.project.findUnique({
    where: { id },
    include: {
      group: { select: { slug: true, shortName: true, letterhead: true } },
      strategy: {
        select: {
          slug: true,
          title: true,
          titleEn: true,
          periodFrom: true,
          euStatement: true,
          euStatementEn: true,
        },
      },
      action: { select: { number: true, title: true } },
      partners: { orderBy: { position: "asc" }, select: { name: true, code: true } },
      proposal: { select: { id: true, registration: true, call: { select: { number: true } } } },
    },
  });
  if (!project) return null;
  const { groupId, organisationId, publishedAt } = project;
  const facts = { groupId, organisationId, isPublished: publishedAt !== null };
  const rights = access(actor, { kind: "project", ...facts }, now());
  return rights[right] ? { ...project, rights } : null;
}

/** The same, held until the transaction ends. */
export async function lockProject(tx: Tx, asking: Asking, id: string, right: keyof ProjectRights) {
  if (!isId(id)) return null;
  await tx.$queryRaw`SELECT 1 FROM "Project" WHERE id = ${id}::uuid FOR UPDATE`;
  return findProject(tx, asking, id, right);
}
export type FoundProject = NonNullable<Awaited<ReturnType<typeof findProject>>>;

const told = (cents: bigint | null) => (cents === null ? null : Number(cents));
const dayOf = (date: Date | null) => date && date.toISOString().slice(0, 10);

/** A found project as pages tell it: sums in cents, days as YYYY-MM-DD. */
export const projectFacts = (project: FoundProject) => ({
  id: project.id,
  state: project.state,
  title: { lt: project.title, en: project.titleEn || project.title },
  titleEn: project.titleEn,
  externalNumber: project.externalNumber,
  promoter: project.promoter,
  promoterCode: project.promoterCode,
  isPerson: project.isPerson,
  purpose: project.purpose,
  location: project.location,
  field: project.field,
  grantCents: told(project.grantCents),
  totalCents: told(project.totalCents),
  contractedCents: told(project.contractedCents),
  isExample: project.isExample,
  forwardedOn: dayOf(project.forwardedOn),
  forwardedNo: project.forwardedNo,
  contractNo: project.contractNo,
  contractOn: dayOf(project.contractOn),
  startsOn: dayOf(project.startsOn),
  endsOn: dayOf(project.endsOn),
  startYear: project.startYear,
  story: { lt: project.story, en: project.storyEn || project.story },
  storyEn: project.storyEn,
  publishedAt: project.publishedAt,
  group: { slug: project.group.slug, shortName: project.group.shortName },
  strategy: {
    slug: project.strategy.slug,
    title: { lt: project.strategy.title, en: project.strategy.titleEn },
  },
  action: project.action,
  partners: project.partners,
});
