import { data, Form, Link } from "react-router";
import { mailsBehind, unsubscribe } from "#app/domain/mail-choices/unsubscribe.server.ts";
import { appContext } from "#app/http/context.ts";
import { Button } from "#app/ui/button.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/unsubscribe.ts";

/** Opening the link changes nothing, for scanners of mail open links too. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const link = await mailsBehind(context.get(appContext), params.token);
  return data({ kind: link?.kind ?? null }, { status: link ? 200 : 410 });
}

export async function action({ context, params }: Route.ActionArgs) {
  const result = await unsubscribe(context.get(appContext), params.token);
  return data({ done: result.ok }, { status: result.ok ? 200 : 410 });
}

export default function Unsubscribe({ loaderData: { kind }, actionData }: Route.ComponentProps) {
  const t = useT();
  const title = t(
    kind === null
      ? "unsubscribe.dead"
      : actionData?.done
        ? "unsubscribe.done"
        : "unsubscribe.title",
  );
  return (
    <Page>
      <Title text={title} />
      <h1>{title}</h1>
      {kind !== null && <p>{t("unsubscribe.kind", { kind: t(`mails.kind.${kind}`) })}</p>}
      {kind === null && <p>{t("unsubscribe.deadText")}</p>}
      {kind !== null && !actionData?.done && (
        <Form method="post">
          <Button>{t("unsubscribe.button")}</Button>
        </Form>
      )}
      <p>
        <Link to="/account/mails">{t("unsubscribe.choose")}</Link>
      </p>
    </Page>
  );
}
