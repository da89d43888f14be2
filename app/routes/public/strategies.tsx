import { listGroups } from "#app/domain/strategies/queries.server.ts";
import { appContext } from "#app/http/context.ts";
import { GroupTable } from "#app/ui/group-list.tsx";
import { Page } from "#app/ui/shell.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/strategies.ts";

export async function loader({ context }: Route.LoaderArgs) {
  return { groups: await listGroups(context.get(appContext)) };
}

export default function Strategies({ loaderData: { groups } }: Route.ComponentProps) {
  const t = useT();
  return (
    <Page>
      <title>{`${t("strategies.title")} – ${t("site.name")}`}</title>
      <h1>{t("strategies.title")}</h1>
      <p>{t("strategies.lead")}</p>
      <GroupTable groups={groups} />
    </Page>
  );
}
