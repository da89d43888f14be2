import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, redirect } from "react-router";
import { detailsSchema as schema } from "#app/domain/accounts/account-schema.ts";
import { resendConfirmation } from "#app/domain/accounts/confirm-email.server.ts";
import { deviceOf } from "#app/domain/accounts/device.ts";
import { revokeSessions } from "#app/domain/accounts/end-session.server.ts";
import { saveDetails } from "#app/domain/accounts/save-details.server.ts";
import { ownSessions } from "#app/domain/accounts/sessions.server.ts";
import { formatInstant } from "#app/domain/values/instant.ts";
import { appContext, localeContext } from "#app/http/context.ts";
import { refused, sentence, unwrap } from "#app/http/respond.ts";
import { sessionToken } from "#app/http/session-cookie.server.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { ChoiceField, ErrorSummary, FormErrors, TextField } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Tag } from "#app/ui/status.tsx";
import { ScrollTable } from "#app/ui/table.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/account.ts";

const notices = {
  details: "account.done.details",
  sent: "account.done.sent",
  revoked: "account.done.revoked",
  password: "account.done.password",
  confirmed: "account.done.confirmed",
} as const;

export async function loader({ context, request }: Route.LoaderArgs) {
  const ctx = context.get(appContext);
  const { locale } = context.get(localeContext);
  const sessions = await ownSessions(ctx, await sessionToken(request));
  const done = new URL(request.url).searchParams.get("done") ?? "";
  return {
    name: ctx.actor.name,
    email: ctx.actor.email,
    emailConfirmed: ctx.actor.emailConfirmed,
    locale,
    notice: done in notices ? notices[done as keyof typeof notices] : null,
    sessions: sessions.map(({ id, userAgent, since, seenAt, current }) => ({
      id,
      device: deviceOf(userAgent),
      since: formatInstant(since, locale),
      seen: formatInstant(seenAt, locale),
      current,
    })),
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  const form = await request.formData();
  const intent = form.get("intent");
  if (intent === "resend") {
    const result = await resendConfirmation(ctx);
    if (!result.ok) return data({ refusal: sentence(context, result.error) }, { status: 409 });
    return redirect("/account?done=sent");
  }
  const session = form.get("session");
  if (intent === "revoke-others" || typeof session === "string") {
    const id = typeof session === "string" ? session : null;
    unwrap(await revokeSessions(ctx, id, await sessionToken(request)));
    return redirect("/account?done=revoked");
  }

  const submission = parseWithZod(form, { schema });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const result = await saveDetails(ctx, submission.value);
  if (!result.ok) return refused(context, submission, result.error);
  return redirect(`/account?done=details&lang=${submission.value.locale}`);
}

export default function Account({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  const { notice, sessions } = loaderData;
  const refusal = actionData && "refusal" in actionData ? actionData.refusal : null;
  const lastResult = actionData && !("refusal" in actionData) ? actionData : undefined;
  const [form, fields] = useForm<{ name: string; locale: string }>({
    lastResult,
    defaultValue: { name: loaderData.name, locale: loaderData.locale },
  });
  return (
    <Page>
      <Title text={t("account.title")} failed={actionData !== undefined} />
      <FormErrors form={form} />
      <ErrorSummary errors={refusal ? [{ text: refusal }] : []} />
      {notice && <Notice>{t(notice)}</Notice>}
      <h1>{t("account.title")}</h1>
      <Email email={loaderData.email} confirmed={loaderData.emailConfirmed} />

      <h2>{t("account.details")}</h2>
      <Form method="post" {...getFormProps(form)}>
        <TextField field={fields.name} label={t("field.name")} autoComplete="name" />
        <ChoiceField
          id={fields.locale.id}
          name={fields.locale.name}
          value={fields.locale.initialValue}
          errors={fields.locale.errors}
          label={t("field.language")}
          options={[
            { value: "lt", label: t("language.lt") },
            { value: "en", label: t("language.en") },
          ]}
        />
        <Button name="intent" value="details">
          {t("action.save")}
        </Button>
      </Form>

      <h2>{t("account.password")}</h2>
      <ButtonLink to="/account/password" look="quiet">
        {t("account.changePassword")}
      </ButtonLink>

      <h2>{t("factor.title")}</h2>
      <ButtonLink to="/account/second-factor" look="quiet">
        {t("factor.manage")}
      </ButtonLink>

      <Sessions sessions={sessions} />

      <h2>{t("mails.title")}</h2>
      <ButtonLink to="/account/mails" look="quiet">
        {t("mails.account")}
      </ButtonLink>

      <h2>{t("data.title")}</h2>
      <p>{t("data.text")}</p>
      <ButtonLink to="/account/data" look="quiet">
        {t("data.title")}
      </ButtonLink>

      <h2>{t("nav.signOut")}</h2>
      <p>{t("account.signOutText")}</p>
      <Form method="post" action="/sign-out">
        <Button look="quiet">{t("nav.signOut")}</Button>
      </Form>
    </Page>
  );
}

function Email({ email, confirmed }: { email: string; confirmed: boolean }) {
  const t = useT();
  return (
    <>
      <p className="row">
        <b>{email}</b>
        {confirmed ? (
          <Tag>{t("account.confirmed")}</Tag>
        ) : (
          <Tag tone="wait">{t("account.unconfirmed")}</Tag>
        )}
      </p>
      {!confirmed && (
        <Form method="post">
          <p>{t("account.unconfirmedText")}</p>
          <Button name="intent" value="resend" look="quiet">
            {t("account.resend")}
          </Button>
        </Form>
      )}
    </>
  );
}

interface Session {
  id: string;
  device: string | null;
  since: string;
  seen: string;
  current: boolean;
}

/** The form of all the buttons that end sessions. */
const REVOKE = "revoke";

function Sessions({ sessions }: { sessions: readonly Session[] }) {
  const t = useT();
  return (
    <>
      <h2>{t("account.sessions")}</h2>
      <p>{t("account.sessionsText")}</p>
      <ScrollTable label={t("account.sessions")}>
        <thead>
          <tr>
            <th scope="col">{t("account.device")}</th>
            <th scope="col">{t("account.since")}</th>
            <th scope="col">{t("account.seen")}</th>
            <th scope="col">
              <span className="hidden">{t("word.act")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {sessions.map(({ id, device, since, seen, current }) => (
            <tr key={id}>
              <th scope="row">{device ?? t("account.unknownDevice")}</th>
              <td className="nowrap">{since}</td>
              <td className="nowrap">{current ? t("account.thisDevice") : seen}</td>
              <td>
                {!current && (
                  <Button look="plain" name="session" value={id} form={REVOKE}>
                    {t("account.revoke")}
                    <span className="hidden">
                      {device} {since}
                    </span>
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      {sessions.length > 1 && (
        <Form method="post" id={REVOKE}>
          <Button look="quiet" name="intent" value="revoke-others">
            {t("account.revokeOthers")}
          </Button>
        </Form>
      )}
    </>
  );
}
