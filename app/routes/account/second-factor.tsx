import { Form, redirect } from "react-router";
import { ownSecondFactor } from "#app/domain/accounts/second-factor.server.ts";
import { beginSecondFactor } from "#app/domain/accounts/set-up-second-factor.server.ts";
import { formatInstant } from "#app/domain/values/instant.ts";
import { appContext, localeContext } from "#app/http/context.ts";
import { isDemoPerson } from "#app/http/demo.server.ts";
import { unwrap } from "#app/http/respond.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Tag } from "#app/ui/status.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/second-factor.ts";

export async function loader({ context, request }: Route.LoaderArgs) {
  const ctx = context.get(appContext);
  const { locale } = context.get(localeContext);
  const { since, codesLeft, required } = unwrap(await ownSecondFactor(ctx));
  return {
    since: since && formatInstant(since, locale),
    codesLeft,
    required: required && !isDemoPerson(ctx.actor.email),
    removed: new URL(request.url).searchParams.get("done") === "removed",
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  unwrap(await beginSecondFactor(context.get(appContext)));
  const next = new URL(request.url).searchParams.get("next");
  const then = next ? `?next=${encodeURIComponent(next)}` : "";
  return redirect(`/account/second-factor/set-up${then}`);
}

export default function SecondFactor({ loaderData }: Route.ComponentProps) {
  const t = useT();
  const { since, codesLeft, required, removed } = loaderData;
  const title = t("factor.title");
  return (
    <Page crumbs={[{ label: t("account.title"), to: "/account" }, { label: title }]}>
      <Title text={title} />
      {removed && <Notice>{t("factor.done.removed")}</Notice>}
      <h1>{title}</h1>
      <p>
        {since ? (
          <Tag>{t("factor.on", { time: since })}</Tag>
        ) : (
          <Tag tone="wait">{t("factor.off")}</Tag>
        )}
      </p>
      <p>{t("factor.text")}</p>
      {required && !since && <p>{t("factor.required")}</p>}
      {!since && <p>{t("factor.needed")}</p>}
      {since && <p>{t("factor.codesLeft", { n: codesLeft })}</p>}
      <Form method="post" className="row">
        <Button look={since ? "quiet" : "primary"}>
          {t(since ? "factor.change" : "factor.setUp")}
        </Button>
        {since && (
          <ButtonLink to="/account/second-factor/codes" look="quiet">
            {t("factor.newCodes")}
          </ButtonLink>
        )}
        {since && !required && (
          <ButtonLink to="/account/second-factor/remove" look="quiet">
            {t("factor.remove")}
          </ButtonLink>
        )}
      </Form>
    </Page>
  );
}
