import { data, Form, redirect } from "react-router";
import { minutesDocument } from "#app/domain/meetings/minutes-document.ts";
import { staffMinutes } from "#app/domain/meetings/minutes.server.ts";
import { signAsSecretary, withdrawSignature } from "#app/domain/meetings/sign-minutes.server.ts";
import { formatInstant } from "#app/domain/values/instant.ts";
import { appContext, localeContext } from "#app/http/context.ts";
import { sentence, unwrap } from "#app/http/respond.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/form.tsx";
import { meetingTitle } from "#app/ui/meetings/meeting-title.ts";
import { MinutesView } from "#app/ui/meetings/minutes-view.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/meeting-minutes.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  const { locale: language } = context.get(localeContext);
  const ctx = context.get(appContext);
  const { meeting, model, signing } = unwrap(await staffMinutes(ctx, params));
  const document = minutesDocument(model, { language, extractOf: null, signing });
  return { meeting, signing, document, isSecretary: meeting.secretaryId === ctx.actor.userId };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  const form = await request.formData();
  unwrap(await staffMinutes(ctx, params));
  const act = form.get("intent") === "unsign" ? withdrawSignature : signAsSecretary;
  const result = await act(ctx, params);
  if (!result.ok) return data({ refusal: sentence(context, result.error) }, { status: 409 });
  return redirect(`/staff/meetings/${params.id}/minutes`);
}

/** The minutes as they are, to be signed by the secretary. */
export default function MeetingMinutes({ loaderData, actionData, params }: Route.ComponentProps) {
  const t = useT();
  const locale = useLocale();
  const { meeting, signing, document, isSecretary } = loaderData;
  const title = t("minutes.title");
  const base = `/staff/meetings/${params.id}`;
  return (
    <Page
      crumbs={[
        { label: t("meetings.title"), to: "/staff/meetings" },
        { label: meetingTitle(t, meeting), to: base },
      ]}
    >
      <Title text={title} failed={Boolean(actionData)} />
      {actionData && <ErrorSummary errors={[{ text: actionData.refusal }]} />}
      <h1>{title}</h1>
      <p>
        <a href={`${base}/minutes.pdf`}>{t("minutes.pdf")}</a>
      </p>
      {signing?.chairAt && (
        <p>{t("minutes.signed", { at: formatInstant(signing.chairAt, locale) })}</p>
      )}
      {signing && !signing.chairAt && (
        <p>{t("minutes.waitsForChair", { at: formatInstant(signing.secretaryAt, locale) })}</p>
      )}
      {isSecretary && !signing?.chairAt && (
        <section className="card next" aria-labelledby="sign">
          <div>
            <h2 id="sign">{t("minutes.sign")}</h2>
            <p>{t("minutes.signText")}</p>
          </div>
          <Form method="post">
            {signing ? (
              <Button name="intent" value="unsign" look="quiet">
                {t("minutes.unsign")}
              </Button>
            ) : (
              <Button name="intent" value="sign">
                {t("minutes.signSecretary")}
              </Button>
            )}
          </Form>
        </section>
      )}
      <MinutesView document={document} />
    </Page>
  );
}
