import { data, Form, Link, redirect } from "react-router";
import { assignmentPage } from "#app/domain/evaluation/assignment-page.server.ts";
import { discardPlan, planAssignments } from "#app/domain/evaluation/plan-assignments.server.ts";
import { proposeAssignments } from "#app/domain/evaluation/propose-assignments.server.ts";
import { appContext } from "#app/http/context.ts";
import { sentence, unwrap } from "#app/http/respond.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { ExportLinks } from "#app/ui/export-links.tsx";
import { ChoiceField, ErrorSummary } from "#app/ui/form.tsx";
import { useLocalText } from "#app/ui/local-text.ts";
import { Original } from "#app/ui/original.tsx";
import { Page } from "#app/ui/shell.tsx";
import { CallTabs } from "#app/ui/staff/call-tabs.tsx";
import { ScrollTable } from "#app/ui/table.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/assignments.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  return unwrap(await assignmentPage(context.get(appContext), params));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const form = await request.formData();
  const back = `/staff/calls/${params.number}/assignments`;
  const ctx = context.get(appContext);
  if (form.get("intent") === "discard") {
    unwrap(await discardPlan(ctx, params));
    return redirect(back);
  }
  const pairs = form.getAll("pair").map(String);
  const isProposed = form.get("intent") === "propose";
  const seen = form.get("seen");
  if (typeof seen !== "string") throw data(null, { status: 400 });
  const prefer = form.get("prefer") === "same" ? "same" : "even";
  const result = isProposed
    ? await proposeAssignments(ctx, { ...params, seen, prefer })
    : await planAssignments(ctx, { ...params, seen, pairs });
  if (result.ok) return redirect(back);
  if (result.error.code === "not-found") throw data(null, { status: 404 });
  const error = sentence(context, result.error);
  return data({ error, pairs: isProposed ? null : pairs }, { status: 409 });
}

type Cell = Route.ComponentProps["loaderData"]["proposals"][number]["cells"][number];

/** Eligible proposals against evaluators: a tick assigns, a conflict says so and cannot be ticked. */
export default function Assignments({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  const say = useLocalText();
  const { call, evaluators, proposals, required } = loaderData;
  const title = t("assign.title");
  const ticked = (proposalId: string, { evaluatorId, isWanted }: Cell) =>
    actionData?.pairs ? actionData.pairs.includes(`${proposalId}:${evaluatorId}`) : isWanted;
  const changes = loaderData.added + loaderData.removed;
  return (
    <Page
      crumbs={[
        { label: t("staff.calls.title"), to: "/staff" },
        { label: t("call.short", { number: call.number }), to: `/staff/calls/${call.number}` },
      ]}
    >
      <Title text={title} failed={Boolean(actionData)} />
      {actionData && <ErrorSummary errors={[{ text: actionData.error }]} />}
      <h1>{title}</h1>
      <p className="soft">{say(call.title)}</p>
      <CallTabs number={call.number} isPartial={call.isPartial} />
      <p>
        {t("assign.lead", { n: required })} {t("assign.draft")}{" "}
        <Link to="/staff/evaluators">{t("evaluators.title")}</Link>
      </p>
      <div className="row toolbar">
        <Link to={`/staff/calls/${call.number}/assignments/import`}>{t("import.link")}</Link>
        <Link to={`/staff/calls/${call.number}/assignments/replace`}>{t("replace.link")}</Link>
        <ExportLinks at={`/staff/calls/${call.number}/exports/assignments`} />
      </div>
      {changes > 0 && (
        <Form method="post" className="notice">
          <p>{t("assign.planned", { added: loaderData.added, removed: loaderData.removed })}</p>
          <div className="row">
            <ButtonLink to={`/staff/calls/${call.number}/assignments/publish`}>
              {t("assign.toPublish")}
            </ButtonLink>
            <Button type="submit" name="intent" value="discard" look="quiet">
              {t("assign.discard")}
            </Button>
          </div>
        </Form>
      )}
      {proposals.length === 0 || evaluators.length === 0 ? (
        <p className="soft">
          {t(evaluators.length === 0 ? "assign.noEvaluators" : "assign.noProposals")}
        </p>
      ) : (
        <Form method="post">
          <input type="hidden" name="seen" value={loaderData.seen} />
          <ScrollTable label={title} className="rank matrix cards">
            <thead>
              <tr>
                <th scope="col" className="who">
                  {t("staff.applicant")}
                </th>
                <th scope="col" className="num">
                  {t("assign.count")}
                </th>
                {evaluators.map(({ id, name, load, most, isFormer }) => (
                  <th key={id} scope="col">
                    {name}
                    <small className="block">
                      {most === null
                        ? t("assign.load", { n: load })
                        : t("assign.loadOf", { n: load, most })}
                    </small>
                    {isFormer && <small className="block">{t("assign.former")}</small>}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {proposals.map(({ id, registration, applicant, ...proposal }) => (
                <tr key={id}>
                  <th scope="row">
                    <Original>{applicant}</Original>
                    <small className="block">
                      {registration} · <Original>{proposal.title}</Original>
                    </small>
                  </th>
                  <td className="num" data-label={t("assign.count")}>
                    <span>
                      {t("assign.of", { n: proposal.active, of: proposal.needed })}
                      {proposal.third && <small className="block">{t("staff.thirdNeeded")}</small>}
                    </span>
                  </td>
                  {proposal.cells.map((cell, index) => (
                    <td key={cell.evaluatorId} data-label={evaluators[index]?.name}>
                      <AssignCell
                        cell={cell}
                        value={`${id}:${cell.evaluatorId}`}
                        isTicked={ticked(id, cell)}
                        isOpen={loaderData.isOpen && proposal.status === "ELIGIBLE"}
                        label={`${registration}: ${evaluators[index]?.name ?? ""}`}
                      />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </ScrollTable>
          {loaderData.isOpen && (
            <div className="toolbar">
              <Button type="submit" look={changes > 0 ? "quiet" : "primary"}>
                {t("assign.saveDraft")}
              </Button>
            </div>
          )}
          {loaderData.isOpen && (
            <details>
              <summary>{t("assign.propose")}</summary>
              <p>{t("assign.proposeText")}</p>
              <ChoiceField
                id="prefer"
                name="prefer"
                label={t("assign.prefer")}
                value="even"
                options={(["even", "same"] as const).map((value) => ({
                  value,
                  label: t(`assign.prefer.${value}`),
                }))}
              />
              <Button type="submit" name="intent" value="propose" look="quiet">
                {t("assign.proposeAct")}
              </Button>
            </details>
          )}
        </Form>
      )}
    </Page>
  );
}

function AssignCell({
  cell,
  value,
  isTicked,
  isOpen,
  label,
}: {
  cell: Cell;
  value: string;
  isTicked: boolean;
  isOpen: boolean;
  label: string;
}) {
  const t = useT();
  if (cell.conflict && !cell.isAssigned)
    return <span className="soft">{t(`conflict.${cell.conflict}`)}</span>;
  if (!isOpen) return cell.isAssigned ? t("assign.yes") : "";
  if (cell.isFixed)
    return (
      <>
        <input type="hidden" name="pair" value={value} />
        <span>{t("assign.begun")}</span>
      </>
    );
  return (
    <>
      <label className="tick">
        <input type="checkbox" name="pair" value={value} defaultChecked={isTicked} />
        <span className="hidden">{label}</span>
      </label>
      {cell.isAssigned !== cell.isWanted && (
        <small className="soft">{t(cell.isWanted ? "assign.new" : "assign.ends")}</small>
      )}
    </>
  );
}
