import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, href, redirect } from "react-router";
import {
  type DeclarationInput,
  declarationSchema as schema,
} from "#app/domain/evaluation/declaration-schema.ts";
import { declareInterest } from "#app/domain/evaluation/declare-interest.server.ts";
import { declarationPage } from "#app/domain/evaluation/sheet-page.server.ts";
import { appContext } from "#app/http/context.ts";
import { refused, unwrap } from "#app/http/respond.ts";
import { Button } from "#app/ui/button.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { ChoiceField, FormErrors, LongTextField } from "#app/ui/form.tsx";
import { Page } from "#app/ui/shell.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/declaration.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  return unwrap(await declarationPage(context.get(appContext), params));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const submission = parseWithZod(await request.formData(), { schema });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });

  const result = await declareInterest(context.get(appContext), {
    ...params,
    ...submission.value,
  });
  if (!result.ok) return refused(context, submission, result.error);
  return redirect(result.value.conflict ? href("/evaluation") : href("/evaluation/:id", params));
}

/** Declares that there is no conflict, or which one, before any content opens. */
export default function Declaration({
  loaderData: { registration, title, applicant, partners },
  actionData,
}: Route.ComponentProps) {
  const t = useT();
  const [form, fields] = useForm<DeclarationInput>({ lastResult: actionData });
  const heading = t("declaration.title");
  const page = `${heading}: ${registration} – ${t("site.name")}`;
  return (
    <Page
      crumbs={[{ label: t("evaluation.title"), to: href("/evaluation") }, { label: registration }]}
    >
      <title>{actionData ? t("title.error", { title: page }) : page}</title>
      <FormErrors form={form} fields={fields} />
      <h1>{heading}</h1>
      <div className="card">
        <Facts
          facts={[
            { label: t("declaration.proposal"), value: `${registration} · ${title}` },
            { label: t("declaration.applicant"), value: `${applicant.name}, ${applicant.code}` },
            {
              label: t("declaration.partners"),
              value:
                partners.map(({ name, code }) => `${name}, ${code}`).join("; ") ||
                t("declaration.noPartners"),
            },
          ]}
        />
      </div>
      <p>{t("declaration.text")}</p>
      <Form method="post" {...getFormProps(form)}>
        <ChoiceField
          id={fields.interest.id}
          name={fields.interest.name}
          value={fields.interest.value}
          errors={fields.interest.errors}
          label={t("declaration.question")}
          options={[
            { value: "none", label: t("declaration.none"), hint: t("declaration.noneHint") },
            {
              value: "conflict",
              label: t("declaration.conflict"),
              hint: t("declaration.conflictHint"),
            },
          ]}
        />
        <LongTextField
          field={fields.reason}
          rows={3}
          label={t("declaration.reason")}
          hint={t("declaration.reasonHint")}
        />
        <Button>{t("declaration.confirm")}</Button>
      </Form>
    </Page>
  );
}
