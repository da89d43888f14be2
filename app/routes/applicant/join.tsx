import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, Link, redirect } from "react-router";
import { askToJoin, organisationToJoin } from "#app/domain/organisations/ask-to-join.server.ts";
import { codeOf, joinSchema as schema } from "#app/domain/organisations/join-request.ts";
import { formatInstant } from "#app/domain/values/instant.ts";
import { appContext } from "#app/http/context.ts";
import { refused, unwrap } from "#app/http/respond.ts";
import { Button } from "#app/ui/button.tsx";
import { FormErrors, Labelled, LongTextField } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/join.ts";

export async function loader({ context, request }: Route.LoaderArgs) {
  const typed = new URL(request.url).searchParams.get("code");
  const code = codeOf(typed);
  if (code === null) return { typed, found: null };
  const found = await organisationToJoin(context.get(appContext), code);
  if (!found.ok && found.error.code === "not-found") return { typed, found: null };
  return { typed, found: unwrap(found) };
}

export async function action({ context, request }: Route.ActionArgs) {
  const submission = parseWithZod(await request.formData(), { schema });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const { message } = submission.value;
  const code = codeOf(submission.value.code);
  if (code === null) throw data(null, { status: 404 });
  const result = await askToJoin(context.get(appContext), { code, message });
  if (!result.ok) return refused(context, submission, result.error);
  return redirect(`/my/organisations/join?code=${code}`);
}

/** Asking the owners of an organisation that is there already; a plain page, found by its code. */
export default function Join({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  const { typed, found } = loaderData;
  const title = t(found ? "join.title" : "join.heading");
  return (
    <Page crumbs={[{ label: t("organisations.title"), to: "/my/organisations" }, { label: title }]}>
      {found ? (
        <Ask found={found} title={title} lastResult={actionData} />
      ) : (
        <>
          <Title text={title} />
          <h1>{title}</h1>
          {typed && <Notice>{t("join.none")}</Notice>}
          <Form method="get">
            <Labelled id="code" label={t("join.code")} hint={t("organisation.codeHint")}>
              <input
                id="code"
                name="code"
                inputMode="numeric"
                defaultValue={typed ?? ""}
                aria-describedby="code-hint"
              />
            </Labelled>
            <Button>{t("join.find")}</Button>
          </Form>
          <p>
            <Link to="/my/organisations/new">{t("organisations.new")}</Link>
          </p>
        </>
      )}
    </Page>
  );
}

type Loaded = Route.ComponentProps["loaderData"];

function Ask({
  found,
  title,
  lastResult,
}: {
  found: NonNullable<Loaded["found"]>;
  title: string;
  lastResult: Route.ComponentProps["actionData"];
}) {
  const t = useT();
  const locale = useLocale();
  const { asked, code, memberOf, printed } = found;
  const [form, fields] = useForm<{ code: string; message: string }>({ lastResult });
  const isWaiting = asked?.state === "waiting";
  return (
    <>
      <Title text={title} failed={lastResult !== undefined} />
      <FormErrors form={form} />
      {isWaiting && (
        <Notice>{t("join.waiting", { until: formatInstant(asked.until, locale) })}</Notice>
      )}
      <h1>{title}</h1>
      <p>{t("join.found", { code, organisation: printed })}</p>
      {memberOf ? (
        <p>
          {t("join.member")} <Link to={`/my/organisations/${memberOf}`}>{t("join.open")}</Link>
        </p>
      ) : (
        <>
          {(asked?.state === "declined" || asked?.state === "expired") && (
            <p>{t(`join.${asked.state}`)}</p>
          )}
          <p>{t("join.text")}</p>
          {!isWaiting && (
            <Form method="post" {...getFormProps(form)}>
              <input type="hidden" name="code" value={code} />
              <LongTextField
                field={fields.message}
                label={t("join.message")}
                hint={t("join.messageHint")}
                rows={3}
              />
              <Button>{t("join.button")}</Button>
            </Form>
          )}
          <p className="soft">{t("join.gone")}</p>
        </>
      )}
    </>
  );
}
