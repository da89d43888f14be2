import { data, Form, redirect } from "react-router";
import { publishAssignments } from "#app/domain/evaluation/publish-assignments.server.ts";
import { publishPage } from "#app/domain/evaluation/publish-page.server.ts";
import { appContext } from "#app/http/context.ts";
import { sentence, unwrap } from "#app/http/respond.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/form.tsx";
import { useLocalText } from "#app/ui/local-text.ts";
import { Original } from "#app/ui/original.tsx";
import { Page } from "#app/ui/shell.tsx";
import { PlanProblems } from "#app/ui/staff/plan-problems.tsx";
import { ScrollTable } from "#app/ui/table.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/publish-assignments.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  return unwrap(await publishPage(context.get(appContext), params));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const seen = (await request.formData()).get("seen");
  if (typeof seen !== "string") throw data(null, { status: 400 });
  const result = await publishAssignments(context.get(appContext), { ...params, seen });
  if (result.ok) return redirect(`/staff/calls/${params.number}/assignments`);
  if (result.error.code === "not-found") throw data(null, { status: 404 });
  return data({ error: sentence(context, result.error) }, { status: 409 });
}

/** Who gets what, before the draft of assignments is published. */
export default function PublishAssignments({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  const say = useLocalText();
  const locale = useLocale();
  const formatTenths = (tenths: number) =>
    (tenths / 10).toLocaleString(locale, { maximumFractionDigits: 1 });
  const { call, evaluators, problems, added, removed } = loaderData;
  const title = t("publishAssignments.title");
  const back = `/staff/calls/${call.number}/assignments`;
  const changes = added + removed;
  return (
    <Page
      crumbs={[
        { label: t("staff.calls.title"), to: "/staff" },
        { label: t("call.short", { number: call.number }), to: `/staff/calls/${call.number}` },
        { label: t("assign.title"), to: back },
      ]}
    >
      <Title text={title} failed={Boolean(actionData)} />
      {actionData && <ErrorSummary errors={[{ text: actionData.error }]} />}
      <h1>{title}</h1>
      <p className="soft">{say(call.title)}</p>
      {changes === 0 ? (
        <p>{t("publishAssignments.none")}</p>
      ) : (
        <>
          <p>{t("publishAssignments.lead")}</p>
          <ScrollTable label={title} className="dense cards">
            <thead>
              <tr>
                <th scope="col" className="who">
                  {t("publishAssignments.who")}
                </th>
                <th scope="col">{t("publishAssignments.gets")}</th>
                <th scope="col">{t("publishAssignments.loses")}</th>
                <th scope="col" className="num">
                  {t("publishAssignments.load")}
                </th>
              </tr>
            </thead>
            <tbody>
              {evaluators.map(({ id, name, before, after, ...person }) => (
                <tr key={id}>
                  <th scope="row">{name}</th>
                  <td className="long" data-label={t("publishAssignments.gets")}>
                    <Proposals
                      proposals={person.added}
                      why={({ origin, able }) =>
                        origin === "SOLVER" || origin === "REPLACEMENT"
                          ? t("plan.why", {
                              load: after,
                              mean: formatTenths(loaderData.mean),
                              able,
                              people: loaderData.people,
                            })
                          : t(`plan.origin.${origin}`)
                      }
                    />
                  </td>
                  <td className="long" data-label={t("publishAssignments.loses")}>
                    <Proposals proposals={person.removed} />
                  </td>
                  <td className="num" data-label={t("publishAssignments.load")}>
                    {before === after
                      ? after
                      : t("publishAssignments.loadWas", { n: after, before })}
                  </td>
                </tr>
              ))}
            </tbody>
          </ScrollTable>
        </>
      )}
      <PlanProblems problems={problems} />
      <div className="toolbar">
        {changes > 0 && loaderData.isOpen && (
          <Form method="post">
            <input type="hidden" name="seen" value={loaderData.seen} />
            <Button type="submit">{t("publishAssignments.publish", { n: changes })}</Button>
          </Form>
        )}
        <ButtonLink to={back} look="quiet">
          {t("publishAssignments.back")}
        </ButtonLink>
      </div>
    </Page>
  );
}

type Change = Route.ComponentProps["loaderData"]["evaluators"][number]["added"][number];

function Proposals({
  proposals,
  why,
}: {
  proposals: readonly Change[];
  /** Why the person gets it, in words. */
  why?: (change: Change) => string;
}) {
  return (
    <>
      {proposals.map((change) => (
        <div key={change.id}>
          {change.registration} · <Original>{change.applicant}</Original>
          {why && <small className="block">{why(change)}</small>}
        </div>
      ))}
    </>
  );
}
