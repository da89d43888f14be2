import { data } from "react-router";
import { publicityPage } from "#app/domain/publicity/publicity-page.server.ts";
import { appContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import { takeDuty } from "#app/http/take-duty.server.ts";
import { DutyForm } from "#app/ui/publicity/duty-form.tsx";
import type { Route } from "./+types/duty.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  const { duties, manage } = unwrap(await publicityPage(context.get(appContext), params.id));
  const duty = duties.find(({ key }) => key === params.duty);
  if (!duty || !manage) throw data(null, { status: 404 });
  return duty;
}

export const action = ({ context, params: { id, duty }, request }: Route.ActionArgs) =>
  takeDuty(context, request, { id, duty, as: "manage", page: `/staff/projects/${id}/publicity` });

/** One duty of publicity of a project, told of by its group. */
export default function StaffDuty({ loaderData, actionData, params }: Route.ComponentProps) {
  return (
    <DutyForm
      duty={loaderData}
      refused={actionData}
      back={`/staff/projects/${params.id}/publicity`}
    />
  );
}
