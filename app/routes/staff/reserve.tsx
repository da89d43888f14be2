import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, Link, redirect } from "react-router";
import { approveVersion, dropVersion } from "#app/domain/decisions/approve-version.server.ts";
import { proposeVersion } from "#app/domain/decisions/propose-version.server.ts";
import { reservePage } from "#app/domain/decisions/reserve-page.server.ts";
import { versionSchema } from "#app/domain/decisions/version-schema.ts";
import { formatLongDay } from "#app/domain/values/date.ts";
import { formatInstant } from "#app/domain/values/instant.ts";
import { formatMoney } from "#app/domain/values/money.ts";
import { appContext } from "#app/http/context.ts";
import { refused, unwrap } from "#app/http/respond.ts";
import { Button } from "#app/ui/button.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { FormErrors, LongTextField } from "#app/ui/form.tsx";
import { useLocalText } from "#app/ui/local-text.ts";
import { Original } from "#app/ui/original.tsx";
import { Page } from "#app/ui/shell.tsx";
import { CallTabs } from "#app/ui/staff/call-tabs.tsx";
import { type ChangeFields, ReserveRows } from "#app/ui/staff/reserve-rows.tsx";
import { WaitingVersion } from "#app/ui/staff/waiting-version.tsx";
import { ScrollTable } from "#app/ui/table.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/reserve.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  return unwrap(await reservePage(context.get(appContext), params));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  const form = await request.formData();
  const page = unwrap(await reservePage(ctx, params));
  const submission = parseWithZod(form, { schema: versionSchema(page.rows, page.rules) });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const { number } = params;
  const asked = submission.value;
  const acts = { approve: approveVersion, drop: dropVersion };
  const result =
    asked.intent === "propose"
      ? await proposeVersion(ctx, { ...asked, number })
      : await acts[asked.intent](ctx, { number, n: asked.n });
  if (result.ok) return redirect(`/staff/calls/${number}/reserve`);
  return refused(context, submission, result.error);
}

interface VersionFields {
  why: string;
  rows: Record<keyof ChangeFields, string>[];
}

/** Money that came free, who stands next in the reserve, and the versions of the list. */
export default function Reserve({ loaderData: page, actionData }: Route.ComponentProps) {
  const t = useT();
  const say = useLocalText();
  const locale = useLocale();
  const { call, n, rows, waiting, versions } = page;
  const mine = rows.filter(
    ({ outcome, isGivenUp }) =>
      outcome === "RESERVE" || ((outcome === "SELECTED" || outcome === "PARTIAL") && !isGivenUp),
  );
  const [form, fields] = useForm<VersionFields>({
    id: "reserve",
    lastResult: actionData,
    defaultValue: {
      rows: mine.map(({ proposalId }) => ({ proposalId, act: "", sum: "", words: "" })),
    },
  });
  const changes = fields.rows.getFieldList().map((row) => row.getFieldset());
  const hasReserve = rows.some(({ outcome }) => outcome === "RESERVE");
  const gone = rows.filter(({ outcome, isGivenUp }) => isGivenUp || outcome === "DECLINED");
  const title = t("reserve.title");
  return (
    <Page
      crumbs={[
        { label: t("staff.calls.title"), to: "/staff" },
        { label: t("call.short", { number: call.number }), to: `/staff/calls/${call.number}` },
      ]}
    >
      <Title text={title} failed={Boolean(actionData)} />
      <FormErrors form={form} />
      <h1>{title}</h1>
      <p className="soft">{say(call.title)}</p>
      <CallTabs number={call.number} isPartial={call.isPartial} />
      {n === null && <p>{t("refusal.reserve-not-decided")}</p>}
      {n !== null && (
        <div className="card">
          <Facts
            facts={[
              { label: t("reserve.free"), value: formatMoney(page.freeCents, locale), big: true },
              { label: t("reserve.budget"), value: formatMoney(page.budgetCents, locale) },
              {
                label: t("reserve.validUntil"),
                value: formatLongDay(page.reserveValidUntil, locale),
              },
            ]}
          />
        </div>
      )}
      {gone.length > 0 && (
        <>
          <h2>{t("reserve.gone")}</h2>
          <ul>
            {gone.map((row) => (
              <li key={row.proposalId}>
                <Link to={`/staff/proposals/${row.proposalId}`}>{row.registration}</Link>{" "}
                <Original>{row.applicant}</Original> –{" "}
                {row.reply && row.reply.answer !== "ACCEPTED"
                  ? t(`reserve.reply.${row.reply.answer}`, {
                      at: formatInstant(row.reply.at, locale),
                    })
                  : t("reserve.reply.LETTER")}
              </li>
            ))}
          </ul>
        </>
      )}
      {waiting && <WaitingVersion number={call.number} version={waiting} />}
      {n !== null && !waiting && !page.isValid && <p>{t("refusal.reserve-expired")}</p>}
      {n !== null && !waiting && page.isValid && !hasReserve && <p>{t("reserve.none")}</p>}
      {n !== null && !waiting && page.isValid && hasReserve && (
        <Form method="post" id={form.id} noValidate>
          <h2>{t("reserve.propose")}</h2>
          <p>{t("reserve.proposeText")}</p>
          <input type="hidden" name="n" value={n} />
          <ReserveRows rows={mine} fields={changes} />
          <LongTextField
            field={fields.why}
            label={t("reserve.why")}
            hint={t("reserve.whyHint")}
            rows={2}
          />
          <div className="toolbar">
            <Button type="submit" name="intent" value="propose">
              {t("reserve.proposeButton")}
            </Button>
          </div>
        </Form>
      )}
      {versions.length > 0 && (
        <>
          <h2>{t("reserve.versions")}</h2>
          <ScrollTable label={t("reserve.versions")} className="cards">
            <thead>
              <tr>
                <th scope="col">{t("reserve.version")}</th>
                <th scope="col">{t("reserve.releasedAt")}</th>
                <th scope="col">{t("reserve.changeWhy")}</th>
              </tr>
            </thead>
            <tbody>
              {versions.map((version) => (
                <tr key={version.n}>
                  <td data-label={t("reserve.version")}>
                    <Link to={`/calls/${call.number}/results?version=${version.n}`}>
                      {t("reserve.versionNo", { n: version.n })}
                    </Link>
                    {version.status === "RELEASED" && ` – ${t("reserve.inForce")}`}
                  </td>
                  <td data-label={t("reserve.releasedAt")}>
                    {version.releasedAt && formatInstant(version.releasedAt, locale)}
                  </td>
                  <td className="long" data-label={t("reserve.changeWhy")}>
                    {version.changeWhy ? <Original>{version.changeWhy}</Original> : "–"}
                  </td>
                </tr>
              ))}
            </tbody>
          </ScrollTable>
        </>
      )}
    </Page>
  );
}
