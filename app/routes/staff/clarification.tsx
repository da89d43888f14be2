import { data, href, redirect } from "react-router";
import {
  askClarification,
  previewClarification,
} from "#app/domain/clarifications/ask-clarification.server.ts";
import {
  changedQuestions,
  readQuestions,
  typedQuestions,
  type TypedQuestion,
} from "#app/domain/clarifications/ask-form.ts";
import { closeClarification } from "#app/domain/clarifications/close-clarification.server.ts";
import { decideExtension } from "#app/domain/clarifications/decide-extension.server.ts";
import { extensionDaysSchema } from "#app/domain/clarifications/extension-schema.ts";
import { staffClarification } from "#app/domain/clarifications/staff-clarification.server.ts";
import type { LetterModel } from "#app/domain/letters/letter.ts";
import { appContext, localeContext } from "#app/http/context.ts";
import { sentence, unwrap } from "#app/http/respond.ts";
import { AskForm, AskPreview } from "#app/ui/clarification/ask-form.tsx";
import { ClarificationRound } from "#app/ui/clarification/round.tsx";
import { ErrorSummary, worded } from "#app/ui/form.tsx";
import { Original } from "#app/ui/original.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/clarification.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  const { locale } = context.get(localeContext);
  return unwrap(await staffClarification(context.get(appContext), { ...params, locale }));
}

/** The page again, with what was typed on it. */
interface Answer {
  refused?: string;
  questions?: readonly TypedQuestion[];
  errors?: Readonly<Record<number, string>>;
  /** Problem key of the number of days. */
  days?: string;
  preview?: LetterModel;
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  const { id } = params;
  const { locale } = context.get(localeContext);
  unwrap(await staffClarification(ctx, { id, locale }));
  const form = await request.formData();
  const pressed = form.get("intent");
  const intent = typeof pressed === "string" ? pressed : "";
  const here = href("/staff/proposals/:id/clarification", params);
  const again = (answer: Answer, status: 200 | 400 | 409) => data(answer, { status });

  if (intent === "accept" || intent === "leave") {
    const closed = await closeClarification(ctx, { id, verdict: intent });
    if (closed.ok) return redirect(here, 303);
    if (closed.error.code === "not-found") return unwrap(closed);
    return again({ refused: sentence(context, closed.error) }, 409);
  }
  if (intent === "grant" || intent === "refuse") {
    const parsed = extensionDaysSchema.safeParse({ days: form.get("days") });
    if (intent === "grant" && !parsed.success) return again({ days: "problem.extensionDays" }, 400);
    const days = intent === "grant" && parsed.success ? parsed.data.days : null;
    const decided = await decideExtension(ctx, { id, days });
    if (decided.ok) return redirect(here, 303);
    if (decided.error.code === "not-found") return unwrap(decided);
    return again({ refused: sentence(context, decided.error) }, 409);
  }

  const questions = typedQuestions(form);
  if (intent !== "preview" && intent !== "send")
    return again({ questions: changedQuestions(questions, intent) }, 200);
  const read = readQuestions(questions);
  if (!read.ok) return again({ questions, errors: read.errors }, 400);

  const input = { ...read.asked, id };
  const result = await (intent === "send"
    ? askClarification(ctx, input)
    : previewClarification(ctx, input));
  if (!result.ok) {
    if (result.error.code === "not-found") return unwrap(result);
    return again({ refused: sentence(context, result.error), questions }, 409);
  }
  if ("model" in result.value) return again({ questions, preview: result.value.model }, 200);
  return redirect(here, 303);
}

/** Requests to clarify a proposal: what was asked, what was answered and changed, and a new one. */
export default function StaffClarification({ loaderData: page, actionData }: Route.ComponentProps) {
  const t = useT();
  const answer: Answer = actionData ?? {};
  const { errors = {} } = answer;
  const start = page.start.map((text) => ({ text, unlocked: [] as string[] }));
  const questions =
    answer.questions ?? (start.length > 0 ? start : [{ text: "", unlocked: [] as string[] }]);
  const lines = [
    ...(answer.refused ? [{ text: answer.refused }] : []),
    ...(answer.days ? [{ id: "days", text: worded(t, answer.days) }] : []),
    ...Object.entries(errors).map(([index, error]) => ({
      id: `question-${index}`,
      text: `${t("clarify.question", { n: Number(index) + 1 })}. ${worded(t, error)}`,
    })),
  ];
  const title = answer.preview ? t("clarification.previewTitle") : t("clarification.title");
  const proposal = href("/staff/proposals/:id", { id: page.id });
  return (
    <Page
      crumbs={[
        { label: t("staff.calls.title"), to: "/staff" },
        {
          label: t("call.short", { number: page.call.number }),
          to: `/staff/calls/${page.call.number}`,
        },
        { label: page.registration, to: proposal },
        { label: t("clarification.title") },
      ]}
    >
      <Title text={`${title} · ${page.registration}`} failed={lines.length > 0} />
      <ErrorSummary errors={lines} />
      <h1>{title}</h1>
      <p className="soft">
        {page.registration} · <Original>{page.title}</Original>
      </p>
      {answer.preview ? (
        <AskPreview questions={questions} model={answer.preview} />
      ) : (
        <>
          {page.rounds.map((round) => (
            <ClarificationRound
              key={round.n}
              round={round}
              days={page.days}
              daysError={answer.days}
              proposal={proposal}
            />
          ))}
          {page.mayAsk ? (
            <AskForm page={page} questions={questions} errors={errors} />
          ) : (
            page.rounds.every(({ closedAt }) => closedAt !== null) && (
              <p className="soft">{t(`clarification.${page.whyNot}`)}</p>
            )
          )}
        </>
      )}
    </Page>
  );
}
