import { Link } from "react-router";
import { templateList } from "#app/domain/letters/templates/template-page.server.ts";
import { appContext } from "#app/http/context.ts";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/templates.ts";

export const loader = ({ context }: Route.LoaderArgs) => templateList(context.get(appContext));

/** The kinds of letters whose words staff can change, for each group of theirs. */
export default function Templates({ loaderData: groups }: Route.ComponentProps) {
  const t = useT();
  const title = t("template.title");
  return (
    <Page crumbs={[{ label: t("staff.register.title"), to: "/staff/letters" }, { label: title }]}>
      <Title text={title} />
      <h1>{title}</h1>
      <p>{t("template.lead")}</p>
      {groups.map(({ slug, name, kinds }) => (
        <section key={slug}>
          <h2>{name}</h2>
          <ul>
            {kinds.map(({ kind, n }) => (
              <li key={kind}>
                <Link to={`/staff/templates/${slug}/${kind}/lt`}>{t(`letterKind.${kind}`)}</Link> (
                {n === 0 ? t("template.standard") : t("template.version", { n })}),{" "}
                <Link
                  to={`/staff/templates/${slug}/${kind}/en`}
                  aria-label={`${t(`letterKind.${kind}`)} EN`}
                >
                  EN
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Page>
  );
}
