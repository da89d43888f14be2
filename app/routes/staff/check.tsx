import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, Link, redirect } from "react-router";
import { fieldsOf } from "#app/domain/calls/definition.ts";
import { answerCheck } from "#app/domain/checks/answer-check.server.ts";
import { checkSchema } from "#app/domain/checks/check-schema.ts";
import { checkPage } from "#app/domain/checks/check-page.server.ts";
import { checkBasis } from "#app/domain/checks/check-basis.server.ts";
import { recordCheck } from "#app/domain/checks/record-check.server.ts";
import { secondSchema } from "#app/domain/checks/second-schema.ts";
import { askedKeys } from "#app/domain/proposals/asked.ts";
import { formatMoney } from "#app/domain/values/money.ts";
import { appContext } from "#app/http/context.ts";
import { refused, unwrap } from "#app/http/respond.ts";
import { Facts } from "#app/ui/facts.tsx";
import { useLocalText } from "#app/ui/local-text.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Original } from "#app/ui/original.tsx";
import { AnswerList } from "#app/ui/proposal/answer-list.tsx";
import { WholeProposal } from "#app/ui/proposal/whole-proposal.tsx";
import { Page } from "#app/ui/shell.tsx";
import { FirstForm } from "#app/ui/staff/check/first-form.tsx";
import { CheckFlags } from "#app/ui/staff/check/flags.tsx";
import { CheckStanding, PastRound } from "#app/ui/staff/check/rounds.tsx";
import { SecondForm } from "#app/ui/staff/check/second-form.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/check.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  return unwrap(await checkPage(context.get(appContext), params));
}

const ofSecond = ["saveSecond", "confirm", "return"];

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  const form = await request.formData();
  const basis = unwrap(await checkBasis(ctx, params));
  const here = href("/staff/proposals/:id/check", params);
  const intent = form.get("intent");
  if (typeof intent === "string" && ofSecond.includes(intent)) {
    const submission = parseWithZod(form, { schema: secondSchema(basis.list) });
    if (submission.status !== "success") return data(submission.reply(), { status: 400 });
    const result = await answerCheck(ctx, { ...submission.value, id: params.id });
    return result.ok ? redirect(here, 303) : refused(context, submission, result.error);
  }
  const submission = parseWithZod(form, { schema: checkSchema(basis) });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const result = await recordCheck(ctx, { ...submission.value, id: params.id });
  return result.ok ? redirect(here, 303) : refused(context, submission, result.error);
}

/** The checklist of a proposal beside what was handed in. */
export default function StaffCheck({ loaderData: page, actionData }: Route.ComponentProps) {
  const t = useT();
  const { basis, form, part, rounds } = page;
  const [last, ...earlier] = rounds;
  const isFirst = part === "first" || part === "only";
  const isShown = part === "second" || (isFirst && last?.state === "DRAFT");
  const past = isShown ? earlier : rounds;
  const [before] = past;
  const title = t("check.title");
  return (
    <Page
      crumbs={[
        { label: t("staff.calls.title"), to: "/staff" },
        {
          label: t("call.short", { number: page.call.number }),
          to: `/staff/calls/${page.call.number}`,
        },
        { label: t("checks.title"), to: `/staff/calls/${page.call.number}/checks` },
        { label: page.registration, to: `/staff/proposals/${page.id}` },
        { label: title },
      ]}
    >
      <Title text={`${title} · ${page.registration}`} failed={Boolean(actionData)} />
      <h1>
        {part === "second" ? t("check.secondTitle") : title} ·{" "}
        <span className="nowrap">{page.registration}</span>
      </h1>
      <p className="soft">
        <Original>{page.applicant}</Original> · <Original>{page.title}</Original>
      </p>
      <div className="with-aside check-beside">
        <div>
          <Standing page={page} />
          {isFirst && (
            <FirstForm
              basis={basis}
              lastResult={actionData}
              start={form}
              returned={before?.state === "RETURNED" ? before.secondItems : {}}
              isOnly={part === "only"}
            />
          )}
          {part === "second" && last && (
            <>
              <CheckStanding round={last} />
              <SecondForm
                basis={basis}
                lastResult={actionData}
                answers={last.items}
                start={{ seen: form.seenSecond, items: form.secondItems }}
              />
            </>
          )}
          {past.length > 0 && (
            <>
              <h2>{t(isShown ? "check.history" : "check.rounds")}</h2>
              {past.map((round) => (
                <PastRound
                  key={round.n}
                  round={round}
                  list={basis.list}
                  isOpen={round === last && !isFirst}
                />
              ))}
            </>
          )}
        </div>
        <Beside page={page} />
      </div>
    </Page>
  );
}

type PageData = Route.ComponentProps["loaderData"];

/** What stands in the way of the check, or may be done beside it. */
function Standing({ page: { id, part, clarification, rounds } }: { page: PageData }) {
  const t = useT();
  const isOpen = part === "first" || part === "only";
  const toClarification = (label: string) => (
    <Link to={href("/staff/proposals/:id/clarification", { id })}>{label}</Link>
  );
  if (part === "waits") return <Notice>{t("check.waits")}</Notice>;
  if (part === "notNow") return <Notice>{t("check.notYet")}</Notice>;
  if (part === "over")
    return <Notice>{t(rounds[0]?.state === "CONFIRMED" ? "check.over" : "check.stopped")}</Notice>;
  if (!isOpen) return null;
  if (clarification.state === "ASKED" || clarification.state === "ANSWERED")
    return (
      <Notice>
        {t(clarification.state === "ASKED" ? "check.asked" : "check.answered")}{" "}
        {toClarification(t("check.seeClarification"))}
      </Notice>
    );
  if (clarification.mayAsk)
    return (
      <p>
        {toClarification(t("check.ask"))} <span className="soft">{t("check.askAbout")}</span>
      </p>
    );
  return clarification.state && <p>{toClarification(t("check.seeClarification"))}</p>;
}

/** The proposal to look at while checking, section by section. */
function Beside({ page }: { page: PageData }) {
  const t = useT();
  const say = useLocalText();
  const locale = useLocale();
  const { frozen, rules } = page;
  const asked = askedKeys(fieldsOf(frozen.form), frozen.answers);
  const files = frozen.files.map(({ attachmentId, ...file }) => ({ id: attachmentId, ...file }));
  const sum = t("check.sum", {
    asked: formatMoney(page.requestedCents, locale),
    total: formatMoney(page.totalCents, locale),
  });
  return (
    <aside className="stack kept">
      <CheckFlags {...page} />
      <section className="card" aria-labelledby="facts-title">
        <h2 id="facts-title">{t("check.facts")}</h2>
        <Facts facts={[{ label: t("staff.asked"), value: sum, big: true }]} />
        <WholeProposal at={`/staff/proposals/${page.id}`} />
        <p>
          <Link to={`/staff/proposals/${page.id}`}>{t("check.whole")}</Link>
        </p>
        {frozen.form.sections.map(({ key, title, fields }) => (
          <details key={key}>
            <summary>{say(title)}</summary>
            <AnswerList
              fields={fields.filter((field) => asked.has(field.key))}
              answers={frozen.answers}
              files={files}
              rules={rules}
            />
          </details>
        ))}
      </section>
    </aside>
  );
}
