import { type SubmissionResult, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, href, redirect } from "react-router";
import { answerExtension } from "#app/domain/proposals/answer-extension.server.ts";
import { callExtensions } from "#app/domain/proposals/call-extensions.server.ts";
import { answerExtensionSchema } from "#app/domain/proposals/extension-schema.ts";
import { formatDeadline, formatInstantSeconds } from "#app/domain/values/instant.ts";
import { appContext } from "#app/http/context.ts";
import { refused, unwrap } from "#app/http/respond.ts";
import { Button } from "#app/ui/button.tsx";
import { FormErrors, LongTextField, TextField } from "#app/ui/form.tsx";
import { Original } from "#app/ui/original.tsx";
import { RefusedAttempts } from "#app/ui/proposal/submitted-versions.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/extensions.ts";

export const loader = async ({ context, params }: Route.LoaderArgs) =>
  unwrap(await callExtensions(context.get(appContext), params));

export async function action({ context, params, request }: Route.ActionArgs) {
  unwrap(await callExtensions(context.get(appContext), params));
  const form = await request.formData();
  const submission = parseWithZod(form, { schema: answerExtensionSchema });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const { value } = submission;
  const result = await answerExtension(context.get(appContext), {
    ...value,
    until: value.intent === "grant" ? value.until : null,
  });
  if (!result.ok) return refused(context, submission, result.error);
  return redirect(href("/staff/calls/:number/extensions", params));
}

type PageData = Route.ComponentProps["loaderData"];
type Request = PageData["requests"][number];

/** Requests for more time of a call, each answered with a new deadline or without, and a reason. */
export default function Extensions({ loaderData: page, actionData }: Route.ComponentProps) {
  const t = useT();
  const title = t("extensions.title");
  const { call, requests } = page;
  return (
    <Page
      crumbs={[
        { label: t("staff.calls.title"), to: "/staff" },
        { label: t("call.short", { number: call.number }), to: `/staff/calls/${call.number}` },
        { label: title },
      ]}
    >
      <Title text={title} failed={actionData !== undefined} />
      <h1>{title}</h1>
      <p>{t("extensions.explain")}</p>
      {requests.length === 0 && <p className="soft">{t("extensions.none")}</p>}
      {requests.map((request) => (
        <One
          key={request.id}
          request={request}
          isOpen={page.isOpen}
          reply={actionData?.initialValue?.["request"] === request.id ? actionData : null}
        />
      ))}
    </Page>
  );
}

function One({
  request,
  isOpen,
  reply,
}: {
  request: Request;
  isOpen: boolean;
  reply: SubmissionResult | null;
}) {
  const t = useT();
  const locale = useLocale();
  const { id, applicant, registration, answeredAt, until, answer, minutesNo } = request;
  return (
    <section className="card" aria-labelledby={`request-${id}`}>
      <h2 id={`request-${id}`}>
        <Original>{applicant}</Original>
      </h2>
      <p className="soft">
        {`${registration ?? t("extensions.draft")} · ${t("extensions.asked", { at: formatInstantSeconds(request.askedAt, locale) })}`}
      </p>
      <p className="typed">
        <Original>{request.reason}</Original>
      </p>
      <RefusedAttempts attempts={request.attempts} />
      {answeredAt ? (
        <p>
          {until
            ? t("submission.extension.granted", { until: formatDeadline(until, locale), answer })
            : t("submission.extension.refused", { answer })}{" "}
          {minutesNo && t("submission.extension.minutes", { number: minutesNo })}
        </p>
      ) : (
        <AnswerForm id={id} isOpen={isOpen} reply={reply} />
      )}
    </section>
  );
}

function AnswerForm({
  id,
  isOpen,
  reply,
}: {
  id: string;
  isOpen: boolean;
  reply: SubmissionResult | null;
}) {
  const t = useT();
  const [form, fields] = useForm<Record<"until" | "answer" | "minutesNo", string>>({
    id: `answer-${id}`,
    lastResult: reply as never,
  });
  return (
    <Form method="post" id={form.id} noValidate>
      <FormErrors form={form} />
      <input type="hidden" name="request" value={id} />
      {isOpen && (
        <TextField field={fields.until} type="datetime-local" label={t("extensions.until")} />
      )}
      <LongTextField field={fields.answer} label={t("extensions.answer")} />
      <TextField field={fields.minutesNo} label={t("extensions.minutesNo")} />
      <p className="row">
        {isOpen && (
          <Button name="intent" value="grant">
            {t("extensions.grant")}
          </Button>
        )}
        <Button look="quiet" name="intent" value="refuse">
          {t("extensions.refuse")}
        </Button>
      </p>
    </Form>
  );
}
