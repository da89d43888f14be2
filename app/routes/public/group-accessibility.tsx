import { accessibilityPage } from "#app/domain/groups/public-statements.server.ts";
import type { AccessibilityStatement } from "#app/domain/groups/statements.ts";
import { gapReasons } from "#app/domain/groups/statements.ts";
import { appContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import { Original } from "#app/ui/original.tsx";
import { Page } from "#app/ui/shell.tsx";
import { GroupContacts } from "#app/ui/statements/group-contacts.tsx";
import { Source, Told, ToldOr } from "#app/ui/statements/told.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/group-accessibility.ts";

export const loader = async ({ context, params }: Route.LoaderArgs) =>
  unwrap(await accessibilityPage(context.get(appContext), params.slug));

/** The accessibility statement of a group, in the order of the model of Decision (EU) 2018/1523. */
export default function GroupAccessibility({ loaderData: { group, told } }: Route.ComponentProps) {
  const t = useT();
  const statement = told?.value;
  const title = t("statement.accessibility");
  return (
    <Page
      crumbs={[
        { label: t("strategies.title"), to: "/strategies" },
        { label: group.shortName, to: `/groups/${group.slug}` },
      ]}
    >
      <Title text={`${title} – ${group.shortName}`} />
      <h1>{title}</h1>
      <p>
        <Original>{group.name}</Original>. {t("statement.scope")}
      </p>
      <h2>{t("statement.compliance")}</h2>
      <p className={statement ? undefined : "soft"}>
        {t(statement ? `statement.complies.${statement.compliance}` : "statement.compliesNotTold")}
      </p>
      <h3>{t("accessibility.goal.title")}</h3>
      <p>{t("accessibility.goal.text")}</p>
      <h2>{t("statement.gaps")}</h2>
      <Gaps gaps={statement?.gaps ?? null} />
      <h2>{t("statement.preparation")}</h2>
      <p className={statement?.preparedOn ? undefined : "soft"}>
        {statement?.preparedOn
          ? t("statement.preparedOn", { day: statement.preparedOn })
          : t("statement.preparedNotTold")}
      </p>
      <p className={statement ? undefined : "soft"}>
        {t(statement ? `statement.method.${statement.method}` : "statement.methodNotTold")}
      </p>
      <p className={statement?.reviewedOn ? undefined : "soft"}>
        {statement?.reviewedOn
          ? t("statement.reviewedOn", { day: statement.reviewedOn })
          : t("statement.reviewedNotTold")}
      </p>
      <h2>{t("accessibility.feedback.title")}</h2>
      <p>{t("statement.feedback")}</p>
      <GroupContacts group={group} />
      {statement?.contact && <ToldOr text={statement.contact} not="" />}
      <h2>{t("statement.enforcement")}</h2>
      <ToldOr text={statement?.enforcement} not={t("statement.enforcementNotTold")} />
      {told && <Source source={told.source} />}
    </Page>
  );
}

/** What is not accessible, by why; null where the group has said nothing. */
function Gaps({ gaps }: { gaps: AccessibilityStatement["gaps"] | null }) {
  const t = useT();
  if (!gaps || gaps.length === 0)
    return <p className="soft">{t(gaps ? "statement.noGaps" : "statement.gapsNotTold")}</p>;
  return gapReasons
    .map((reason) => ({ reason, own: gaps.filter((gap) => gap.reason === reason) }))
    .filter(({ own }) => own.length > 0)
    .map(({ reason, own }) => (
      <section key={reason}>
        <h3>{t(`statement.reason.${reason}`)}</h3>
        <ul>
          {own.map(({ what, instead }) => (
            <li key={what.lt}>
              <Told text={what} />
              {instead && (
                <small className="block">
                  {t("statement.instead")}: <Told text={instead} />
                </small>
              )}
            </li>
          ))}
        </ul>
      </section>
    ));
}
