import { ok, refuse } from "#app/domain/result.ts";
import { isId } from "#app/domain/values/id.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { findPicturePlace, type Place } from "./find-place.server.ts";

const file = { select: { sha256: true, size: true, scan: true } } as const;
const as = ["staff", "promoter"] as const;

/** The bytes of a picture, for everybody where it is public, else for who tends it. */
export async function openPicture(
  ctx: Pick<Ctx, "db" | "actor">,
  { id, width }: { id: string; width: "wide" | "narrow" },
) {
  if (!isId(id)) return refuse("not-found");
  const picture = await ctx.db.picture.findUnique({
    where: { id },
    select: {
      approvedAt: true,
      projectId: true,
      project: { select: { publishedAt: true } },
      newsId: true,
      news: { select: { state: true, projectId: true } },
      wide: file,
      narrow: file,
    },
  });
  if (!picture) return refuse("not-found");
  const { sha256, size, scan } = picture[width];
  if (scan === "INFECTED" || scan === "DAMAGED") return refuse("not-found");
  const isPublic = picture.project
    ? picture.project.publishedAt !== null && picture.approvedAt !== null
    : picture.news?.state === "PUBLISHED";
  if (isPublic || (await isTended(ctx, picture)))
    return ok({ sha256, size: Number(size), isPublic: isPublic === true });
  return refuse("not-found");
}

interface Standing {
  projectId: string | null;
  newsId: string | null;
  news: { projectId: string | null } | null;
}

/** Whether the actor tends what the picture is of, for staff or for the promoter. */
async function isTended(ctx: Pick<Ctx, "db" | "actor">, { projectId, newsId, news }: Standing) {
  const about = news?.projectId;
  const places: Place[] = [
    ...(projectId ? as.map((one): Place => ({ kind: "project", id: projectId, as: one })) : []),
    ...(newsId ? [{ kind: "news", id: newsId, as: "staff" } as const] : []),
    ...(newsId && about
      ? [{ kind: "news", id: newsId, as: "promoter", project: about } as const]
      : []),
  ];
  for (const place of places) if (await findPicturePlace(ctx.db, ctx, place)) return true;
  return false;
}
