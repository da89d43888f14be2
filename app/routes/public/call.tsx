import { Link } from "react-router";
import { fillMinutes } from "#app/domain/calls/effort.ts";
import { findCall } from "#app/domain/calls/queries.server.ts";
import { formatPhone } from "#app/domain/values/phone.ts";
import { appContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import { CallTag } from "#app/ui/call-card.tsx";
import { CallFacts, CallTerms } from "#app/ui/call/facts.tsx";
import { CallDeadline } from "#app/ui/call/deadline.tsx";
import { Criteria } from "#app/ui/call/criteria.tsx";
import { Funded } from "#app/ui/call/funded.tsx";
import { Needs } from "#app/ui/call/needs.tsx";
import { Rules } from "#app/ui/call/rules.tsx";
import { useLocalText } from "#app/ui/local-text.ts";
import { Original } from "#app/ui/original.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Tag } from "#app/ui/status.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import { formatInstant } from "#app/domain/values/instant.ts";
import type { Route } from "./+types/call.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(appContext);
  return { call: unwrap(await findCall(ctx, params.number)), now: ctx.now() };
}

/** All that a call says (domain.md §3.1), in the order that applicants know from esinvesticijos.lt. */
export default function CallPage({ loaderData: { call, now } }: Route.ComponentProps) {
  const t = useT();
  const say = useLocalText();
  const locale = useLocale();
  const { content, form, criteria, rules } = call.definition;
  const indicators = form.sections
    .flatMap(({ fields }) => fields)
    .flatMap((field) => (field.kind === "indicators" ? field.items : []));
  return (
    <Page
      crumbs={[
        { label: t("calls.title"), to: "/calls" },
        { label: t("call.short", { number: call.number }) },
      ]}
    >
      <title>{`${say(call.title)} – ${t("site.name")}`}</title>
      <div className="row above-title">
        <CallTag state={call.state} />
        {content.example && <Tag tone="wait">{t("word.example")}</Tag>}
        <span className="soft">
          {t("call.numbered", { number: call.number, action: call.action.number })}
        </span>
      </div>
      <h1>{say(call.title)}</h1>
      <CallDeadline call={call} now={now} />

      <div className="with-aside">
        <div>
          <p>{say(content.summary)}</p>
          {content.example && <p className="soft">{t("call.exampleText")}</p>}

          {(content.important.length > 0 || call.amendments.length > 0) && (
            <div className="note">
              <h2>{t("call.important")}</h2>
              {content.important.map((text) => (
                <p key={text.lt}>{say(text)}</p>
              ))}
              <dl>
                {call.amendments.map(({ id, at, reason, minutesNo }) => (
                  <div key={id}>
                    <dt>{formatInstant(at, locale)}</dt>
                    <dd>
                      {say(reason)} {minutesNo && `(${t("call.minutes", { number: minutesNo })})`}
                    </dd>
                  </div>
                ))}
              </dl>
            </div>
          )}

          <Needs form={form} minutes={fillMinutes(form)} callNumber={call.number} />
          <Funded content={content} rules={rules} />
          <CallTerms call={call} />

          <h2>{t("call.targetGroups")}</h2>
          <ul>
            {content.targetGroups.map((text) => (
              <li key={text.lt}>{say(text)}</li>
            ))}
          </ul>

          <h2>{t("call.requirements")}</h2>
          <ul>
            {content.requirements.map((text) => (
              <li key={text.lt}>{say(text)}</li>
            ))}
          </ul>

          {indicators.length > 0 && (
            <>
              <h2>{t("call.indicators")}</h2>
              <ul>
                {indicators.map(({ id, code, name, unit, required }) => (
                  <li key={id}>
                    {code && `${code} `}
                    {say(name)}, {say(unit)}
                    {!required && ` ${t("word.optional")}`}
                  </li>
                ))}
              </ul>
            </>
          )}

          <Criteria criteria={criteria} thresholdPoints={rules.thresholdPoints} />
          <Rules rules={rules} />

          {content.questions.length > 0 && (
            <>
              <h2>{t("call.questions")}</h2>
              {content.questions.map(({ question, answer }) => (
                <details key={question.lt}>
                  <summary>{say(question)}</summary>
                  <p>{say(answer)}</p>
                </details>
              ))}
            </>
          )}

          <h2>{t("call.documents")}</h2>
          <ul>
            <li>
              <Link to={`/calls/${call.number}/form`}>{t("call.documents.form")}</Link>
            </li>
            <li>
              <a href={`/calls/${call.number}/form.pdf`}>{t("whole.formPdf")}</a>
            </li>
            <li>
              <Link to={`/strategies/${call.group.slug}/${call.strategy.slug}`}>
                {say(call.strategy.title)}
              </Link>
            </li>
          </ul>
          <h3>{t("call.legalBasis")}</h3>
          <ul>
            {content.legalBasis.map((text) => (
              <li key={text.lt}>{say(text)}</li>
            ))}
          </ul>
          {call.version.isPublished && (
            <p className="soft">
              {t("call.version", { n: call.version.n })} <code>{call.version.sha256}</code>
            </p>
          )}

          <h2>{t("call.contacts")}</h2>
          <p>
            <Link to={`/groups/${call.group.slug}`}>
              <Original>{call.group.name}</Original>
            </Link>
          </p>
          <ul>
            {content.contacts.map(({ name, role, phone, email }) => (
              <li key={email}>
                {name}, {say(role)}
                <br />
                <a href={`tel:${phone}`}>{formatPhone(phone)}</a>,{" "}
                <a href={`mailto:${email}`}>{email}</a>
              </li>
            ))}
          </ul>
          {content.infoEvent && (
            <>
              <h3>{t("call.infoEvent")}</h3>
              <p>{say(content.infoEvent)}</p>
            </>
          )}
          <h3>{t("call.ifSystemFails")}</h3>
          <p>{say(content.ifSystemFails)}</p>
        </div>
        <CallFacts call={call} />
      </div>
    </Page>
  );
}
