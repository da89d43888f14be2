import { Link } from "react-router";
import { listLetters } from "#app/domain/letters/list-letters.server.ts";
import { formatInstant } from "#app/domain/values/instant.ts";
import { isId } from "#app/domain/values/id.ts";
import { appContext } from "#app/http/context.ts";
import { LetterOpening } from "#app/ui/letter-opening.tsx";
import { Original } from "#app/ui/original.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Tag } from "#app/ui/status.tsx";
import { ScrollTable } from "#app/ui/table.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/letters.ts";

export async function loader({ context, request }: Route.LoaderArgs) {
  const after = new URL(request.url).searchParams.get("after") ?? "";
  return listLetters(context.get(appContext), isId(after) ? after : null);
}

/** Every letter that the viewer's groups have issued, with how far it has come. */
export default function Letters({ loaderData: { letters, next } }: Route.ComponentProps) {
  const t = useT();
  const locale = useLocale();
  const title = t("staff.register.title");
  return (
    <Page crumbs={[{ label: t("staff.calls.title"), to: "/staff" }]}>
      <Title text={title} />
      <h1>{title}</h1>
      {letters.length === 0 ? (
        <p className="soft">{t("register.none")}</p>
      ) : (
        <ScrollTable label={title} className="dense">
          <thead>
            <tr>
              <th scope="col">{t("register.number")}</th>
              <th scope="col">{t("register.date")}</th>
              <th scope="col" className="who">
                {t("register.recipient")}
              </th>
              <th scope="col">{t("letters.kind")}</th>
              <th scope="col">{t("staff.state")}</th>
            </tr>
          </thead>
          <tbody>
            {letters.map((letter) => (
              <tr key={letter.id}>
                <td className="nowrap">
                  <Link to={`/letters/${letter.id}`}>{letter.number}</Link>
                </td>
                <td className="nowrap">{formatInstant(letter.issuedAt, locale)}</td>
                <td>
                  <Original>{letter.recipient}</Original>
                  <small className="block">{letter.proposal?.registration}</small>
                </td>
                <td>{t(`letterKind.${letter.kind}`)}</td>
                <td>
                  <Tag tone={letter.state === "issued" ? "wait" : "neutral"}>
                    {t(`letterState.${letter.state}`)}
                  </Tag>
                  <LetterOpening letter={letter} />
                </td>
              </tr>
            ))}
          </tbody>
        </ScrollTable>
      )}
      {next && (
        <p>
          <Link to={`?after=${next}`}>{t("staff.earlier")}</Link>
        </p>
      )}
    </Page>
  );
}
