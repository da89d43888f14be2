import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, redirect } from "react-router";
import { answerQuestion, setQuestionAside } from "#app/domain/questions/answer-question.server.ts";
import { answerSchema as schema } from "#app/domain/questions/question-schema.ts";
import { staffQuestion } from "#app/domain/questions/staff-questions.server.ts";
import { formatInstant } from "#app/domain/values/instant.ts";
import { appContext } from "#app/http/context.ts";
import { refused, unwrap } from "#app/http/respond.ts";
import { Button } from "#app/ui/button.tsx";
import { FormErrors, LongTextField } from "#app/ui/form.tsx";
import { Original } from "#app/ui/original.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/call-question.ts";

export const loader = async ({ context, params }: Route.LoaderArgs) =>
  unwrap(await staffQuestion(context.get(appContext), params));

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  const form = await request.formData();
  if (form.get("intent") === "aside") {
    unwrap(await setQuestionAside(ctx, params));
    return redirect(`/staff/calls/${params.number}/questions`);
  }
  const submission = parseWithZod(form, { schema });
  if (submission.status !== "success") {
    unwrap(await staffQuestion(ctx, params));
    return data(submission.reply(), { status: 400 });
  }
  const result = await answerQuestion(ctx, params, submission.value);
  if (!result.ok) return refused(context, submission, result.error);
  return redirect(`/staff/calls/${params.number}/questions`);
}

/** A question and its answer as everybody will read them; who asked is not told to staff either. */
export default function CallQuestion({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  const locale = useLocale();
  const { call, question } = loaderData;
  const { typed, askedAt, publishedAt } = question;
  const [form, fields] = useForm<Record<"question" | "questionEn" | "answer" | "answerEn", string>>(
    {
      lastResult: actionData,
      defaultValue: { ...question, question: question.question || typed },
    },
  );
  const title = t("answer.title");
  const base = `/staff/calls/${call.number}`;
  return (
    <Page
      crumbs={[
        { label: t("call.short", { number: call.number }), to: base },
        { label: t("staffQuestions.title"), to: `${base}/questions` },
      ]}
    >
      <Title text={title} failed={actionData !== undefined} />
      <FormErrors form={form} />
      <h1>{title}</h1>
      {typed && (
        <div className="note">
          <h2>{t("answer.typed", { date: formatInstant(askedAt, locale) })}</h2>
          <p className="typed">
            <Original>{typed}</Original>
          </p>
        </div>
      )}
      <p>{t("answer.text")}</p>
      <Form method="post" {...getFormProps(form)}>
        <LongTextField
          field={fields.question}
          label={t("answer.question")}
          hint={t("answer.questionHint")}
        />
        <LongTextField field={fields.answer} rows={8} label={t("answer.answer")} />
        <LongTextField field={fields.questionEn} label={t("answer.questionEn")} optional />
        <LongTextField field={fields.answerEn} rows={8} label={t("answer.answerEn")} optional />
        <div className="row">
          <Button name="intent" value="publish">
            {t(publishedAt ? "answer.change" : "answer.publish")}
          </Button>
          {!publishedAt && (
            <Button name="intent" value="aside" look="quiet">
              {t("answer.aside")}
            </Button>
          )}
        </div>
      </Form>
    </Page>
  );
}
