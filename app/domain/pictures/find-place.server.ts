import { projectRights } from "#app/domain/access/project-rights.ts";
import { can } from "#app/domain/policy.ts";
import { isId } from "#app/domain/values/id.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";

/** Where pictures stand, and for whom somebody comes to them: for staff of its group, or for its promoter. */
export type Place =
  | { kind: "project"; id: string; as: "staff" | "promoter" }
  | { kind: "news"; id: string; as: "staff" }
  | { kind: "news"; id: string; as: "promoter"; /** That it is about. */ project: string };

/** A place of pictures for who may do something there; null for everybody else. */
export interface FoundPlace {
  groupId: string;
  where: { projectId: string } | { newsId: string };
  title: string;
  /** Staff of its group: lets pictures pass, takes any away. */
  manage: boolean;
  /** May add pictures and take away what is not public yet. */
  add: boolean;
}

type Asking = Pick<Ctx, "actor">;

type Reader = Ctx["db"] | Tx;

async function ofProject(tx: Reader, { actor }: Asking, { id, as }: Place) {
  const project = await tx.project.findUnique({
    where: { id },
    select: { groupId: true, organisationId: true, publishedAt: true, title: true },
  });
  if (!project) return null;
  const { groupId, title, publishedAt } = project;
  const isPublished = publishedAt !== null;
  const { manage, report, own } = projectRights(actor, { ...project, isPublished });
  const found = { groupId, title, where: { projectId: id } };
  if (as === "staff") return manage ? { ...found, manage: true, add: true } : null;
  return own ? { ...found, manage: false, add: report } : null;
}

/** A promoter adds to what staff have still to read; staff to all that is not over. */
async function ofNews(tx: Reader, { actor }: Asking, place: Place & { kind: "news" }) {
  const news = await tx.news.findUnique({
    where: { id: place.id },
    select: {
      groupId: true,
      state: true,
      title: true,
      projectId: true,
      project: { select: { groupId: true, organisationId: true } },
    },
  });
  if (!news) return null;
  const { groupId, state, title, project, projectId } = news;
  const found = { groupId, title, where: { newsId: place.id } };
  if (place.as === "staff") {
    const manage = state !== "WITHDRAWN" && state !== "RETURNED";
    return can(actor, "group:work", news) ? { ...found, manage, add: manage } : null;
  }
  const isOwn = project !== null && projectId === place.project;
  if (!isOwn || !projectRights(actor, { ...project, isPublished: false }).report) return null;
  return { ...found, manage: false, add: state === "PROPOSED" || state === "RETURNED" };
}

/** The place with what the actor may do there. */
export async function findPicturePlace(
  tx: Reader,
  asking: Asking,
  place: Place,
): Promise<FoundPlace | null> {
  if (!isId(place.id)) return null;
  return place.kind === "project" ? ofProject(tx, asking, place) : ofNews(tx, asking, place);
}

/** The same, held until the transaction ends. */
export async function lockPicturePlace(tx: Tx, asking: Asking, place: Place) {
  if (!isId(place.id)) return null;
  if (place.kind === "project")
    await tx.$queryRaw`SELECT 1 FROM "Project" WHERE id = ${place.id}::uuid FOR UPDATE`;
  else await tx.$queryRaw`SELECT 1 FROM "News" WHERE id = ${place.id}::uuid FOR UPDATE`;
  return findPicturePlace(tx, asking, place);
}
