import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form } from "react-router";
import { actorOf } from "#app/domain/accounts/find-actor.server.ts";
import { homeOf } from "#app/domain/accounts/home.ts";
import { confirmFactorSchema as schema } from "#app/domain/accounts/second-factor-schema.ts";
import {
  confirmSecondFactor,
  pendingSecondFactor,
} from "#app/domain/accounts/set-up-second-factor.server.ts";
import { pictureOf } from "#app/domain/accounts/totp.server.ts";
import { isSignedIn } from "#app/domain/policy.ts";
import { browserOf } from "#app/http/browser.server.ts";
import { appContext } from "#app/http/context.ts";
import { nextPath } from "#app/http/next-path.ts";
import { refusalHeaders, refused } from "#app/http/respond.ts";
import { sessionCookie } from "#app/http/session-cookie.server.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { FormErrors, TextField } from "#app/ui/form.tsx";
import { QrCode } from "#app/ui/qr-code.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/set-up-second-factor.ts";
import { RecoveryCodes } from "./recovery-codes.tsx";

export async function loader({ context }: Route.LoaderArgs) {
  const pending = await pendingSecondFactor(context.get(appContext));
  return pending && { key: pending.key, picture: pictureOf(pending.uri) };
}

const hidden = ["code", "password"];
const at = { "wrong-code": "code", "wrong-password": "password" };

export const headers = refusalHeaders;

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  const submission = parseWithZod(await request.formData(), { schema });
  if (submission.status !== "success")
    return data(submission.reply({ hideFields: hidden }), { status: 400 });

  const result = await confirmSecondFactor(ctx, submission.value, await browserOf(request));
  if (!result.ok) return refused(context, submission, result.error, at, hidden);
  const asked = nextPath(new URL(request.url).searchParams.get("next"));
  const home = isSignedIn(ctx.actor) ? homeOf(await actorOf(ctx, ctx.actor.userId)) : "/";
  return data(
    { recoveryCodes: result.value.recoveryCodes, next: asked ?? home },
    { headers: { "set-cookie": await sessionCookie(result.value.token) } },
  );
}

export default function SetUp({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  const done = actionData && "recoveryCodes" in actionData ? actionData : null;
  const lastResult = actionData && !("recoveryCodes" in actionData) ? actionData : undefined;
  const [form, fields] = useForm<{ code: string; password: string }>({ lastResult });
  if (done)
    return <RecoveryCodes codes={done.recoveryCodes} next={done.next} notice="codes.done" />;
  const title = t("setUp.title");
  if (!loaderData)
    return (
      <Page>
        <Title text={title} failed />
        <h1>{title}</h1>
        <p>{t("refusal.set-up-expired")}.</p>
        <ButtonLink to="/account/second-factor">{t("factor.title")}</ButtonLink>
      </Page>
    );
  return (
    <Page
      crumbs={[
        { label: t("account.title"), to: "/account" },
        { label: t("factor.title"), to: "/account/second-factor" },
        { label: title },
      ]}
    >
      <Title text={title} failed={lastResult !== undefined} />
      <FormErrors form={form} />
      <h1>{title}</h1>
      <h2>{t("setUp.scan")}</h2>
      <QrCode cells={loaderData.picture} label={t("setUp.picture")} />
      <p>
        {t("setUp.key")} <code className="key">{loaderData.key}</code>
      </p>
      <h2>{t("setUp.enter")}</h2>
      <Form method="post" {...getFormProps(form)}>
        <TextField
          field={fields.code}
          label={t("setUp.code")}
          autoComplete="one-time-code"
          inputMode="numeric"
        />
        <TextField
          field={fields.password}
          type="password"
          label={t("field.password")}
          hint={t("factor.othersEnd")}
          autoComplete="current-password"
        />
        <Button>{t("setUp.button")}</Button>
      </Form>
    </Page>
  );
}
