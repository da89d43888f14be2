import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "react-router";
import {
  criterionFrom,
  criterionKinds,
  criterionSchema as schema,
  typedCriterion,
} from "#app/domain/call-drafts/criterion-schema.ts";
import { criterionPage } from "#app/domain/call-drafts/criterion-page.server.ts";
import { saveCriterion } from "#app/domain/call-drafts/save-criterion.server.ts";
import { formatQuantity } from "#app/domain/values/number.ts";
import { appContext } from "#app/http/context.ts";
import { againWith, notSaved, seenWith } from "#app/http/draft-form.ts";
import { unwrap } from "#app/http/respond.ts";
import { Choice, Pair, Rows, Text } from "#app/ui/builder/controls.tsx";
import { DraftForm } from "#app/ui/builder/draft-form.tsx";
import { DraftHeading, DraftPage } from "#app/ui/builder/draft-page.tsx";
import { PointsField } from "#app/ui/evaluator/points-field.tsx";
import { PointsLeft } from "#app/ui/builder/points-left.tsx";
import { useLocalText } from "#app/ui/local-text.ts";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/build-criterion.ts";

export const loader = async ({ context, params }: Route.LoaderArgs) =>
  unwrap(await criterionPage(context.get(appContext), params));

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  const page = unwrap(await criterionPage(ctx, params));
  const form = await request.formData();
  const submission = parseWithZod(form, { schema });
  if (submission.status !== "success") return againWith(submission);
  const { seen } = submission.value;
  const criterion = criterionFrom(params.criterion, submission.value);
  if (form.get("intent") === "preview") return seenWith(submission, criterion);
  const result = await saveCriterion(ctx, { number: params.number, seen, criterion });
  if (!result.ok)
    return notSaved(context, submission, result.error, { theirs: typedCriterion(page.criterion) });
  return redirect(`/staff/calls/${params.number}/build/criteria#${params.criterion}`);
}

/** One criterion: its kind, points and weight, what each score means, where its evidence stands. */
export default function BuildCriterion({ loaderData: page, actionData }: Route.ComponentProps) {
  const t = useT();
  const say = useLocalText();
  const locale = useLocale();
  const { call, criterion, seen, sections, othersSum, totalPoints } = page;
  const typed = typedCriterion(criterion);
  const title = say(criterion.title) || criterion.title.lt;
  const shown = actionData?.seen ?? criterion;
  const points = (hundredths: number) => formatQuantity(hundredths, locale);
  return (
    <DraftPage
      call={call}
      title={title}
      failed={actionData !== undefined && !actionData.seen}
      above={[
        { label: t("draft.part.criteria"), to: `/staff/calls/${call.number}/build/criteria` },
      ]}
    >
      <DraftForm
        value={typed}
        answered={actionData}
        seen={seen}
        isClosed={call.isJudged}
        seenAs={{
          title: t("draft.liveSheet"),
          shown: (
            <>
              <h3>{say(shown.title) || shown.title.lt}</h3>
              <p className="hint">{say(shown.guidance) || shown.guidance.lt}</p>
              <PointsField criterion={shown} id="seen" name="seen-points" value="" isBad={false} />
            </>
          ),
        }}
        heading={<DraftHeading call={call} title={title} />}
      >
        <Pair name="title" label={t("draft.criterion.title")} />
        <Pair name="guidance" label={t("draft.criterion.guidance")} rows={4} />
        <Choice
          name="kind"
          label={t("draft.criterion.kind")}
          hint={t("draft.criterion.kindHint")}
          options={criterionKinds.map((kind) => ({
            value: kind,
            label: t(`draft.criterionKind.${kind}`),
          }))}
        />
        <div className="pair">
          <Text
            name="maxPoints"
            numeric
            label={t("draft.criterion.max")}
            hint={t("draft.criterion.left", { points: points(totalPoints - othersSum) })}
          />
          <Text
            name="weightBp"
            numeric
            label={t("draft.criterion.weight")}
            hint={t("draft.criterion.weightHint")}
          />
          <Text
            name="step"
            numeric
            label={t("draft.criterion.step")}
            hint={t("draft.criterion.stepHint")}
          />
          <Text
            name="minPoints"
            numeric
            label={t("draft.criterion.min")}
            hint={t("draft.criterion.minHint")}
            optional
          />
        </div>
        <PointsLeft othersSum={othersSum} totalPoints={totalPoints} />
        <Choice
          name="evidence"
          label={t("draft.criterion.evidence")}
          hint={t("draft.criterion.evidenceHint")}
          options={sections.map((section) => ({
            value: section.key,
            label: say(section.title) || section.title.lt,
          }))}
          optional
        />
        <Rows
          name="anchors"
          label={t("draft.criterion.anchors")}
          hint={t("draft.criterion.anchorsHint")}
          add={t("draft.addAnchor")}
          row={(name) => (
            <>
              <Text name={`${name}.points`} numeric label={t("draft.anchor.points")} />
              <Pair name={`${name}.text`} label={t("draft.anchor.text")} rows={2} />
            </>
          )}
        />
      </DraftForm>
    </DraftPage>
  );
}
