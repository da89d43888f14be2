import { statementGroups } from "#app/domain/groups/public-statements.server.ts";
import { appContext } from "#app/http/context.ts";
import { Page } from "#app/ui/shell.tsx";
import { StatementLinks } from "#app/ui/statements/statement-links.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/accessibility.ts";

const topics = ["goal", "gaps", "feedback"] as const;

export const loader = ({ context }: Route.LoaderArgs) => statementGroups(context.get(appContext));

export default function Accessibility({ loaderData: groups }: Route.ComponentProps) {
  const t = useT();
  return (
    <Page>
      <title>{`${t("accessibility.title")} – ${t("site.name")}`}</title>
      <h1>{t("accessibility.title")}</h1>
      <p>{t("accessibility.lead")}</p>
      {topics.map((topic) => (
        <section key={topic}>
          <h2>{t(`accessibility.${topic}.title`)}</h2>
          <p>{t(`accessibility.${topic}.text`)}</p>
        </section>
      ))}
      <StatementLinks groups={groups} of="accessibility" />
    </Page>
  );
}
