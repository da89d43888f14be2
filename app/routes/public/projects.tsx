import { Form, Link } from "react-router";
import { projectStates } from "#app/domain/projects/lifecycle.ts";
import {
  publicProjectFilter,
  publicProjects,
} from "#app/domain/projects/public-projects.server.ts";
import { formatMoney } from "#app/domain/values/money.ts";
import { appContext } from "#app/http/context.ts";
import { Button } from "#app/ui/button.tsx";
import { useLocalText } from "#app/ui/local-text.ts";
import { Original } from "#app/ui/original.tsx";
import { ProjectStateTag } from "#app/ui/projects/state-tag.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/projects.ts";

export async function loader({ context, request }: Route.LoaderArgs) {
  const filter = publicProjectFilter(new URL(request.url).searchParams);
  const { group, state } = filter;
  return { ...(await publicProjects(context.get(appContext), filter)), group, state };
}

/** Projects that groups support, for everybody. */
export default function Projects({ loaderData }: Route.ComponentProps) {
  const { projects, groups, next, group, state } = loaderData;
  const t = useT();
  const say = useLocalText();
  const locale = useLocale();
  const title = t("projects.title");
  return (
    <Page>
      <Title text={title} />
      <h1>{title}</h1>
      <p>{t("projects.lead")}</p>
      <Form method="get" className="row toolbar">
        <label>
          {t("projects.group")}{" "}
          <select name="group" defaultValue={group ?? ""}>
            <option value="">{t("projects.allGroups")}</option>
            {groups.map(({ slug, shortName }) => (
              <option key={slug} value={slug}>
                {shortName}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t("projects.state")}{" "}
          <select name="state" defaultValue={state ?? ""}>
            <option value="">{t("projects.allStates")}</option>
            {projectStates.map((one) => (
              <option key={one} value={one}>
                {t(`projectState.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <Button look="quiet">{t("projects.show")}</Button>
      </Form>
      {projects.length === 0 ? (
        <p className="soft">{t("projects.none")}</p>
      ) : (
        <ul className="projects">
          {projects.map((project) => (
            <li key={project.id}>
              <h2>
                <Link to={`/projects/${project.id}`}>
                  <Original>{say(project.title)}</Original>
                </Link>
              </h2>
              <p className="soft">
                <Original>{project.promoter ?? t("project.noName")}</Original>
                {[
                  project.externalNumber,
                  project.supportCents !== null &&
                    t(project.isExample ? "projects.supportedExample" : "projects.supported", {
                      sum: formatMoney(project.supportCents, locale),
                    }),
                  project.group,
                ]
                  .filter(Boolean)
                  .map((part) => ` · ${part}`)}
              </p>
              <p>
                <ProjectStateTag state={project.state} />
              </p>
            </li>
          ))}
        </ul>
      )}
      {next && (
        <p>
          <Link
            to={`?${new URLSearchParams({ ...(group && { group }), ...(state && { state }), after: next })}`}
          >
            {t("projects.next")}
          </Link>
        </p>
      )}
    </Page>
  );
}
