import { Link } from "react-router";
import { projectPage } from "#app/domain/projects/project-page.server.ts";
import { appContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import { Original } from "#app/ui/original.tsx";
import { Payments } from "#app/ui/projects/payments.tsx";
import { ProjectChanges } from "#app/ui/projects/project-changes.tsx";
import { ProjectFacts } from "#app/ui/projects/project-facts.tsx";
import { ProjectStateTag } from "#app/ui/projects/state-tag.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/project.ts";

export const loader = async ({ context, params }: Route.LoaderArgs) =>
  unwrap(await projectPage(context.get(appContext), params.id));

/** A project for the board and observers of its group: all of it, to read. */
export default function BoardProject({ loaderData: project }: Route.ComponentProps) {
  const t = useT();
  return (
    <Page
      crumbs={[
        { label: t("nav.board"), to: "/board" },
        { label: t("projects.title"), to: "/board/projects" },
      ]}
    >
      <Title text={project.title.lt} />
      <h1>
        <Original>{project.title.lt}</Original>
      </h1>
      <p>
        <ProjectStateTag state={project.state} />
      </p>
      <div className="card">
        <ProjectFacts project={project} />
        <p>
          <Link to={`/board/projects/${project.id}/publicity`}>
            {t("publicity.kept", project.publicity)}
          </Link>
        </p>
        {project.publishedAt && (
          <p>
            <Link to={`/projects/${project.id}`}>{t("project.toPublic")}</Link>
          </p>
        )}
      </div>
      <h2>{t("project.payments")}</h2>
      <Payments payments={project.payments} paidCents={project.paidCents} />
      <h2>{t("project.history")}</h2>
      <ProjectChanges changes={project.changes} />
    </Page>
  );
}
