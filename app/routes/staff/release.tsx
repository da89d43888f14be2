import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, Link, redirect } from "react-router";
import { releaseResult } from "#app/domain/decisions/release-result.server.ts";
import { releasePage } from "#app/domain/decisions/release-page.server.ts";
import { releaseSchema as schema } from "#app/domain/decisions/release-schema.ts";
import { cancelRelease, setRelease } from "#app/domain/decisions/set-release.server.ts";
import { refuse } from "#app/domain/result.ts";
import {
  formatDeadline,
  formatInstant,
  remaining,
  vilniusToInstant,
} from "#app/domain/values/instant.ts";
import { formatMoney } from "#app/domain/values/money.ts";
import { appContext } from "#app/http/context.ts";
import { refused, unwrap } from "#app/http/respond.ts";
import { isMessage } from "#app/i18n/translate.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { FormErrors, LongTextField, TextField } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/shell.tsx";
import { LetterResults, ResultCounts } from "#app/ui/staff/letter-results.tsx";
import { LettersToSend } from "#app/ui/staff/letters-to-send.tsx";
import { Deadline } from "#app/ui/status.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/release.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(appContext);
  const result = await releaseResult(ctx, params);
  if (result.ok) return { isReleased: true as const, ...result.value };
  return { isReleased: false as const, ...unwrap(await releasePage(ctx, params)) };
}

const at = {
  "release-in-past": "at",
  "release-too-far": "at",
  "no-such-hour": "at",
  "held-why": "why",
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
      : await setRelease(ctx, {
          number,
          at: hour,
          seen: asked.seen,
          held: asked.hold,
          why: asked.why,
        });
  if (!result.ok) return refused(context, submission, result.error, at);
  return redirect(`/staff/calls/${number}/release`);
}

type Data = Route.ComponentProps["loaderData"];
type Before = Extract<Data, { isReleased: false }>;
type After = Extract<Data, { isReleased: true }>;

/** Who will be told what and when; once released, what became of each row. */
export default function Release({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  const base = `/staff/calls/${loaderData.number}`;
  return (
    <Page
      crumbs={[
        { label: t("staff.calls.title"), to: "/staff" },
        { label: t("call.short", { number: loaderData.number }), to: base },
      ]}
    >
      {loaderData.isReleased ? (
        <Result page={loaderData} lastResult={actionData} />
      ) : (
        <ToRelease page={loaderData} lastResult={actionData} base={base} />
      )}
    </Page>
  );
}

/** The last look before it cannot be taken back. */
function ToRelease({
  page,
  lastResult,
  base,
}: {
  page: Before;
  lastResult: Route.ComponentProps["actionData"];
  base: string;
}) {
  const t = useT();
  const locale = useLocale();
  const { status, letters, fault, releaseAt, sha256 } = page;
  const held = letters.filter(({ heldWhy }) => heldWhy !== "");
  const [form, fields] = useForm<{ at: string; seen: string; hold: string[]; why: string }>({
    id: "release",
    lastResult,
    defaultValue: {
      seen: sha256,
      hold: held.map(({ proposalId }) => proposalId),
      why: held[0]?.heldWhy ?? "",
    },
  });
  const ticked = new Set([fields.hold.initialValue ?? []].flat().map(String));
  const title = t("release.title");
  const going = letters.filter(({ isWithdrawn }) => !isWithdrawn);
  const sum = going.reduce((all, { grantCents }) => all + grantCents, 0);
  const isApproved = status === "APPROVED";
  const isSet = isApproved && releaseAt !== null;
  const why = `refusal.${fault}`;
  return (
    <>
      <Title text={title} failed={Boolean(lastResult)} />
      <FormErrors form={form} />
      <h1>{title}</h1>
      {fault && isMessage(why) && (
        <Notice>
          {t("release.failed")} {t(why)}
        </Notice>
      )}
      {isSet && <SetMinute {...page} releaseAt={releaseAt} />}
      <p>{t("release.lead", { n: going.length, sum: formatMoney(sum, locale) })}</p>
      <Form method="post" id={form.id} noValidate className="stack">
        <LettersToSend
          letters={letters}
          held={isApproved ? ticked : null}
          base={base}
          label={title}
        />
        {isApproved && (
          <>
            <input type="hidden" name="seen" value={sha256} />
            <LongTextField
              field={fields.why}
              label={t("release.holdWhy")}
              hint={t("release.holdHint")}
              rows={2}
              optional
            />
            <div className="columns">
              <section className="card" aria-labelledby="release-set">
                <h2 id="release-set">{t(isSet ? "release.setAnew" : "release.set")}</h2>
                <p>{t("release.setText")}</p>
                <TextField
                  field={fields.at}
                  type="datetime-local"
                  label={t("release.at")}
                  hint={t("release.atHint")}
                />
                <Button type="submit" name="intent" value="set" look="quiet">
                  {t("release.setButton")}
                </Button>
              </section>
              <section className="card" aria-labelledby="release-now">
                <h2 id="release-now">{t("release.now")}</h2>
                <p>{t("release.nowText")}</p>
                <Button type="submit" name="intent" value="now">
                  {t("release.button", { n: going.length })}
                </Button>
              </section>
            </div>
          </>
        )}
      </Form>
      {!isApproved && <p>{t("refusal.not-approved")}</p>}
      <div className="toolbar">
        <ButtonLink to={`${base}/letters`} look="plain">
          {t("release.back")}
        </ButtonLink>
      </div>
    </>
  );
}

/** What the release has done, row by row. */
function Result({
  page: { number, releasedAt, counts, rows },
  lastResult,
}: {
  page: After;
  lastResult: Route.ComponentProps["actionData"];
}) {
  const t = useT();
  const locale = useLocale();
  const [form] = useForm({ id: "release", lastResult });
  const title = t("releaseResult.title");
  const register = `/staff/letters?call=${number}`;
  const hasFailed = counts.some(({ state }) => state === "failed");
  return (
    <>
      <Title text={title} failed={Boolean(lastResult)} />
      <FormErrors form={form} />
      <h1>{title}</h1>
      <p>{t("releaseResult.lead", { at: formatInstant(releasedAt, locale) })}</p>
      <ResultCounts counts={counts} />
      <LetterResults rows={rows} label={title} />
      <div className="toolbar">
        {hasFailed && (
          <ButtonLink to={`${register}&state=failed`} look="quiet">
            {t("releaseResult.toFailed")}
          </ButtonLink>
        )}
        <ButtonLink to={register} look="plain">
          {t("releaseResult.toRegister")}
        </ButtonLink>
      </div>
    </>
  );
}

/** The minute that is set, how long it is until then, and the way to call it off. */
function SetMinute({
  number,
  now,
  releaseAt,
  releaseBy,
}: Pick<Before, "number" | "now" | "releaseBy"> & {
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
