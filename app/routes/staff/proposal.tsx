import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Link, redirect } from "react-router";
import { checkSchema } from "#app/domain/checks/check-schema.ts";
import { confirmCheck } from "#app/domain/checks/confirm-check.server.ts";
import { recordCheck } from "#app/domain/checks/record-check.server.ts";
import { checklistOf, staffProposal } from "#app/domain/checks/staff-proposal.server.ts";
import { declarationSchema } from "#app/domain/evaluation/declaration-schema.ts";
import { declareInterest } from "#app/domain/evaluation/declare-interest.server.ts";
import { thirdSchema, waiverSchema } from "#app/domain/evaluation/divergence-schema.ts";
import { inviteThird } from "#app/domain/evaluation/invite-third.server.ts";
import { pinConflict } from "#app/domain/evaluation/pin-conflict.server.ts";
import { reasonSchema } from "#app/domain/evaluation/reason-schema.ts";
import { returnSheet } from "#app/domain/evaluation/return-sheet.server.ts";
import { waiveDivergence } from "#app/domain/evaluation/waive-divergence.server.ts";
import { formatInstantSeconds } from "#app/domain/values/instant.ts";
import { formatMoney } from "#app/domain/values/money.ts";
import { appContext } from "#app/http/context.ts";
import { refused, unwrap } from "#app/http/respond.ts";
import { Facts } from "#app/ui/facts.tsx";
import { FormErrors } from "#app/ui/form.tsx";
import { Original } from "#app/ui/original.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Tag } from "#app/ui/status.tsx";
import { CheckForm, CheckResult } from "#app/ui/staff/check.tsx";
import { DivergenceBox } from "#app/ui/staff/divergence.tsx";
import { OwnConflict } from "#app/ui/staff/own-conflict.tsx";
import { EvaluatorTable } from "#app/ui/staff/evaluator-table.tsx";
import { ProposalStatusTag } from "#app/ui/staff/status-tags.tsx";
import { Submitted } from "#app/ui/proposal/submitted.tsx";
import { WholeProposal } from "#app/ui/proposal/whole-proposal.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/proposal.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  return unwrap(await staffProposal(context.get(appContext), params));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  const form = await request.formData();
  const intent = form.get("intent");
  if (intent === "confirm") {
    unwrap(await confirmCheck(ctx, params));
    return redirect(`/staff/proposals/${params.id}`);
  }
  if (intent === "declare") {
    const submission = parseWithZod(form, { schema: declarationSchema });
    if (submission.status !== "success") return data(submission.reply(), { status: 400 });
    const result = await declareInterest(ctx, { ...submission.value, proposalId: params.id });
    if (!result.ok) return refused(context, submission, result.error);
    return redirect(`/staff/calls/${result.value.callNumber}`);
  }
  if (intent === "return" || intent === "recuse") {
    const submission = parseWithZod(form, { schema: reasonSchema });
    if (submission.status !== "success") return data(submission.reply(), { status: 400 });
    const act = intent === "return" ? returnSheet : pinConflict;
    const result = await act(ctx, submission.value);
    if (!result.ok) return refused(context, submission, result.error);
    return redirect(`/staff/proposals/${params.id}`);
  }
  if (intent === "third") {
    const submission = parseWithZod(form, { schema: thirdSchema });
    if (submission.status !== "success") return data(submission.reply(), { status: 400 });
    const result = await inviteThird(ctx, { ...submission.value, id: params.id });
    if (!result.ok) return refused(context, submission, result.error);
    return redirect(`/staff/proposals/${params.id}`);
  }
  if (intent === "waive") {
    const submission = parseWithZod(form, { schema: waiverSchema });
    if (submission.status !== "success") return data(submission.reply(), { status: 400 });
    const result = await waiveDivergence(ctx, { ...submission.value, id: params.id });
    if (!result.ok) return refused(context, submission, result.error);
    return redirect(`/staff/proposals/${params.id}`);
  }

  const list = unwrap(await checklistOf(ctx, params));
  const submission = parseWithZod(form, { schema: checkSchema(list) });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const result = await recordCheck(ctx, { ...submission.value, id: params.id });
  if (!result.ok) return refused(context, submission, result.error);
  return redirect(`/staff/proposals/${params.id}`);
}

