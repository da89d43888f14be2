import { data, Form, Link, redirect } from "react-router";
import { mailName } from "#app/domain/outbox/mail-name.ts";
import { resendMail, undeliveredMails } from "#app/domain/outbox/undelivered.server.ts";
import { appContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/shell.tsx";
import { ScrollTable } from "#app/ui/table.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import { formatInstant } from "#app/domain/values/instant.ts";
import type { Route } from "./+types/undelivered.ts";

export async function loader({ context, request }: Route.LoaderArgs) {
  const mails = unwrap(await undeliveredMails(context.get(appContext)));
  const sent = new URL(request.url).searchParams.get("done") === "sent";
  return { sent, mails: mails.map((mail) => ({ ...mail, kind: mailName(mail.kind) })) };
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  unwrap(await undeliveredMails(ctx));
  const id = (await request.formData()).get("resend");
  if (typeof id !== "string") throw data(null, { status: 400 });
  unwrap(await resendMail(ctx, id));
  return redirect("/undelivered?done=sent");
}

/** Mails that were given up, for whoever may mend it. */
export default function Undelivered({ loaderData: { mails, sent } }: Route.ComponentProps) {
  const t = useT();
  const locale = useLocale();
  const title = t("undelivered.title");
  return (
    <Page>
      <Title text={title} />
      {sent && <Notice>{t("undelivered.done")}</Notice>}
      <h1>{title}</h1>
      {mails.length === 0 ? (
        <p className="soft">{t("undelivered.none")}</p>
      ) : (
        <Form method="post">
          <p>{t("undelivered.text")}</p>
          <ScrollTable label={title} className="dense">
            <thead>
              <tr>
                <th scope="col">{t("undelivered.to")}</th>
                <th scope="col">{t("undelivered.kind")}</th>
                <th scope="col">{t("undelivered.when")}</th>
                <th scope="col">{t("undelivered.why")}</th>
                <th scope="col">
                  <span className="hidden">{t("word.act")}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {mails.map(({ id, to, kind, failedAt, reason, unclearLetter }) => (
                <tr key={id}>
                  <th scope="row">{to ?? t("undelivered.unknown")}</th>
                  <td>{kind && t(`undelivered.kind.${kind}`)}</td>
                  <td className="nowrap">{failedAt && formatInstant(failedAt, locale)}</td>
                  {unclearLetter ? <td>{t("mailState.unclear")}</td> : <td lang="en">{reason}</td>}
                  <td>
                    {unclearLetter ? (
                      <Link to={`/staff/letters/${unclearLetter}`}>
                        {t("undelivered.decide")}
                        <span className="hidden"> – {to}</span>
                      </Link>
                    ) : (
                      <Button look="quiet" name="resend" value={id}>
                        {t("undelivered.resend")}
                        <span className="hidden"> – {to}</span>
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </ScrollTable>
        </Form>
      )}
    </Page>
  );
}
