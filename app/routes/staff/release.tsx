import { data, Form, redirect } from "react-router";
import { releaseDecisions } from "#app/domain/decisions/release-decisions.server.ts";
import { previewLetters } from "#app/domain/letters/preview-letters.server.ts";
import { formatMoney } from "#app/domain/values/money.ts";
import { appContext } from "#app/http/context.ts";
import { sentence, unwrap } from "#app/http/respond.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/form.tsx";
import { Original } from "#app/ui/original.tsx";
import { Page } from "#app/ui/shell.tsx";
import { ScrollTable } from "#app/ui/table.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/release.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  const { call, list, letters } = unwrap(await previewLetters(context.get(appContext), params));
  return {
    number: call.number,
    status: list.status,
    letters: letters.map(({ proposalId, registration, applicant, decision }) => ({
      proposalId,
      registration,
      applicant,
      outcome: decision.outcome,
      reservePlace: decision.reservePlace,
      grantCents: decision.grantCents,
    })),
  };
}

export async function action({ context, params }: Route.ActionArgs) {
  const result = await releaseDecisions(context.get(appContext), params);
  if (result.ok) return redirect("/staff/letters");
  if (result.error.code === "not-found") throw data(null, { status: 404 });
  return data(sentence(context, result.error), { status: 409 });
}

/** Who will be told what: the last look before it cannot be taken back. */
export default function Release({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  const locale = useLocale();
  const { number, status, letters } = loaderData;
  const title = t("release.title");
  const base = `/staff/calls/${number}`;
  const sum = letters.reduce((all, { grantCents }) => all + grantCents, 0);
  return (
    <Page
      crumbs={[
        { label: t("call.short", { number }), to: base },
        { label: t("letters.title"), to: `${base}/letters` },
      ]}
    >
      <Title text={title} failed={Boolean(actionData)} />
      {actionData && <ErrorSummary errors={[{ text: actionData }]} />}
      <h1>{title}</h1>
      <p>{t("release.lead", { n: letters.length, sum: formatMoney(sum, locale) })}</p>
      <ScrollTable label={title} className="dense">
        <thead>
          <tr>
            <th scope="col">{t("staff.number")}</th>
            <th scope="col" className="who">
              {t("staff.applicant")}
            </th>
            <th scope="col">{t("decision.outcome")}</th>
            <th scope="col" className="num">
              {t("decision.granted")}
            </th>
          </tr>
        </thead>
        <tbody>
          {letters.map((letter) => (
            <tr key={letter.proposalId}>
              <td className="nowrap">{letter.registration}</td>
              <td>
                <Original>{letter.applicant}</Original>
              </td>
              <td>
                {t(`boardOutcome.${letter.outcome}`)}
                {letter.reservePlace && ` R${letter.reservePlace}`}
              </td>
              <td className="num">
                {letter.grantCents > 0 ? formatMoney(letter.grantCents, locale) : "–"}
              </td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      <div className="toolbar">
        {status === "APPROVED" && (
          <Form method="post">
            <Button type="submit">{t("release.button", { n: letters.length })}</Button>
          </Form>
        )}
        <ButtonLink to={`${base}/letters`} look="plain">
          {t("release.back")}
        </ButtonLink>
      </div>
      {status !== "APPROVED" && (
        <p>{t(status === "RELEASED" ? "refusal.already-released" : "refusal.not-approved")}</p>
      )}
    </Page>
  );
}
