import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, Link, redirect, type RouterContextProvider } from "react-router";
import { publishAmendment } from "#app/domain/call-drafts/amendment.server.ts";
import { planCall } from "#app/domain/call-drafts/plan-call.server.ts";
import { publishPage } from "#app/domain/call-drafts/publish-page.server.ts";
import { amendmentSchema, publishSchema } from "#app/domain/call-drafts/publish-schema.ts";
import { publishCall } from "#app/domain/calls/publish-call.server.ts";
import { refuse } from "#app/domain/result.ts";
import { formatDeadline, vilniusToInstant } from "#app/domain/values/instant.ts";
import { formatMoney } from "#app/domain/values/money.ts";
import { appContext, localeContext } from "#app/http/context.ts";
import { refused, unwrap } from "#app/http/respond.ts";
import { placeHref } from "#app/ui/builder/place-href.ts";
import { DraftHeading, DraftPage } from "#app/ui/builder/draft-page.tsx";
import { Button } from "#app/ui/button.tsx";
import { ChangeList } from "#app/ui/call/changes.tsx";
import { ChoiceField, FormErrors, TextField } from "#app/ui/form.tsx";
import { useLocalText } from "#app/ui/local-text.ts";
import { AmendmentBasis } from "#app/ui/staff/amendment-basis.tsx";
import { Tag } from "#app/ui/status.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/publish-call.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  const { locale } = context.get(localeContext);
  return unwrap(await publishPage(context.get(appContext), params, locale));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { locale } = context.get(localeContext);
  const { call } = unwrap(await publishPage(context.get(appContext), params, locale));
  const form = await request.formData();
  return call.isAmendment
    ? publishChange(context, params.number, form)
    : publish(context, params.number, form);
}

type Context = Readonly<RouterContextProvider>;

async function publishChange(context: Context, number: string, form: FormData) {
  const submission = parseWithZod(form, { schema: amendmentSchema });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const result = await publishAmendment(context.get(appContext), { number, ...submission.value });
  if (!result.ok) return refused(context, submission, result.error);
  return redirect(`/calls/${number}#changes`);
}

const at = {
  "no-such-hour": "publishAt",
  "no-hour": "publishAt",
  "hour-over": "publishAt",
  "published-after-opening": "publishAt",
  "no-minutes": "minutesNo",
};

async function publish(context: Context, number: string, form: FormData) {
  const ctx = context.get(appContext);
  const submission = parseWithZod(form, { schema: publishSchema });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const { how, minutesNo, publishAt: typed } = submission.value;
  if (how !== "timetable" && minutesNo === "")
    return refused(context, submission, refuse("no-minutes").error, at);
  if (how === "now") {
    const result = await publishCall(ctx, { number, minutesNo });
    if (!result.ok) return refused(context, submission, result.error, at);
    return redirect(`/staff/calls/${number}`);
  }
  const publishAt = how === "later" ? vilniusToInstant(typed ?? "") : null;
  if (typeof publishAt === "string")
    return refused(context, submission, refuse(typed ? "no-such-hour" : "no-hour").error, at);
  const result = await planCall(ctx, { number, minutesNo, publishAt });
  if (!result.ok) return refused(context, submission, result.error, at);
  return redirect(`/staff/calls/${number}/build`);
}

type PageData = Route.ComponentProps["loaderData"];

