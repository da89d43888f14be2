import { Link } from "react-router";
import { publicProject } from "#app/domain/projects/public-projects.server.ts";
import { appContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { useLocalText } from "#app/ui/local-text.ts";
import { Original } from "#app/ui/original.tsx";
import { Pictures } from "#app/ui/pictures/pictures.tsx";
import { ProjectFacts } from "#app/ui/projects/project-facts.tsx";
import { ProjectStateTag } from "#app/ui/projects/state-tag.tsx";
import { Reached } from "#app/ui/projects/reached.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/project.ts";

export const loader = async ({ context, params }: Route.LoaderArgs) =>
  unwrap(await publicProject(context.get(appContext), params.id));

/** A project for everybody: what it is for, who carries it out, what it was given, and its story. */
export default function Project({ loaderData: project }: Route.ComponentProps) {
  const t = useT();
  const say = useLocalText();
  const { group, strategy } = project;
  return (
    <Page
      crumbs={[
        { label: t("projects.title"), to: "/projects" },
        { label: group.shortName, to: `/groups/${group.slug}` },
        { label: say(strategy.title), to: `/strategies/${group.slug}/${strategy.slug}` },
      ]}
    >
      <Title text={say(project.title)} />
      <h1>
        <Original>{say(project.title)}</Original>
      </h1>
      <p>
        <ProjectStateTag state={project.state} />
      </p>
      {project.purpose && (
        <p className="lead">
          <Original>{project.purpose}</Original>
        </p>
      )}
      <div className="card">
        <ProjectFacts project={project} />
      </div>
      {say(project.story) && (
        <>
          <h2>{t("project.story")}</h2>
          {say(project.story)
            .split("\n")
            .filter((paragraph) => paragraph.trim() !== "")
            .map((paragraph) => (
              <p key={paragraph}>
                <Original>{paragraph}</Original>
              </p>
            ))}
        </>
      )}
      <Reached reached={project.reached} figures={project.figures} />
      <Pictures pictures={project.pictures} />
      <p>
        <Link to={`/strategies/${group.slug}/${strategy.slug}/indicators`}>
          {t("project.allReached")}
        </Link>
        {" · "}
        <Link to={`/strategies/${group.slug}/${strategy.slug}/ledger`}>{t("ledger.title")}</Link>
      </p>
      {project.manage && (
        <p>
          <ButtonLink to={`/staff/projects/${project.id}`} look="quiet">
            {t("project.manage")}
          </ButtonLink>
        </p>
      )}
    </Page>
  );
}
