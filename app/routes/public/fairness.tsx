import { Form } from "react-router";
import { fairnessPage } from "#app/domain/fairness/fairness-page.server.ts";
import type { Portion } from "#app/domain/fairness/fairness.ts";
import { formatAmount, formatMoney } from "#app/domain/values/money.ts";
import { formatPercent, formatWhole } from "#app/domain/values/number.ts";
import { appContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import { Bars } from "#app/ui/bars.tsx";
import { Button } from "#app/ui/button.tsx";
import { useLocalText } from "#app/ui/local-text.ts";
import { Page } from "#app/ui/shell.tsx";
import { ScrollTable } from "#app/ui/table.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/fairness.ts";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const strategy = new URL(request.url).searchParams.get("strategy") || null;
  const page = unwrap(await fairnessPage(context.get(appContext), { ...params, strategy }));
  return { page, brand: page.brand };
}

/** How a group shares out its grants and how long it takes, from published decisions alone. */
export default function Fairness({ loaderData: { page } }: Route.ComponentProps) {
  const t = useT();
  const say = useLocalText();
  const locale = useLocale();
  const { group, whole, members, sectors, newcomers } = page;
  const title = t("fairness.title");
  const divisions = [
    {
      title: t("fairness.members"),
      parts: members.map((one) => ({ ...one, label: t(`fairness.key.${one.key}`) })),
    },
    {
      title: t("fairness.sectors"),
      parts: sectors.map((one) => ({ ...one, label: t(`sector.${one.key}`) })),
    },
    {
      title: t("fairness.newcomers"),
      parts: newcomers.map((one) => ({ ...one, label: t(`fairness.key.${one.key}`) })),
    },
  ];
  const hides = divisions.some(({ parts }) => parts.some(({ applied }) => applied === null));
  return (
    <Page
      crumbs={[
        { label: t("strategies.title"), to: "/strategies" },
        { label: group.shortName, to: `/groups/${group.slug}` },
      ]}
    >
      <Title text={title} />
      <h1>{title}</h1>
      <p>{t("fairness.lead")}</p>
      {page.strategies.length > 1 && (
        <search>
          <Form method="get" className="toolbar">
            <label>
              {t("fairness.strategy")}
              <select name="strategy" defaultValue={page.chosen}>
                <option value="">{t("fairness.all")}</option>
                {page.strategies.map((strategy) => (
                  <option key={strategy.slug} value={strategy.slug}>
                    {say(strategy.title)}
                  </option>
                ))}
              </select>
            </label>
            <Button look="quiet">{t("fairness.show")}</Button>
          </Form>
        </search>
      )}
      {whole.granted === 0 ? (
        <p className="soft">{t("fairness.none")}</p>
      ) : (
        <>
          <p>
            {t("fairness.whole", {
              n: whole.granted,
              sum: formatMoney(whole.grantCents, locale),
            })}
          </p>
          {divisions.map((division) => (
            <section key={division.title}>
              <h2>{division.title}</h2>
              <Portions label={division.title} parts={division.parts} />
              <Bars
                caption={t("fairness.shareChart")}
                rows={division.parts.map(({ label, shareBp }) => ({
                  label,
                  value: shareBp,
                  text: formatPercent(shareBp, locale, "table"),
                }))}
              />
            </section>
          ))}
          <p className="soft">{t("fairness.memberNote")}</p>
          {hides && <p className="soft">{t("fairness.hidden")}</p>}
          <h2>{t("fairness.steps")}</h2>
          <ScrollTable label={t("fairness.steps")} className="cards">
            <thead>
              <tr>
                <th scope="col">{t("fairness.step")}</th>
                <th scope="col" className="num">
                  {t("fairness.median")}
                </th>
                <th scope="col" className="num">
                  {t("fairness.cases")}
                </th>
              </tr>
            </thead>
            <tbody>
              {page.steps.map(({ step, days, n }) => (
                <tr key={step}>
                  <th scope="row">{t(`fairness.step.${step}`)}</th>
                  <td className="num" data-label={t("fairness.median")}>
                    {days === null ? "–" : formatWhole(days, locale)}
                  </td>
                  <td className="num" data-label={t("fairness.cases")}>
                    {formatWhole(n, locale)}
                  </td>
                </tr>
              ))}
            </tbody>
          </ScrollTable>
        </>
      )}
      <h2>{t("fairness.board")}</h2>
      {page.board.every(({ n }) => n === 0) ? (
        <p className="soft">{t("fairness.noBoard")}</p>
      ) : (
        <ScrollTable label={t("fairness.board")} className="cards">
          <thead>
            <tr>
              <th scope="col">{t("fairness.sector")}</th>
              <th scope="col" className="num">
                {t("fairness.boardMembers")}
              </th>
            </tr>
          </thead>
          <tbody>
            {page.board.map(({ sector, n }) => (
              <tr key={sector}>
                <th scope="row">{t(`sector.${sector}`)}</th>
                <td className="num" data-label={t("fairness.boardMembers")}>
                  {formatWhole(n, locale)}
                </td>
              </tr>
            ))}
          </tbody>
        </ScrollTable>
      )}
    </Page>
  );
}

function Portions({
  label,
  parts,
}: {
  label: string;
  parts: readonly (Portion & { label: string })[];
}) {
  const t = useT();
  const locale = useLocale();
  return (
    <ScrollTable label={label} className="cards">
      <thead>
        <tr>
          <th scope="col">{t("fairness.part")}</th>
          <th scope="col" className="num">
            {t("fairness.applied")}
          </th>
          <th scope="col" className="num">
            {t("fairness.granted")}
          </th>
          <th scope="col" className="num">
            {t("fairness.sum")}
          </th>
          <th scope="col" className="num">
            {t("fairness.share")}
          </th>
        </tr>
      </thead>
      <tbody>
        {parts.map(({ label: part, applied, granted, grantCents, shareBp }) => (
          <tr key={part}>
            <th scope="row">{part}</th>
            <td className="num" data-label={t("fairness.applied")}>
              {applied === null ? "–" : formatWhole(applied, locale)}
            </td>
            <td className="num" data-label={t("fairness.granted")}>
              {formatWhole(granted, locale)}
            </td>
            <td className="num" data-label={t("fairness.sum")}>
              {formatAmount(grantCents, locale)}
            </td>
            <td className="num" data-label={t("fairness.share")}>
              {formatPercent(shareBp, locale, "table")}
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
