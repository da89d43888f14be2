import { data, Form, Link, redirect } from "react-router";
import { confirmationWorks, confirmEmail } from "#app/domain/accounts/confirm-email.server.ts";
import { isSignedIn } from "#app/domain/policy.ts";
import { appContext } from "#app/http/context.ts";
import { Button } from "#app/ui/button.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/confirm-email.ts";

/** Opening the link changes nothing, for scanners of mail open links too. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const works = await confirmationWorks(context.get(appContext), params.token);
  return data({ works }, { status: works ? 200 : 410 });
}

export async function action({ context, params }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  const result = await confirmEmail(ctx, params.token);
  if (!result.ok) return data(null, { status: 410 });
  return redirect(isSignedIn(ctx.actor) ? "/account?done=confirmed" : "/sign-in?done=confirmed");
}

export default function ConfirmEmail({ loaderData }: Route.ComponentProps) {
  const t = useT();
  if (!loaderData.works) return <DeadLink />;
  return (
    <Page>
      <Title text={t("confirm.title")} />
      <h1>{t("confirm.title")}</h1>
      <p>{t("confirm.text")}</p>
      <Form method="post">
        <Button>{t("confirm.button")}</Button>
      </Form>
    </Page>
  );
}

function DeadLink() {
  const t = useT();
  return (
    <Page>
      <Title text={t("confirm.invalidTitle")} />
      <h1>{t("confirm.invalidTitle")}</h1>
      <p>{t("confirm.invalid")}</p>
      <p>
        <Link to="/account">{t("account.title")}</Link>
      </p>
    </Page>
  );
}
