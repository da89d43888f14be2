import { Link } from "react-router";
import {
  type InboxFilter,
  inboxFilter,
  lettersInbox,
} from "#app/domain/letters/own-letters.server.ts";
import { formatInstant } from "#app/domain/values/instant.ts";
import { appContext } from "#app/http/context.ts";
import { Button } from "#app/ui/button.tsx";
import { LetterLinks } from "#app/ui/letter-links.tsx";
import { LetterOpening } from "#app/ui/letter-opening.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Tag } from "#app/ui/status.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/letters.ts";

export const loader = ({ context, request }: Route.LoaderArgs) =>
  lettersInbox(context.get(appContext), inboxFilter(new URL(request.url).searchParams));

/** Letters to all organisations of the viewer, with the proof of when each was first opened. */
export default function Letters({ loaderData: page }: Route.ComponentProps) {
  const t = useT();
  const locale = useLocale();
  const { letters, filter, organisations, next } = page;
  const title = t("letters.inbox.title");
  return (
    <Page crumbs={[{ label: t("nav.proposals"), to: "/my/proposals" }, { label: title }]}>
      <Title text={title} />
      <h1>{title}</h1>
      <Filter filter={filter} organisations={organisations} />
      {letters.length === 0 ? (
        <p className="soft">{t("letters.inbox.none")}</p>
      ) : (
        <ul className="tasks">
          {letters.map((letter) => (
            <li key={letter.id}>
              <span>
                <Link to={`/letters/${letter.id}`}>{letter.heading}</Link>
                <small className="soft">
                  {[
                    letter.organisation,
                    letter.registration,
                    t("status.letterNumber", { number: letter.number }),
                    formatInstant(letter.issuedAt, locale),
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                </small>
                <LetterOpening letter={letter} />
                <LetterLinks letter={letter} />
              </span>
              {!letter.openedAt && <Tag tone="wait">{t("letters.inbox.new")}</Tag>}
              <a className="beside" href={`/letters/${letter.id}/pdf`}>
                {t("status.pdf")} <span className="hidden">{letter.number}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
      {next && (
        <p>
          <Link to={`?${queryOf(filter, next)}`}>{t("staff.earlier")}</Link>
        </p>
      )}
    </Page>
  );
}

function queryOf({ organisation, kind, onlyUnopened }: InboxFilter, after: string) {
  const query = new URLSearchParams({ after });
  if (organisation) query.set("organisation", organisation);
  if (kind) query.set("kind", kind);
  if (onlyUnopened) query.set("state", "unopened");
  return query.toString();
}

type Data = Route.ComponentProps["loaderData"];

function Filter({ filter, organisations }: Pick<Data, "filter" | "organisations">) {
  const t = useT();
  return (
    <form method="get" className="toolbar" aria-label={t("letters.inbox.filter")}>
      {organisations.length > 1 && (
        <label>
          {t("letters.inbox.organisation")}
          <select name="organisation" defaultValue={filter.organisation ?? ""}>
            <option value="">{t("letters.inbox.allOrganisations")}</option>
            {organisations.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        {t("letters.inbox.kind")}
        <select name="kind" defaultValue={filter.kind ?? ""}>
          <option value="">{t("letters.inbox.allKinds")}</option>
          <option value="decisions">{t("letters.inbox.decisions")}</option>
          <option value="others">{t("letters.inbox.others")}</option>
        </select>
      </label>
      <label>
        {t("letters.inbox.state")}
        <select name="state" defaultValue={filter.onlyUnopened ? "unopened" : ""}>
          <option value="">{t("letters.inbox.allStates")}</option>
          <option value="unopened">{t("letters.inbox.onlyUnopened")}</option>
        </select>
      </label>
      <Button look="quiet">{t("letters.inbox.apply")}</Button>
    </form>
  );
}
