import { data, Form, Link, redirect } from "react-router";
import {
  acceptInvitation,
  invitationBehind,
} from "#app/domain/organisations/accept-invitation.server.ts";
import { isSignedIn } from "#app/domain/policy.ts";
import { formatLongDay } from "#app/domain/values/date.ts";
import { appContext, localeContext } from "#app/http/context.ts";
import { sentence } from "#app/http/respond.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/form.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/invitation.ts";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const ctx = context.get(appContext);
  const { locale } = context.get(localeContext);
  const invitation = await invitationBehind(ctx, params.token);
  if (!invitation) return data(null, { status: 410 });
  const { until } = invitation;
  return {
    ...invitation,
    until: until && formatLongDay(until, locale),
    signedIn: isSignedIn(ctx.actor),
    here: new URL(request.url).pathname,
  };
}

export async function action({ context, params }: Route.ActionArgs) {
  const result = await acceptInvitation(context.get(appContext), params.token);
  if (!result.ok) return data({ error: sentence(context, result.error) }, { status: 409 });
  return redirect(`/my/organisations/${result.value.organisationId}?done=joined`);
}

export default function Invitation({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  if (!loaderData)
    return (
      <Page>
        <Title text={t("invitation.deadTitle")} />
        <h1>{t("invitation.deadTitle")}</h1>
        <p>{t("invitation.dead")}</p>
      </Page>
    );
  const { organisation, role, until, mine, signedIn, here } = loaderData;
  const next = `?next=${encodeURIComponent(here)}`;
  return (
    <Page>
      <Title text={t("invitation.title")} failed={actionData !== undefined} />
      <ErrorSummary errors={actionData ? [{ text: actionData.error }] : []} />
      <h1>{t("invitation.title")}</h1>
      <p>{t("invitation.offer", { organisation })}</p>
      <p>{t("invitation.role", { role: t(`role.${role}`), may: t(`role.${role}.may`) })}</p>
      {until && <p>{t("invitation.until", { day: until })}</p>}
      {mine ? (
        <Form method="post">
          <Button>{t("invitation.accept")}</Button>
        </Form>
      ) : (
        <>
          <p>{t(signedIn ? "invitation.notYours" : "invitation.signIn")}</p>
          <p className="row">
            <Link to={`/sign-in${next}`}>{t("signIn.button")}</Link>
            <Link to={`/register${next}`}>{t("signIn.register")}</Link>
          </p>
        </>
      )}
    </Page>
  );
}
