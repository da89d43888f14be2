import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, Link, redirect } from "react-router";
import { planCall, refreshTimetable } from "#app/domain/timetable/change-timetable.server.ts";
import { plannedSchema as schema } from "#app/domain/timetable/planned-schema.ts";
import { staffTimetable } from "#app/domain/timetable/staff-timetable.server.ts";
import { formatInstant } from "#app/domain/values/instant.ts";
import { formatMoney } from "#app/domain/values/money.ts";
import { appContext } from "#app/http/context.ts";
import { refused, unwrap } from "#app/http/respond.ts";
import { Button } from "#app/ui/button.tsx";
import { FormErrors } from "#app/ui/form.tsx";
import { useLocalText } from "#app/ui/local-text.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/shell.tsx";
import { ScrollTable } from "#app/ui/table.tsx";
import { type PlannedFields, PlannedForm } from "#app/ui/timetable/planned-form.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/timetable.ts";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const done = new URL(request.url).searchParams.get("done");
  return {
    ...unwrap(await staffTimetable(context.get(appContext), params)),
    done: (["saved", "refreshed", "told"] as const).find((one) => one === done) ?? null,
  };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  const form = await request.formData();
  const here = `/staff/strategies/${params.group}/${params.slug}/timetable`;
  if (form.get("intent") === "refresh") {
    const { told } = unwrap(await refreshTimetable(ctx, params));
    return redirect(`${here}?done=${told ? "told" : "refreshed"}`);
  }
  const submission = parseWithZod(form, { schema });
  if (submission.status !== "success") {
    unwrap(await staffTimetable(ctx, params));
    return data(submission.reply(), { status: 400 });
  }
  const result = await planCall(ctx, { ...params, input: submission.value });
  if (!result.ok)
    return refused(context, submission, result.error, {
      "action-not-known": "actionId",
      "planned-above-action": "total",
    });
  return redirect(`${here}?done=saved`);
}

/** The timetable of planned calls of a strategy, as its staff keep it. */
export default function StaffTimetable({ loaderData, actionData }: Route.ComponentProps) {
  const { group, slug, planned, actions, refreshedAt, isStale, isChanged, done } = loaderData;
  const t = useT();
  const say = useLocalText();
  const locale = useLocale();
  const [form, fields] = useForm<PlannedFields>({ lastResult: actionData });
  const title = t("timetable.title");
  return (
    <Page
      crumbs={[
        { label: t("staff.calls.title"), to: "/staff" },
        { label: t("strategies.staff.title"), to: "/staff/strategies" },
      ]}
    >
      <Title text={title} failed={actionData !== undefined} />
      <FormErrors form={form} />
      <h1>{title}</h1>
      {done && <Notice>{t(`timetable.done.${done}`)}</Notice>}
      <p className={isStale ? "note" : "soft"}>
        {refreshedAt
          ? t("timetable.refreshedAtTime", { at: formatInstant(refreshedAt, locale) })
          : t("timetable.neverRefreshed")}{" "}
        {isStale && t("timetable.stale")} {isChanged && t("timetable.isChanged")}
      </p>
      <div className="row toolbar">
        <Form method="post">
          <Button name="intent" value="refresh" look="quiet">
            {t("timetable.refresh")}
          </Button>
        </Form>
        <Link to={`/timetable?group=${group.slug}`}>{t("timetable.publicPage")}</Link>
      </div>
      {planned.length > 0 && (
        <ScrollTable label={title} className="dense cards">
          <thead>
            <tr>
              <th scope="col">{t("timetable.what")}</th>
              <th scope="col">{t("timetable.window")}</th>
              <th scope="col" className="num">
                {t("timetable.total")}
              </th>
              <th scope="col">{t("staff.state")}</th>
            </tr>
          </thead>
          <tbody>
            {planned.map((one) => (
              <tr key={one.id}>
                <th scope="row">
                  <Link to={`/staff/strategies/${group.slug}/${slug}/timetable/${one.id}`}>
                    {one.action.number} {say(one.title)}
                  </Link>
                </th>
                <td data-label={t("timetable.window")}>
                  <span className="nowrap">
                    {one.opensOn} – {one.closesOn}
                  </span>
                </td>
                <td className="num" data-label={t("timetable.total")}>
                  <span className="nowrap">{formatMoney(one.totalCents, locale)}</span>
                </td>
                <td data-label={t("staff.state")}>
                  <span>
                    {one.droppedAt
                      ? t("timetable.dropped", { why: one.droppedWhy })
                      : one.call
                        ? t("timetable.published")
                        : t("timetable.planned")}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </ScrollTable>
      )}
      <h2>{t("timetable.add")}</h2>
      <PlannedForm form={form} fields={fields} actions={actions} label={t("timetable.add")} />
    </Page>
  );
}
