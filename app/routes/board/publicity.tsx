import { publicityPage } from "#app/domain/publicity/publicity-page.server.ts";
import { appContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import { DutyList } from "#app/ui/publicity/duty-list.tsx";
import type { Route } from "./+types/publicity.ts";

export const loader = async ({ context, params }: Route.LoaderArgs) =>
  unwrap(await publicityPage(context.get(appContext), params.id));

/** Duties of publicity of a project for the board and observers of its group, to read. */
export default function BoardPublicity({ loaderData: page }: Route.ComponentProps) {
  return <DutyList page={page} base={`/board/projects/${page.id}`} tells={false} />;
}
