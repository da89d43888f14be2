import { data, Form, Link, redirect } from "react-router";
import { dropDraft } from "#app/domain/call-drafts/drop-draft.server.ts";
import { draftOverview } from "#app/domain/call-drafts/overview.server.ts";
import { formatDeadline } from "#app/domain/values/instant.ts";
import { formatMoney } from "#app/domain/values/money.ts";
import { formatQuantity } from "#app/domain/values/number.ts";
import { appContext } from "#app/http/context.ts";
import { sentence, unwrap } from "#app/http/respond.ts";
import { DraftHeading, DraftPage } from "#app/ui/builder/draft-page.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/form.tsx";
import { Tag } from "#app/ui/status.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/build-call.ts";

export const loader = async ({ context, params }: Route.LoaderArgs) =>
  unwrap(await draftOverview(context.get(appContext), params));

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  const form = await request.formData();
  unwrap(await draftOverview(ctx, params));
  if (form.get("sure") !== "yes")
    return data(sentence(context, { code: "not-sure" }), { status: 400 });
  const result = await dropDraft(ctx, params);
  if (!result.ok) return data(sentence(context, result.error), { status: 409 });
  return redirect(result.value.isGone ? "/staff" : `/staff/calls/${params.number}`);
}

type PageData = Route.ComponentProps["loaderData"];

/** A call that is being prepared, as a list of tasks. */
export default function BuildCall({ loaderData: page, actionData }: Route.ComponentProps) {
  const t = useT();
  const { call } = page;
  const title = t(call.isAmendment ? "draft.buildChange" : "draft.build");
  return (
    <DraftPage call={call} title={title} failed={Boolean(actionData)}>
      {actionData && <ErrorSummary errors={[{ id: "sure", text: actionData }]} />}
      <DraftHeading call={call} title={title} />
      <p>{t(call.status === "PLANNED" ? "draft.planned" : "draft.secret")}</p>
      {call.isJudged && <p className="caution">{t("draft.judged")}</p>}
      <Tasks page={page} />
      {call.status !== "PLANNED" && <Drop isAmendment={call.isAmendment} />}
    </DraftPage>
  );
}

function Tasks({ page }: { page: PageData }) {
  const t = useT();
  const locale = useLocale();
  const { call, counts, broken, advice } = page;
  const points = (hundredths: number) => formatQuantity(hundredths, locale);
  const { untranslated } = advice;
  const parts = [
    {
      part: "facts",
      isBroken: broken.includes("facts"),
      note: t("draft.note.facts", { closes: formatDeadline(page.closesAt, locale) }),
      untranslated: untranslated.facts,
    },
    {
      part: "content",
      isBroken: broken.includes("content"),
      note: "",
      untranslated: untranslated.content,
    },
    {
      part: "rules",
      isBroken: broken.includes("rules"),
      note: formatMoney(counts.budgetCents, locale),
      untranslated: 0,
    },
    {
      part: "form",
      isBroken: broken.some((one) => one === "form" || one === "field" || one === "section"),
      note: t("draft.note.form", { n: counts.fields }),
      untranslated: untranslated.form,
    },
    {
      part: "criteria",
      isBroken: broken.some((one) => one === "criteria" || one === "criterion"),
      note: t("draft.note.criteria", {
        points: points(counts.points),
        total: points(counts.totalPoints),
      }),
      untranslated: untranslated.criteria,
    },
  ] as const;
  return (
    <>
      <section className="task-part" aria-labelledby="prepare">
        <h2 id="prepare">{t("draft.tasks")}</h2>
        <ul className="tasks">
          {parts.map(({ part, isBroken, note, untranslated: n }) => (
            <li key={part}>
              <span>
                <Link to={part}>{t(`draft.part.${part}`)}</Link>
                {note && <small className="soft">{note}</small>}
                {n > 0 && <small className="soft">{t("draft.untranslated", { n })}</small>}
              </span>
              <Tag tone={isBroken ? "bad" : "plain"}>
                {t(isBroken ? "draft.state.mend" : "draft.state.ready")}
              </Tag>
            </li>
          ))}
        </ul>
      </section>
      <section className="task-part" aria-labelledby="try">
        <h2 id="try">{t("draft.try")}</h2>
        <ul className="tasks">
          {(["preview", "test"] as const).map((part) => (
            <li key={part}>
              <span>
                <Link to={part}>{t(`draft.part.${part}`)}</Link>
                <small className="soft">{t(`draft.note.${part}`)}</small>
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section className="task-part" aria-labelledby="publish">
        <h2 id="publish">{t("draft.part.publish")}</h2>
        <ul className="tasks">
          <li>
            <span>
              <Link to="publish">
                {t(call.isAmendment ? "draft.publishChange" : "draft.checkAndPublish")}
              </Link>
              {page.publishAt && (
                <small className="soft">
                  {t("draft.publishAt", { at: formatDeadline(page.publishAt, locale) })}
                </small>
              )}
            </span>
            <Tag tone={page.isReady ? "neutral" : "wait"}>
              {t(page.isReady ? "draft.state.mayPublish" : "draft.state.mayNot")}
            </Tag>
          </li>
          <li>
            <span>
              <Link to={`/staff/calls/${call.number}/versions`}>{t("versions.title")}</Link>
            </span>
          </li>
        </ul>
      </section>
    </>
  );
}

function Drop({ isAmendment }: { isAmendment: boolean }) {
  const t = useT();
  const text = t(isAmendment ? "draft.dropChange" : "draft.drop");
  return (
    <details>
      <summary>{text}</summary>
      <Form method="post">
        <p>{t(isAmendment ? "draft.dropChangeText" : "draft.dropText")}</p>
        <div className="field">
          <label className="option">
            <input type="checkbox" id="sure" name="sure" value="yes" />
            <span>{t("draft.sure")}</span>
          </label>
        </div>
        <Button look="quiet">{text}</Button>
      </Form>
    </details>
  );
}
