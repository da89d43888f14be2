import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, Link, redirect } from "react-router";
import { editOrganisation } from "#app/domain/organisations/edit-organisation.server.ts";
import { isLegalForm } from "#app/domain/organisations/legal-form.ts";
import { organisationSchema as schema } from "#app/domain/organisations/organisation-schema.ts";
import { organisationOf } from "#app/domain/organisations/queries.server.ts";
import { formatPhone } from "#app/domain/values/phone.ts";
import { appContext } from "#app/http/context.ts";
import { refused, unwrap } from "#app/http/respond.ts";
import { Button } from "#app/ui/button.tsx";
import { Summary } from "#app/ui/facts.tsx";
import { FormErrors } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/organisation.ts";
import { AboutFields, ContactFields, type OrganisationForm } from "./organisation-fields.tsx";

const notices = {
  saved: "organisation.done.saved",
  created: "organisation.done.created",
  joined: "members.done.joined",
} as const;

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { createdAt: _, ...organisation } = unwrap(
    await organisationOf(context.get(appContext), params.id),
  );
  const done = new URL(request.url).searchParams.get("done") ?? "";
  const notice = done in notices ? notices[done as keyof typeof notices] : null;
  return { organisation, notice };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  unwrap(await organisationOf(context.get(appContext), params.id));
  const submission = parseWithZod(await request.formData(), { schema });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });

  const result = await editOrganisation(context.get(appContext), params.id, submission.value);
  if (!result.ok) return refused(context, submission, result.error);
  return redirect(`/my/organisations/${params.id}?done=saved`);
}

export default function Organisation({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  const { organisation, notice } = loaderData;
  const { printed, mayEdit } = organisation;
  return (
    <Page
      crumbs={[{ label: t("organisations.title"), to: "/my/organisations" }, { label: printed }]}
    >
      {mayEdit ? (
        <Edit organisation={organisation} notice={notice} lastResult={actionData} />
      ) : (
        <Look organisation={organisation} notice={notice} />
      )}
    </Page>
  );
}

type Loaded = Route.ComponentProps["loaderData"];

function Head({ organisation, notice }: Loaded) {
  const t = useT();
  return (
    <>
      {notice && <Notice>{t(notice)}</Notice>}
      <h1>{organisation.printed}</h1>
      <p>
        {t("organisation.code")} {organisation.code}
      </p>
      <p className="row">
        <Link to={`/my/organisations/${organisation.id}/members`}>{t("members.title")}</Link>
        <Link to={`/my/organisations/${organisation.id}/groups`}>{t("affiliation.title")}</Link>
      </p>
    </>
  );
}

function Edit({
  organisation,
  notice,
  lastResult,
}: Loaded & { lastResult: Route.ComponentProps["actionData"] }) {
  const t = useT();
  const { phone, vatCode } = organisation;
  const [form, fields] = useForm<OrganisationForm>({
    lastResult,
    defaultValue: { ...organisation, phone: formatPhone(phone), vatCode: vatCode ?? "" },
  });
  return (
    <>
      <Title text={organisation.printed} failed={lastResult !== undefined} />
      <FormErrors form={form} />
      <Head organisation={organisation} notice={notice} />
      <h2>{t("organisation.edit")}</h2>
      <Form method="post" {...getFormProps(form)}>
        <AboutFields fields={fields} />
        <ContactFields fields={fields} />
        <Button>{t("action.save")}</Button>
      </Form>
    </>
  );
}

function Look({ organisation, notice }: Loaded) {
  const t = useT();
  const { kind, legalForm, street, postalCode, city, municipality } = organisation;
  return (
    <>
      <Title text={organisation.printed} />
      <Head organisation={organisation} notice={notice} />
      <Summary
        rows={[
          { label: t("organisation.kind"), value: t(`organisation.kind.${kind}`) },
          {
            label: t("organisation.legalForm"),
            value: t(`organisation.form.${isLegalForm(legalForm) ? legalForm : "kita"}`),
          },
          { label: t("organisation.vatCode"), value: organisation.vatCode ?? t("word.notGiven") },
          { label: t("organisation.head"), value: organisation.head },
          {
            label: t("organisation.contacts"),
            value: `${street}, ${postalCode} ${city}, ${municipality}`,
          },
          { label: t("organisation.email"), value: organisation.email },
          { label: t("organisation.phone"), value: formatPhone(organisation.phone) },
          { label: t("organisation.website"), value: organisation.website || t("word.notGiven") },
        ]}
      />
      <p>{t("organisation.mayNotEdit")}</p>
    </>
  );
}