/** Everything that must hold of a call before it is published, and publishing it. */
export default function PublishCall({ loaderData: page, actionData }: Route.ComponentProps) {
  const t = useT();
  const { call } = page;
  const title = t(call.isAmendment ? "draft.publishChange" : "draft.checkAndPublish");
  const [form, fields] = useForm<
    Record<"how" | "minutesNo" | "publishAt" | "reason" | "reasonEn", string>
  >({
    lastResult: actionData ?? null,
    defaultValue: { minutesNo: page.minutesNo && !call.isAmendment ? page.minutesNo : "" },
  });
  return (
    <DraftPage call={call} title={title} failed={actionData !== undefined}>
      <FormErrors form={form} />
      <DraftHeading call={call} title={title} />
      <Checks page={page} />
      {call.isAmendment ? (
        <>
          <h2>{t("draft.changes")}</h2>
          {page.changes.length === 0 ? (
            <p className="soft">{t("draft.noChanges")}</p>
          ) : (
            <div className="changes">
              <ChangeList changes={page.changes} heading="h3" />
            </div>
          )}
          {(page.isOver || page.isStale) && (
            <p className="caution">
              {t(page.isStale ? "refusal.amended-meanwhile" : "refusal.call-not-amendable")}
            </p>
          )}
          <Form method="post" {...getFormProps(form)}>
            <AmendmentBasis fields={fields} />
            <Button>{t("draft.publishChange")}</Button>
          </Form>
        </>
      ) : (
        <Form method="post" {...getFormProps(form)}>
          <h2>{t("draft.part.publish")}</h2>
          <TextField
            field={fields.minutesNo}
            label={t("amend.minutesNo")}
            hint={t("draft.minutesHint")}
          />
          <ChoiceField
            id={fields.how.id}
            name="how"
            value={fields.how.initialValue}
            errors={fields.how.errors}
            label={t("draft.how")}
            options={(["now", "later", "timetable"] as const).map((value) => ({
              value,
              label: t(`draft.how.${value}`),
              hint: t(`draft.how.${value}Hint`),
            }))}
          />
          <TextField
            field={fields.publishAt}
            label={t("draft.publishHour")}
            hint={t("draft.hourHint")}
            optional
          />
          <Button>{t("draft.confirm")}</Button>
        </Form>
      )}
    </DraftPage>
  );
}

function Checks({ page }: { page: PageData }) {
  const t = useT();
  const say = useLocalText();
  const locale = useLocale();
  const { call, checks, labels, advice, actionLeftCents, minCallDays, publishAt } = page;
  const root = `/staff/calls/${call.number}/build`;
  const broken = checks.filter(({ places }) => places.length > 0).length;
  const untranslated = Object.entries(advice.untranslated).filter(([, n]) => n > 0);
  const hints = [
    { key: "draft.check.contacts", shown: advice.lacksContacts },
    { key: "draft.check.example", shown: advice.isExample },
  ] as const;
  const money = (cents: number) => formatMoney(cents, locale);
  const params = {
    left: actionLeftCents === null ? "" : money(Math.max(0, actionLeftCents)),
    budget: money(page.budgetCents),
    days: minCallDays,
  };
  return (
    <>
      {publishAt && (
        <p className="good">{t("draft.publishAt", { at: formatDeadline(publishAt, locale) })}</p>
      )}
      <h2>{t("draft.checks")}</h2>
      <p>{broken === 0 ? t("draft.allRight") : t("draft.broken", { n: broken })}</p>
      <ul className="tasks checks">
        {checks.map(({ code, places }) => (
          <li key={code}>
            <span>
              {t(`draft.check.${code}`, params)}
              {places.map((place) => {
                const label = labels[place.key];
                return (
                  <small key={`${place.page}${place.key}`}>
                    <Link to={`${root}/${placeHref(place)}`}>
                      {t("draft.mend")} {label ? `„${say(label) || label.lt}“` : ""}
                    </Link>
                  </small>
                );
              })}
            </span>
            <Tag tone={places.length > 0 ? "bad" : "plain"}>
              {t(places.length > 0 ? "draft.state.mend" : "draft.state.right")}
            </Tag>
          </li>
        ))}
        {untranslated.map(([part, n]) => (
          <li key={part}>
            <span>
              {t("draft.check.english", {
                n,
                part: t(`draft.part.${part}` as "draft.part.content"),
              })}
              <small>
                <Link to={`${root}/${part}`}>{t("draft.mend")}</Link>
              </small>
            </span>
            <Tag tone="wait">{t("draft.state.advice")}</Tag>
          </li>
        ))}
        {hints
          .filter(({ shown }) => shown)
          .map(({ key }) => (
            <li key={key}>
              <span>
                {t(key)}
                <small>
                  <Link to={`${root}/content`}>{t("draft.mend")}</Link>
                </small>
              </span>
              <Tag tone="wait">{t("draft.state.advice")}</Tag>
            </li>
          ))}
      </ul>
    </>
  );
}
