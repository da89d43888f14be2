import { projectFilter, staffProjects } from "#app/domain/projects/staff-projects.server.ts";
import { appContext } from "#app/http/context.ts";
import { ProjectList } from "#app/ui/projects/project-list.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/projects.ts";

export async function loader({ context, request }: Route.LoaderArgs) {
  const filter = projectFilter(new URL(request.url).searchParams);
  return { ...(await staffProjects(context.get(appContext), filter)), state: filter.state };
}

/** Projects of the groups that the board and observers answer for, to read. */
export default function BoardProjects({ loaderData }: Route.ComponentProps) {
  const t = useT();
  const title = t("projects.title");
  return (
    <Page crumbs={[{ label: t("nav.board"), to: "/board" }]}>
      <Title text={title} />
      <h1>{title}</h1>
      <ProjectList label={title} base="/board/projects" {...loaderData} />
    </Page>
  );
}
