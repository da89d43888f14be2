import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, redirect } from "react-router";
import { grantGroupRole } from "#app/domain/people/grant-group-role.server.ts";
import { personPage } from "#app/domain/people/person-page.server.ts";
import {
  groupRoles,
  groupRoleSchema as schema,
  sectors,
} from "#app/domain/people/person-schema.ts";
import { appContext } from "#app/http/context.ts";
import { refused, unwrap } from "#app/http/respond.ts";
import { Button } from "#app/ui/button.tsx";
import { ChoiceField, FormErrors, SelectField, TextField } from "#app/ui/form.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/new-role.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  const { name, groups } = unwrap(await personPage(context.get(appContext), params.id));
  return { name, groups };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const submission = parseWithZod(await request.formData(), { schema });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const result = await grantGroupRole(context.get(appContext), params.id, submission.value);
  const at = { "until-past": "until", "role-held": "role", "role-waits": "role" };
  if (!result.ok) return refused(context, submission, result.error, at);
  const done = result.value.waits ? "waits" : "given";
  return redirect(`/admin/people/${params.id}?done=${done}`);
}

type Typed = Record<"groupId" | "role" | "sector" | "employer" | "until", string>;

export default function NewRole({ loaderData, actionData, params }: Route.ComponentProps) {
  const t = useT();
  const { name, groups } = loaderData;
  const [only] = groups;
  const [form, fields] = useForm<Typed>({
    lastResult: actionData,
    defaultValue: { groupId: groups.length === 1 ? only?.id : "" },
  });
  const title = t("person.give");
  return (
    <Page
      crumbs={[
        { label: t("people.title"), to: "/admin" },
        { label: name, to: `/admin/people/${params.id}` },
      ]}
    >
      <Title text={`${title} – ${name}`} failed={actionData !== undefined} />
      <FormErrors form={form} />
      <h1>{title}</h1>
      <p>
        <b>{name}</b>
      </p>
      <p>{t("person.giveText")}</p>
      <Form method="post" {...getFormProps(form)}>
        <SelectField
          field={fields.groupId}
          label={t("person.group")}
          options={groups.map(({ id, shortName }) => ({ value: id, label: shortName }))}
        />
        <ChoiceField
          id={fields.role.id}
          name={fields.role.name}
          value={fields.role.initialValue}
          errors={fields.role.errors}
          label={t("person.role")}
          options={groupRoles.map((role) => ({
            value: role,
            label: t(`groupRole.${role}`),
            hint: t(`groupRole.${role}.may`),
          }))}
        />
        <SelectField
          field={fields.sector}
          label={t("person.sector")}
          hint={t("person.sectorHint")}
          optional
          options={sectors.map((sector) => ({ value: sector, label: t(`sector.${sector}`) }))}
        />
        <TextField field={fields.employer} label={t("person.employer")} optional />
        <TextField
          field={fields.until}
          label={t("members.untilLabel")}
          hint={t("members.untilHint")}
          optional
        />
        <Button>{t("person.giveButton")}</Button>
      </Form>
    </Page>
  );
}
