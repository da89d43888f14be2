import { FormProvider, getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, redirect } from "react-router";
import { draftAmendment, putInForce } from "#app/domain/strategies/amend-strategy.server.ts";
import { amendmentSchema, approvalSchema } from "#app/domain/strategies/amendment-schema.ts";
import { amendmentPage } from "#app/domain/strategies/strategy-versions.server.ts";
import { formatInstant } from "#app/domain/values/instant.ts";
import { appContext } from "#app/http/context.ts";
import { refused, unwrap } from "#app/http/respond.ts";
import { Text } from "#app/ui/builder/controls.tsx";
import { Button } from "#app/ui/button.tsx";
import { FormErrors, TextField } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Changes } from "#app/ui/strategy/changes.tsx";
import { ContentFields, typedContent } from "#app/ui/strategy/content-fields.tsx";
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
  if (submission.status !== "success") {
    // Without a status, a button of a list was pressed: the form comes back with the list changed.
    const status = submission.status === "error" ? 400 : 200;
    return data(submission.reply(), { status });
  }
  const result = await draftAmendment(ctx, { ...params, input: submission.value });
  if (!result.ok) return refused(context, submission, result.error);
  return redirect(`/staff/strategies/${params.group}/${params.slug}/amend`);
}

/** An amendment of a strategy: written, compared with what is in force, and put in force by the meeting that approved it. */
export default function AmendStrategy({ loaderData, actionData }: Route.ComponentProps) {
  const { content, draft, changes } = loaderData;
  const t = useT();
  const locale = useLocale();
  const isApproving = actionData?.initialValue?.["intent"] === "approve";
  const [form] = useForm<ReturnType<typeof typedContent> & { reason: string }>({
    id: "amendment",
    lastResult: isApproving ? null : actionData,
    defaultValue: { ...typedContent(content, locale), reason: draft?.reason ?? "" },
  });
  const [approval, approved] = useForm<{ approvedOn: string; minutesNo: string }>({
    id: "approval",
    lastResult: isApproving ? actionData : undefined,
  });
  const isListed = actionData !== undefined && actionData.status === undefined;
  const title = t("amend.strategyTitle");
  return (
    <Page
      crumbs={[
        { label: t("staff.calls.title"), to: "/staff" },
        { label: t("strategies.staff.title"), to: "/staff/strategies" },
      ]}
    >
      <Title text={title} failed={actionData?.status === "error"} />
      <FormErrors form={isApproving ? approval : form} />
      <h1>{title}</h1>
      <p>{loaderData.title}</p>
      {isListed && <Notice>{t("draft.notSaved")}</Notice>}
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
      <FormProvider context={form.context}>
        <Form method="post" {...getFormProps(form)} className="draft">
          {/* The key Enter presses the first button of a form. */}
          <button className="hidden" tabIndex={-1}>
            {t("strategyVersions.save")}
          </button>
          <ContentFields />
          <Text name="reason" label={t("strategyVersions.reason")} />
          <Button name="intent" value="save">
            {t("strategyVersions.save")}
          </Button>
        </Form>
      </FormProvider>
    </Page>
  );
}
