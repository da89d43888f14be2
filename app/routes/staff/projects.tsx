import { data, Form, Link, redirect } from "react-router";
import { projectStates } from "#app/domain/projects/lifecycle.ts";
import { projectFilter, staffProjects } from "#app/domain/projects/staff-projects.server.ts";
import { takeOverSelected } from "#app/domain/projects/take-over-selected.server.ts";
import { waitingCalls } from "#app/domain/projects/waiting-calls.server.ts";
import { formatMoney } from "#app/domain/values/money.ts";
import { appContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { useLocalText } from "#app/ui/local-text.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Original } from "#app/ui/original.tsx";
import { ProjectStateTag } from "#app/ui/projects/state-tag.tsx";
import { Page } from "#app/ui/shell.tsx";
import { ScrollTable } from "#app/ui/table.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/projects.ts";

export async function loader({ context, request }: Route.LoaderArgs) {
  const query = new URL(request.url).searchParams;
  const ctx = context.get(appContext);
  const filter = projectFilter(query);
  const made = query.get("made");
  return {
    ...(await staffProjects(ctx, filter)),
    waiting: await waitingCalls(ctx),
    state: filter.state,
    made: made !== null && /^\d{1,4}$/.test(made) ? Number(made) : null,
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const number = (await request.formData()).get("takeOver");
  if (typeof number !== "string") throw data(null, { status: 400 });
  const { made } = unwrap(await takeOverSelected(context.get(appContext), { number }));
  return redirect(`/staff/projects?made=${made}`);
}

/** Projects of the viewer's groups, and what waits to become one. */
export default function StaffProjects({ loaderData }: Route.ComponentProps) {
  const { projects, next, waiting, state, made } = loaderData;
  const t = useT();
  const say = useLocalText();
  const locale = useLocale();
  const title = t("projects.title");
  const money = (cents: number | null) => (cents === null ? "–" : formatMoney(cents, locale));
  return (
    <Page crumbs={[{ label: t("staff.calls.title"), to: "/staff" }]}>
      <Title text={title} />
      {made !== null && <Notice>{t("project.takenOver", { n: made })}</Notice>}
      <div className="row">
        <h1>{title}</h1>
        <ButtonLink to="/staff/projects/new" look="quiet">
          {t("projects.enter")}
        </ButtonLink>
      </div>
      {waiting.length > 0 && (
        <Form method="post" className="card">
          {waiting.map((call) => (
            <p key={call.number} className="row">
              <span>
                <Link to={`/staff/calls/${call.number}`}>{say(call.title)}</Link>:{" "}
                {t("project.waiting", { n: call.n })}
              </span>
              <Button look="quiet" name="takeOver" value={call.number}>
                {t("project.takeOver")}
                <span className="hidden"> – {call.number}</span>
              </Button>
            </p>
          ))}
        </Form>
      )}
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
                    <Link to={`/staff/projects/${project.id}`}>{project.title}</Link>
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
    </Page>
  );
}
