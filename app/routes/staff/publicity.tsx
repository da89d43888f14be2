import { data, redirect } from "react-router";
import { seeDuty } from "#app/domain/publicity/keep-duty.server.ts";
import { publicityPage } from "#app/domain/publicity/publicity-page.server.ts";
import { appContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import { DutyList } from "#app/ui/publicity/duty-list.tsx";
import type { Route } from "./+types/publicity.ts";

export const loader = async ({ context, params }: Route.LoaderArgs) =>
  unwrap(await publicityPage(context.get(appContext), params.id));

export async function action({ context, params: { id }, request }: Route.ActionArgs) {
  const duty = (await request.formData()).get("seen");
  if (typeof duty !== "string") throw data(null, { status: 400 });
  unwrap(await seeDuty(context.get(appContext), { id, duty }));
  return redirect(`/staff/projects/${id}/publicity`);
}

/** Duties of publicity of a project for its group. */
export default function StaffPublicity({ loaderData: page }: Route.ComponentProps) {
  const { manage } = page;
  return <DutyList page={page} base={`/staff/projects/${page.id}`} tells={manage} sees={manage} />;
}
