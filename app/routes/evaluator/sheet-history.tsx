import { ownSheetHistory } from "#app/domain/evaluation/sheet-history.server.ts";
import { appContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import { SheetVersions } from "#app/ui/evaluator/sheet-versions.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/sheet-history.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  return unwrap(await ownSheetHistory(context.get(appContext), { id: params.assignment }));
}

/** The own sheet as it was handed in, each time. */
export default function SheetHistory({ loaderData: page }: Route.ComponentProps) {
  const t = useT();
  const title = t("sheetHistory.title", { registration: page.registration });
  return (
    <Page
      crumbs={[
        { label: t("queue.title"), to: "/evaluation" },
        { label: page.registration, to: `/evaluation/${page.id}` },
      ]}
    >
      <Title text={title} />
      <h1>{title}</h1>
      {page.versions.length === 0 && <p className="soft">{t("sheetHistory.none")}</p>}
      <SheetVersions criteria={page.criteria} versions={page.versions} />
    </Page>
  );
}
