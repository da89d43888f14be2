import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, Link, redirect } from "react-router";
import {
  addDocument,
  removeDocument,
  staffDocuments,
} from "#app/domain/strategies/documents.server.ts";
import { documentSchema as schema } from "#app/domain/strategies/document-schema.ts";
import { appContext } from "#app/http/context.ts";
import { keptFiles, receiveEnclosures } from "#app/http/receive-enclosures.server.ts";
import { sentence, unwrap } from "#app/http/respond.ts";
import { Button } from "#app/ui/button.tsx";
import { EnclosuresField, faultLines } from "#app/ui/enclosures-field.tsx";
import { ErrorSummary, formLines, TextField } from "#app/ui/form.tsx";
import { useLocalText } from "#app/ui/local-text.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Documents } from "#app/ui/strategy/documents.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/strategy-documents.ts";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const page = unwrap(await staffDocuments(context.get(appContext), params));
  return { ...page, isSaved: new URL(request.url).searchParams.has("saved") };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  const { group, slug } = params;
  const allowed = await staffDocuments(ctx, params);
  const place = `strategy ${group} ${slug}`;
  const { form, files, faults } = await receiveEnclosures(ctx, request, { place, may: allowed.ok });
  unwrap(allowed);
  const done = redirect(`/staff/strategies/${group}/${slug}/documents?saved`);
  const removed = form.get("remove");
  if (typeof removed === "string") {
    unwrap(await removeDocument(ctx, { ...params, file: removed }));
    return done;
  }
  const submission = parseWithZod(form, { schema });
  if (submission.status !== "success" || faults.length > 0) {
    const kept = await keptFiles(ctx, place, files);
    return data({ reply: submission.reply(), kept, faults }, { status: 400 });
  }
  const added = await addDocument(ctx, { ...params, ...submission.value, files });
  if (added.ok) return done;
  const reply = submission.reply({ formErrors: [sentence(context, added.error)] });
  return data({ reply, kept: await keptFiles(ctx, place, files), faults }, { status: 409 });
}

/** The files of a strategy: added with what they are, and taken away. */
export default function StrategyDocuments({ loaderData, actionData }: Route.ComponentProps) {
  const { strategy, documents, isSaved } = loaderData;
  const t = useT();
  const locale = useLocale();
  const say = useLocalText();
  const [form, fields] = useForm<{ title: string }>({ lastResult: actionData?.reply });
  const lines = [...formLines(t, form), ...faultLines(t, locale, actionData?.faults ?? [])];
  const title = t("strategyDocuments.title");
  return (
    <Page
      crumbs={[
        { label: t("strategies.staff.title"), to: "/staff/strategies" },
        { label: say(strategy.title) },
      ]}
    >
      <Title text={title} failed={lines.length > 0} />
      <ErrorSummary errors={lines} />
      {isSaved && actionData === undefined && <Notice>{t("acts.saved")}</Notice>}
      <h1>{title}</h1>
      <p>
        {t(strategy.state === "DRAFTED" ? "strategyDocuments.drafted" : "strategyDocuments.lead")}
      </p>
      {documents.length > 0 && (
        <Documents
          documents={documents}
          act={({ id, title: of }) => (
            <Form method="post">
              <Button name="remove" value={id} look="plain">
                {t("strategyDocuments.remove")} <span className="hidden">{of}</span>
              </Button>
            </Form>
          )}
        />
      )}
      <p>
        <Link to={`/staff/strategies/${strategy.group}/${strategy.slug}/acts`}>
          {t("strategy.acts")}
        </Link>
      </p>
      <h2>{t("strategyDocuments.add")}</h2>
      <Form method="post" encType="multipart/form-data" {...getFormProps(form)}>
        <TextField
          field={fields.title}
          label={t("strategyDocuments.titleField")}
          hint={t("strategyDocuments.titleHint")}
        />
        <EnclosuresField
          label={t("strategyDocuments.files")}
          optional={false}
          kept={actionData?.kept ?? []}
          faults={actionData?.faults ?? []}
        />
        <Button>{t("strategyDocuments.add")}</Button>
      </Form>
    </Page>
  );
}
