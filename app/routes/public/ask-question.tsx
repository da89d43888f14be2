import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, Link, redirect } from "react-router";
import { findCall } from "#app/domain/calls/queries.server.ts";
import { isSignedIn } from "#app/domain/policy.ts";
import { askQuestion } from "#app/domain/questions/ask-question.server.ts";
import { askSchema as schema } from "#app/domain/questions/question-schema.ts";
import { formatDeadline } from "#app/domain/values/instant.ts";
import { appContext } from "#app/http/context.ts";
import { neverKept } from "#app/http/middleware.server.ts";
import { refusalHeaders, refused, unwrap } from "#app/http/respond.ts";
import { signInFirst } from "#app/http/sign-in-first.server.ts";
import { Button } from "#app/ui/button.tsx";
import { FormErrors, LongTextField } from "#app/ui/form.tsx";
import { useLocalText } from "#app/ui/local-text.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/ask-question.ts";

export const headers = refusalHeaders;
export const middleware: Route.MiddlewareFunction[] = [neverKept];

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const ctx = context.get(appContext);
  const { number, title, questionsUntil, brand } = unwrap(await findCall(ctx, params.number));
  return {
    number,
    title,
    brand,
    until: questionsUntil,
    isTaken: questionsUntil !== null && ctx.now() < questionsUntil,
    isAsked: new URL(request.url).searchParams.has("asked"),
    isSignedIn: isSignedIn(ctx.actor),
  };
}

/** Whoever is not signed in types first; what they typed waits while they sign in. */
export async function action(args: Route.ActionArgs) {
  const { context, params, request } = args;
  const ctx = context.get(appContext);
  if (!isSignedIn(ctx.actor)) {
    unwrap(await findCall(ctx, params.number));
    throw await signInFirst(args);
  }
  const submission = parseWithZod(await request.formData(), { schema });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const result = await askQuestion(ctx, { ...params, ...submission.value });
  if (!result.ok) return refused(context, submission, result.error);
  return redirect(`/calls/${params.number}/questions/new?asked`);
}

export default function AskQuestion({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  const say = useLocalText();
  const locale = useLocale();
  const { number, until, isTaken, isAsked } = loaderData;
  const [form, fields] = useForm<{ question: string }>({ lastResult: actionData });
  const title = t("ask.title");
  return (
    <Page
      crumbs={[
        { label: t("calls.title"), to: "/calls" },
        { label: t("call.short", { number }), to: `/calls/${number}` },
      ]}
    >
      <Title text={title} failed={actionData !== undefined} />
      <FormErrors form={form} />
      {isAsked && (
        <Notice>
          {t("ask.done")} <Link to={`/calls/${number}#questions`}>{t("ask.back")}</Link>
        </Notice>
      )}
      <h1>{title}</h1>
      <p className="soft">{`${say(loaderData.title)} · ${t("call.short", { number })}`}</p>
      {isTaken && until ? (
        <>
          <p>{t("ask.text")}</p>
          <p>{t("questions.until", { deadline: formatDeadline(until, locale) })}</p>
          <Form method="post" {...getFormProps(form)}>
            <LongTextField
              field={fields.question}
              rows={7}
              label={t("ask.question")}
              hint={t("ask.hint")}
            />
            {!loaderData.isSignedIn && <p className="soft">{t("ask.signIn")}</p>}
            <Button>{t("ask.button")}</Button>
          </Form>
        </>
      ) : (
        <p>
          {until
            ? t("questions.over", { deadline: formatDeadline(until, locale) })
            : t("ask.closed")}
        </p>
      )}
    </Page>
  );
}
