import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, redirect } from "react-router";
import { chooseMails, chosenMails } from "#app/domain/mail-choices/choose-mails.server.ts";
import {
  dutyMails,
  mailChoices,
  mailChoicesSchema as schema,
} from "#app/domain/mail-choices/mail-choice.ts";
import { appContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/shell.tsx";
import { ScrollTable } from "#app/ui/table.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/mails.ts";

export async function loader({ context, request }: Route.LoaderArgs) {
  const saved = new URL(request.url).searchParams.get("done") === "saved";
  return { saved, wanted: await chosenMails(context.get(appContext)) };
}

export async function action({ context, request }: Route.ActionArgs) {
  const submission = parseWithZod(await request.formData(), { schema });
  if (submission.status !== "success") throw data(null, { status: 400 });
  unwrap(await chooseMails(context.get(appContext), submission.value.wanted));
  return redirect("/account/mails?done=saved");
}

export default function Mails({ loaderData: { saved, wanted } }: Route.ComponentProps) {
  const t = useT();
  const title = t("mails.title");
  return (
    <Page crumbs={[{ label: t("account.title"), to: "/account" }, { label: title }]}>
      <Title text={title} />
      {saved && <Notice>{t("mails.done")}</Notice>}
      <h1>{title}</h1>
      <p>{t("mails.text")}</p>
      <Form method="post">
        <ScrollTable label={title}>
          <thead>
            <tr>
              <th scope="col">{t("mails.kind")}</th>
              <th scope="col">{t("mails.wanted")}</th>
            </tr>
          </thead>
          <tbody>
            {mailChoices.map((kind) => (
              <tr key={kind}>
                <th scope="row" id={`mails-${kind}`}>
                  {t(`mails.kind.${kind}`)}
                  <small className="block">{t(`mails.when.${kind}`)}</small>
                </th>
                <td>
                  <label className="option">
                    <input
                      type="checkbox"
                      name="wanted"
                      value={kind}
                      defaultChecked={wanted.includes(kind)}
                      aria-labelledby={`send-${kind} mails-${kind}`}
                    />
                    <span id={`send-${kind}`}>{t("mails.send")}</span>
                  </label>
                </td>
              </tr>
            ))}
            {dutyMails.map((kind) => (
              <tr key={kind}>
                <th scope="row">
                  {t(`mails.kind.${kind}`)}
                  <small className="block">{t(`mails.when.${kind}`)}</small>
                </th>
                <td>{t("mails.always")}</td>
              </tr>
            ))}
          </tbody>
        </ScrollTable>
        <p className="row">
          <Button>{t("action.save")}</Button>
        </p>
      </Form>
      <p className="soft">{t("mails.quiet")}</p>
    </Page>
  );
}
