import { Link } from "react-router";
import { deliveryStates, filterQuery, letterFilter } from "#app/domain/letters/letter-filter.ts";
import { listLetters } from "#app/domain/letters/list-letters.server.ts";
import { formatInstant } from "#app/domain/values/instant.ts";
import { appContext } from "#app/http/context.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { LetterLinks } from "#app/ui/letter-links.tsx";
import { LetterOpening } from "#app/ui/letter-opening.tsx";
import { Original } from "#app/ui/original.tsx";
import { ExportLinks } from "#app/ui/export-links.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Tag } from "#app/ui/status.tsx";
import { ScrollTable } from "#app/ui/table.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/letters.ts";

export async function loader({ context, request }: Route.LoaderArgs) {
  const filter = letterFilter(new URL(request.url).searchParams);
  return listLetters(context.get(appContext), filter);
}

/** Every letter that the viewer's groups have issued, with how far it has come. */
export default function Letters({ loaderData }: Route.ComponentProps) {
  const t = useT();
  const locale = useLocale();
  const { letters, next, filter, total } = loaderData;
  const title = t("staff.register.title");
  const query = filterQuery(filter);
  return (
    <Page crumbs={[{ label: t("staff.calls.title"), to: "/staff" }]}>
      <Title text={title} />
      <h1>{title}</h1>
      <form method="get" className="toolbar" aria-label={t("register.filter")}>
        <label>
          {t("register.call")}
          <input name="call" defaultValue={filter.call ?? ""} />
        </label>
        <label>
          {t("staff.state")}
          <select name="state" defaultValue={filter.state ?? ""}>
            <option value="">{t("register.allStates")}</option>
            {deliveryStates.map((state) => (
              <option key={state} value={state}>
                {t(`deliveryState.${state}`)}
              </option>
            ))}
          </select>
        </label>
        <Button look="quiet">{t("letters.inbox.apply")}</Button>
      </form>
      <p>{t("register.count", { n: total })}</p>
      <p>
        <Link to="/staff/templates">{t("template.title")}</Link>
      </p>
      {letters.length === 0 ? (
        <p className="soft">{t("register.none")}</p>
      ) : (
        <ScrollTable label={title} className="dense cards">
          <thead>
            <tr>
              <th scope="col">{t("register.number")}</th>
              <th scope="col">{t("register.date")}</th>
              <th scope="col" className="who">
                {t("register.recipient")}
              </th>
              <th scope="col">{t("letters.kind")}</th>
              <th scope="col">{t("staff.state")}</th>
              <th scope="col">{t("register.delivery")}</th>
            </tr>
          </thead>
          <tbody>
            {letters.map((letter) => (
              <tr key={letter.id}>
                <td className="nowrap">
                  <Link to={`/letters/${letter.id}`}>{letter.number}</Link>
                </td>
                <td className="nowrap" data-label={t("register.date")}>
                  {formatInstant(letter.issuedAt, locale)}
                </td>
                <td className="long" data-label={t("register.recipient")}>
                  <Original>{letter.recipient}</Original>
                  <small className="block">{letter.proposal?.registration}</small>
                </td>
                <td className="long" data-label={t("letters.kind")}>
                  {t(`letterKind.${letter.kind}`)}
                </td>
                <td className="long" data-label={t("staff.state")}>
                  <Tag tone={letter.state === "issued" ? "wait" : "neutral"}>
                    {t(`letterState.${letter.state}`)}
                  </Tag>
                  {letter.isUnclear && <Tag tone="wait">{t("mailState.unclear")}</Tag>}
                  {letter.failed > 0 && <Tag tone="bad">{t("deliveryState.failed")}</Tag>}
                  <LetterOpening letter={letter} />
                  <LetterLinks letter={letter} />
                </td>
                <td>
                  <Link to={`/staff/letters/${letter.id}`}>
                    {t("register.delivery")} <span className="hidden">{letter.number}</span>
                  </Link>
                </td>
              </tr>
            ))}
          </tbody>
        </ScrollTable>
      )}
      {letters.length > 0 && (
        <ExportLinks
          at="/staff/exports/letters"
          filter={{ call: filter.call ?? "", state: filter.state ?? "" }}
        />
      )}
      {next && (
        <p>
          <Link to={`?${query ? `${query}&` : ""}after=${next}`}>{t("staff.earlier")}</Link>
        </p>
      )}
      {letters.length > 0 && (
        <div className="toolbar">
          <ButtonLink to={`/staff/letters/resend?${query}`} look="quiet">
            {t("resend.all", { n: total })}
          </ButtonLink>
        </div>
      )}
    </Page>
  );
}
