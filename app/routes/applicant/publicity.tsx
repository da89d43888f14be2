import { data } from "react-router";
import { publicityPage } from "#app/domain/publicity/publicity-page.server.ts";
import { appContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import { DutyList } from "#app/ui/publicity/duty-list.tsx";
import type { Route } from "./+types/publicity.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  const page = unwrap(await publicityPage(context.get(appContext), params.id));
  // Others who read it have their own pages.
  if (!page.isOwn) throw data(null, { status: 404 });
  return page;
}

/** Duties of publicity of a project for its promoter. */
export default function OwnPublicity({ loaderData: page }: Route.ComponentProps) {
  return <DutyList page={page} base={`/my/projects/${page.id}`} tells={page.report} />;
}
