import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, redirect } from "react-router";
import { decisionPage } from "#app/domain/decisions/decision-page.server.ts";
import { decisionSchema } from "#app/domain/decisions/decision-schema.ts";
import { recordDecisions } from "#app/domain/decisions/record-decisions.server.ts";
import type { Locale } from "#app/domain/values/locale.ts";
import { formatAmount, formatMoney } from "#app/domain/values/money.ts";
import { appContext } from "#app/http/context.ts";
import { refused, unwrap } from "#app/http/respond.ts";
import type { Translate } from "#app/i18n/translate.ts";
import { translator } from "#app/i18n/translate.ts";
import { AuditMark } from "#app/ui/audit-mark.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { FormErrors, TextField } from "#app/ui/form.tsx";
import { useLocalText } from "#app/ui/local-text.ts";
import { Page } from "#app/ui/shell.tsx";
import { CallTabs } from "#app/ui/staff/call-tabs.tsx";
import { DecidedTable } from "#app/ui/staff/decided-table.tsx";
import { DecisionRows, type RowFields } from "#app/ui/staff/decision-rows.tsx";
import { Tag } from "#app/ui/status.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/decision.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  return unwrap(await decisionPage(context.get(appContext), params));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  const form = await request.formData();
  const page = unwrap(await decisionPage(ctx, params));
  if (!page.list) throw data(null, { status: 409 });
  const submission = parseWithZod(form, { schema: decisionSchema(page.list.computation) });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const result = await recordDecisions(ctx, { ...submission.value, number: params.number });
  if (result.ok) return redirect(`/staff/calls/${params.number}/decision`);
  return refused(context, submission, result.error, {
    "minutes-number-taken": "minutesNo",
    "meeting-in-future": "heldOn",
  });
}

interface DecisionFields {
  heldOn: string;
  place: string;
  minutesNo: string;
  chair: string;
  secretary: string;
  rows: Record<keyof RowFields, string>[];
}

/** What the board decided at its meeting, row by row, beside what was computed. */
export default function Decision({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  const say = useLocalText();
  const locale = useLocale();
  const { call, list } = loaderData;
  const [form, fields] = useForm<DecisionFields>({
    id: "decision",
    lastResult: actionData,
    defaultValue: list ? typed(list, t, locale) : {},
  });
  const rows = fields.rows.getFieldList().map((row) => row.getFieldset());
  const title = t("decision.title");
  const base = `/staff/calls/${call.number}`;
  const isOpen = list?.status === "DRAFT" || list?.status === "PROPOSED";
  return (
    <Page
      crumbs={[
        { label: t("staff.calls.title"), to: "/staff" },
        { label: t("call.short", { number: call.number }), to: base },
      ]}
    >
      <Title text={title} failed={Boolean(actionData)} />
      <FormErrors form={form} />
      <div className="row">
        <h1>{title}</h1>
        {list && <Tag tone="wait">{t(`listStatus.${list.status}`)}</Tag>}
      </div>
      <p className="soft">{say(call.title)}</p>
      <CallTabs number={call.number} isPartial={call.isPartial} />
      {!list && <p>{t("ranking.notYet")}</p>}
      {list && isOpen && (
        <Form method="post" id={form.id} noValidate>
          <h2>{t("decision.meeting")}</h2>
          <div className="columns">
            <TextField field={fields.heldOn} type="date" label={t("decision.heldOn")} />
            <TextField field={fields.minutesNo} label={t("decision.minutesNo")} />
            <TextField field={fields.place} label={t("decision.place")} />
            <TextField field={fields.chair} label={t("decision.chair")} />
            <TextField field={fields.secretary} label={t("decision.secretary")} optional />
          </div>
          <h2>{t("decision.rows")}</h2>
          <p>
            {t("decision.rowsHint", {
              budget: formatMoney(list.computation.rules.budgetCents, locale),
            })}
          </p>
          <DecisionRows computation={list.computation} computed={list.computed} rows={rows} />
          <div className="toolbar">
            <Button type="submit" name="intent" value="record">
              {t(list.status === "DRAFT" ? "decision.propose" : "decision.again")}
            </Button>
          </div>
        </Form>
      )}
      {list && !isOpen && <DecidedTable computation={list.computation} rows={list.rows} />}
      {list?.auditHead && <AuditMark {...list.auditHead} />}
      {list && list.status !== "DRAFT" && (
        <section className="card next" aria-labelledby="approve">
          <div>
            <h2 id="approve">{t("decision.approveTitle")}</h2>
            <p>{t("decision.approveText")}</p>
          </div>
          <div className="row">
            <ButtonLink to={`${base}/letters`} look="quiet">
              {t("decision.readLetters")}
            </ButtonLink>
            <ButtonLink to={`${base}/approval`}>{t("approval.title")}</ButtonLink>
          </div>
        </section>
      )}
    </Page>
  );
}

type List = NonNullable<Route.ComponentProps["loaderData"]["list"]>;

/** The rows as the form shows them; money that ends in part brings its reason along, in the language of the letters. */
function typed({ rows, meeting, computation }: List, t: Translate, locale: Locale) {
  const left = formatMoney(computation.line.remainderCents, "lt");
  return {
    ...meeting,
    rows: rows.map(({ proposalId, outcome, grantCents, place, conditions, deviation }) => ({
      proposalId,
      outcome,
      grant: grantCents > 0 ? formatAmount(grantCents, locale) : "",
      place: place === null ? "" : String(place),
      conditions:
        outcome === "PARTIAL" && conditions === ""
          ? translator("lt")("decision.partialReason", { left })
          : conditions,
      deviation,
    })),
  };
}
