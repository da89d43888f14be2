import { data, Form, Link, redirect } from "react-router";
import { projectFilter, staffProjects } from "#app/domain/projects/staff-projects.server.ts";
import { takeOverSelected } from "#app/domain/projects/take-over-selected.server.ts";
import { waitingCalls } from "#app/domain/projects/waiting-calls.server.ts";
import { appContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { useLocalText } from "#app/ui/local-text.ts";
import { ExportLinks } from "#app/ui/export-links.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { ProjectList } from "#app/ui/projects/project-list.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
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
  const title = t("projects.title");
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
      <ProjectList
        label={title}
        base="/staff/projects"
        projects={projects}
        state={state}
        next={next}
      />
      {projects.length > 0 && (
        <ExportLinks at="/staff/exports/projects" filter={{ state: state ?? "" }} />
      )}
    </Page>
  );
}
