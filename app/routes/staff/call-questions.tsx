import { Link } from "react-router";
import { staffQuestions } from "#app/domain/questions/staff-questions.server.ts";
import { formatDeadline, formatInstant } from "#app/domain/values/instant.ts";
import { appContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import { useLocalText } from "#app/ui/local-text.ts";
import { Original } from "#app/ui/original.tsx";
import { Page } from "#app/ui/shell.tsx";
import { CallTabs } from "#app/ui/staff/call-tabs.tsx";
import { Tag } from "#app/ui/status.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/call-questions.ts";

export const loader = async ({ context, params }: Route.LoaderArgs) =>
  unwrap(await staffQuestions(context.get(appContext), params));

type Row = Route.ComponentProps["loaderData"]["waiting"][number];

/** What is asked about a call: what waits for its answer, then what has been dealt with. */
export default function CallQuestions({ loaderData }: Route.ComponentProps) {
  const t = useT();
  const say = useLocalText();
  const locale = useLocale();
  const { call, until, waiting, done } = loaderData;
  const title = t("staffQuestions.title");
  return (
    <Page
      crumbs={[
        { label: t("staff.calls.title"), to: "/staff" },
        { label: t("call.short", { number: call.number }), to: `/staff/calls/${call.number}` },
      ]}
    >
      <Title text={title} />
      <h1>{title}</h1>
      <p className="soft">{`${say(call.title)} · ${t("call.short", { number: call.number })}`}</p>
      <CallTabs number={call.number} isPartial={call.isPartial} />
      <p>{t("questions.until", { deadline: formatDeadline(until, locale) })}</p>
      <h2>{t("staffQuestions.waiting", { n: waiting.length })}</h2>
      {waiting.length === 0 && <p className="soft">{t("staffQuestions.none")}</p>}
      <Rows rows={waiting} number={call.number} />
      {done.length > 0 && (
        <>
          <h2>{t("staffQuestions.done")}</h2>
          <Rows rows={done} number={call.number} />
        </>
      )}
    </Page>
  );
}

function Rows({ rows, number }: { rows: readonly Row[]; number: string }) {
  const t = useT();
  const locale = useLocale();
  if (rows.length === 0) return null;
  return (
    <ul className="calls">
      {rows.map(({ id, typed, question, askedAt, publishedAt, setAsideAt }) => (
        <li key={id}>
          <div className="row">
            {publishedAt && <Tag>{t("staffQuestions.published")}</Tag>}
            {setAsideAt && <Tag tone="plain">{t("staffQuestions.aside")}</Tag>}
            {!publishedAt && !setAsideAt && <Tag tone="wait">{t("staffQuestions.open")}</Tag>}
            <small>{formatInstant(askedAt, locale)}</small>
          </div>
          <p className="typed">
            <Link to={`/staff/calls/${number}/questions/${id}`}>
              <Original>{question || typed || t("staffQuestions.forgotten")}</Original>
            </Link>
          </p>
        </li>
      ))}
    </ul>
  );
}
