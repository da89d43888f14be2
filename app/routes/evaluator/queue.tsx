import { Link } from "react-router";
import { evaluatorQueue } from "#app/domain/evaluation/evaluator-queue.server.ts";
import { formatLongDay } from "#app/domain/values/date.ts";
import { formatPoints } from "#app/domain/values/points.ts";
import { appContext } from "#app/http/context.ts";
import { useLocalText } from "#app/ui/local-text.ts";
import { Original } from "#app/ui/original.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Tag } from "#app/ui/status.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/queue.ts";

export async function loader({ context }: Route.LoaderArgs) {
  return { assignments: await evaluatorQueue(context.get(appContext)) };
}

type Assignment = Route.ComponentProps["loaderData"]["assignments"][number];

/** What there is to evaluate: first what is open, then what is done. */
export default function Queue({ loaderData: { assignments } }: Route.ComponentProps) {
  const t = useT();
  const title = t("queue.title");
  const open = assignments.filter(({ isOpen, state }) => isOpen && state !== "submitted");
  const done = assignments.filter((one) => !open.includes(one));
  return (
    <Page>
      <Title text={title} />
      <h1>{title}</h1>
      <p>{t("queue.lead")}</p>
      <h2>{t("queue.open", { n: open.length })}</h2>
      {open.length === 0 ? <p className="soft">{t("queue.none")}</p> : <List assignments={open} />}
      {done.length > 0 && (
        <>
          <h2>{t("queue.done")}</h2>
          <List assignments={done} />
        </>
      )}
    </Page>
  );
}

function List({ assignments }: { assignments: readonly Assignment[] }) {
  const t = useT();
  const say = useLocalText();
  const locale = useLocale();
  return (
    <ul className="tasks">
      {assignments.map(({ id, registration, title, applicant, call, state, total, ...one }) => (
        <li key={id}>
          <div>
            <Link to={`/evaluation/${id}${state === "assigned" ? "/declaration" : ""}`}>
              <Original>{title}</Original>
            </Link>
            <small>
              {registration} · <Original>{applicant}</Original> · {say(call.title)}
              {one.until && one.isOpen && total === null && (
                <>
                  {" · "}
                  {t("queue.until", { day: formatLongDay(one.until, locale) })}
                </>
              )}
            </small>
          </div>
          <Tag tone={state === "submitted" ? "plain" : "wait"}>
            {total === null
              ? t(`queue.state.${state}`)
              : t("queue.submitted", { total: formatPoints(total, locale) })}
          </Tag>
        </li>
      ))}
    </ul>
  );
}
