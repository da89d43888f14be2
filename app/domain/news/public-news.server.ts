import { brandOf, statementFields } from "#app/domain/groups/brand.ts";
import { publicNewsPictures } from "#app/domain/pictures/public-pictures.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { isId } from "#app/domain/values/id.ts";
import type { Prisma } from "#app/platform/generated/prisma/client.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { publicItem, type PublicItem } from "./public-item.ts";

type Reader = Pick<Ctx, "db">;

const select = {
  id: true,
  title: true,
  titleEn: true,
  text: true,
  textEn: true,
  publishedAt: true,
  changedAt: true,
  group: { select: { slug: true, shortName: true } },
  project: { select: { id: true, title: true, publishedAt: true } },
} satisfies Prisma.NewsSelect;
type Row = Prisma.NewsGetPayload<{ select: typeof select }>;

const asPublic = ({ title, titleEn, text, textEn, project, ...row }: Row): PublicItem =>
  publicItem.parse({
    ...row,
    title: { lt: title, en: titleEn },
    text: { lt: text, en: textEn },
    project: project?.publishedAt ? { id: project.id, title: project.title } : null,
  });

const whereOf = (group: string | null) =>
  ({
    state: "PUBLISHED",
    ...(group !== null && { group: { slug: group } }),
  }) satisfies Prisma.NewsWhereInput;

/** Published news of all groups or of one, the newest first; `next` is the cursor of the page after. */
export async function listNews(
  { db }: Reader,
  {
    group,
    after = null,
    take = 20,
  }: { group: string | null; after?: string | null; take?: number },
) {
  const where = whereOf(group);
  const cursor =
    after !== null && isId(after)
      ? await db.news.findFirst({ where: { ...where, id: after }, select: { id: true } })
      : null;
  const rows = await db.news.findMany({
    where,
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    take: take + 1,
    ...(cursor && { cursor, skip: 1 }),
    select,
  });
  const news = rows.slice(0, take).map(asPublic);
  return { news, next: rows.length > take ? (news.at(-1)?.id ?? null) : null };
}

/** When news of all groups or of one were published, changed or withdrawn last; nothing where none ever were. */
export async function lastNewsChange({ db }: Reader, group: string | null) {
  const { _max } = await db.news.aggregate({
    where: { publishedAt: { not: null }, ...(group !== null && { group: { slug: group } }) },
    _max: { changedAt: true },
  });
  return _max.changedAt ?? undefined;
}

/** One published piece of news with the marks of its group; what was withdrawn is not there. */
export async function findNews({ db }: Reader, id: string) {
  const row = isId(id)
    ? await db.news.findUnique({
        where: { id, state: "PUBLISHED" },
        select: {
          ...select,
          group: { select: { slug: true, shortName: true, letterhead: true } },
          project: {
            select: { ...select.project.select, strategy: { select: statementFields } },
          },
        },
      })
    : null;
  if (!row) return refuse("not-found");
  const { letterhead, ...group } = row.group;
  const pictures = await publicNewsPictures({ db }, id);
  return ok({
    item: asPublic({ ...row, group }),
    brand: brandOf(letterhead, row.project?.strategy),
    pictures,
  });
}
