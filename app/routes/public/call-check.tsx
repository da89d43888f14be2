import { Form, Link } from "react-router";
import {
  type EligibilityKey,
  eligibilityQuestions,
  judgeEligibility,
  questionsOf,
  readAnswers,
} from "#app/domain/calls/eligibility.ts";
import { findCall, listCalls } from "#app/domain/calls/queries.server.ts";
import { formatMoney } from "#app/domain/values/money.ts";
import { formatPercent } from "#app/domain/values/number.ts";
import { formatPhone } from "#app/domain/values/phone.ts";
import { appContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { CallList } from "#app/ui/call-card.tsx";
import { CallDeadline } from "#app/ui/call/deadline.tsx";
import { ChoiceField, Labelled } from "#app/ui/form.tsx";
import { useLocalText } from "#app/ui/local-text.ts";
import { Page } from "#app/ui/shell.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/call-check.ts";

const othersShown = 3;

/** The answers stand in the address; nothing of them is stored. */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  const ctx = context.get(appContext);
  const query = new URL(request.url).searchParams;
  const call = unwrap(await findCall(ctx, params.number));
  const answers = readAnswers(query);
  const verdict = query.size > 0 ? judgeEligibility(call.definition, answers) : null;
  const kind = (["NGO", "BUSINESS", "PUBLIC"] as const).find((one) => one === answers.kind);
  const { calls } =
    verdict?.state === "fitsNot" && kind
      ? await listCalls(ctx, { phase: "open", kind })
      : { calls: [] };
  return {
    call,
    brand: call.brand,
    answers,
    verdict,
    others: calls.filter(({ number }) => number !== call.number).slice(0, othersShown),
    now: ctx.now(),
  };
}

type PageData = Route.ComponentProps["loaderData"];

/** Whether a call is for somebody, asked and told without an account; an answer is never an error. */
export default function CallCheck({ loaderData }: Route.ComponentProps) {
  const t = useT();
  const say = useLocalText();
  const { call, verdict } = loaderData;
  const title = verdict ? t(`fit.verdict.${verdict.state}`) : t("fit.title");
  return (
    <Page
      crumbs={[
        { label: t("calls.title"), to: "/calls" },
        { label: t("call.short", { number: call.number }), to: `/calls/${call.number}` },
      ]}
    >
      <title>{`${title}: ${say(call.title)} – ${t("site.name")}`}</title>
      <h1>{title}</h1>
      <p className="soft">{`${say(call.title)} · ${t("call.short", { number: call.number })}`}</p>
      {verdict ? <Verdict {...loaderData} verdict={verdict} /> : <p>{t("fit.lead")}</p>}
      {verdict ? (
        <details open={verdict.state === "incomplete"}>
          <summary>{t("fit.again")}</summary>
          <Questions {...loaderData} />
        </details>
      ) : (
        <Questions {...loaderData} />
      )}
    </Page>
  );
}

/** Figures of the call, as the questions and reasons name them. */
function useFigures({ definition: { rules }, deMinimisCeilingCents }: PageData["call"]) {
  const locale = useLocale();
  return {
    min: formatMoney(rules.minGrantCents, locale),
    max: formatMoney(rules.maxGrantCents, locale),
    percent: formatPercent(rules.ownContributionMinBp, locale),
    n: rules.maxDurationMonths,
    ceiling: formatMoney(deMinimisCeilingCents, locale),
  };
}

function Questions({ call, answers }: Pick<PageData, "call" | "answers">) {
  const t = useT();
  const say = useLocalText();
  const figures = useFigures(call);
  const { content } = call.definition;
  const hints: Partial<Record<EligibilityKey, string>> = {
    territory: say(content.territory),
    activity: content.activities.map(say).join("; "),
  };
  return (
    <Form method="get">
      {questionsOf(call.definition).map((key) => {
        const options = eligibilityQuestions[key];
        const label = t(`fit.ask.${key}`, figures);
        if (options === null)
          return (
            <Labelled key={key} id={key} label={label} hint={t("fit.sumHint", figures)}>
              <input
                id={key}
                name={key}
                inputMode="decimal"
                autoComplete="off"
                maxLength={40}
                defaultValue={answers[key] ?? ""}
                aria-describedby={`${key}-hint`}
              />
            </Labelled>
          );
        return (
          <ChoiceField
            key={key}
            id={key}
            name={key}
            label={label}
            {...(hints[key] && { hint: hints[key] })}
            value={answers[key]}
            options={options.map((value) => ({ value, label: t(`fit.answer.${value}`) }))}
          />
        );
      })}
      <Button>{t("fit.button")}</Button>
    </Form>
  );
}

function Verdict({
  call,
  verdict,
  others,
  now,
}: PageData & { verdict: NonNullable<PageData["verdict"]> }) {
  const t = useT();
  const say = useLocalText();
  const figures = useFigures(call);
  const { contacts, eligibleApplicants } = call.definition.content;
  const who = eligibleApplicants.map(say).join("; ");
  const { state, against, open } = verdict;
  return (
    <>
      {state === "fits" && (
        <>
          <p>{t("fit.fitsText")}</p>
          <CallDeadline call={call} now={now} />
          {call.state === "open" && (
            <ButtonLink to={`/my/proposals/new/${call.number}`}>{t("call.start")}</ButtonLink>
          )}
        </>
      )}
      {against.length > 0 && (
        <>
          <p>{t("fit.againstText", { n: against.length })}</p>
          <ul>
            {against.map((key) => (
              <li key={key}>
                {t(`fit.against.${key}`, { ...figures, who })}
                <small className="block">{t(`fit.source.${key}`)}</small>
              </li>
            ))}
          </ul>
        </>
      )}
      {state === "incomplete" && (
        <>
          <p>{t("fit.openText", { n: open.length })}</p>
          <ul>
            {open.map((key) => (
              <li key={key}>
                <a href={`#${key}`}>{t(`fit.ask.${key}`, figures)}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      {state === "fitsNot" && (
        <>
          <h2>{t("fit.others")}</h2>
          {others.length > 0 ? (
            <CallList calls={others} now={now} />
          ) : (
            <p className="soft">{t("fit.noOthers")}</p>
          )}
          <p>
            <Link to="/calls">{t("fit.allCalls")}</Link>
          </p>
        </>
      )}
      <h2>{t("fit.unsure")}</h2>
      <p>{t("fit.notBinding")}</p>
      <ul>
        {contacts.map(({ name, role, phone, email }) => (
          <li key={email}>
            {name}, {say(role)}, <a href={`tel:${phone}`}>{formatPhone(phone)}</a>,{" "}
            <a href={`mailto:${email}`}>{email}</a>
          </li>
        ))}
      </ul>
      <p>
        <Link to={`/calls/${call.number}`}>{t("fit.terms")}</Link>
      </p>
    </>
  );
}
