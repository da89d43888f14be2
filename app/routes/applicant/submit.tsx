import { type SubmissionResult, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, Link, redirect } from "react-router";
import type { z } from "zod";
import { isAnswered } from "#app/domain/proposals/blank-row.ts";
import type { Problem } from "#app/domain/proposals/problem.ts";
import type { RawAnswer } from "#app/domain/proposals/raw-answer.ts";
import { submitPage } from "#app/domain/proposals/submit-page.server.ts";
import { noteRefusal, submitProposal } from "#app/domain/proposals/submit-proposal.server.ts";
import { submitSchema as schema } from "#app/domain/proposals/submit-schema.ts";
import { typedAnswer } from "#app/domain/proposals/typed-form.ts";
import { formatDeadline } from "#app/domain/values/instant.ts";
import { appContext } from "#app/http/context.ts";
import { receivedAt } from "#app/http/received-at.ts";
import { sentence, unwrap } from "#app/http/respond.ts";
import { lowerFirst } from "#app/i18n/problem-text.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { ErrorSummary, TextField, worded } from "#app/ui/form.tsx";
import { Fields } from "#app/ui/proposal/fields.tsx";
import { PageAnswersProvider } from "#app/ui/proposal/page-answers.tsx";
import { errorsByPath, summaryOf } from "#app/ui/proposal/problem-list.ts";
import { leftText, untilText } from "#app/ui/proposal/time-left.tsx";
import { useProposalCrumbs } from "#app/ui/proposal/crumbs.ts";
import { Page } from "#app/ui/shell.tsx";
import { Deadline } from "#app/ui/status.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/submit.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  const result = await submitPage(context.get(appContext), params);
  if (!result.ok && result.error.code === "already-submitted")
    throw redirect(href("/my/proposals/:id", params));
  return unwrap(result);
}

/** What a refused page says, with what was typed on it. */
interface Answer {
  reply?: SubmissionResult;
  declared: Record<string, RawAnswer>;
  problems?: readonly Problem[];
  refused?: string;
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  const form = await request.formData();
  const arrived = receivedAt(context);
  const receipt = href("/my/proposals/:id/receipt", params);

  const before = await submitPage(ctx, params);
  if (!before.ok && before.error.code === "already-submitted") return redirect(receipt, 303);
  const { sections } = unwrap(before);
  const fields = sections.flatMap((section) => section.fields).filter(isAnswered);
  const declared = Object.fromEntries(fields.map((field) => [field.key, typedAnswer(field, form)]));

  const submission = parseWithZod(form, { schema });
  if (submission.status !== "success") {
    await noteRefusal(ctx, { id: params.id, receivedAt: arrived }, "position");
    const { problems } = unwrap(await submitPage(ctx, { ...params, declared }));
    const answer: Answer = { reply: submission.reply(), declared, problems };
    return data(answer, { status: 400 });
  }
  const { position } = submission.value;
  const result = await submitProposal(ctx, {
    id: params.id,
    receivedAt: arrived,
    position,
    declared,
  });
  if (result.ok) return redirect(receipt, 303);

  const { code } = result.error;
  if (code === "not-found" || code === "busy") return unwrap(result);
  const { problems } = unwrap(await submitPage(ctx, { ...params, declared }));
  const lacksDeclarations = code === "incomplete" && problems.length > 0;
  const answer: Answer = {
    reply: submission.reply(),
    declared,
    ...(lacksDeclarations ? { problems } : { refused: sentence(context, result.error) }),
  };
  return data(answer, { status: lacksDeclarations ? 400 : 409 });
}

type PageData = Route.ComponentProps["loaderData"];

export default function Submit({ loaderData: page, actionData }: Route.ComponentProps) {
  const t = useT();
  const locale = useLocale();
  const { id, call, obstacle } = page;
  const answer: Answer = actionData ?? { declared: {} };
  const [form, { position }] = useForm<z.infer<typeof schema>>({
    lastResult: answer.reply ?? null,
    id: "submit",
  });
  const fields = page.sections.flatMap((section) => section.fields);
  const problems = answer.problems ?? [];
  const lines = [
    ...(answer.refused ? [{ text: answer.refused }] : []),
    ...summaryOf(t, locale, problems, fields),
    ...(position.errors ?? []).map((error) => ({
      id: position.id,
      text: `${t("submit.position")} – ${lowerFirst(worded(t, error))}`,
    })),
  ];
  const title = t("submit.title");
  return (
    <Page crumbs={useProposalCrumbs(page, title)}>
      <title>{`${lines.length > 0 ? t("title.error", { title }) : title} – ${t("site.name")}`}</title>
      <ErrorSummary errors={lines} />
      <h1>{title}</h1>
      <p className="soft">{`${page.title} · ${t("proposals.call", { number: call.number })}`}</p>
      <Deadline left={leftText(t, page.now, call.closesAt)}>
        {obstacle === "too-late"
          ? t("proposal.missed", { deadline: formatDeadline(call.closesAt, locale) })
          : untilText(t, locale, call.closesAt)}
      </Deadline>
      {obstacle ? (
        <Stopped page={page} obstacle={obstacle} />
      ) : (
        <form
          method="post"
          noValidate
          id={form.id}
          aria-describedby={form.errors ? form.errorId : undefined}
        >
          <PageAnswersProvider
            value={{
              answers: {},
              errors: errorsByPath(t, locale, problems),
              rules: page.rules,
              totalCents: page.totalCents,
            }}
          >
            {page.sections.map((section) => (
              <section key={section.key}>
                <h2>{section.question[locale]}</h2>
                {section.hint && <p className="soft">{section.hint[locale]}</p>}
                <Fields
                  fields={section.fields}
                  initial={{ ...page.initial, ...answer.declared }}
                  known={page.known}
                />
              </section>
            ))}
          </PageAnswersProvider>
          <h2>{t("submit.signatory")}</h2>
          <p>{t("submit.you", page.signatory)}</p>
          <TextField
            field={position}
            label={t("submit.position")}
            hint={t("submit.positionHint")}
            autoComplete="organization-title"
          />
          <p>{t("submit.final")}</p>
          <p className="row">
            <Button>{t("submit.button")}</Button>
            <Link to={href("/my/proposals/:id/check", { id })}>{t("submit.readAgain")}</Link>
          </p>
        </form>
      )}
    </Page>
  );
}

function Stopped({
  page,
  obstacle,
}: {
  page: PageData;
  obstacle: NonNullable<PageData["obstacle"]>;
}) {
  const t = useT();
  const check = href("/my/proposals/:id/check", { id: page.id });
  return (
    <>
      <p>{t(`submit.obstacle.${obstacle}`, { email: page.signatory.email })}</p>
      <p>
        {obstacle === "email-not-confirmed" ? (
          <ButtonLink to="/account">{t("submit.toAccount")}</ButtonLink>
        ) : (
          <ButtonLink to={check}>
            {obstacle === "incomplete" ? t("proposal.check") : t("proposal.read")}
          </ButtonLink>
        )}
      </p>
    </>
  );
}
