import { data } from "react-router";
import { opened } from "#app/http/dev-mail.server.ts";
import { neverKept } from "#app/http/middleware.server.ts";
import { Page } from "#app/ui/shell.tsx";
import { ScrollTable } from "#app/ui/table.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/mail.ts";

export const middleware: Route.MiddlewareFunction[] = [neverKept];

export async function loader({ params }: Route.LoaderArgs) {
  const mail = await opened(params.name);
  if (!mail) throw data(null, { status: 404 });
  const { subject, text, headers, attachments } = mail;
  return { subject, text, headers, attachments: attachments.map(({ filename }) => filename) };
}

export default function Mail({ loaderData, params }: Route.ComponentProps) {
  const t = useT();
  const { subject, text, headers, attachments } = loaderData;
  return (
    <Page crumbs={[{ label: t("inbox.title"), to: "/dev/mail" }, { label: subject }]}>
      <Title text={subject} />
      <h1>{subject}</h1>
      <div className="card mail">
        <Linked text={text} />
      </div>
      {attachments.length > 0 && (
        <>
          <h2>{t("inbox.attachments")}</h2>
          <ul>
            {attachments.map((filename, n) => (
              <li key={filename}>
                <a href={`/dev/mail/${params.name}/${n}`} download>
                  {filename}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <h2>{t("inbox.headers")}</h2>
      <ScrollTable label={t("inbox.headers")}>
        <tbody>
          {headers.map(({ name, value }) => (
            <tr key={`${name}${value}`}>
              <th scope="row">{name}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </Page>
  );
}

/** The text of a mail, its addresses of the web as links. */
function Linked({ text }: { text: string }) {
  return text.split(/(https?:\/\/[^\s]+)/).map((part, n) =>
    n % 2 === 1 ? (
      <a key={part} href={part}>
        {part}
      </a>
    ) : (
      part
    ),
  );
}
