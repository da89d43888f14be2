import type { ComponentProps } from "react";
import { Link } from "react-router";
import type { LocalText } from "#app/domain/calls/definition.ts";
import { fillMinutes } from "#app/domain/calls/effort.ts";
import { formatPhone } from "#app/domain/values/phone.ts";
import { CallTag } from "../call-card.tsx";
import { EventList } from "../events/event-list.tsx";
import { useLocalText } from "../local-text.ts";
import { Original } from "../original.tsx";
import { Tag } from "../status.tsx";
import { useT } from "../use-t.ts";
import { Changes } from "./changes.tsx";
import { Criteria } from "./criteria.tsx";
import { CallDeadline } from "./deadline.tsx";
import { CallFacts, CallTerms } from "./facts.tsx";
import { Funded } from "./funded.tsx";
import { Needs } from "./needs.tsx";
import { Questions } from "./questions.tsx";
import { Rules } from "./rules.tsx";
import { TemplateItems } from "./template-link.tsx";

type Shown = ComponentProps<typeof CallFacts>["call"];

interface Props {
  call: Shown & {
    title: LocalText;
    group: { name: string };
    version: { n: number; sha256: string; isPublished: boolean };
    minutesNo: string;
    questionsUntil: Date | null;
  };
  amendments: ComponentProps<typeof Changes>["amendments"];
  questions: ComponentProps<typeof Questions>["published"];
  /** Public events about it. */
  events?: ComponentProps<typeof EventList>["events"];
  now: Date;
}

/** All that a call says (domain.md §3.1), in the order that applicants know from esinvesticijos.lt. */
export function CallText({ call, amendments, questions, events = [], now }: Props) {
  const t = useT();
  const say = useLocalText();
  const { content, form, criteria, rules } = call.definition;
  const indicators = form.sections
    .flatMap(({ fields }) => fields)
    .flatMap((field) => (field.kind === "indicators" ? field.items : []));
  return (
    <>
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

          {events.length > 0 && (
            <section aria-labelledby="events">
              <h2 id="events">{t("call.events")}</h2>
              <EventList events={events} />
            </section>
          )}
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
              {call.minutesNo && `${t("call.approvedBy", { number: call.minutesNo })} `}
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
    </>
  );
}
