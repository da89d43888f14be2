import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, href, redirect } from "react-router";
import { askExtension } from "#app/domain/proposals/ask-extension.server.ts";
import { discardChanges } from "#app/domain/proposals/discard-changes.server.ts";
import { askExtensionSchema, withdrawSchema } from "#app/domain/proposals/extension-schema.ts";
import { findDraft } from "#app/domain/proposals/find-draft.server.ts";
import { reopenProposal } from "#app/domain/proposals/reopen-proposal.server.ts";
import { reviveProposal } from "#app/domain/proposals/revive-proposal.server.ts";
import { submissionPage } from "#app/domain/proposals/submission-page.server.ts";
import { withdrawProposal } from "#app/domain/proposals/withdraw-proposal.server.ts";
import { formatDeadline, formatInstantSeconds } from "#app/domain/values/instant.ts";
import { appContext, localeContext } from "#app/http/context.ts";
import { refused, sentence, unwrap } from "#app/http/respond.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { FormErrors, LongTextField } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { RefusedAttempts, SubmittedVersions } from "#app/ui/proposal/submitted-versions.tsx";
import { VersionChanges } from "#app/ui/proposal/version-changes.tsx";
import { useProposalCrumbs } from "#app/ui/proposal/crumbs.ts";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/submission.ts";

export async function loader({ context, params: { id } }: Route.LoaderArgs) {
  const { locale } = context.get(localeContext);
  return unwrap(await submissionPage(context.get(appContext), { id, locale }));
}

const acts = { reopen: reopenProposal, discard: discardChanges, revive: reviveProposal };

