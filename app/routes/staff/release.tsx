import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, Link, redirect } from "react-router";
import { releasePage } from "#app/domain/decisions/release-page.server.ts";
import { releaseSchema as schema } from "#app/domain/decisions/release-schema.ts";
import { cancelRelease, setRelease } from "#app/domain/decisions/set-release.server.ts";
import { refuse } from "#app/domain/result.ts";
import { formatDeadline, remaining, vilniusToInstant } from "#app/domain/values/instant.ts";
import { formatMoney } from "#app/domain/values/money.ts";
import { appContext } from "#app/http/context.ts";
import { refused, unwrap } from "#app/http/respond.ts";
import { isMessage } from "#app/i18n/translate.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { FormErrors, TextField } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/shell.tsx";
import { LettersToSend } from "#app/ui/staff/letters-to-send.tsx";
import { Deadline } from "#app/ui/status.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/release.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  const page = unwrap(await releasePage(context.get(appContext), params));
  if (page.status === "RELEASED") throw redirect(`/staff/letters?call=${params.number}`);
  return page;
}

const at = {
  "release-in-past": "at",
  "release-too-far": "at",
  "no-such-hour": "at",
};

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  const submission = parseWithZod(await request.formData(), { schema });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const asked = submission.value;
  const { number } = params;
  const hour = asked.intent === "set" ? vilniusToInstant(asked.at.replace(" ", "T")) : null;
  if (typeof hour === "string")
    return refused(context, submission, refuse("no-such-hour").error, at);
  const result =
    asked.intent === "cancel"
      ? await cancelRelease(ctx, { number })
      : await setRelease(ctx, { number, at: hour, seen: asked.seen });
  if (!result.ok) return refused(context, submission, result.error, at);
  return redirect(`/staff/calls/${number}/release`);
}

/** Who will be told what and when: the last look before it cannot be taken back. */
export default function Release({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  const locale = useLocale();
  const { number, status, letters, fault, releaseAt, sha256 } = loaderData;
  const [form, fields] = useForm<Record<"at" | "seen", string>>({
    id: "release",
    lastResult: actionData,
    defaultValue: { seen: sha256 },
  });
  const title = t("release.title");
  const base = `/staff/calls/${number}`;
  const sum = letters.reduce((all, { grantCents }) => all + grantCents, 0);
  const isSet = status === "APPROVED" && releaseAt !== null;
  const why = `refusal.${fault}`;
  return (
    <Page
      crumbs={[
        { label: t("staff.calls.title"), to: "/staff" },
        { label: t("call.short", { number }), to: base },
      ]}
    >
      <Title text={title} failed={Boolean(actionData)} />
      <FormErrors form={form} />
      <h1>{title}</h1>
      {fault && isMessage(why) && (
        <Notice>
          {t("release.failed")} {t(why)}
        </Notice>
      )}
      {isSet && <SetMinute {...loaderData} releaseAt={releaseAt} />}
      <p>{t("release.lead", { n: letters.length, sum: formatMoney(sum, locale) })}</p>
      <LettersToSend letters={letters} base={base} label={title} />
      {status === "APPROVED" && (
        <div className="columns">
          <section className="card" aria-labelledby="release-set">
            <h2 id="release-set">{t(isSet ? "release.setAnew" : "release.set")}</h2>
            <p>{t("release.setText")}</p>
            <Form method="post" id={form.id} noValidate>
              <input type="hidden" name="seen" value={sha256} />
              <TextField
                field={fields.at}
                type="datetime-local"
                label={t("release.at")}
                hint={t("release.atHint")}
              />
              <Button type="submit" name="intent" value="set" look="quiet">
                {t("release.setButton")}
              </Button>
            </Form>
          </section>
          <section className="card" aria-labelledby="release-now">
            <h2 id="release-now">{t("release.now")}</h2>
            <p>{t("release.nowText")}</p>
            <Form method="post">
              <input type="hidden" name="seen" value={sha256} />
              <Button type="submit" name="intent" value="now">
                {t("release.button", { n: letters.length })}
              </Button>
            </Form>
          </section>
        </div>
      )}
      {status !== "APPROVED" && <p>{t("refusal.not-approved")}</p>}
      <div className="toolbar">
        <ButtonLink to={`${base}/letters`} look="plain">
          {t("release.back")}
        </ButtonLink>
      </div>
    </Page>
  );
}

/** The minute that is set, how long it is until then, and the way to call it off. */
function SetMinute({
  number,
  now,
  releaseAt,
  releaseBy,
}: Pick<Route.ComponentProps["loaderData"], "number" | "now" | "releaseBy"> & {
  releaseAt: Date;
}) {
  const t = useT();
  const locale = useLocale();
  const seconds = Math.max(0, Math.ceil((releaseAt.getTime() - now.getTime()) / 1000));
  const { days, hours, minutes } = remaining(now, releaseAt);
  const left =
    seconds < 3600
      ? t("release.leftSeconds", { minutes: Math.floor(seconds / 60), seconds: seconds % 60 })
      : t("release.left", { days, hours, minutes });
  return (
    <>
      <Deadline left={seconds === 0 ? t("release.underWay") : left}>
        {t("release.willBe", { at: formatDeadline(releaseAt, locale), name: releaseBy ?? "–" })}
      </Deadline>
      <div className="toolbar">
        {seconds > 0 && (
          <Form method="post">
            <Button type="submit" name="intent" value="cancel">
              {t("release.cancel")}
            </Button>
          </Form>
        )}
        <Link to={`/staff/calls/${number}/release`}>{t("release.refresh")}</Link>
      </div>
    </>
  );
}
