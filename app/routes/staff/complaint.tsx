import { Link } from "react-router";
import { staffComplaint } from "#app/domain/complaints/list-complaints.server.ts";
import { appContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import { ComplaintText } from "#app/ui/complaints/complaint-text.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/complaint.ts";

export const loader = async ({ context, params }: Route.LoaderArgs) =>
  unwrap(await staffComplaint(context.get(appContext), params));

/** A complaint as impartial staff read it. */
export default function StaffComplaint({ loaderData: complaint }: Route.ComponentProps) {
  const t = useT();
  const title = t("complaint.toRead", { number: complaint.number });
  return (
    <Page crumbs={[{ label: t("complaint.staff.title"), to: "/staff/complaints" }]}>
      <Title text={title} />
      <h1>{title}</h1>
      <p>
        <Link to={`/staff/proposals/${complaint.proposalId}`}>{complaint.sent.registration}</Link>
      </p>
      <ComplaintText complaint={complaint} />
    </Page>
  );
}
