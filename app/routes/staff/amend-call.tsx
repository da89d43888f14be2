import { type FieldMetadata, getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, redirect } from "react-router";
import { amendCall } from "#app/domain/calls/amend-call.server.ts";
import { amendedDefinition, amendPage } from "#app/domain/calls/amend-page.server.ts";
import { amendSchema as schema, listKeys } from "#app/domain/calls/amendment-schema.ts";
import { appContext } from "#app/http/context.ts";
import { refused, unwrap } from "#app/http/respond.ts";
import { Button } from "#app/ui/button.tsx";
import { LongTextField, TextField } from "#app/ui/form.tsx";
import { AmendmentBasis } from "#app/ui/staff/amendment-basis.tsx";
import { CallActPage } from "#app/ui/staff/call-act-page.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/amend-call.ts";

export const loader = async ({ context, params }: Route.LoaderArgs) =>
  unwrap(await amendPage(context.get(appContext), params));

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  unwrap(await amendPage(ctx, params));
  const submission = parseWithZod(await request.formData(), { schema });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const { reason, reasonEn, minutesNo, seen } = submission.value;
  const made = await amendedDefinition(ctx, params, submission.value);
  if (!made.ok)
    return refused(context, submission, made.error, {
      [made.error.code]: String(made.error.params?.["field"] ?? ""),
    });
  const basis = { reason, reasonEn, minutesNo };
  const result = await amendCall(ctx, { ...params, ...basis, seen, definition: made.value });
  if (!result.ok) return refused(context, submission, result.error);
  return redirect(`/calls/${params.number}#changes`);
}

const texts = ["summary", "infoEvent", "ifSystemFails"] as const;
const sums = ["budget", "minGrant", "maxGrant"] as const;

/** The texts and sums of a published call: saved, they are a new version with its reason, told to everybody. */
export default function AmendCall({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  const { call, version, fields: filled, isPublished, isOver } = loaderData;
  const [form, fields] = useForm<Record<string, string>>({
    lastResult: actionData,
    defaultValue: filled,
  });
  const title = t("amend.title");
  const both = (key: string, rows: number, hint?: string) =>
    (["Lt", "En"] as const).map((side) => (
      <LongTextField
        key={side}
        field={fields[`${key}${side}`] as FieldMetadata<string>}
        rows={rows}
        label={`${t(`amended.${key}` as "amended.summary")} (${t(`amend.in${side}`)})`}
        {...(hint && { hint })}
      />
    ));
  return (
    <CallActPage call={call} title={title} form={form} failed={actionData !== undefined}>
      {!isPublished || isOver ? (
        <p>{t("refusal.call-not-amendable")}</p>
      ) : (
        <>
          <p>{t("amend.text")}</p>
          <Form method="post" {...getFormProps(form)}>
            <input type="hidden" name="seen" value={version} />
            <AmendmentBasis fields={fields as never} />
            <h2>{t("amend.texts")}</h2>
            {texts.map((key) => both(key, 4))}
            <h2>{t("amend.lists")}</h2>
            {listKeys.map((key) => both(key, 5, t("amend.lineEach")))}
            <LongTextField
              field={fields["contacts"] as FieldMetadata<string>}
              label={t("amended.contacts")}
              hint={t("amend.contactsHint")}
            />
            <h2>{t("amend.sums")}</h2>
            {sums.map((key) => (
              <TextField
                key={key}
                field={fields[key] as FieldMetadata<string>}
                inputMode="decimal"
                label={t(`amend.${key}`)}
              />
            ))}
            <Button>{t("amend.button")}</Button>
          </Form>
        </>
      )}
    </CallActPage>
  );
}
