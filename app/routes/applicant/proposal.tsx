import { proposalPage } from "#app/domain/proposals/proposal-page.server.ts";
import { appContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import { ProposalStatus } from "#app/ui/proposal/proposal-status.tsx";
import { SubmissionNotices } from "#app/ui/proposal/submission-notices.tsx";
import { TaskList } from "#app/ui/proposal/task-list.tsx";
import { Page } from "#app/ui/shell.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/proposal.ts";

export const loader = async ({ context, params }: Route.LoaderArgs) =>
  unwrap(await proposalPage(context.get(appContext), params));

/** While a proposal is a draft this is the list of its tasks, from the submission on its state. */
export default function Proposal({ loaderData: page }: Route.ComponentProps) {
  const t = useT();
  const locale = useLocale();
  const callTitle = locale === "lt" ? page.call.title : page.call.titleEn;
  const title = page.title || callTitle;
  return (
    <Page
      crumbs={[
        { label: t("nav.proposals"), to: "/my/proposals" },
        { label: page.registration ?? (page.title || t("proposal.state.draft")) },
      ]}
    >
      <title>{`${title} – ${t("site.name")}`}</title>
      <h1>{title}</h1>
      <p className="soft">{`${page.organisation} · ${t("proposals.call", { number: page.call.number })}`}</p>
      <SubmissionNotices page={page} />
      {page.tasks.length > 0 ? <TaskList page={page} /> : <ProposalStatus page={page} />}
    </Page>
  );
}
