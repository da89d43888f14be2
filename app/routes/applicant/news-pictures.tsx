import { tendedPictures } from "#app/domain/pictures/tended-pictures.server.ts";
import { appContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import { takePictureAct } from "#app/http/take-picture-act.server.ts";
import { TendedPictures } from "#app/ui/pictures/tended-pictures.tsx";
import type { Route } from "./+types/news-pictures.ts";

const placeOf = ({ id, news }: { id: string; news: string }) =>
  ({ kind: "news", id: news, as: "promoter", project: id }) as const;

export const loader = async ({ context, params }: Route.LoaderArgs) =>
  unwrap(await tendedPictures(context.get(appContext), placeOf(params)));

export const action = ({ context, params, request }: Route.ActionArgs) =>
  takePictureAct(context, request, {
    place: placeOf(params),
    page: `/my/projects/${params.id}/news/${params.news}/pictures`,
  });

/** Pictures of proposed news as its promoter adds them. */
export default function OwnNewsPictures({ loaderData, actionData, params }: Route.ComponentProps) {
  return (
    <TendedPictures
      tended={loaderData}
      refused={actionData}
      crumbs={[{ label: loaderData.title, to: `/my/projects/${params.id}/news/${params.news}` }]}
    />
  );
}
