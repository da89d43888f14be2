import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, Link, redirect } from "react-router";
import { recordDelivery, retryMails } from "#app/domain/letters/deliver-letter.server.ts";
import { deliveryPage } from "#app/domain/letters/delivery-page.server.ts";
import { deliverySchema as schema } from "#app/domain/letters/delivery-schema.ts";
import { resendLetters } from "#app/domain/letters/resend-letters.server.ts";
import { formatInstant } from "#app/domain/values/instant.ts";
import { appContext } from "#app/http/context.ts";
import { refused, unwrap } from "#app/http/respond.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { FormErrors, LongTextField, SelectField, TextField } from "#app/ui/form.tsx";
import { LetterLinks } from "#app/ui/letter-links.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Original } from "#app/ui/original.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Tag } from "#app/ui/status.tsx";
import { ScrollTable } from "#app/ui/table.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/letter-delivery.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  return unwrap(await deliveryPage(context.get(appContext), params));
}

export async function action({ context, params: { id }, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  const submission = parseWithZod(await request.formData(), { schema });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const asked = submission.value;
  const act = () => {
    if (asked.intent === "retry") return retryMails(ctx, { id });
    if (asked.intent === "again")
      return resendLetters(ctx, { chosen: { id }, why: asked.why, count: 1 });
    return recordDelivery(ctx, { ...asked, id });
  };
  const result = await act();
  if (!result.ok) return refused(context, submission, result.error, { "delivery-day": "on" });
  return redirect(`/staff/letters/${id}`);
}

const tones = {
  sent: "neutral",
  queued: "wait",
  tried: "wait",
  failed: "bad",
  unclear: "wait",
} as const;
const ways = ["POST", "PHONE", "HAND"] as const;

/** How one letter has come to its recipient, and what staff can do where it has not. */
export default function LetterDelivery({ loaderData: letter, actionData }: Route.ComponentProps) {
  const t = useT();
  const locale = useLocale();
  const [form, fields] = useForm<Record<"why" | "way" | "on" | "note", string>>({
    id: "delivery",
    lastResult: actionData,
  });
  const title = t("delivery.title", { number: letter.number });
  const isOpen = letter.mails.some(({ state }) => state !== "sent" && state !== "unclear");
  const isUnclear = letter.mails.some(({ state, settledAt }) => state === "unclear" && !settledAt);
  const opened =
    letter.openedAt &&
    [formatInstant(letter.openedAt, locale), letter.openedBy].filter(Boolean).join(", ");
  return (
    <Page
      crumbs={[
        { label: t("staff.calls.title"), to: "/staff" },
        { label: t("staff.register.title"), to: "/staff/letters" },
      ]}
    >
      <Title text={title} failed={actionData !== undefined} />
      <FormErrors form={form} />
      <h1>{title}</h1>
      <div className="card">
        <Facts
          facts={[
            { label: t("letters.kind"), value: t(`letterKind.${letter.kind}`) },
            { label: t("staff.number"), value: letter.registration },
            { label: t("register.date"), value: formatInstant(letter.issuedAt, locale) },
            { label: "PDF", value: t(letter.isDrawn ? "delivery.drawn" : "letterState.issued") },
            { label: t("delivery.opened"), value: opened ?? t("delivery.notOpened") },
            { label: t("delivery.recipients"), value: letter.recipients.join(", ") || "–" },
          ]}
        />
        <Link to={`/letters/${letter.id}`}>{t("letters.read")}</Link>
        <LetterLinks letter={letter} />
      </div>
      <h2>{t("delivery.mails")}</h2>
      {isUnclear && <Notice>{t("delivery.unclear")}</Notice>}
      {letter.mails.length === 0 ? (
        <p className="soft">{t("delivery.noMails")}</p>
      ) : (
        <ScrollTable label={t("delivery.mails")} className="dense">
          <thead>
            <tr>
              <th scope="col">{t("delivery.to")}</th>
              <th scope="col">{t("staff.state")}</th>
              <th scope="col">{t("delivery.at")}</th>
              <th scope="col">{t("delivery.reason")}</th>
            </tr>
          </thead>
          <tbody>
            {letter.mails.map(({ id, to, state, askedAt, at, nextTryAt, reason }) => (
              <tr key={id}>
                <td>{to}</td>
                <td>
                  <Tag tone={tones[state]}>{t(`mailState.${state}`)}</Tag>
                </td>
                <td className="nowrap">
                  {formatInstant(at ?? askedAt, locale)}
                  {nextTryAt && state === "tried" && (
                    <small className="block">
                      {t("delivery.nextTry", { at: formatInstant(nextTryAt, locale) })}
                    </small>
                  )}
                </td>
                <td>
                  <Original>{reason}</Original>
                </td>
              </tr>
            ))}
          </tbody>
        </ScrollTable>
      )}
      {letter.deliveries.length > 0 && (
        <>
          <h2>{t("delivery.other")}</h2>
          <ul>
            {letter.deliveries.map(({ id, way, on, note, by }) => (
              <li key={id}>
                {t(`deliveryWay.${way}`)}, {on}, {by}: <Original>{note}</Original>
              </li>
            ))}
          </ul>
        </>
      )}
      {isOpen && (
        <Form method="post" className="toolbar">
          <Button type="submit" name="intent" value="retry" look="quiet">
            {t("delivery.retry")}
          </Button>
        </Form>
      )}
      {letter.isDrawn && (
        <>
          <h2>{t("delivery.again")}</h2>
          <p>{t("delivery.againText", { n: letter.recipients.length })}</p>
          <Form method="post" {...getFormProps(form)}>
            <LongTextField field={fields.why} label={t("resend.why")} rows={2} />
            <Button type="submit" name="intent" value="again" look="quiet">
              {t("delivery.againButton")}
            </Button>
          </Form>
        </>
      )}
      <h2>{t("delivery.hand")}</h2>
      <Form method="post" noValidate>
        <SelectField
          field={fields.way}
          label={t("delivery.way")}
          options={ways.map((way) => ({ value: way, label: t(`deliveryWay.${way}`) }))}
        />
        <TextField field={fields.on} type="date" label={t("delivery.on")} />
        <LongTextField field={fields.note} label={t("delivery.note")} rows={2} />
        <Button type="submit" name="intent" value="handed">
          {t("delivery.handButton")}
        </Button>
      </Form>
      <div className="toolbar">
        {!letter.replacedBy && (
          <ButtonLink to={`/staff/letters/${letter.id}/correction`} look="quiet">
            {t(letter.isCorrected ? "deliveryState.corrected" : "correction.short")}
          </ButtonLink>
        )}
        <ButtonLink to="/staff/letters" look="plain">
          {t("resend.back")}
        </ButtonLink>
      </div>
    </Page>
  );
}