export async function action({ context, params: { id }, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  unwrap(await findDraft(ctx, { id }));
  const form = await request.formData();
  const intent = form.get("intent");
  const here = href("/my/proposals/:id/submission", { id });
  if (intent === "reopen" || intent === "discard" || intent === "revive") {
    const result = await acts[intent](ctx, { id });
    if (result.ok) return redirect(intent === "reopen" ? href("/my/proposals/:id", { id }) : here);
    if (result.error.code === "not-found") unwrap(result);
    return data({ intent, refused: sentence(context, result.error) }, { status: 409 });
  }
  if (intent === "withdraw") {
    const submission = parseWithZod(form, { schema: withdrawSchema });
    if (submission.status !== "success")
      return data({ intent, reply: submission.reply() }, { status: 400 });
    const result = await withdrawProposal(ctx, { ...submission.value, id });
    if (result.ok) return redirect(here);
    const { data: reply, init } = refused(context, submission, result.error);
    return data({ intent, reply }, init ?? {});
  }
  const submission = parseWithZod(form, { schema: askExtensionSchema });
  if (submission.status !== "success")
    return data({ intent, reply: submission.reply() }, { status: 400 });
  const result = await askExtension(ctx, { ...submission.value, id });
  if (result.ok) return redirect(here);
  const { data: reply, init } = refused(context, submission, result.error);
  return data({ intent, reply }, init ?? {});
}

type PageData = Route.ComponentProps["loaderData"];

/** How a proposal was handed in, and everything that can still be done about it. */
export default function Submission({ loaderData: page, actionData }: Route.ComponentProps) {
  const t = useT();
  const locale = useLocale();
  const { id, call, copy, may } = page;
  const reply = actionData && "reply" in actionData ? actionData : null;
  const [withdraw, fields] = useForm<{ reason?: string }>({
    id: "withdraw",
    lastResult: reply?.intent === "withdraw" ? reply.reply : null,
  });
  const [ask, asked] = useForm<{ reason: string }>({
    id: "ask",
    lastResult: reply && reply.intent !== "withdraw" ? reply.reply : null,
  });
  const wrong = actionData && "refused" in actionData ? actionData.refused : null;
  const title = t("submission.title");
  return (
    <Page crumbs={useProposalCrumbs(page, title)}>
      <Title text={title} failed={actionData !== undefined} />
      {wrong && <Notice>{wrong}</Notice>}
      <FormErrors form={withdraw} />
      <FormErrors form={ask} />
      <h1>{title}</h1>
      <p className="soft">
        {`${page.title || (locale === "lt" ? call.title : call.titleEn)} · ${t("proposals.call", { number: call.number })}`}
      </p>
      {page.isExtended && (
        <Notice>
          {t("submission.extended", { until: formatDeadline(call.closesAt, locale) })}
        </Notice>
      )}
      {page.state === "withdrawn" && <Withdrawn page={page} />}
      {copy && <Copy page={page} copy={copy} />}
      {may.reopen && (
        <>
          <p>{t("submission.copy.explain")}</p>
          <Act intent="reopen" label={t("submission.reopen")} />
        </>
      )}
      <h2>{t("submission.history")}</h2>
      <SubmittedVersions
        versions={page.versions}
        receipts={href("/my/proposals/:id/receipt", { id })}
      />
      <RefusedAttempts attempts={page.attempts} />
      {(may.askExtension || page.requests.length > 0) && <h2>{t("submission.extension")}</h2>}
      <Requests page={page} />
      {may.askExtension && (
        <Form method="post" id={ask.id} noValidate>
          <p>{t("submission.extension.explain")}</p>
          <LongTextField field={asked.reason} label={t("submission.extension.reason")} />
          <Button look="quiet" name="intent" value="ask">
            {t("submission.extension.ask")}
          </Button>
        </Form>
      )}
      {may.withdraw && (
        <>
          <h2>
            {t(page.state === "draft" ? "submission.withdraw.dropDraft" : "submission.withdraw")}
          </h2>
          <Form method="post" id={withdraw.id} noValidate>
            <p>
              {t(
                page.state === "draft"
                  ? "submission.withdraw.draft"
                  : "submission.withdraw.explain",
              )}
            </p>
            <LongTextField field={fields.reason} label={t("submission.withdraw.reason")} rows={3} />
            <Button look="quiet" name="intent" value="withdraw">
              {t(page.state === "draft" ? "submission.withdraw.dropDraft" : "submission.withdraw")}
            </Button>
          </Form>
        </>
      )}
    </Page>
  );
}

function Act({ intent, label }: { intent: keyof typeof acts; label: string }) {
  return (
    <Form method="post">
      <Button look="quiet" name="intent" value={intent}>
        {label}
      </Button>
    </Form>
  );
}

function Copy({ page, copy }: { page: PageData; copy: NonNullable<PageData["copy"]> }) {
  const t = useT();
  const locale = useLocale();
  const at = formatInstantSeconds(copy.submittedAt, locale);
  return (
    <>
      <h2>{t("submission.copy")}</h2>
      <Notice>{t(`submission.copy.${copy.state}`, { at })}</Notice>
      {copy.changes.length === 0 ? (
        <p>{t("submission.copy.none")}</p>
      ) : (
        <>
          <h3>{t("submission.changes")}</h3>
          <VersionChanges changes={copy.changes} />
        </>
      )}
      {page.may.edit && copy.state === "open" && (
        <>
          <p>{t("submission.discardHint")}</p>
          <div className="row">
            <ButtonLink to={href("/my/proposals/:id", { id: page.id })}>
              {t("submission.continue")}
            </ButtonLink>
            <Act intent="discard" label={t("submission.discard")} />
          </div>
        </>
      )}
    </>
  );
}

function Withdrawn({ page: { may, call } }: { page: PageData }) {
  const t = useT();
  const locale = useLocale();
  return (
    <>
      <Notice>{t("submission.withdrawn")}</Notice>
      {may.revive && (
        <>
          <p>{t("submission.revive.explain", { until: formatDeadline(call.closesAt, locale) })}</p>
          <Act intent="revive" label={t("submission.revive")} />
        </>
      )}
    </>
  );
}

function Requests({ page: { requests } }: { page: PageData }) {
  const t = useT();
  const locale = useLocale();
  return (
    <ul className="plain">
      {requests.map(({ id, askedAt, reason, answeredAt, until, answer, minutesNo }) => (
        <li key={id}>
          <p>
            {t("submission.extension.asked", { at: formatInstantSeconds(askedAt, locale), reason })}
          </p>
          <p>
            {!answeredAt
              ? t("submission.extension.waiting")
              : until
                ? t("submission.extension.granted", {
                    until: formatDeadline(until, locale),
                    answer,
                  })
                : t("submission.extension.refused", { answer })}{" "}
            {minutesNo && t("submission.extension.minutes", { number: minutesNo })}
          </p>
        </li>
      ))}
    </ul>
  );
}
