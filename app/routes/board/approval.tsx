import { approvalPage } from "#app/domain/decisions/approval-page.server.ts";
import { approvalAct } from "#app/http/approval-act.server.ts";
import { appContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import { ApprovalPage } from "#app/ui/approval.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/approval.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  return unwrap(await approvalPage(context.get(appContext), params));
}

export const action = ({ context, params: { number }, request }: Route.ActionArgs) =>
  approvalAct(context, request, number, `/board/calls/${number}/approval`);

/** The list as one of the two who approve it sees it, for the chair. */
export default function Approval({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  const area = { label: t("board.title"), to: "/board" };
  return <ApprovalPage {...loaderData} area={area} lastResult={actionData} />;
}
