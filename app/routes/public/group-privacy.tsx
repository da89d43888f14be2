import { Link } from "react-router";
import { privacyPage } from "#app/domain/groups/public-statements.server.ts";
import { appContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import { RetentionTable } from "#app/ui/retention.tsx";
import { Page } from "#app/ui/shell.tsx";
import { GroupContacts } from "#app/ui/statements/group-contacts.tsx";
import { Source, Told, ToldOr } from "#app/ui/statements/told.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/group-privacy.ts";

export const loader = async ({ context, params }: Route.LoaderArgs) =>
  unwrap(await privacyPage(context.get(appContext), params.slug));

/** How a group handles personal data: what it says itself, and what the program does for it. */
export default function GroupPrivacy({ loaderData: { group, told, kept } }: Route.ComponentProps) {
  const t = useT();
  const title = t("statement.privacy");
  const purposes = told?.value.purposes ?? [];
  const recipients = told?.value.recipients ?? [];
  return (
    <Page
      crumbs={[
        { label: t("strategies.title"), to: "/strategies" },
        { label: group.shortName, to: `/groups/${group.slug}` },
      ]}
    >
      <Title text={`${title} – ${group.shortName}`} />
      <h1>{title}</h1>
      <p>{t("privacy.lead")}</p>
      <h2>{t("statement.controller")}</h2>
      <GroupContacts group={group} />
      <h3>{t("statement.officer")}</h3>
      <ToldOr text={told?.value.officer} not={t("statement.officerNotTold")} />
      <h2>{t("privacy.what.title")}</h2>
      <p>{t("privacy.what.text")}</p>
      <h2>{t("statement.purposes")}</h2>
      {purposes.length > 0 ? (
        <ul>
          {purposes.map(({ purpose, basis }) => (
            <li key={purpose.lt}>
              <Told text={purpose} />
              <small className="block">
                {t("statement.basis")}: <Told text={basis} />
              </small>
            </li>
          ))}
        </ul>
      ) : (
        <p className="soft">{t("statement.purposesNotTold")}</p>
      )}
      <h2>{t("statement.recipients")}</h2>
      {recipients.length > 0 ? (
        <ul>
          {recipients.map((recipient) => (
            <li key={recipient.lt}>
              <Told text={recipient} />
            </li>
          ))}
        </ul>
      ) : (
        <p className="soft">{t("statement.recipientsNotTold")}</p>
      )}
      <h2>{t("privacy.howLong.title")}</h2>
      <p>{t("privacy.howLong.text")}</p>
      <RetentionTable rows={kept} />
      <h2>{t("privacy.public.title")}</h2>
      <p>{t("privacy.public.text")}</p>
      <p>{t("statement.publicNames")}</p>
      <h2>{t("privacy.rights.title")}</h2>
      <p>{t("privacy.rights.text")}</p>
      <p>
        <Link to="/account/data">{t("statement.ownData")}</Link>
        {" · "}
        <Link to="/cookies">{t("site.cookies")}</Link>
      </p>
      {told && <Source source={told.source} />}
    </Page>
  );
}
