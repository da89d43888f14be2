import { strategyVersions } from "#app/domain/strategies/strategy-versions.server.ts";
import { formatInstant } from "#app/domain/values/instant.ts";
import { appContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import { useLocalText } from "#app/ui/local-text.ts";
import { Original } from "#app/ui/original.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Changes } from "#app/ui/strategy/changes.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/strategy-versions.ts";

export const loader = async ({ context, params }: Route.LoaderArgs) =>
  unwrap(await strategyVersions(context.get(appContext), params));

/** How a strategy was amended: each version with what it changed, why, and the meeting that approved it. */
export default function StrategyVersions({ loaderData }: Route.ComponentProps) {
  const { title, group, slug, versions } = loaderData;
  const t = useT();
  const say = useLocalText();
  const locale = useLocale();
  return (
    <Page
      crumbs={[
        { label: t("strategies.title"), to: "/strategies" },
        { label: group.shortName, to: `/groups/${group.slug}` },
        { label: say(title), to: `/strategies/${group.slug}/${slug}` },
      ]}
    >
      <Title text={t("strategyVersions.title")} />
      <h1>{t("strategyVersions.title")}</h1>
      {versions.length === 0 && <p className="soft">{t("strategyVersions.none")}</p>}
      {versions.map((version) => (
        <section key={version.n}>
          <h2>{t("strategyVersions.n", { n: version.n })}</h2>
          {version.approvedOn ? (
            <p>
              {t("strategyVersions.approved", {
                day: version.approvedOn,
                number: version.minutesNo,
              })}{" "}
              {version.inForceAt &&
                t("strategyVersions.since", { at: formatInstant(version.inForceAt, locale) })}
            </p>
          ) : (
            <p>{t("strategyVersions.first")}</p>
          )}
          {version.reason && (
            <p>
              <b>{t("strategyVersions.reason")}.</b> <Original>{version.reason}</Original>
            </p>
          )}
          {version.changes.length > 0 && <Changes changes={version.changes} />}
        </section>
      ))}
    </Page>
  );
}
