import { href, Link, redirect } from "react-router";
import { complaintPage } from "#app/domain/complaints/complaint-page.server.ts";
import { withdrawComplaint } from "#app/domain/complaints/withdraw-complaint.server.ts";
import { appContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import { Button } from "#app/ui/button.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/withdraw-complaint.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  const { id, registration, standing, mayWithdraw } = unwrap(
    await complaintPage(context.get(appContext), params),
  );
  if (!standing || !mayWithdraw) throw redirect(href("/my/proposals/:id/complaint", params));
  return { id, registration, number: standing.number };
}

export async function action({ context, params }: Route.ActionArgs) {
  unwrap(await withdrawComplaint(context.get(appContext), params));
  return redirect(href("/my/proposals/:id/complaint/receipt", params), 303);
}

/** Asks once more before a complaint is taken back. */
export default function WithdrawComplaint({ loaderData: page }: Route.ComponentProps) {
  const t = useT();
  const title = t("complaint.withdraw");
  const complaint = `/my/proposals/${page.id}/complaint`;
  return (
    <Page
      crumbs={[
        { label: page.registration, to: `/my/proposals/${page.id}` },
        { label: t("complaint.title"), to: complaint },
        { label: title },
      ]}
    >
      <Title text={title} />
      <h1>{title}</h1>
      <p>{t("complaint.withdrawText", { number: page.number })}</p>
      <form method="post" className="row">
        <Button>{title}</Button>
        <Link to={complaint}>{t("action.cancel")}</Link>
      </form>
    </Page>
  );
}
