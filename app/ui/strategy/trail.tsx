import { Link } from "react-router";
import type { LocalText } from "#app/domain/calls/definition.ts";
import { useLocalText } from "../local-text.ts";
import { Original } from "../original.tsx";
import { useT } from "../use-t.ts";

interface Leg {
  /** Number of the action; null for projects of which no action is named. */
  action: string | null;
  calls: readonly { number: string; title: LocalText; hasResults: boolean }[];
  projects: readonly { id: string; title: LocalText }[];
}

/** The calls, results and projects that the sums of a ledger come from, by action. */
export function Trail({ trail }: { trail: readonly Leg[] }) {
  const t = useT();
  const say = useLocalText();
  if (trail.length === 0) return null;
  return (
    <>
      <h2>{t("ledger.trail")}</h2>
      {trail.map(({ action, calls, projects }) => (
        <section key={action}>
          <h3>{action ? t("ledger.ofAction", { number: action }) : t("ledger.elsewhere")}</h3>
          <ul>
            {calls.map(({ number, title, hasResults }) => (
              <li key={number}>
                {t("call.short", { number })} <Link to={`/calls/${number}`}>{say(title)}</Link>
                {hasResults && (
                  <>
                    {" · "}
                    <Link to={`/calls/${number}/results`}>{t("ledger.results")}</Link>
                  </>
                )}
              </li>
            ))}
            {projects.map(({ id, title }) => (
              <li key={id}>
                {t("ledger.project")}{" "}
                <Link to={`/projects/${id}`}>
                  <Original>{say(title)}</Original>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
