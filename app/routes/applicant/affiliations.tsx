import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, redirect } from "react-router";
import { affiliationSchema as schema } from "#app/domain/organisations/affiliation.ts";
import { organisationOf } from "#app/domain/organisations/queries.server.ts";
import {
  affiliationsOf,
  endAffiliation,
  tellAffiliation,
} from "#app/domain/organisations/tell-affiliation.server.ts";
import { isId } from "#app/domain/values/id.ts";
import { appContext } from "#app/http/context.ts";
import { refused, unwrap } from "#app/http/respond.ts";
import { Button } from "#app/ui/button.tsx";
import { FormErrors, SelectField, TextField } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Tag } from "#app/ui/status.tsx";
import { ScrollTable } from "#app/ui/table.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/affiliations.ts";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const found = unwrap(await affiliationsOf(context.get(appContext), params.id));
  const done = new URL(request.url).searchParams.get("done");
  const notice: "told" | "ended" | null = done === "told" || done === "ended" ? done : null;
  return { ...found, done: notice };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  unwrap(await organisationOf(ctx, params.id));
  const here = `/my/organisations/${params.id}/groups`;
  const form = await request.formData();
  const ended = form.get("end");
  if (ended !== null) {
    if (typeof ended !== "string" || !isId(ended)) throw data(null, { status: 404 });
    unwrap(await endAffiliation(ctx, params.id, ended));
    return redirect(`${here}?done=ended`);
  }
  const submission = parseWithZod(form, { schema });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const result = await tellAffiliation(ctx, params.id, submission.value);
  const at = { "since-future": "since", "affiliation-told": "groupId" };
  if (!result.ok) return refused(context, submission, result.error, at);
  return redirect(`${here}?done=told`);
}

/** Of which groups the organisation is a member, as it says and as they confirm. */
export default function Affiliations({ loaderData, actionData, params }: Route.ComponentProps) {
  const t = useT();
  const locale = useLocale();
  const { done, groups, mayEdit, printed, told } = loaderData;
  const [form, fields] = useForm<{ groupId: string; since: string }>({ lastResult: actionData });
  const title = t("affiliation.title");
  const nameOf = (group: { name: string; nameEn: string } | null) =>
    group && (locale === "lt" ? group.name : group.nameEn);
  return (
    <Page
      crumbs={[
        { label: t("organisations.title"), to: "/my/organisations" },
        { label: printed, to: `/my/organisations/${params.id}` },
        { label: title },
      ]}
    >
      <Title text={`${title} – ${printed}`} failed={actionData !== undefined} />
      <FormErrors form={form} />
      {done && <Notice>{t(`affiliation.done.${done}`)}</Notice>}
      <h1>{title}</h1>
      <p>{printed}</p>
      <p>{t("affiliation.text")}</p>
      {told.length === 0 ? (
        <p className="soft">{t("affiliation.none")}</p>
      ) : (
        <Form method="post">
          <ScrollTable label={title}>
            <thead>
              <tr>
                <th scope="col">{t("affiliation.group")}</th>
                <th scope="col">{t("affiliation.since")}</th>
                <th scope="col">{t("affiliation.state")}</th>
                <th scope="col">
                  <span className="hidden">{t("word.act")}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {told.map(({ groupId, group, since, state }) => (
                <tr key={groupId}>
                  <th scope="row">{nameOf(group)}</th>
                  <td className="nowrap">{since}</td>
                  <td>
                    <Tag tone={state === "waiting" ? "wait" : "neutral"}>
                      {t(`affiliation.state.${state}`)}
                    </Tag>
                  </td>
                  <td>
                    {mayEdit && (
                      <Button look="plain" name="end" value={groupId}>
                        {t("affiliation.end")}
                        <span className="hidden"> – {nameOf(group)}</span>
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </ScrollTable>
        </Form>
      )}
      {mayEdit && groups.length > 0 && (
        <>
          <h2>{t("affiliation.tell")}</h2>
          <Form method="post" {...getFormProps(form)}>
            <SelectField
              field={fields.groupId}
              label={t("affiliation.group")}
              options={groups.map((group) => ({ value: group.id, label: nameOf(group) ?? "" }))}
            />
            <TextField
              field={fields.since}
              label={t("affiliation.since")}
              hint={t("affiliation.sinceHint")}
            />
            <Button>{t("affiliation.tell")}</Button>
          </Form>
        </>
      )}
    </Page>
  );
}
