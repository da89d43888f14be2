import type { Prisma } from "#app/platform/generated/prisma/client.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { orderOfPictures, shownOfPicture } from "./shown-picture.ts";

const whole = {
  wide: { scan: { notIn: ["INFECTED", "DAMAGED"] } },
} satisfies Prisma.PictureWhereInput;

/** Pictures of a project with a public page that staff let everybody see. */
export const publicProjectPictures = ({ db }: Pick<Ctx, "db">, projectId: string) =>
  db.picture.findMany({
    where: {
      projectId,
      approvedAt: { not: null },
      project: { publishedAt: { not: null } },
      ...whole,
    },
    orderBy: orderOfPictures,
    select: shownOfPicture,
  });

/** Pictures of news that is public. */
export const publicNewsPictures = ({ db }: Pick<Ctx, "db">, newsId: string) =>
  db.picture.findMany({
    where: { newsId, news: { state: "PUBLISHED" }, ...whole },
    orderBy: orderOfPictures,
    select: shownOfPicture,
  });
