import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, redirect } from "react-router";
import { cancelSchema as schema } from "#app/domain/calls/amendment-schema.ts";
import { cancelCall, cancelPage } from "#app/domain/calls/cancel-call.server.ts";
import { appContext } from "#app/http/context.ts";
import { refused, sentence, unwrap } from "#app/http/respond.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckboxField } from "#app/ui/form.tsx";
import { AmendmentBasis } from "#app/ui/staff/amendment-basis.tsx";
import { CallActPage } from "#app/ui/staff/call-act-page.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/cancel-call.ts";

type Typed = Record<"reason" | "reasonEn" | "minutesNo", string> & { sure: boolean };

export async function loader({ context, params }: Route.LoaderArgs) {
  const { refusal, ...page } = unwrap(await cancelPage(context.get(appContext), params));
  return { ...page, refusal: refusal && sentence(context, refusal) };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  unwrap(await cancelPage(ctx, params));
  const submission = parseWithZod(await request.formData(), { schema });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const { sure: _, ...basis } = submission.value;
  const result = await cancelCall(ctx, { ...params, ...basis });
  if (!result.ok) return refused(context, submission, result.error);
  return redirect(`/calls/${params.number}#changes`);
}

/** The end of a call by a decision of the board, with all who will be told of it. */
export default function CancelCall({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  const { call, letters, refusal } = loaderData;
  const [form, fields] = useForm<Typed>({
    lastResult: actionData,
  });
  const title = t("cancelCall.title");
  return (
    <CallActPage call={call} title={title} form={form} failed={actionData !== undefined}>
      {refusal ? (
        <p>{refusal}</p>
      ) : (
        <>
          <p>{t("cancelCall.text")}</p>
          {letters > 0 && <p>{t("cancelCall.letters", { n: letters })}</p>}
          <Form method="post" {...getFormProps(form)}>
            <AmendmentBasis fields={fields} why="cancelCall" />
            <CheckboxField field={fields.sure} label={t("cancelCall.sure")} />
            <Button>{t("cancelCall.button")}</Button>
          </Form>
        </>
      )}
    </CallActPage>
  );
}
