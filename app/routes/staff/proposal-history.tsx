import { staffHistory } from "#app/domain/proposals/staff-history.server.ts";
import { appContext, localeContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import { RefusedAttempts, SubmittedVersions } from "#app/ui/proposal/submitted-versions.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/proposal-history.ts";

export async function loader({ context, params: { id } }: Route.LoaderArgs) {
  const { locale } = context.get(localeContext);
  return unwrap(await staffHistory(context.get(appContext), { id, locale }));
}

/** Everything that was handed in and every attempt that was refused, for staff. */
export default function ProposalHistory({ loaderData: page }: Route.ComponentProps) {
  const t = useT();
  const title = t("submission.history");
  return (
    <Page
      crumbs={[
        { label: t("staff.calls.title"), to: "/staff" },
        { label: page.registration ?? "", to: `/staff/proposals/${page.id}` },
        { label: title },
      ]}
    >
      <Title text={`${title} ${page.registration ?? ""}`} />
      <h1>{title}</h1>
      <p className="soft">{page.registration}</p>
      <SubmittedVersions versions={page.versions} />
      <RefusedAttempts attempts={page.attempts} />
    </Page>
  );
}
