import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, Link, redirect } from "react-router";
import { publishProject } from "#app/domain/projects/change-project.server.ts";
import { projectPage } from "#app/domain/projects/project-page.server.ts";
import { paymentSchema as schema } from "#app/domain/projects/project-schema.ts";
import { recordPayment } from "#app/domain/projects/record-payment.server.ts";
import { formatInstant } from "#app/domain/values/instant.ts";
import { appContext } from "#app/http/context.ts";
import { refused, unwrap } from "#app/http/respond.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { FormErrors, SelectField, TextField } from "#app/ui/form.tsx";
import { Original } from "#app/ui/original.tsx";
import { Payments } from "#app/ui/projects/payments.tsx";
import { ProjectChanges } from "#app/ui/projects/project-changes.tsx";
import { ProjectFacts } from "#app/ui/projects/project-facts.tsx";
import { ProjectStateTag } from "#app/ui/projects/state-tag.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/project.ts";

export const loader = async ({ context, params }: Route.LoaderArgs) =>
  unwrap(await projectPage(context.get(appContext), params.id));

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  const form = await request.formData();
  const intent = form.get("intent");
  if (intent === "publish" || intent === "unpublish") {
    unwrap(await publishProject(ctx, { ...params, isPublic: intent === "publish" }));
    return redirect(`/staff/projects/${params.id}`);
  }
  const submission = parseWithZod(form, { schema });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const result = await recordPayment(ctx, { ...params, ...submission.value });
  if (!result.ok) return refused(context, submission, result.error);
  return redirect(`/staff/projects/${params.id}#payments`);
}

/** A project with everything its group knows of it, and its next steps. */
export default function StaffProject({ loaderData: project, actionData }: Route.ComponentProps) {
  const t = useT();
  const locale = useLocale();
  const [form, fields] = useForm<Record<"kind" | "paidOn" | "cents" | "number", string>>({
    lastResult: actionData,
  });
  const base = `/staff/projects/${project.id}`;
  return (
    <Page
      crumbs={[
        { label: t("staff.calls.title"), to: "/staff" },
        { label: t("projects.title"), to: "/staff/projects" },
      ]}
    >
      <Title text={project.title.lt} failed={actionData !== undefined} />
      <FormErrors form={form} />
      <h1>
        <Original>{project.title.lt}</Original>
      </h1>
      <p>
        <ProjectStateTag state={project.state} />
      </p>
      <div className="card">
        <ProjectFacts project={project} />
        {project.proposal && (
          <p>
            <Link to={`/staff/proposals/${project.proposal.id}`}>
              {t("project.proposal")} {project.proposal.registration}
            </Link>
            {" · "}
            <Link to={`/staff/calls/${project.proposal.call}/archives`}>
              {t("project.handover", { number: project.proposal.call })}
            </Link>
          </p>
        )}
      </div>
      {project.manage && (
        <>
          <div className="row toolbar">
            {project.events.map((event, index) => (
              <ButtonLink
                key={event}
                to={`${base}/steps/${event}`}
                look={index === 0 ? "primary" : "quiet"}
              >
                {t(`projectStep.${event}`)}
              </ButtonLink>
            ))}
            <ButtonLink to={`${base}/change`} look="quiet">
              {t("project.change")}
            </ButtonLink>
            <ButtonLink to={`${base}/pictures`} look="quiet">
              {t("picture.title")}
            </ButtonLink>
          </div>
          <h2>{t("project.public")}</h2>
          <Form method="post" className="row">
            <span>
              {project.publishedAt ? (
                <>
                  {t("project.isPublic", { at: formatInstant(project.publishedAt, locale) })}{" "}
                  <Link to={`/projects/${project.id}`}>{t("project.toPublic")}</Link>
                </>
              ) : (
                t("project.notPublic")
              )}
            </span>
            <Button
              look="quiet"
              name="intent"
              value={project.publishedAt ? "unpublish" : "publish"}
            >
              {t(project.publishedAt ? "project.unpublish" : "project.publish")}
            </Button>
          </Form>
        </>
      )}
      <p>
        <Link to={`${base}/publicity`}>{t("publicity.kept", project.publicity)}</Link>
        {project.manage && (
          <>
            {" · "}
            <Link to={`/staff/monitoring/${project.id}`}>{t("project.monitoring")}</Link>
          </>
        )}
      </p>
      <h2 id="payments">{t("project.payments")}</h2>
      <Payments payments={project.payments} paidCents={project.paidCents} />
      {project.manage && project.contractedCents !== null && (
        <details open={actionData !== undefined}>
          <summary>{t("project.pay")}</summary>
          <Form method="post" {...getFormProps(form)}>
            <SelectField
              field={fields.kind}
              label={t("project.payKind")}
              options={(["ADVANCE", "INTERIM", "FINAL", "RETURNED"] as const).map((value) => ({
                value,
                label: t(`project.pay.${value}`),
              }))}
            />
            <TextField field={fields.paidOn} label={t("project.paidOn")} type="date" />
            <TextField field={fields.cents} label={t("project.sum")} inputMode="decimal" />
            <TextField field={fields.number} label={t("project.payNumber")} optional />
            <Button look="quiet">{t("project.pay")}</Button>
          </Form>
        </details>
      )}
      <h2>{t("project.history")}</h2>
      <ProjectChanges changes={project.changes} />
    </Page>
  );
}
