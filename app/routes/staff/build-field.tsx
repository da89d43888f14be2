import { parseWithZod } from "@conform-to/zod/v4";
import { Form, redirect } from "react-router";
import { saveField } from "#app/domain/call-drafts/edit-form.server.ts";
import { columnKinds, fieldSchema } from "#app/domain/call-drafts/field-schema.ts";
import { fieldPage } from "#app/domain/call-drafts/form-page.server.ts";
import { seenField } from "#app/domain/call-drafts/seen-field.ts";
import { shownField } from "#app/domain/call-drafts/typed-field.ts";
import { appContext } from "#app/http/context.ts";
import { againWith, notSaved, seenWith } from "#app/http/draft-form.ts";
import { changeFieldList } from "#app/http/field-list.ts";
import { unwrap } from "#app/http/respond.ts";
import { AddField } from "#app/ui/builder/add-field.tsx";
import { Choice, Pair, Tick } from "#app/ui/builder/controls.tsx";
import { DraftForm } from "#app/ui/builder/draft-form.tsx";
import { DraftHeading, DraftPage } from "#app/ui/builder/draft-page.tsx";
import { FieldLimits } from "#app/ui/builder/field-limits.tsx";
import { FieldList } from "#app/ui/builder/field-list.tsx";
import { ErrorSummary } from "#app/ui/form.tsx";
import { useLocalText } from "#app/ui/local-text.ts";
import { SeenFields } from "#app/ui/builder/seen-fields.tsx";
import { SeePage } from "#app/ui/builder/see-page.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/build-field.ts";

export const loader = async ({ context, params }: Route.LoaderArgs) =>
  unwrap(await fieldPage(context.get(appContext), params));

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  const { field, rows, section, whole } = unwrap(await fieldPage(ctx, params));
  const form = await request.formData();
  const root = `/staff/calls/${params.number}/build/form`;
  const changed = await changeFieldList(context, form, {
    number: params.number,
    list: { rows: params.field },
    here: `${root}/fields/${params.field}`,
  });
  if (changed) return changed;
  const submission = parseWithZod(form, { schema: fieldSchema(field.kind) });
  if (submission.status !== "success") return againWith(submission);
  const typed = submission.value;
  if (form.get("intent") === "preview")
    return seenWith(submission, seenField({ field, whole, typed }));
  const result = await saveField(ctx, {
    number: params.number,
    path: params.field,
    seen: typed.seen,
    typed,
  });
  if (!result.ok) return notSaved(context, submission, result.error, { theirs: shownField(field) });
  return redirect(rows ? `${root}/fields/${rows.key}` : `${root}#page-${section}`);
}

/** One question of the form with all that belongs to its kind. */
export default function BuildField({ loaderData: page, actionData }: Route.ComponentProps) {
  const t = useT();
  const say = useLocalText();
  const { call, field, rows, seen, conditions, criteria } = page;
  const title = say(field.label) || field.label.lt;
  const root = `/staff/calls/${call.number}/build/form`;
  const refused = actionData && "refused" in actionData ? actionData.refused : null;
  const seenAs = actionData && "reply" in actionData ? actionData.seen : undefined;
  const shown = seenAs ?? page.whole;
  const said = (is: string) => (is === "yes" ? t("word.yes") : t("word.no"));
  return (
    <DraftPage
      call={call}
      title={title}
      failed={actionData !== undefined && !seenAs}
      above={[
        { label: t("draft.part.form"), to: root },
        ...(rows ? [{ label: say(rows.label), to: `${root}/fields/${rows.key}` }] : []),
      ]}
    >
      {refused && <ErrorSummary errors={[{ id: "new-title", text: refused }]} />}
      <DraftForm
        value={shownField(field)}
        answered={actionData && "reply" in actionData ? actionData : undefined}
        seen={seen}
        isClosed={call.isJudged}
        seenAs={{
          title: t("draft.live"),
          shown: <SeenFields fields={[shown]} rules={page.rules} />,
        }}
        heading={
          <>
            <DraftHeading call={call} title={title} />
            <p className="soft">{t(`formPreview.kind.${field.kind}`)}</p>
            {page.section && <SeePage number={call.number} section={page.section} />}
          </>
        }
      >
        <Pair name="label" label={t("draft.question")} rows={2} />
        <Pair name="hint" label={t("draft.hint")} rows={2} optional />
        <Tick name="required" label={t("draft.field.required")} />
        {conditions.length > 0 && (
          <Choice
            name="when"
            label={t("draft.field.when")}
            hint={t("draft.field.whenHint")}
            options={conditions.map(({ value, label, is, answer }) => ({
              value,
              label: `${say(label) || label.lt} – ${answer ? say(answer) || answer.lt : said(is)}`,
            }))}
            optional
          />
        )}
        <FieldLimits
          field={field}
          criteria={criteria.map(({ id, title: text }) => ({
            value: id,
            label: say(text) || text.lt,
          }))}
        />
      </DraftForm>
      {field.kind === "rows" && (
        <>
          <h2>{t("draft.field.columns")}</h2>
          <Form method="post">
            <FieldList
              fields={field.columns}
              root={`${root}/fields/`}
              above={`${field.key}.`}
              isFixed={call.isJudged}
              label={t("draft.field.columns")}
            />
          </Form>
          {!call.isJudged && <AddField kinds={columnKinds} />}
        </>
      )}
    </DraftPage>
  );
}
