import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "react-router";
import { setAccessibility, statementPage } from "#app/domain/groups/set-statement.server.ts";
import {
  accessibilityForm as schema,
  typedAccessibility,
} from "#app/domain/groups/statement-forms.ts";
import { assessmentMethods, complianceStates, gapReasons } from "#app/domain/groups/statements.ts";
import { appContext } from "#app/http/context.ts";
import { againWith, notSaved } from "#app/http/draft-form.ts";
import { unwrap } from "#app/http/respond.ts";
import { Choice, Pair, Rows, Text } from "#app/ui/builder/controls.tsx";
import { DraftForm } from "#app/ui/builder/draft-form.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/accessibility-statement.ts";

const kind = "accessibilityStatement";

export const loader = async ({ context, params }: Route.LoaderArgs) =>
  unwrap(await statementPage(context.get(appContext), params.slug, kind));

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  const page = unwrap(await statementPage(ctx, params.slug, kind));
  const submission = parseWithZod(await request.formData(), { schema });
  if (submission.status !== "success") return againWith(submission);
  const result = await setAccessibility(ctx, params.slug, submission.value);
  if (!result.ok)
    return notSaved(context, submission, result.error, {
      at: { "statement-later": "preparedOn", "review-later": "reviewedOn" },
      theirs: typedAccessibility(page.told),
    });
  return redirect(`/groups/${params.slug}/accessibility`);
}

/** What a group says of the accessibility of its pages, for its staff to write. */
export default function AccessibilityStatement({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  const { slug, shortName, told, seen } = loaderData;
  const title = t("statement.accessibility");
  return (
    <Page
      crumbs={[
        { label: t("strategies.staff.title"), to: "/staff/strategies" },
        { label: shortName, to: `/groups/${slug}` },
      ]}
    >
      <Title text={title} failed={actionData !== undefined} />
      <DraftForm
        value={typedAccessibility(told)}
        answered={actionData}
        seen={seen}
        heading={
          <>
            <h1>{title}</h1>
            <p>{t("statement.accessibilityText")}</p>
          </>
        }
      >
        <Choice
          name="compliance"
          label={t("statement.compliance")}
          options={complianceStates.map((value) => ({
            value,
            label: t(`statement.state.${value}`),
          }))}
        />
        <Rows
          name="gaps"
          label={t("statement.gaps")}
          add={t("statement.addGap")}
          row={(name) => (
            <>
              <Pair name={`${name}.what`} label={t("statement.what")} rows={2} />
              <Choice
                name={`${name}.reason`}
                label={t("statement.why")}
                options={gapReasons.map((value) => ({
                  value,
                  label: t(`statement.reason.${value}`),
                }))}
              />
              <Pair name={`${name}.instead`} label={t("statement.instead")} rows={2} optional />
            </>
          )}
        />
        <Choice
          name="method"
          label={t("statement.methodField")}
          options={assessmentMethods.map((value) => ({
            value,
            label: t(`statement.by.${value}`),
          }))}
        />
        <div className="pair">
          <Text
            name="preparedOn"
            label={t("statement.preparedField")}
            hint={t("form.dateHint")}
            optional
          />
          <Text
            name="reviewedOn"
            label={t("statement.reviewedField")}
            hint={t("form.dateHint")}
            optional
          />
        </div>
        <Pair
          name="contact"
          label={t("statement.contactField")}
          hint={t("statement.contactHint")}
          rows={2}
          optional
        />
        <Pair name="enforcement" label={t("statement.enforcement")} rows={3} optional />
        <Text name="source" label={t("statement.source")} hint={t("statement.sourceHint")} />
      </DraftForm>
    </Page>
  );
}
