import { data, Form, Link, redirect } from "react-router";
import { addCriterion, arrangeCriteria } from "#app/domain/call-drafts/arrange-criteria.server.ts";
import { arrangement } from "#app/domain/call-drafts/arrange.ts";
import { criteriaPage } from "#app/domain/call-drafts/criterion-page.server.ts";
import { titleSchema } from "#app/domain/call-drafts/title-schema.ts";
import { formatQuantity } from "#app/domain/values/number.ts";
import { appContext, localeContext } from "#app/http/context.ts";
import { sentence, unwrap } from "#app/http/respond.ts";
import { ArrangeButtons } from "#app/ui/builder/arrange-buttons.tsx";
import { DraftHeading, DraftPage } from "#app/ui/builder/draft-page.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, Labelled } from "#app/ui/form.tsx";
import { useLocalText } from "#app/ui/local-text.ts";
import { ScrollTable } from "#app/ui/table.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/build-criteria.ts";

export const loader = async ({ context, params }: Route.LoaderArgs) =>
  unwrap(await criteriaPage(context.get(appContext), params));

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  unwrap(await criteriaPage(ctx, params));
  const form = await request.formData();
  const here = `/staff/calls/${params.number}/build/criteria`;
  const wanted = arrangement(form.get("intent"));
  if (wanted?.of === "item") {
    const result = await arrangeCriteria(ctx, params.number, wanted);
    if (!result.ok) return data(sentence(context, result.error), { status: 409 });
    return redirect(here);
  }
  const title = titleSchema.safeParse(form.get("title"));
  if (!title.success)
    return data(context.get(localeContext).t("problem.newTitle"), { status: 400 });
  const result = await addCriterion(ctx, { ...params, title: title.data });
  if (!result.ok) return data(sentence(context, result.error), { status: 409 });
  return redirect(`${here}/${result.value.id}`);
}

/** The criteria of a call with the sum of their points. */
export default function BuildCriteria({ loaderData: page, actionData }: Route.ComponentProps) {
  const t = useT();
  const say = useLocalText();
  const locale = useLocale();
  const { call, criteria, sum, totalPoints, thresholdPoints } = page;
  const title = t("draft.part.criteria");
  const points = (hundredths: number) => formatQuantity(hundredths, locale);
  return (
    <DraftPage call={call} title={title} failed={Boolean(actionData)}>
      {actionData && <ErrorSummary errors={[{ id: "title", text: actionData }]} />}
      <DraftHeading call={call} title={title} />
      {call.isJudged && <p className="caution">{t("draft.judged")}</p>}
      <p className={sum === totalPoints ? "good" : "caution"}>
        {t(sum === totalPoints ? "draft.sumRight" : "draft.sumWrong", {
          sum: points(sum),
          total: points(totalPoints),
        })}{" "}
        {t("draft.threshold", { points: points(thresholdPoints) })}
      </p>
      <Form method="post">
        <ScrollTable label={title} className="dense">
          <thead>
            <tr>
              <th scope="col" className="who">
                {t("call.criterion")}
              </th>
              <th scope="col">{t("draft.criterion.kind")}</th>
              <th scope="col" className="num">
                {t("draft.criterion.counts")}
              </th>
              <th scope="col">{t("draft.order")}</th>
            </tr>
          </thead>
          <tbody>
            {criteria.map((criterion, index) => (
              <tr key={criterion.id} id={criterion.id}>
                <th scope="row">
                  <Link to={criterion.id}>{say(criterion.title) || criterion.title.lt}</Link>
                </th>
                <td>{t(`draft.criterionKind.${criterion.kind}`)}</td>
                <td className="num">
                  {criterion.kind === "GATE" ? "–" : points(criterion.counts)}
                </td>
                <td>
                  {!call.isJudged && (
                    <ArrangeButtons
                      id={criterion.id}
                      name={criterion.title.lt}
                      isFirst={index === 0}
                      isLast={index === criteria.length - 1}
                    />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr className="total">
              <th scope="row" colSpan={2}>
                {t("call.total")}
              </th>
              <td className="num" colSpan={2}>
                {`${points(sum)} / ${points(totalPoints)}`}
              </td>
            </tr>
          </tfoot>
        </ScrollTable>
      </Form>
      {!call.isJudged && (
        <Form method="post">
          <Labelled id="title" label={t("draft.newCriterion")}>
            <input id="title" name="title" />
          </Labelled>
          <Button look="quiet" name="intent" value="add">
            {t("draft.addCriterion")}
          </Button>
        </Form>
      )}
    </DraftPage>
  );
}
