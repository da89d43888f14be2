import { Link } from "react-router";
import { listGroups } from "#app/domain/strategies/queries.server.ts";
import { formatPhone } from "#app/domain/values/phone.ts";
import { appContext } from "#app/http/context.ts";
import { Original } from "#app/ui/original.tsx";
import { Page } from "#app/ui/shell.tsx";
import { SixSteps } from "#app/ui/six-steps.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/help.ts";

export async function loader({ context }: Route.LoaderArgs) {
  return { groups: await listGroups(context.get(appContext)) };
}

export default function Help({ loaderData: { groups } }: Route.ComponentProps) {
  const t = useT();
  return (
    <Page>
      <title>{`${t("help.title")} – ${t("site.name")}`}</title>
      <h1>{t("help.title")}</h1>
      <p>{t("help.lead")}</p>
      <h2>{t("steps.title")}</h2>
      <SixSteps />
      <h2>{t("help.contacts")}</h2>
      <p>{t("help.contactsText")}</p>
      <ul>
        {groups.map(({ slug, shortName, email, phone }) => (
          <li key={slug}>
            <Link to={`/groups/${slug}`}>
              <Original>{shortName}</Original>
            </Link>
            {email && (
              <>
                , <a href={`mailto:${email}`}>{email}</a>
              </>
            )}
            {phone && (
              <>
                , <a href={`tel:${phone}`}>{formatPhone(phone)}</a>
              </>
            )}
          </li>
        ))}
      </ul>
      <h2>{t("help.problem")}</h2>
      <p>{t("help.problemText")}</p>
    </Page>
  );
}
