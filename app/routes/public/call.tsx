import { Link } from "react-router";
import { amendmentsOf } from "#app/domain/calls/amendments.server.ts";
import { fillMinutes } from "#app/domain/calls/effort.ts";
import { findCall } from "#app/domain/calls/queries.server.ts";
import { publicQuestions } from "#app/domain/questions/public-questions.server.ts";
import { formatPhone } from "#app/domain/values/phone.ts";
import { appContext, localeContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import { CallTag } from "#app/ui/call-card.tsx";
import { CallFacts, CallTerms } from "#app/ui/call/facts.tsx";
import { CallDeadline } from "#app/ui/call/deadline.tsx";
import { Changes } from "#app/ui/call/changes.tsx";
import { Criteria } from "#app/ui/call/criteria.tsx";
import { Funded } from "#app/ui/call/funded.tsx";
import { CallJsonLd } from "#app/ui/call/json-ld.tsx";
import { Needs } from "#app/ui/call/needs.tsx";
import { Questions } from "#app/ui/call/questions.tsx";
import { Rules } from "#app/ui/call/rules.tsx";
import { FeedLink } from "#app/ui/feed-link.tsx";
import { TemplateItems } from "#app/ui/call/template-link.tsx";
import { useLocalText } from "#app/ui/local-text.ts";
import { Original } from "#app/ui/original.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Tag } from "#app/ui/status.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/call.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(appContext);
  const { locale } = context.get(localeContext);
  const call = unwrap(await findCall(ctx, params.number));
  const [amendments, questions] = await Promise.all([
    amendmentsOf(ctx, call.id, locale),
    publicQuestions(ctx, call.id),
  ]);
  return { call, brand: call.brand, amendments, questions, now: ctx.now(), origin: ctx.origin };
}

/** All that a call says (domain.md §3.1), in the order that applicants know from esinvesticijos.lt. */
export default function CallPage({ loaderData }: Route.ComponentProps) {
  const { call, amendments, questions, now, origin } = loaderData;
  const t = useT();
  const say = useLocalText();
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
      <FeedLink path={`/groups/${call.group.slug}/calls.atom`} />
      <CallJsonLd call={call} origin={origin} />
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

          {content.important.length > 0 && (
            <div className="note">
              <h2>{t("call.important")}</h2>
              {content.important.map((text) => (
                <p key={text.lt}>{say(text)}</p>
              ))}
            </div>
          )}
          <Changes amendments={amendments} />

          <Needs
            form={form}
            rules={rules}
            minutes={fillMinutes(form)}
            callNumber={call.number}
            isOpen={call.state === "open" || call.state === "planned"}
          />
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

          <Questions
            number={call.number}
            fixed={content.questions}
            published={questions}
            until={call.questionsUntil}
            now={now}
          />

          <h2>{t("call.documents")}</h2>
          <ul>
            <li>
              <Link to={`/calls/${call.number}/form`}>{t("call.documents.form")}</Link>
            </li>
            <TemplateItems call={call} />
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
