import { parseWithZod } from "@conform-to/zod/v4";
import { useRef, useState } from "react";
import { data, Form, href, Link, redirect } from "react-router";
import { saveSheet } from "#app/domain/evaluation/save-sheet.server.ts";
import { scoreSchema } from "#app/domain/evaluation/score-schema.ts";
import { sheetDraft } from "#app/domain/evaluation/sheet-draft.ts";
import { sheetPage } from "#app/domain/evaluation/sheet-page.server.ts";
import { draftTotal } from "#app/domain/evaluation/draft-total.ts";
import { submitSheet } from "#app/domain/evaluation/submit-sheet.server.ts";
import { formatHundredthsShort } from "#app/domain/values/hundredths.ts";
import { formatInstantSeconds, formatTime } from "#app/domain/values/instant.ts";
import { formatPoints } from "#app/domain/values/points.ts";
import { appContext } from "#app/http/context.ts";
import { sentence, unwrap } from "#app/http/respond.ts";
import { Button } from "#app/ui/button.tsx";
import { CriterionScore } from "#app/ui/evaluation/criterion-score.tsx";
import { type SavingState, useSheetSaving } from "#app/ui/evaluation/use-sheet-saving.ts";
import { ErrorSummary, Labelled, worded } from "#app/ui/form.tsx";
import { AnswerList } from "#app/ui/proposal/answer-list.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Tag } from "#app/ui/status.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/sheet.ts";

export const handle = { hydrate: true };

export async function loader({ context, params }: Route.LoaderArgs) {
  const page = await sheetPage(context.get(appContext), params);
  if (!page.ok && page.error.code === "undeclared")
    throw redirect(href("/evaluation/:id/declaration", params));
  return unwrap(page);
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  const { criteria, rules } = unwrap(await sheetPage(ctx, params));
  const form = await request.formData();
  const typed = parseWithZod(form, { schema: sheetDraft });
  if (typed.status !== "success")
    return data({ errors: typed.error ?? {}, typed: null }, { status: 400 });

  const draft = { ...params, ...typed.value };
  if (form.get("intent") !== "submit") {
    const saved = await saveSheet(ctx, draft);
    if (saved.ok) return redirect(href("/evaluation"));
    return data(
      { errors: { "": [sentence(context, saved.error)] }, typed: typed.value },
      { status: 409 },
    );
  }

  const complete = parseWithZod(form, {
    schema: scoreSchema(criteria, rules.minJustificationChars),
  });
  if (complete.status !== "success") {
    const saved = await saveSheet(ctx, draft);
    const seen = saved.ok ? saved.value.seen : typed.value.seen;
    return data({ errors: complete.error ?? {}, typed: { ...typed.value, seen } }, { status: 400 });
  }
  const submitted = await submitSheet(ctx, draft);
  if (submitted.ok) return redirect(href("/evaluation/:id", params));
  return data(
    { errors: { "": [sentence(context, submitted.error)] }, typed: typed.value },
    { status: 409 },
  );
}

function Saving({ state }: { state: SavingState }) {
  const t = useT();
  return (
    <span aria-live="polite" className="soft">
      {state.is === "saved"
        ? t("sheet.saved", { time: formatTime(state.at) })
        : state.is === "resting"
          ? ""
          : t(`sheet.${state.is}`)}
    </span>
  );
}

