import { tendedPictures } from "#app/domain/pictures/tended-pictures.server.ts";
import { appContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import { takePictureAct } from "#app/http/take-picture-act.server.ts";
import { TendedPictures } from "#app/ui/pictures/tended-pictures.tsx";
import type { Route } from "./+types/project-pictures.ts";

const placeOf = ({ id }: { id: string }) => ({ kind: "project", id, as: "promoter" }) as const;

export const loader = async ({ context, params }: Route.LoaderArgs) =>
  unwrap(await tendedPictures(context.get(appContext), placeOf(params)));

export const action = ({ context, params, request }: Route.ActionArgs) =>
  takePictureAct(context, request, {
    place: placeOf(params),
    page: `/my/projects/${params.id}/pictures`,
  });

/** Pictures of a project as its promoter adds them. */
export default function OwnProjectPictures({
  loaderData,
  actionData,
  params,
}: Route.ComponentProps) {
  return (
    <TendedPictures
      tended={loaderData}
      refused={actionData}
      crumbs={[{ label: loaderData.title, to: `/my/projects/${params.id}` }]}
    />
  );
}
