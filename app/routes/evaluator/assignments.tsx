import { Link } from "react-router";
import {
  listAssignments,
  type MyAssignment,
} from "#app/domain/evaluation/list-assignments.server.ts";
import { formatPoints } from "#app/domain/values/points.ts";
import { appContext } from "#app/http/context.ts";
import { Page } from "#app/ui/shell.tsx";
import { Meter, Tag, type Tone } from "#app/ui/status.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/assignments.ts";

export async function loader({ context }: Route.LoaderArgs) {
  return { assignments: await listAssignments(context.get(appContext)) };
}

const tones: Record<MyAssignment["state"], Tone> = {
  assigned: "neutral",
  declared: "neutral",
  drafting: "wait",
  returned: "bad",
  submitted: "plain",
  recused: "plain",
};

/** What an evaluator has to score, and how far it is. */
export default function Assignments({ loaderData: { assignments } }: Route.ComponentProps) {
  const t = useT();
  const locale = useLocale();
  const done = assignments.filter(({ state }) => state === "submitted").length;
  const numbers = [...new Set(assignments.map(({ call }) => call.number))];
  const byCall = numbers.map(
    (number) => [number, assignments.filter(({ call }) => call.number === number)] as const,
  );
  return (
    <Page>
      <title>{`${t("evaluation.title")} – ${t("site.name")}`}</title>
      <h1>{t("evaluation.title")}</h1>
      {assignments.length === 0 ? (
        <p>{t("evaluation.nothing")}</p>
      ) : (
        <>
          <p>{t("evaluation.progress", { done, n: assignments.length })}</p>
          <Meter
            part={done}
            whole={assignments.length}
            label={t("evaluation.progress", { done, n: assignments.length })}
          />
        </>
      )}
      {byCall.map(([number, items]) => (
        <section key={number} aria-labelledby={`call-${number}`}>
          <h2 id={`call-${number}`}>
            {locale === "en" ? items[0]?.call.titleEn : items[0]?.call.title}
          </h2>
          <p className="soft">{t("call.short", { number })}</p>
          <ul className="tasks">
            {items.map((item) => (
              <li key={item.id}>
                <span>
                  <Link
                    to={
                      item.state === "assigned"
                        ? `/evaluation/${item.id}/declaration`
                        : `/evaluation/${item.id}`
                    }
                  >
                    {item.title}
                  </Link>
                  <small className="soft">
                    {[item.registration, item.applicant, ...item.partners].join(" · ")}
                  </small>
                </span>
                <span className="row">
                  {item.state === "drafting" && (
                    <small>
                      {t("evaluation.filled", { filled: item.filled, of: item.criteria })}
                    </small>
                  )}
                  {item.totalPoints !== null && (
                    <strong>{formatPoints(item.totalPoints, locale)}</strong>
                  )}
                  <Tag tone={tones[item.state]}>{t(`evaluation.state.${item.state}`)}</Tag>
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Page>
  );
}
