import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, redirect } from "react-router";
import { changeMember } from "#app/domain/organisations/change-member.server.ts";
import { memberRoleSchema as schema } from "#app/domain/organisations/member-schema.ts";
import { memberOf } from "#app/domain/organisations/queries.server.ts";
import { transferMember } from "#app/domain/organisations/transfer-member.server.ts";
import { removeMember } from "#app/domain/organisations/remove-member.server.ts";
import { isId } from "#app/domain/values/id.ts";
import { appContext } from "#app/http/context.ts";
import { refused, unwrap } from "#app/http/respond.ts";
import { Button } from "#app/ui/button.tsx";
import { FormErrors } from "#app/ui/form.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/member.ts";
import { RoleFields } from "./role-fields.tsx";

export async function loader({ context, params }: Route.LoaderArgs) {
  return unwrap(await memberOf(context.get(appContext), params.id, params.userId));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  const { id: organisationId, userId } = params;
  const member = unwrap(await memberOf(ctx, organisationId, userId));
  const form = await request.formData();
  const submission = parseWithZod(form, { schema });

  if (form.get("intent") === "remove") {
    const result = await removeMember(ctx, organisationId, userId);
    if (!result.ok) return refused(context, submission, result.error);
    return redirect(
      member.self
        ? "/my/organisations?done=left"
        : `/my/organisations/${organisationId}/members?done=removed`,
    );
  }

  if (form.get("intent") === "transfer") {
    const successorId = form.get("successor");
    if (typeof successorId !== "string" || !isId(successorId))
      return data(submission.reply({ formErrors: ["problem.successor"] }), { status: 400 });
    const result = await transferMember(ctx, { organisationId, userId, successorId });
    if (!result.ok) return refused(context, submission, result.error);
    return redirect(
      member.self
        ? "/my/organisations?done=left"
        : `/my/organisations/${organisationId}/members?done=transferred`,
    );
  }

  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const result = await changeMember(ctx, { organisationId, userId }, submission.value);
  if (!result.ok) return refused(context, submission, result.error, { "until-past": "until" });
  return redirect(`/my/organisations/${organisationId}/members?done=changed`);
}

export default function Member({ loaderData, actionData, params }: Route.ComponentProps) {
  const t = useT();
  const { printed, mayManage, name, email, role, until, self } = loaderData;
  const [form, fields] = useForm<{ role: string; until: string }>({
    lastResult: actionData,
    defaultValue: { role, until: until ?? "" },
  });
  const here = `/my/organisations/${params.id}`;
  return (
    <Page
      crumbs={[
        { label: t("organisations.title"), to: "/my/organisations" },
        { label: printed, to: here },
        { label: t("members.title"), to: `${here}/members` },
        { label: name },
      ]}
    >
      <Title text={name} failed={actionData !== undefined} />
      <FormErrors form={form} />
      <h1>{name}</h1>
      <p>{email}</p>
      {mayManage && (
        <>
          <h2>{t("members.change")}</h2>
          <Form method="post" {...getFormProps(form)}>
            <RoleFields fields={fields} />
            <Button>{t("members.save")}</Button>
          </Form>
        </>
      )}
      {loaderData.successors.length > 0 && (
        <>
          <h2>{t("transfer.title")}</h2>
          <p>{t(self ? "transfer.ownText" : "transfer.text")}</p>
          <Form method="post">
            <div className="field">
              <label htmlFor="successor">{t("transfer.to")}</label>
              <select id="successor" name="successor" defaultValue="">
                <option value="">{t("word.choose")}</option>
                {loaderData.successors.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.name}
                  </option>
                ))}
              </select>
            </div>
            <Button look="quiet" name="intent" value="transfer">
              {t("transfer.button")}
            </Button>
          </Form>
        </>
      )}
      <h2>{t("members.end")}</h2>
      <p>{t(self ? "members.leaveText" : "members.endText")}</p>
      <Form method="post">
        <Button look="quiet" name="intent" value="remove">
          {t(self ? "members.leave" : "members.remove")}
        </Button>
      </Form>
    </Page>
  );
}
