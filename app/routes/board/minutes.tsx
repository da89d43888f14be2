import { data, Form, redirect } from "react-router";
import { minutesDocument } from "#app/domain/meetings/minutes-document.ts";
import { boardMinutes } from "#app/domain/meetings/minutes.server.ts";
import { signAsChair } from "#app/domain/meetings/sign-minutes.server.ts";
import { appContext, localeContext } from "#app/http/context.ts";
import { sentence, unwrap } from "#app/http/respond.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/form.tsx";
import { meetingTitle } from "#app/ui/meetings/meeting-title.ts";
import { MinutesView } from "#app/ui/meetings/minutes-view.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/minutes.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  const { locale: language } = context.get(localeContext);
  const ctx = context.get(appContext);
  const { meeting, model, signing, sha256 } = unwrap(await boardMinutes(ctx, params));
  const document = minutesDocument(model, { language, extractOf: null, signing });
  const waitsForChair = signing !== null && signing.chairAt === null;
  return {
    meeting,
    document,
    sha256,
    signs: waitsForChair && meeting.chairId === ctx.actor.userId,
  };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  const form = await request.formData();
  unwrap(await boardMinutes(ctx, params));
  const sha256 = form.get("sha256");
  const result = await signAsChair(ctx, {
    ...params,
    sha256: typeof sha256 === "string" ? sha256 : "",
  });
  if (!result.ok) return data({ refusal: sentence(context, result.error) }, { status: 409 });
  return redirect(`/board/meetings/${params.id}/minutes`);
}

/** The minutes for members of the board; whoever presided signs them here. */
export default function BoardMinutes({ loaderData, actionData, params }: Route.ComponentProps) {
  const t = useT();
  const { meeting, document, sha256, signs } = loaderData;
  const title = t("minutes.title");
  const base = `/board/meetings/${params.id}`;
  return (
    <Page
      crumbs={[
        { label: t("meetings.title"), to: "/board/meetings" },
        { label: meetingTitle(t, meeting), to: base },
      ]}
    >
      <Title text={title} failed={Boolean(actionData)} />
      {actionData && <ErrorSummary errors={[{ text: actionData.refusal }]} />}
      <h1>{title}</h1>
      <p>
        <a href={`${base}/minutes.pdf`}>{t("minutes.pdf")}</a>
      </p>
      {signs && (
        <section className="card next" aria-labelledby="sign">
          <div>
            <h2 id="sign">{t("minutes.sign")}</h2>
            <p>{t("minutes.signText")}</p>
          </div>
          <Form method="post">
            <input type="hidden" name="sha256" value={sha256} />
            <Button>{t("minutes.sign")}</Button>
          </Form>
        </section>
      )}
      <MinutesView document={document} />
    </Page>
  );
}