/** What was handed in, beside the check and the evaluators' progress. */
export default function StaffProposal({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  const locale = useLocale();
  const { call, check, checklist, submission, progress, status } = loaderData;
  const isChecked = check?.outcome != null;
  const [form, fields] = useForm({
    id: "check",
    lastResult: actionData,
    defaultValue: {
      seen: check?.seen ?? "",
      items: check?.items ?? {},
      point: check?.reason.point ?? "",
      text: check?.reason.text ?? "",
    },
  });
  const items = fields.items.getFieldset() as unknown as Parameters<typeof CheckForm>[0]["items"];
  const title = `${loaderData.registration} · ${submission.title}`;
  const isRefused = (form.errors?.length ?? 0) > 0 || Object.keys(form.allErrors).length > 0;
  return (
    <Page
      crumbs={[
        { label: t("staff.calls.title"), to: "/staff" },
        { label: t("call.short", { number: call.number }), to: `/staff/calls/${call.number}` },
      ]}
    >
      <Title text={title} failed={isRefused} />
      <FormErrors form={form} />
      <div className="row">
        <h1>
          <Original>{submission.title}</Original>
        </h1>
        <ProposalStatusTag status={status} />
      </div>
      <p className="soft">
        {loaderData.registration} · <Original>{loaderData.applicant}</Original> ·{" "}
        <Link to={`/staff/proposals/${loaderData.id}/history`}>{t("submission.history")}</Link>
      </p>
      {loaderData.affiliation && <Affiliation {...loaderData.affiliation} />}
      <p>
        <Link to={`/staff/proposals/${loaderData.id}/messages`}>{t("messages.toApplicant")}</Link>
        {loaderData.seesSheets && (
          <>
            {" · "}
            <Link to={`/staff/proposals/${loaderData.id}/sheets`}>
              {t("staff.proposal.sheets")}
            </Link>
          </>
        )}
      </p>
      <div className="with-aside check-beside">
        <div>
          <div className="card">
            <Facts
              facts={[
                {
                  label: t("staff.proposal.received"),
                  value: formatInstantSeconds(submission.receivedAt, locale),
                },
                {
                  label: t("staff.asked"),
                  value: t("staff.proposal.askedOf", {
                    asked: formatMoney(submission.requestedCents, locale),
                    total: formatMoney(submission.totalCents, locale),
                  }),
                  big: true,
                },
                {
                  label: t("staff.proposal.signatory"),
                  value: `${submission.signatoryName}, ${submission.signatoryPosition}`,
                },
                {
                  label: t("staff.proposal.sha"),
                  value: <code className="hash">{submission.sha256}</code>,
                },
              ]}
            />
          </div>
          <WholeProposal at={`/staff/proposals/${loaderData.id}`} />
          <Submitted snapshot={loaderData.snapshot} rules={loaderData.rules} />
        </div>
        <aside className="stack">
          <section className="card" aria-labelledby="check-title">
            <h2 id="check-title">{t("check.title")}</h2>
            {(status === "CLARIFICATION" || loaderData.rounds > 0 || !isChecked) &&
              call.status !== "PUBLISHED" && (
                <p>
                  <Link to={`/staff/proposals/${loaderData.id}/clarification`}>
                    {loaderData.rounds > 0 ? t("clarification.toSee") : t("clarification.toAsk")}
                  </Link>
                </p>
              )}
            {isChecked && check ? (
              <CheckResult check={check} checklist={checklist} />
            ) : call.status !== "EVALUATION" ? (
              <p className="soft">{t("check.notYet")}</p>
            ) : (
              <CheckForm
                form={form}
                items={items}
                point={fields.point}
                text={fields.text}
                seen={check?.seen ?? ""}
                checklist={checklist}
              />
            )}
          </section>
          {progress.divergence && (
            <DivergenceBox
              progress={progress}
              threshold={loaderData.rules.thresholdPoints}
              third={loaderData.third}
              waiver={loaderData.waiver}
            />
          )}
          {progress.evaluators.length > 0 && (
            <section className="card" aria-labelledby="evaluators-title">
              <h2 id="evaluators-title">{t("staff.evaluators")}</h2>
              <EvaluatorTable progress={progress} isOpen={status === "ELIGIBLE"} />
            </section>
          )}
          {loaderData.mayDeclare && <OwnConflict />}
        </aside>
      </div>
    </Page>
  );
}

const affiliationText = {
  confirmed: "affiliation.memberSince",
  waiting: "affiliation.saysMember",
  denied: "affiliation.notMember",
} as const;

/** Whether the applicant is a member of the group, for conflicts of interest and equal treatment. */
function Affiliation({
  since,
  state,
}: NonNullable<Route.ComponentProps["loaderData"]["affiliation"]>) {
  const t = useT();
  const tone = state === "waiting" ? "wait" : "neutral";
  return (
    <p>
      <Tag tone={tone}>{t(affiliationText[state], { since })}</Tag>
    </p>
  );
}
