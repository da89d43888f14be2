import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, Link, redirect } from "react-router";
import { approveCorrection } from "#app/domain/letters/corrections/approve-correction.server.ts";
import { callOffCorrection } from "#app/domain/letters/corrections/call-off-correction.server.ts";
import {
  correctionPage,
  previewCorrection,
  typedFor,
} from "#app/domain/letters/corrections/correction-page.server.ts";
import { correctionSchema as schema } from "#app/domain/letters/corrections/correction-schema.ts";
import { proposeCorrection } from "#app/domain/letters/corrections/propose-correction.server.ts";
import { formatInstant, formatLongDate } from "#app/domain/values/instant.ts";
import { appContext } from "#app/http/context.ts";
import { refused, unwrap } from "#app/http/respond.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { FormErrors, LongTextField } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Original } from "#app/ui/original.tsx";
import { Page } from "#app/ui/shell.tsx";
import { BothLetters, CorrectedParts } from "#app/ui/staff/correction.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/letter-correction.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  return unwrap(await correctionPage(context.get(appContext), params));
}

export async function action({ context, params: { id }, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  const form = await request.formData();
  const typed = unwrap(
    await typedFor(ctx, { id }, (key) => {
      const value = form.get(key);
      return typeof value === "string" ? value : null;
    }),
  );
  const submission = parseWithZod(form, { schema });
  if (submission.status !== "success")
    return data({ result: submission.reply(), typed, preview: null }, { status: 400 });
  const asked = submission.value;
  if (asked.intent === "preview") {
    const preview = await previewCorrection(ctx, { ...asked, id, typed });
    if (preview.ok) return data({ result: submission.reply(), typed, preview: preview.value });
    return withTyped(refused(context, submission, preview.error, at), typed);
  }
  const act = () => {
    if (asked.intent === "ask") return proposeCorrection(ctx, { ...asked, id, typed });
    if (asked.intent === "approve") return approveCorrection(ctx, { ...asked, id });
    return callOffCorrection(ctx, { id, why: asked.offWhy });
  };
  const done = await act();
  if (!done.ok) return withTyped(refused(context, submission, done.error, at), typed);
  return redirect(`/staff/letters/${id}/correction`);
}

const at = {};

const withTyped = (
  { data: result, init }: ReturnType<typeof refused>,
  typed: Readonly<Record<string, string>>,
) => data({ result, typed, preview: null }, init ?? {});

/** Corrects an issued letter by another that replaces it: two persons, one after the other. */
export default function LetterCorrection({ loaderData: page, actionData }: Route.ComponentProps) {
  const t = useT();
  const locale = useLocale();
  const [form, fields] = useForm<Record<"why" | "offWhy" | "seen", string>>({
    id: "correction",
    lastResult: actionData?.preview ? undefined : actionData?.result,
    defaultValue: actionData?.result.initialValue as { why?: string } | undefined,
  });
  const { id, number, waiting, replacedBy, model } = page;
  const title = t("correction.title", { number });
  const preview = actionData?.preview ?? null;
  const isOpen = page.isCorrectable && !waiting && !replacedBy;
  return (
    <Page
      crumbs={[
        { label: t("staff.register.title"), to: "/staff/letters" },
        { label: t("delivery.title", { number }), to: `/staff/letters/${id}` },
      ]}
    >
      <Title text={title} failed={actionData !== undefined && !preview} />
      <FormErrors form={form} />
      <h1>{title}</h1>
      <p className="soft">
        <Original>{model.recipient.name}</Original>, {page.registration}
      </p>
      {replacedBy && (
        <Notice>
          {t("correction.replacedBy")}{" "}
          <Link to={`/letters/${replacedBy.id}`}>
            {replacedBy.number}, {formatLongDate(replacedBy.issuedAt, locale)}
          </Link>
        </Notice>
      )}
      {!page.isCorrectable && <p>{t("refusal.correction-kind")}</p>}
      {isOpen && (
        <>
          <p>{t("correction.lead")}</p>
          {page.tellsDecision && <Notice>{t("correction.decisionStays")}</Notice>}
        </>
      )}
      {waiting && (
        <>
          <Notice>
            {t("correction.waits", {
              name: waiting.askedBy,
              at: formatInstant(waiting.askedAt, locale),
            })}{" "}
            {t(waiting.isOwn ? "correction.waitsOwn" : "correction.waitsYou")}
          </Notice>
          <p>
            <strong>{t("correction.why")}:</strong> <Original>{waiting.why}</Original>
          </p>
          <p>
            <a href={`/staff/letters/${id}/correction/pdf`}>{t("correction.pdf")}</a>
          </p>
          <BothLetters before={model} after={waiting.after} changes={waiting.changes} />
          <div className="columns">
            {!waiting.isOwn && (
              <section className="card" aria-labelledby="correction-approve">
                <h2 id="correction-approve">{t("correction.approveTitle")}</h2>
                <p>{t("correction.approveText")}</p>
                <Form method="post">
                  <input type="hidden" name="seen" value={waiting.sha256} />
                  <Button name="intent" value="approve">
                    {t("correction.approve")}
                  </Button>
                </Form>
              </section>
            )}
            <section className="card" aria-labelledby="correction-off">
              <h2 id="correction-off">{t("correction.callOff")}</h2>
              <Form method="post" noValidate>
                <LongTextField field={fields.offWhy} label={t("correction.offWhy")} rows={2} />
                <Button name="intent" value="call-off" look="quiet">
                  {t("correction.callOff")}
                </Button>
              </Form>
            </section>
          </div>
        </>
      )}
      {isOpen && (
        <Form method="post" {...getFormProps(form)}>
          <LongTextField
            field={fields.why}
            label={t("correction.why")}
            hint={t("correction.whyHint")}
            rows={2}
          />
          <CorrectedParts
            parts={page.parts}
            typed={actionData?.typed ?? {}}
            language={model.language}
          />
          <div className="toolbar">
            <Button
              name="intent"
              value="preview"
              look="quiet"
              formAction={`/staff/letters/${id}/correction#correction-changes`}
            >
              {t("correction.preview")}
            </Button>
            <Button name="intent" value="ask">
              {t("correction.ask")}
            </Button>
          </div>
        </Form>
      )}
      {preview && isOpen && (
        <BothLetters before={model} after={preview.after} changes={preview.changes} />
      )}
      <div className="toolbar">
        <ButtonLink to={`/staff/letters/${id}`} look="plain">
          {t("correction.back")}
        </ButtonLink>
      </div>
    </Page>
  );
}
