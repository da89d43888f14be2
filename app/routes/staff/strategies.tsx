import { Link } from "react-router";
import { staffStrategies } from "#app/domain/strategies/staff-strategies.server.ts";
import { appContext } from "#app/http/context.ts";
import { useLocalText } from "#app/ui/local-text.ts";
import { Original } from "#app/ui/original.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/strategies.ts";

export const loader = async ({ context }: Route.LoaderArgs) => ({
  groups: await staffStrategies(context.get(appContext)),
});

/** Where staff begin with a strategy: everything that follows from it, group by group. */
export default function StaffStrategies({ loaderData: { groups } }: Route.ComponentProps) {
  const t = useT();
  const say = useLocalText();
  const title = t("strategies.staff.title");
  return (
    <Page crumbs={[{ label: t("staff.calls.title"), to: "/staff" }]}>
      <Title text={title} />
      <h1>{title}</h1>
      <nav className="row toolbar" aria-label={t("staff.calls.more")}>
        <Link to="/staff/events">{t("events.title")}</Link>
        <Link to="/staff/monitoring">{t("monitoring.title")}</Link>
        <Link to="/staff/strategies/new">{t("strategyBegin.title")}</Link>
      </nav>
      {groups.map((group) => (
        <section key={group.slug}>
          <h2>
            <Original>{group.shortName}</Original>
          </h2>
          <nav className="row toolbar" aria-label={t("events.hub")}>
            <Link to="/staff/events">{t("events.title")}</Link>
            <Link to="/staff/news">{t("news.title")}</Link>
            <Link to={`/staff/groups/${group.slug}/accessibility`}>
              {t("statement.accessibility")}
            </Link>
            <Link to={`/staff/groups/${group.slug}/privacy`}>{t("statement.privacy")}</Link>
            <Link to={`/groups/${group.slug}/fairness`}>{t("fairness.link")}</Link>
          </nav>
          {group.strategies.length === 0 && <p className="soft">{t("strategies.staff.none")}</p>}
          {group.strategies.map((strategy) => {
            const at = `/strategies/${group.slug}/${strategy.slug}`;
            return (
              <div key={strategy.slug}>
                <h3>{say(strategy.title)}</h3>
                <p className="soft">
                  {strategy.periodFrom}–{strategy.periodTo} · {t(`strategyState.${strategy.state}`)}
                </p>
                <nav className="row toolbar" aria-label={t("strategies.staff.pages")}>
                  <Link to={`${at}/ledger?view=staff`}>{t("strategies.staff.ledger")}</Link>
                  <Link to={`/staff${at}/state`}>{t("strategyStep.title")}</Link>
                  <Link to={`/staff${at}/amend`}>{t("amend.strategyTitle")}</Link>
                  <Link to={`/staff${at}/territory`}>{t("strategy.territory")}</Link>
                  <Link to={`/staff${at}/acts`}>{t("strategy.acts")}</Link>
                  <Link to={`/staff${at}/documents`}>{t("strategyDocuments.title")}</Link>
                  <Link to={`/staff${at}/publicity`}>{t("fundStatement.title")}</Link>
                  <Link to={`/staff${at}/timetable`}>{t("timetable.title")}</Link>
                  <Link to={`/staff${at}/reports`}>{t("reports.title")}</Link>
                  {strategy.state !== "DRAFTED" && (
                    <>
                      <Link to={at}>{t("strategies.staff.page")}</Link>
                      <Link to={`/staff${at}/archives`}>{t("yearArchives.title")}</Link>
                    </>
                  )}
                  <Link to="/staff/projects">{t("projects.title")}</Link>
                </nav>
              </div>
            );
          })}
        </section>
      ))}
    </Page>
  );
}