/** The proposal and the evaluator's own sheet of it, criterion by criterion. */
export default function Sheet({ loaderData: page, actionData, params }: Route.ComponentProps) {
  const t = useT();
  const locale = useLocale();
  const form = useRef<HTMLFormElement>(null);
  const saving = useSheetSaving(form, href("/evaluation/:id/save", params));
  const { criteria, rules, sheet, answers, files } = page;
  const isLocked = sheet?.status === "SUBMITTED" || !page.open;

  const typed = actionData?.typed;
  const initial = criteria.map(({ id }) => {
    const asTyped = typed?.scores.find(({ criterionId }) => criterionId === id);
    const stored = sheet?.scores.find(({ criterion }) => criterion === id);
    const points = stored?.points ?? null;
    return {
      points: asTyped?.points ?? (points === null ? "" : formatHundredthsShort(points, locale)),
      justification: asTyped?.justification ?? stored?.justification ?? "",
    };
  });
  const [total, setTotal] = useState(() =>
    draftTotal(
      criteria,
      initial.map(({ points }) => points),
    ),
  );
  const onInput = () => {
    if (!form.current) return;
    const now = new FormData(form.current);
    setTotal(
      draftTotal(
        criteria,
        criteria.map((_, index) => {
          const typed = now.get(`scores[${index}].points`);
          return typeof typed === "string" ? typed : "";
        }),
      ),
    );
  };

  const errors: Record<string, string[] | null> = actionData?.errors ?? {};
  const at = (path: string) => errors[path] ?? undefined;
  const summary = [
    ...(errors[""] ?? []).map((text) => ({ text: worded(t, text) })),
    ...criteria.flatMap(({ id }, index) => [
      ...(at(`scores[${index}].points`) ?? []).map((text) => ({
        id: `points-${id}`,
        text: `${index + 1}. ${worded(t, text)}`,
      })),
      ...(at(`scores[${index}].justification`) ?? []).map((text) => ({
        id: `justification-${id}`,
        text: `${index + 1}. ${worded(t, text)}`,
      })),
    ]),
  ];
  const maximum = criteria.reduce((sum, { maxPoints }) => sum + maxPoints, 0);
  const heading = `${page.registration} · ${page.title}`;
  const fieldsOf = (criterionId: string, evidence: string | null) =>
    page.form.sections.flatMap((section) =>
      section.fields.filter(
        (field) =>
          (field.kind === "text" && field.criterion === criterionId) ||
          (section.key === evidence && field.kind !== "declarations"),
      ),
    );

  return (
    <Page
      crumbs={[
        { label: t("evaluation.title"), to: href("/evaluation") },
        { label: page.registration },
      ]}
    >
      <title>
        {summary.length > 0
          ? t("title.error", { title: `${heading} – ${t("site.name")}` })
          : `${heading} – ${t("site.name")}`}
      </title>
      <ErrorSummary errors={summary} />
      <h1>{page.title}</h1>
      <p className="soft">{`${page.registration} · ${page.applicant}`}</p>
      {sheet?.status === "RETURNED" && sheet.returnReason && (
        <p>
          <Tag tone="bad">{t("evaluation.state.returned")}</Tag> {sheet.returnReason}
        </p>
      )}

      <details>
        <summary>{t("sheet.wholeProposal")}</summary>
        {page.form.sections.map((section) => (
          <section key={section.key}>
            <h3>{section.title[locale]}</h3>
            <AnswerList fields={section.fields} answers={answers} files={files} rules={rules} />
          </section>
        ))}
      </details>

      {isLocked ? (
        <Locked page={page} />
      ) : (
        <Form method="post" ref={form} onInput={onInput} noValidate>
          <input type="hidden" name="seen" defaultValue={typed?.seen ?? sheet?.seen ?? ""} />
          {criteria.map((criterion, index) => (
            <CriterionScore
              key={criterion.id}
              criterion={criterion}
              index={index}
              points={initial[index]?.points ?? ""}
              justification={initial[index]?.justification ?? ""}
              minChars={rules.minJustificationChars}
              errors={{
                points: at(`scores[${index}].points`),
                justification: at(`scores[${index}].justification`),
              }}
              evidence={
                <AnswerList
                  fields={fieldsOf(criterion.id, criterion.evidence)}
                  answers={answers}
                  files={files}
                  rules={rules}
                />
              }
            />
          ))}
          <Labelled id="remarks" label={t("sheet.remarks")} optional>
            <textarea
              id="remarks"
              name="remarks"
              rows={4}
              defaultValue={typed?.remarks ?? sheet?.remarks ?? ""}
            />
          </Labelled>
          <div className="totals">
            <p>
              {t("sheet.total")}{" "}
              <output>
                <strong>{formatPoints(total, locale)}</strong>
              </output>{" "}
              {t("sheet.outOf", { max: formatPoints(maximum, locale) })}
            </p>
            <Saving state={saving} />
            <p className="soft">{t("sheet.lockNote")}</p>
            <div className="row">
              <Button name="intent" value="submit">
                {t("sheet.submit")}
              </Button>
              <Button look="plain" name="intent" value="save">
                {t("sheet.saveForLater")}
              </Button>
            </div>
          </div>
        </Form>
      )}
    </Page>
  );
}

function Locked({ page }: { page: Route.ComponentProps["loaderData"] }) {
  const t = useT();
  const locale = useLocale();
  const { sheet, criteria } = page;
  return (
    <>
      <p>
        <Tag tone="plain">{t("evaluation.state.submitted")}</Tag>{" "}
        {sheet?.submittedAt
          ? t("sheet.submittedAt", { time: formatInstantSeconds(sheet.submittedAt, locale) })
          : t("sheet.closed")}
      </p>
      {sheet?.totalPoints != null && (
        <p>
          {t("sheet.total")} <strong>{formatPoints(sheet.totalPoints, locale)}</strong>
        </p>
      )}
      {criteria.map(({ id, title, maxPoints }, index) => {
        const score = sheet?.scores.find(({ criterion }) => criterion === id);
        return (
          <section key={id}>
            <h2>{`${index + 1}. ${title[locale]}`}</h2>
            <p>
              <strong>{score?.points == null ? "–" : formatPoints(score.points, locale)}</strong>{" "}
              {t("sheet.outOf", { max: formatPoints(maxPoints, locale) })}
            </p>
            <p className="typed">{score?.justification}</p>
          </section>
        );
      })}
      {sheet?.remarks && <p className="typed">{sheet.remarks}</p>}
      <p>
        <Link to={href("/evaluation")}>{t("sheet.toList")}</Link>
      </p>
    </>
  );
}
