import { data, href, Link, redirect } from "react-router";
import { answerClarification } from "#app/domain/clarifications/answer-clarification.server.ts";
import { askExtension } from "#app/domain/clarifications/ask-extension.server.ts";
import { clarificationPage } from "#app/domain/clarifications/clarification-page.server.ts";
import { extensionSchema } from "#app/domain/clarifications/extension-schema.ts";
import type { ReplyConflict } from "#app/domain/clarifications/reply-conflict.ts";
import { saveReplies } from "#app/domain/clarifications/save-replies.server.ts";
import { submitSchema } from "#app/domain/proposals/submit-schema.ts";
import { formatLongDay } from "#app/domain/values/date.ts";
import { formatInstantSeconds } from "#app/domain/values/instant.ts";
import { appContext } from "#app/http/context.ts";
import { receivedAt } from "#app/http/received-at.ts";
import { sentence, unwrap } from "#app/http/respond.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, Labelled, worded } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { ExtensionRequest } from "#app/ui/clarification/extension-request.tsx";
import { OwnQuestion } from "#app/ui/clarification/own-question.tsx";
import { leftText } from "#app/ui/proposal/time-left.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Deadline } from "#app/ui/status.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/clarification.ts";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const page = unwrap(await clarificationPage(context.get(appContext), params));
  return { ...page, isSaved: new URL(request.url).searchParams.has("saved") };
}

/** What a refused page says, with what was typed on it. */
interface Answer {
  refused?: string;
  replies?: Record<number, string>;
  conflicts?: readonly ReplyConflict[];
  position?: { typed: string; error?: string };
  reason?: { typed: string; error?: string };
}

const REPLY = /^reply\.(\d{1,3})$/;
const textOf = (form: FormData, name: string) => {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
};

const typedReplies = (form: FormData) =>
  [...form.keys()].flatMap((name) => {
    const n = REPLY.exec(name)?.[1];
    if (n === undefined) return [];
    return [{ n: Number(n), text: textOf(form, name), known: textOf(form, `known.${n}`) }];
  });

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  const { id } = params;
  const form = await request.formData();
  const arrived = receivedAt(context);
  const intent = textOf(form, "intent");
  const here = href("/my/proposals/:id/clarification", params);
  const again = (answer: Answer, status: 400 | 409) => data(answer, { status });

  if (intent === "extend") {
    const typed = textOf(form, "reason");
    const parsed = extensionSchema.safeParse({ reason: typed });
    if (!parsed.success) {
      unwrap(await clarificationPage(ctx, params));
      const error = parsed.error.issues[0]?.message ?? "problem.reason";
      return again({ reason: { typed, error } }, 400);
    }
    const asked = await askExtension(ctx, { id, reason: parsed.data.reason });
    if (asked.ok) return redirect(here, 303);
    if (asked.error.code === "not-found") return unwrap(asked);
    return again({ refused: sentence(context, asked.error), reason: { typed } }, 409);
  }

  const typed = typedReplies(form);
  const replies = Object.fromEntries(typed.map(({ n, text }) => [n, text]));
  const position = { typed: textOf(form, "position") };
  const saved = await saveReplies(ctx, { id, replies: typed, receivedAt: arrived });
  if (!saved.ok) {
    if (saved.error.code === "not-found") return unwrap(saved);
    if (saved.error.code === "clarification-ended") return redirect(here, 303);
    const isLateAnswer = intent === "send" && saved.error.code === "clarification-over";
    if (!isLateAnswer)
      return again({ refused: sentence(context, saved.error), replies, position }, 409);
  } else if (saved.value.conflicts.length > 0) {
    const { conflicts } = saved.value;
    return again({ conflicts, replies, position }, 409);
  }
  if (intent !== "send") return redirect(`${here}?saved`, 303);

  const signed = submitSchema.safeParse({ position: position.typed });
  if (!signed.success) {
    const error = signed.error.issues[0]?.message ?? "problem.required";
    return again({ replies, position: { ...position, error } }, 400);
  }
  const sent = await answerClarification(ctx, {
    id,
    receivedAt: arrived,
    position: signed.data.position,
  });
  if (sent.ok || sent.error.code === "already-answered")
    return redirect(href("/my/proposals/:id/receipt", params), 303);
  if (sent.error.code === "not-found" || sent.error.code === "busy") return unwrap(sent);
  return again({ refused: sentence(context, sent.error), replies, position }, 409);
}

