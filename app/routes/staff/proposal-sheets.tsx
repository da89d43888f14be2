import { staffSheets } from "#app/domain/evaluation/sheet-history.server.ts";
import { appContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import { SheetVersions } from "#app/ui/evaluator/sheet-versions.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/proposal-sheets.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  return unwrap(await staffSheets(context.get(appContext), params));
}

/** The sheets of a proposal whose sheets are all in, with what was handed in before a return. */
export default function ProposalSheets({ loaderData: page }: Route.ComponentProps) {
  const t = useT();
  const title = t("sheetHistory.staffTitle", { registration: page.registration });
  return (
    <Page
      crumbs={[
        { label: t("staff.calls.title"), to: "/staff" },
        {
          label: t("call.short", { number: page.callNumber }),
          to: `/staff/calls/${page.callNumber}`,
        },
        { label: page.registration, to: `/staff/proposals/${page.id}` },
      ]}
    >
      <Title text={title} />
      <h1>{title}</h1>
      {page.sheets.map(({ id, evaluator, versions }) => (
        <section key={id} aria-labelledby={`sheet-${id}`}>
          <h2 id={`sheet-${id}`}>{evaluator}</h2>
          <SheetVersions criteria={page.criteria} versions={versions} whose={evaluator} />
        </section>
      ))}
    </Page>
  );
}
