import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect } from "react-router";
import { boardDeclaration } from "#app/domain/board/board-declaration.server.ts";
import { declarationSchema } from "#app/domain/evaluation/declaration-schema.ts";
import { declareInterest } from "#app/domain/evaluation/declare-interest.server.ts";
import { appContext } from "#app/http/context.ts";
import { refused, unwrap } from "#app/http/respond.ts";
import { DeclarationForm } from "#app/ui/evaluator/declaration-form.tsx";
import { Page } from "#app/ui/shell.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/declaration.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  return unwrap(await boardDeclaration(context.get(appContext), params));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const submission = parseWithZod(await request.formData(), { schema: declarationSchema });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const result = await declareInterest(context.get(appContext), {
    ...submission.value,
    proposalId: params.id,
  });
  if (!result.ok) return refused(context, submission, result.error);
  const { conflict, callNumber } = result.value;
  return redirect(conflict ? `/board/calls/${callNumber}` : `/board/proposals/${params.id}`);
}

/** The declaration of a member of the board. */
export default function Declaration({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  const { callNumber } = loaderData;
  return (
    <Page
      crumbs={[
        { label: t("board.title"), to: "/board" },
        { label: t("call.short", { number: callNumber }), to: `/board/calls/${callNumber}` },
      ]}
    >
      <DeclarationForm proposal={loaderData} last={actionData} />
    </Page>
  );
}
