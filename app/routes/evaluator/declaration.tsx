import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, redirect } from "react-router";
import { declarationPage } from "#app/domain/evaluation/declaration-page.server.ts";
import { declarationSchema } from "#app/domain/evaluation/declaration-schema.ts";
import { declareAssigned } from "#app/domain/evaluation/declare-interest.server.ts";
import { appContext } from "#app/http/context.ts";
import { refused, unwrap } from "#app/http/respond.ts";
import { Button } from "#app/ui/button.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { ChoiceField, FormErrors, LongTextField } from "#app/ui/form.tsx";
import { Original } from "#app/ui/original.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
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

interface DeclarationForm {
  interest: string;
  reason: string;
}

/** The declaration of interests, before anything of the proposal can be read. */
export default function Declaration({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  const { applicant, partners } = loaderData;
  const [form, fields] = useForm<DeclarationForm>({ lastResult: actionData });
  const title = t("declaration.title");
  return (
    <Page crumbs={[{ label: t("queue.title"), to: "/evaluation" }]}>
      <Title text={title} failed={Boolean(actionData)} />
      <FormErrors form={form} />
      <h1>{title}</h1>
      <div className="card narrow">
        <Facts
          facts={[
            { label: t("staff.number"), value: loaderData.registration },
            { label: t("declaration.project"), value: <Original>{loaderData.title}</Original> },
            {
              label: t("staff.applicant"),
              value: <Original>{`${applicant.name}, ${applicant.code}`}</Original>,
            },
            {
              label: t("declaration.partners"),
              value:
                partners.length === 0 ? (
                  t("declaration.noPartners")
                ) : (
                  <Original>
                    {partners.map(({ name, code }) => `${name}, ${code}`).join("; ")}
                  </Original>
                ),
            },
          ]}
        />
      </div>
      <Form method="post" id={form.id} noValidate>
        <p className="pledge">{t("declaration.text")}</p>
        <ChoiceField
          id={fields.interest.id}
          name={fields.interest.name}
          value={fields.interest.initialValue}
          errors={fields.interest.errors}
          label={t("declaration.question")}
          options={[
            { value: "none", label: t("declaration.none") },
            {
              value: "conflict",
              label: t("declaration.conflict"),
              hint: t("declaration.conflictHint"),
            },
          ]}
        />
        <LongTextField
          field={fields.reason}
          label={t("declaration.reason")}
          hint={t("declaration.reasonHint")}
          rows={3}
        />
        <Button type="submit">{t("declaration.button")}</Button>
      </Form>
    </Page>
  );
}
