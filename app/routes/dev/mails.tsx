import { data, Link } from "react-router";
import { formatInstantSeconds } from "#app/domain/values/instant.ts";
import { localeContext } from "#app/http/context.ts";
import { inbox } from "#app/http/dev-mail.server.ts";
import { neverKept } from "#app/http/middleware.server.ts";
import { Page } from "#app/ui/shell.tsx";
import { ScrollTable } from "#app/ui/table.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/mails.ts";

export const middleware: Route.MiddlewareFunction[] = [neverKept];

/** Mails that were kept instead of sent; there is no such page where an SMTP server is set. */
export async function loader({ context }: Route.LoaderArgs) {
  const mails = await inbox();
  if (!mails) throw data(null, { status: 404 });
  const { locale } = context.get(localeContext);
  return mails.map(({ name, subject, to, date }) => ({
    name,
    subject,
    to,
    date: date ? formatInstantSeconds(date, locale) : "",
  }));
}

export default function Mails({ loaderData: mails }: Route.ComponentProps) {
  const t = useT();
  return (
    <Page>
      <Title text={t("inbox.title")} />
      <h1>{t("inbox.title")}</h1>
      <p>{t("inbox.text")}</p>
      {mails.length > 0 && (
        <ScrollTable label={t("inbox.title")}>
          <thead>
            <tr>
              <th scope="col">{t("inbox.subject")}</th>
              <th scope="col">{t("inbox.to")}</th>
              <th scope="col">{t("inbox.date")}</th>
            </tr>
          </thead>
          <tbody>
            {mails.map(({ name, subject, to, date }) => (
              <tr key={name}>
                <th scope="row">
                  <Link to={`/dev/mail/${name}`}>{subject}</Link>
                </th>
                <td>{to}</td>
                <td className="nowrap">{date}</td>
              </tr>
            ))}
          </tbody>
        </ScrollTable>
      )}
    </Page>
  );
}
