import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Link, redirect } from "react-router";
import { staffProposal } from "#app/domain/checks/staff-proposal.server.ts";
import { declarationSchema } from "#app/domain/evaluation/declaration-schema.ts";
import { declareInterest } from "#app/domain/evaluation/declare-interest.server.ts";
import { thirdSchema, waiverSchema } from "#app/domain/evaluation/divergence-schema.ts";
import { inviteThird } from "#app/domain/evaluation/invite-third.server.ts";
import { recuseAssigned } from "#app/domain/evaluation/pin-conflict.server.ts";
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
import { AffiliationTag } from "#app/ui/staff/check/flags.tsx";
import { CheckStanding } from "#app/ui/staff/check/rounds.tsx";
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
    const act = intent === "return" ? returnSheet : recuseAssigned;
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
  throw data(null, { status: 400 });
}

/** What was handed in, beside the check and the evaluators' progress. */
export default function StaffProposal({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  const locale = useLocale();
  const { call, check, submission, progress, status } = loaderData;
  const title = `${loaderData.registration} · ${submission.title}`;
  const [form] = useForm({ id: "acts", lastResult: actionData });
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
      {loaderData.affiliation && (
        <p>
          <AffiliationTag {...loaderData.affiliation} />
        </p>
      )}
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
            {call.status === "PUBLISHED" ? (
              <p className="soft">{t("check.notYet")}</p>
            ) : (
              <>
                {check && <CheckStanding round={check} />}
                <p>
                  <Link to={`/staff/proposals/${loaderData.id}/check`}>{t("check.open")}</Link>
                </p>
                <p>
                  <Link to={`/staff/proposals/${loaderData.id}/clarification`}>
                    {loaderData.rounds > 0 ? t("clarification.toSee") : t("clarification.toAsk")}
                  </Link>
                </p>
              </>
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
