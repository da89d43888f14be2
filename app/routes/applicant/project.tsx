import { data, Link } from "react-router";
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

export async function loader({ context, params }: Route.LoaderArgs) {
  const project = unwrap(await projectPage(context.get(appContext), params.id));
  // Others who read it have their own pages.
  if (!project.isOwn) throw data(null, { status: 404 });
  return project;
}

/** A project for the people of its promoter: contract, payments and changes as the group has them. */
export default function OwnProject({ loaderData: project }: Route.ComponentProps) {
  const t = useT();
  return (
    <Page crumbs={[{ label: t("nav.proposals"), to: "/my/proposals" }]}>
      <Title text={project.title.lt} />
      <h1>
        <Original>{project.title.lt}</Original>
      </h1>
      <p>
        <ProjectStateTag state={project.state} />
      </p>
      <div className="card">
        <ProjectFacts project={project} />
        {project.proposal && (
          <p>
            <Link to={`/my/proposals/${project.proposal.id}`}>
              {t("project.proposal")} {project.proposal.registration}
            </Link>
          </p>
        )}
        {project.report && (
          <p>
            <Link to={`/my/projects/${project.id}/periods`}>{t("monitoring.title")}</Link>
            {" · "}
            <Link to={`/my/projects/${project.id}/news`}>{t("news.ofOwnProject")}</Link>
          </p>
        )}
        <p>
          <Link to={`/my/projects/${project.id}/pictures`}>{t("picture.title")}</Link>
          {" · "}
          <Link to={`/my/projects/${project.id}/publicity`}>
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
