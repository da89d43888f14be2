import { Link } from "react-router";
import { formatMoney } from "#app/domain/values/money.ts";
import { formatWhole } from "#app/domain/values/number.ts";
import { Original } from "../original.tsx";
import { useLocale, useT } from "../use-t.ts";

interface Project {
  id: string;
  externalNumber: string | null;
  /** Null for a natural person who is no longer named. */
  promoter: string | null;
  title: string;
  startYear: number | null;
  grantCents: number | null;
  figures: readonly { name: string; value: number; year: number }[];
  story: string;
}

/** Funded projects with the counters that the group reported; a sum only where the source has one. */
export function Projects({ projects }: { projects: readonly Project[] }) {
  const t = useT();
  const locale = useLocale();
  return (
    <>
      <h2>{t("strategy.projects")}</h2>
      {projects.every(({ grantCents }) => grantCents === null) && (
        <p className="soft">{t("strategy.noSums")}</p>
      )}
      <ul className="projects">
        {projects.map((project) => (
          <li key={project.id}>
            <h3>
              <Link to={`/projects/${project.id}`}>
                <Original>{project.title}</Original>
              </Link>
            </h3>
            <p className="soft">
              {[
                project.promoter ?? t("project.noName"),
                project.externalNumber &&
                  t("strategy.projectNumber", { number: project.externalNumber }),
                project.startYear && t("strategy.starts", { year: project.startYear }),
                project.grantCents !== null && formatMoney(project.grantCents, locale),
              ]
                .filter(Boolean)
                .join(" · ")}
            </p>
            {project.figures.length > 0 && (
              <dl className="counters">
                {project.figures.map(({ name, value, year }) => (
                  <div key={name}>
                    <dt>
                      <Original>{name}</Original>, {year}
                    </dt>
                    <dd>{formatWhole(value, locale)}</dd>
                  </div>
                ))}
              </dl>
            )}
            {project.story && (
              <details>
                <summary>{t("strategy.story")}</summary>
                <p>
                  <Original>{project.story}</Original>
                </p>
              </details>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
