import { getFormProps, getInputProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, redirect } from "react-router";
import { draftAmendment, putInForce } from "#app/domain/strategies/amend-strategy.server.ts";
import { amendmentSchema, approvalSchema } from "#app/domain/strategies/amendment-schema.ts";
import { amendmentPage } from "#app/domain/strategies/strategy-versions.server.ts";
import { formatInstant } from "#app/domain/values/instant.ts";
import { formatAmount } from "#app/domain/values/money.ts";
import { appContext } from "#app/http/context.ts";
import { refused, unwrap } from "#app/http/respond.ts";
import { Button } from "#app/ui/button.tsx";
import { FormErrors, LongTextField, TextField } from "#app/ui/form.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Changes } from "#app/ui/strategy/changes.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/amend-strategy.ts";

export const loader = async ({ context, params }: Route.LoaderArgs) =>
  unwrap(await amendmentPage(context.get(appContext), params));

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  unwrap(await amendmentPage(ctx, params));
  const form = await request.formData();
  if (form.get("intent") === "approve") {
    const submission = parseWithZod(form, { schema: approvalSchema });
    if (submission.status !== "success") return data(submission.reply(), { status: 400 });
    const result = await putInForce(ctx, { ...params, ...submission.value });
    if (!result.ok)
      return refused(context, submission, result.error, { "approved-later": "approvedOn" });
    return redirect(`/strategies/${params.group}/${params.slug}/versions`);
  }
  const submission = parseWithZod(form, { schema: amendmentSchema });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const result = await draftAmendment(ctx, { ...params, input: submission.value });
  if (!result.ok) return refused(context, submission, result.error);
  return redirect(`/staff/strategies/${params.group}/${params.slug}/amend`);
}

interface Fields {
  [key: string]: string | Record<string, string>[];
  actions: { id: string; title: string; budget: string; projects: string }[];
  funding: { id: string; sum: string }[];
  targetGroups: string;
  territory: string;
  reason: string;
}

/** An amendment of a strategy: written, compared with what is in force, and put in force by the meeting that approved it. */
export default function AmendStrategy({ loaderData, actionData }: Route.ComponentProps) {
  const { content, draft, changes } = loaderData;
  const t = useT();
  const locale = useLocale();
  const isApproving = actionData?.initialValue?.["intent"] === "approve";
  const [form, fields] = useForm<Fields>({
    id: "amendment",
    lastResult: isApproving ? undefined : actionData,
    defaultValue: {
      actions: content.actions.map(({ id, title, budgetCents, plannedProjects }) => ({
        id,
        title,
        budget: budgetCents === null ? "" : formatAmount(budgetCents, locale),
        projects: plannedProjects === null ? "" : String(plannedProjects),
      })),
      funding: content.funding.map(({ id, cents }) => ({ id, sum: formatAmount(cents, locale) })),
      targetGroups: content.targetGroups.join("\n"),
      territory: content.territory,
      reason: draft?.reason ?? "",
    },
  });
  const [approval, approved] = useForm<{ approvedOn: string; minutesNo: string }>({
    id: "approval",
    lastResult: isApproving ? actionData : undefined,
  });
  const title = t("amend.strategyTitle");
  return (
    <Page
      crumbs={[
        { label: t("staff.calls.title"), to: "/staff" },
        { label: t("strategies.staff.title"), to: "/staff/strategies" },
      ]}
    >
      <Title text={title} failed={actionData !== undefined} />
      <FormErrors form={isApproving ? approval : form} />
      <h1>{title}</h1>
      <p>{loaderData.title}</p>
      {draft && (
        <>
          <h2>{t("strategyVersions.changes")}</h2>
          <p className="soft">
            {t("strategyVersions.saved", { at: formatInstant(draft.savedAt, locale) })}
          </p>
          <Changes changes={changes} />
          <h2>{t("strategyVersions.approve")}</h2>
          <Form method="post" {...getFormProps(approval)}>
            <TextField
              field={approved.approvedOn}
              type="date"
              label={t("strategyVersions.approvedOn")}
            />
            <TextField field={approved.minutesNo} label={t("strategyVersions.minutesNo")} />
            <Button name="intent" value="approve" look="quiet">
              {t("strategyVersions.putInForce")}
            </Button>
          </Form>
        </>
      )}
      <h2>{t("strategyVersions.write")}</h2>
      <Form method="post" {...getFormProps(form)}>
        {fields.actions.getFieldList().map((action, index) => {
          const one = action.getFieldset();
          const { key, ...id } = getInputProps(one.id, { type: "hidden" });
          return (
            <fieldset key={action.key} className="field">
              <legend>
                {t("strategyVersions.action", { number: content.actions[index]?.number ?? "" })}
              </legend>
              <input key={key} {...id} />
              <TextField field={one.title} label={t("strategyVersions.titleField")} />
              <TextField
                field={one.budget}
                label={t("strategy.budget")}
                inputMode="decimal"
                optional
              />
              <TextField
                field={one.projects}
                label={t("strategy.projectsPlanned")}
                inputMode="numeric"
                optional
              />
            </fieldset>
          );
        })}
        {fields.funding.getFieldList().map((source, index) => {
          const one = source.getFieldset();
          const { key, ...id } = getInputProps(one.id, { type: "hidden" });
          return (
            <div key={source.key}>
              <input key={key} {...id} />
              <TextField
                field={one.sum}
                label={content.funding[index]?.name ?? ""}
                inputMode="decimal"
              />
            </div>
          );
        })}
        <LongTextField
          field={fields.targetGroups}
          label={t("strategy.targetGroups")}
          hint={t("strategyVersions.lineEach")}
          optional
        />
        <LongTextField field={fields.territory} label={t("strategy.territory")} optional />
        <TextField field={fields.reason} label={t("strategyVersions.reason")} />
        <Button name="intent" value="save">
          {t("strategyVersions.save")}
        </Button>
      </Form>
    </Page>
  );
}