/** The questions of staff, the parts that may be changed for them, and the applicant's answers. */
export default function Clarification({ loaderData: page, actionData }: Route.ComponentProps) {
  const t = useT();
  const locale = useLocale();
  const answer: Answer = actionData ?? {};
  const title = t("clarify.title");
  const day = formatLongDay(page.day, locale);
  const problem = answer.position?.error;
  const reasonError = answer.reason?.error;
  const lines = [
    ...(answer.refused ? [{ text: answer.refused }] : []),
    ...(answer.conflicts ? [{ text: t("clarify.conflicts") }] : []),
    ...(problem ? [{ id: "position", text: worded(t, problem) }] : []),
    ...(reasonError ? [{ id: "reason", text: worded(t, reasonError) }] : []),
  ];
  const proposal = href("/my/proposals/:id", { id: page.id });
  return (
    <Page
      crumbs={[
        { label: t("nav.proposals"), to: "/my/proposals" },
        { label: page.registration, to: proposal },
        { label: t("clarify.crumb") },
      ]}
    >
      <Title text={title} failed={lines.length > 0} />
      <ErrorSummary errors={lines} />
      <h1>{title}</h1>
      <p className="soft">{`${page.title} · ${page.registration}`}</p>
      {page.state === "open" && (
        <Deadline left={leftText(t, page.now, page.until)}>{t("clarify.until", { day })}</Deadline>
      )}
      {page.state === "late" && (
        <Deadline left={t("clarify.late")}>{t("clarify.lateText", { day })}</Deadline>
      )}
      {page.answeredAt && (
        <Notice>
          {t("clarify.answered", { at: formatInstantSeconds(page.answeredAt, locale) })}{" "}
          <Link to={`${proposal}/receipt`}>{t("clarify.receipt")}</Link>
        </Notice>
      )}
      {page.isSaved && page.state === "open" && lines.length === 0 && (
        <Notice>{t("clarify.saved")}</Notice>
      )}
      {page.letter && (
        <p>
          <Link to={`/letters/${page.letter.id}`}>
            {t("clarify.letter", { number: page.letter.number })}
          </Link>
        </p>
      )}
      {page.mayWrite && <p>{t("clarify.rules")}</p>}
      <form method="post" noValidate>
        {page.questions.map((question) => (
          <OwnQuestion
            key={question.n}
            question={question}
            at={proposal}
            mayWrite={page.mayWrite}
            typed={answer.replies?.[question.n]}
            conflict={answer.conflicts?.find(({ n }) => n === question.n)}
          />
        ))}
        {page.mayWrite && (
          <p>
            <Button look="quiet" name="intent" value="save">
              {t("clarify.save")}
            </Button>
          </p>
        )}
        {page.mayWrite && !page.mayAnswer && (
          <p>{t("clarify.onlySignatory", { names: page.signatories.join(", ") })}</p>
        )}
        {page.mayAnswer && (
          <>
            <h2>{t("clarify.sendTitle")}</h2>
            <p>{t("clarify.you", page.you)}</p>
            <Labelled
              id="position"
              label={t("submit.position")}
              hint={t("submit.positionHint")}
              errors={problem ? [problem] : undefined}
            >
              <input
                id="position"
                name="position"
                defaultValue={answer.position?.typed}
                autoComplete="organization-title"
                aria-describedby={problem ? "position-hint position-error" : "position-hint"}
                aria-invalid={problem ? true : undefined}
              />
            </Labelled>
            <p>
              <Button name="intent" value="send">
                {t("clarify.send")}
              </Button>
            </p>
          </>
        )}
      </form>
      <ExtensionRequest page={page} typed={answer.reason} day={day} />
    </Page>
  );
}
