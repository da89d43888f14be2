import { statementGroups } from "#app/domain/groups/public-statements.server.ts";
import { retentionTable } from "#app/domain/privacy/retention-table.server.ts";
import { appContext } from "#app/http/context.ts";
import { RetentionTable } from "#app/ui/retention.tsx";
import { Page } from "#app/ui/shell.tsx";
import { StatementLinks } from "#app/ui/statements/statement-links.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/privacy.ts";

const topics = ["who", "what", "why", "howLong", "public", "rights"] as const;

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(appContext);
  return { rows: await retentionTable(ctx), groups: await statementGroups(ctx) };
}

export default function Privacy({ loaderData: { rows, groups } }: Route.ComponentProps) {
  const t = useT();
  return (
    <Page>
      <title>{`${t("privacy.title")} – ${t("site.name")}`}</title>
      <h1>{t("privacy.title")}</h1>
      <p>{t("privacy.lead")}</p>
      {topics.map((topic) => (
        <section key={topic}>
          <h2>{t(`privacy.${topic}.title`)}</h2>
          <p>{t(`privacy.${topic}.text`)}</p>
          {topic === "howLong" && <RetentionTable rows={rows} />}
        </section>
      ))}
      <StatementLinks groups={groups} of="privacy" />
    </Page>
  );
}
