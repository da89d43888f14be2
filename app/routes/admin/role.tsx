import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, redirect } from "react-router";
import { endGroupRole } from "#app/domain/people/end-group-role.server.ts";
import { personPage } from "#app/domain/people/person-page.server.ts";
import { lastDaySchema as schema } from "#app/domain/people/person-schema.ts";
import { appContext } from "#app/http/context.ts";
import { refused, unwrap } from "#app/http/respond.ts";
import { Button } from "#app/ui/button.tsx";
import { FormErrors, TextField } from "#app/ui/form.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/role.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  const { name, roles } = unwrap(await personPage(context.get(appContext), params.id));
  const held = roles.find(({ id, inForce }) => id === params.memberId && inForce);
  if (!held) throw data(null, { status: 404 });
  return { name, role: held.role, group: held.group, until: held.until };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { id, memberId } = params;
  const form = await request.formData();
  const submission = parseWithZod(form, { schema });
  const now = form.get("intent") === "now";
  if (!now && submission.status !== "success") return data(submission.reply(), { status: 400 });
  const until = submission.status === "success" && !now ? submission.value.until : undefined;
  const result = await endGroupRole(context.get(appContext), id, { memberId, until });
  const at = { "until-past": "until", "until-later": "until" };
  if (!result.ok) return refused(context, submission, result.error, at);
  return redirect(`/admin/people/${id}?done=ended`);
}

/** The end of one role of one person. */
export default function Role({ loaderData, actionData, params }: Route.ComponentProps) {
  const t = useT();
  const { name, role, group, until } = loaderData;
  const [form, fields] = useForm<{ until: string }>({
    lastResult: actionData,
    defaultValue: { until: until ?? "" },
  });
  const title = t("person.endTitle");
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
        <b>{name}</b> · {t(`groupRole.${role}`)} · {group}
      </p>
      <p>{t("person.endText")}</p>
      <Form method="post" {...getFormProps(form)}>
        <TextField field={fields.until} label={t("members.untilLabel")} />
        <Button>{t("person.setUntil")}</Button>
      </Form>
      <Form method="post">
        <Button look="quiet" name="intent" value="now">
          {t("person.endNow")}
        </Button>
      </Form>
    </Page>
  );
}
