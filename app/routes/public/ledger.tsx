import { Link } from "react-router";
import { ledgerPage } from "#app/domain/strategies/ledger-page.server.ts";
import { formatInstant } from "#app/domain/values/instant.ts";
import { appContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import { ExportLinks } from "#app/ui/export-links.tsx";
import { useLocalText } from "#app/ui/local-text.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/shell.tsx";
import { LedgerChart } from "#app/ui/strategy/ledger-chart.tsx";
import { LedgerTable } from "#app/ui/strategy/ledger-table.tsx";
import { Trail } from "#app/ui/strategy/trail.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/ledger.ts";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const inside = new URL(request.url).searchParams.get("view") === "staff";
  const page = unwrap(await ledgerPage(context.get(appContext), { ...params, inside }));
  return { page, brand: page.brand };
}

/** What a strategy planned, called for, was asked for, selected, contracted and paid, as it stands now. */
export default function LedgerPage({ loaderData: { page } }: Route.ComponentProps) {
  const t = useT();
  const say = useLocalText();
  const locale = useLocale();
  const { ledger, group, slug, view } = page;
  const strategy = `/strategies/${group.slug}/${slug}`;
  return (
    <Page
      crumbs={[
        { label: t("strategies.title"), to: "/strategies" },
        { label: group.shortName, to: `/groups/${group.slug}` },
        { label: say(page.title), to: strategy },
      ]}
    >
      <Title text={t("ledger.title")} />
      <h1>{t("ledger.title")}</h1>
      <p>
        {say(page.title)}, {page.periodFrom}–{page.periodTo}.{" "}
        {t("ledger.asOf", { at: formatInstant(page.at, locale) })}
      </p>
      {page.mayLookInside && (
        <Notice>
          {t(view === "staff" ? "ledger.inside" : "ledger.outside")}{" "}
          <Link to={view === "staff" ? "?" : "?view=staff"}>
            {t(view === "staff" ? "ledger.seeOutside" : "ledger.seeInside")}
          </Link>
        </Notice>
      )}
      {page.hasExamples && <p className="note">{t("ledger.examples")}</p>}
      <LedgerTable ledger={ledger} />
      <ExportLinks
        at={`${strategy}/ledger/ledger`}
        filter={view === "staff" ? { view: "staff" } : {}}
      />
      <LedgerChart actions={page.actions} />
      <Trail trail={page.trail} />
      <h2>{t("ledger.how")}</h2>
      <ul>
        {(["called", "asked", "selected", "contracted", "paid", "freed", "left"] as const).map(
          (step) => (
            <li key={step}>
              <b>{t(`ledger.${step}`)}.</b> {t(`ledger.${step}Text`)}
            </li>
          ),
        )}
      </ul>
    </Page>
  );
}
