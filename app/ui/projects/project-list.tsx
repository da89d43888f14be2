import { Form, Link } from "react-router";
import { type ProjectState, projectStates } from "#app/domain/projects/lifecycle.ts";
import { formatMoney } from "#app/domain/values/money.ts";
import { Button } from "../button.tsx";
import { Original } from "../original.tsx";
import { ScrollTable } from "../table.tsx";
import { useLocale, useT } from "../use-t.ts";
import { ProjectStateTag } from "./state-tag.tsx";

interface Listed {
  id: string;
  title: string;
  promoter: string;
  externalNumber: string | null;
  action: string | null;
  grantCents: number | null;
  contractedCents: number | null;
  paidCents: number;
  state: ProjectState;
}

/** Projects with their sums under a filter, each leading to its page below `base`. */
export function ProjectList({
  label: title,
  base,
  projects,
  state,
  next,
}: {
  label: string;
  base: string;
  projects: readonly Listed[];
  state: ProjectState | null;
  /** Where the list goes on; null at its end. */
  next: string | null;
}) {
  const t = useT();
  const locale = useLocale();
  const money = (cents: number | null) => (cents === null ? "–" : formatMoney(cents, locale));
  return (
    <>
      <Form method="get" className="row toolbar">
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
        <ScrollTable label={title} className="dense cards">
          <thead>
            <tr>
              <th scope="col" className="who">
                {t("project.title")}
              </th>
              <th scope="col">{t("project.action")}</th>
              <th scope="col" className="num">
                {t("project.grant")}
              </th>
              <th scope="col" className="num">
                {t("project.contracted")}
              </th>
              <th scope="col" className="num">
                {t("project.paid")}
              </th>
              <th scope="col">{t("projects.state")}</th>
            </tr>
          </thead>
          <tbody>
            {projects.map((project) => (
              <tr key={project.id}>
                <td className="long">
                  <Original>
                    <Link to={`${base}/${project.id}`}>{project.title}</Link>
                  </Original>
                  <small className="block">
                    {[project.promoter, project.externalNumber].filter(Boolean).join(" · ")}
                  </small>
                </td>
                <td data-label={t("project.action")}>{project.action ?? "–"}</td>
                <td className="num" data-label={t("project.grant")}>
                  {money(project.grantCents)}
                </td>
                <td className="num" data-label={t("project.contracted")}>
                  {money(project.contractedCents)}
                </td>
                <td className="num" data-label={t("project.paid")}>
                  {money(project.paidCents)}
                </td>
                <td data-label={t("projects.state")}>
                  <ProjectStateTag state={project.state} />
                </td>
              </tr>
            ))}
          </tbody>
        </ScrollTable>
      )}
      {next && (
        <p>
          <Link to={`?${new URLSearchParams({ ...(state && { state }), after: next })}`}>
            {t("projects.next")}
          </Link>
        </p>
      )}
    </>
  );
}
