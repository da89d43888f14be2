import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, Link, redirect } from "react-router";
import { eraseAccount, erasurePage } from "#app/domain/privacy/erase-account.server.ts";
import type { Obstacle } from "#app/domain/privacy/erasure.server.ts";
import { eraseSchema as schema } from "#app/domain/privacy/privacy-schema.ts";
import { formatLongDay } from "#app/domain/values/date.ts";
import { appContext } from "#app/http/context.ts";
import { refusalHeaders, refused, unwrap } from "#app/http/respond.ts";
import { sessionCookie } from "#app/http/session-cookie.server.ts";
import type { Translate } from "#app/i18n/translate.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { CheckboxField, FormErrors, TextField } from "#app/ui/form.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/erase.ts";

const hidden = ["current"];

export const headers = refusalHeaders;

export async function loader({ context }: Route.LoaderArgs) {
  const { obstacles, drafts, stays } = unwrap(await erasurePage(context.get(appContext)));
  return { obstacles, drafts, stays };
}

export async function action({ context, request }: Route.ActionArgs) {
  const submission = parseWithZod(await request.formData(), { schema });
  if (submission.status !== "success")
    return data(submission.reply({ hideFields: hidden }), { status: 400 });
  const { current: password } = submission.value;
  const result = await eraseAccount(context.get(appContext), { password });
  if (!result.ok)
    return refused(context, submission, result.error, { "wrong-password": "current" }, hidden);
  return redirect("/sign-in?done=erased", { headers: { "set-cookie": await sessionCookie(null) } });
}

export default function Erase({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  const { obstacles } = loaderData;
  const title = t("erase.title");
  const [form, fields] = useForm<{ current: string; sure: true }>({ lastResult: actionData });
  return (
    <Page
      crumbs={[
        { label: t("account.title"), to: "/account" },
        { label: t("data.title"), to: "/account/data" },
        { label: title },
      ]}
    >
      <Title text={title} failed={actionData !== undefined} />
      <FormErrors form={form} />
      <h1>{title}</h1>
      {obstacles.length > 0 ? <Obstacles obstacles={obstacles} /> : <p>{t("erase.lead")}</p>}
      <Effects {...loaderData} />
      {obstacles.length === 0 && (
        <Form method="post" {...getFormProps(form)}>
          <TextField
            field={fields.current}
            type="password"
            label={t("field.currentPassword")}
            autoComplete="current-password"
          />
          <CheckboxField field={fields.sure} label={t("erase.sure")} />
          <Button>{t("erase.button")}</Button>
        </Form>
      )}
      <ButtonLink to="/account/data" look="quiet">
        {t("data.exportTitle")}
      </ButtonLink>
    </Page>
  );
}

function obstacleText(t: Translate, obstacle: Obstacle): string {
  switch (obstacle.kind) {
    case "admin":
      return t("erase.cannot.admin");
    case "role": {
      const { group, role } = obstacle;
      return t("erase.cannot.role", { group, role: t(`erase.role.${role}`) });
    }
    case "sheets":
      return t("erase.cannot.sheets", { call: obstacle.call, n: obstacle.n });
    case "owner-members":
    case "owner-proposals":
      return t(`erase.cannot.${obstacle.kind}`, { organisation: obstacle.organisation });
  }
}

function Obstacles({ obstacles }: { obstacles: readonly Obstacle[] }) {
  const t = useT();
  return (
    <>
      <h2>{t("erase.cannotTitle")}</h2>
      <ul>
        {obstacles.map((obstacle) => (
          <li key={JSON.stringify(obstacle)}>{obstacleText(t, obstacle)}</li>
        ))}
      </ul>
    </>
  );
}

function Effects({ drafts, stays }: Pick<Route.ComponentProps["loaderData"], "drafts" | "stays">) {
  const t = useT();
  const locale = useLocale();
  const kept = ({ registration, organisation, until, held }: (typeof stays)[number]) => {
    if (held) return t("erase.stays.proposalHeld", { registration, organisation });
    if (until === null) return t("erase.stays.proposalOpen", { registration, organisation });
    const day = formatLongDay(until, locale);
    return t("erase.stays.proposal", { registration, organisation, until: day });
  };
  return (
    <>
      <h2>{t("erase.goesTitle")}</h2>
      <ul>
        <li>{t("erase.goes.person")}</li>
        <li>{t("erase.goes.roles")}</li>
        <li>{t("erase.goes.mails")}</li>
        {drafts.map(({ id, title, organisation }) => (
          <li key={id}>{t("erase.goes.draft", { title, organisation })}</li>
        ))}
      </ul>
      <h2>{t("erase.staysTitle")}</h2>
      <ul>
        {stays.map((one) => (
          <li key={one.registration}>{kept(one)}</li>
        ))}
        <li>{t("erase.stays.names")}</li>
        <li>{t("erase.stays.evaluation")}</li>
        <li>{t("erase.stays.shared")}</li>
        <li>{t("erase.stays.audit")}</li>
      </ul>
      <p>
        <Link to="/privacy">{t("data.privacyLink")}</Link>
      </p>
    </>
  );
}
