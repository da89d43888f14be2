import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect } from "react-router";
import { declarationPage } from "#app/domain/evaluation/declaration-page.server.ts";
import { declarationSchema } from "#app/domain/evaluation/declaration-schema.ts";
import { declareAssigned } from "#app/domain/evaluation/declare-interest.server.ts";
import { appContext } from "#app/http/context.ts";
import { refused, unwrap } from "#app/http/respond.ts";
import { DeclarationForm } from "#app/ui/evaluator/declaration-form.tsx";
import { Page } from "#app/ui/shell.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/declaration.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  return unwrap(await declarationPage(context.get(appContext), { id: params.assignment }));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const submission = parseWithZod(await request.formData(), { schema: declarationSchema });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const result = await declareAssigned(context.get(appContext), {
    ...submission.value,
    id: params.assignment,
  });
  if (!result.ok) return refused(context, submission, result.error);
  return redirect(result.value.conflict ? "/evaluation" : `/evaluation/${params.assignment}`);
}

/** The declaration of an evaluator. */
export default function Declaration({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  return (
    <Page crumbs={[{ label: t("queue.title"), to: "/evaluation" }]}>
      <DeclarationForm proposal={loaderData} last={actionData} />
    </Page>
  );
}
