import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form } from "react-router";
import { findGroup } from "#app/domain/strategies/queries.server.ts";
import { followGroup } from "#app/domain/subscriptions/follow-group.server.ts";
import { followSchema as schema } from "#app/domain/subscriptions/follow-schema.ts";
import { appContext, arrivalContext, localeContext } from "#app/http/context.ts";
import { neverKept } from "#app/http/middleware.server.ts";
import { refusalHeaders, refused, unwrap } from "#app/http/respond.ts";
import { Button } from "#app/ui/button.tsx";
import { FormErrors, TextField } from "#app/ui/form.tsx";
import { Original } from "#app/ui/original.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/follow.ts";

export const headers = refusalHeaders;
export const middleware: Route.MiddlewareFunction[] = [neverKept];

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(appContext);
  const { slug, name, brand } = unwrap(await findGroup(ctx, params.slug));
  return { slug, name, brand, email: ctx.actor.email };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const submission = parseWithZod(await request.formData(), { schema });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const { email } = submission.value;
  const { address } = context.get(arrivalContext);
  const { locale } = context.get(localeContext);
  const result = await followGroup(context.get(appContext), { ...params, email, locale, address });
  if (!result.ok) return refused(context, submission, result.error);
  return { sentTo: email, follows: result.value.follows };
}

/** Being told of a group's calls by mail, with or without an account. */
export default function Follow({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  const { slug, name, brand: _, email } = loaderData;
  const done = actionData && "sentTo" in actionData ? actionData : null;
  const lastResult = actionData && !("sentTo" in actionData) ? actionData : undefined;
  const [form, fields] = useForm<{ email: string }>({ lastResult, defaultValue: { email } });
  const crumbs = [{ label: name, to: `/groups/${slug}` }];
  if (done)
    return (
      <Page crumbs={crumbs}>
        <Title text={t(done.follows ? "follow.doneTitle" : "checkMail.title")} />
        <h1>{t(done.follows ? "follow.doneTitle" : "checkMail.title")}</h1>
        <p>{t(done.follows ? "follow.done" : "follow.sent", { email: done.sentTo })}</p>
        {!done.follows && <p>{t("checkMail.missing")}</p>}
      </Page>
    );
  return (
    <Page crumbs={crumbs}>
      <Title text={t("follow.title")} failed={lastResult !== undefined} />
      <FormErrors form={form} />
      <h1>{t("follow.title")}</h1>
      <p className="soft">
        <Original>{name}</Original>
      </p>
      <p>{t("follow.text")}</p>
      <Form method="post" {...getFormProps(form)}>
        <TextField
          field={fields.email}
          type="email"
          label={t("field.email")}
          autoComplete="email"
        />
        <p className="soft">{t("follow.privacy")}</p>
        <Button>{t("follow.button")}</Button>
      </Form>
    </Page>
  );
}
