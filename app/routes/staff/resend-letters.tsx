import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, redirect } from "react-router";
import { resendSchema as schema } from "#app/domain/letters/delivery-schema.ts";
import { filterQuery, letterFilter } from "#app/domain/letters/letter-filter.ts";
import {
  lettersToResend,
  mostAtOnce,
  resendLetters,
} from "#app/domain/letters/resend-letters.server.ts";
import { resendResult } from "#app/domain/letters/resend-result.server.ts";
import { formatInstant } from "#app/domain/values/instant.ts";
import { appContext } from "#app/http/context.ts";
import { refused } from "#app/http/respond.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { FormErrors, LongTextField } from "#app/ui/form.tsx";
import { Original } from "#app/ui/original.tsx";
import { Page } from "#app/ui/shell.tsx";
import { ResultCounts, LetterResults } from "#app/ui/staff/letter-results.tsx";
import { Title } from "#app/ui/title.tsx";
import { Tag } from "#app/ui/status.tsx";
import { ScrollTable } from "#app/ui/table.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/resend-letters.ts";

const filterOf = (request: Request) => letterFilter(new URL(request.url).searchParams);

/** The instant of the address that names a sending; null where there is none. */
function sentAt(request: Request) {
  const at = new Date(new URL(request.url).searchParams.get("at") ?? "");
  return Number.isNaN(at.getTime()) ? null : at;
}

export async function loader({ context, request }: Route.LoaderArgs) {
  const ctx = context.get(appContext);
  const filter = { ...filterOf(request), after: null };
  const at = sentAt(request);
  if (at) return { filter, isSent: true as const, ...(await resendResult(ctx, at)) };
  const letters = await lettersToResend(ctx, { filter });
  return { filter, isSent: false as const, letters, most: mostAtOnce };
}

export async function action({ context, request }: Route.ActionArgs) {
  const filter = { ...filterOf(request), after: null };
  const submission = parseWithZod(await request.formData(), { schema });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const chosen = { filter };
  const result = await resendLetters(context.get(appContext), { ...submission.value, chosen });
  if (result.ok) {
    const at = `at=${encodeURIComponent(result.value.at.toISOString())}`;
    return redirect(`/staff/letters/resend?${filterQuery(filter)}&${at}`);
  }
  if (result.error.code !== "not-found") return refused(context, submission, result.error);
  return redirect(`/staff/letters?${filterQuery(filter)}`);
}

type Data = Route.ComponentProps["loaderData"];
type Before = Extract<Data, { isSent: false }>;
type After = Extract<Data, { isSent: true }>;

/** Mails again every letter that a filter shows: which, and why; afterwards, what became of each. */
export default function ResendLetters({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  return (
    <Page
      crumbs={[
        { label: t("staff.calls.title"), to: "/staff" },
        { label: t("staff.register.title"), to: "/staff/letters" },
      ]}
    >
      {loaderData.isSent ? (
        <Result {...loaderData} />
      ) : (
        <ToResend page={loaderData} lastResult={actionData} />
      )}
      <div className="toolbar">
        <ButtonLink to={`/staff/letters?${filterQuery(loaderData.filter)}`} look="plain">
          {t("resend.back")}
        </ButtonLink>
      </div>
    </Page>
  );
}

function ToResend({
  page: { filter, letters, most },
  lastResult,
}: {
  page: Before;
  lastResult: Route.ComponentProps["actionData"];
}) {
  const t = useT();
  const [form, fields] = useForm<{ why: string; leave: string[] }>({ id: "resend", lastResult });
  const ticked = new Set([fields.leave.initialValue ?? []].flat().map(String));
  const title = t("resend.title");
  const n = letters?.length ?? 0;
  const { call, state } = filter;
  return (
    <>
      <Title text={title} failed={lastResult !== undefined} />
      <FormErrors form={form} />
      <h1>{title}</h1>
      {n > 0 && (
        <p>
          {t("resend.lead", { n })} {call && t("call.short", { number: call })}{" "}
          {state && t(`deliveryState.${state}`)}
        </p>
      )}
      {letters === null && <p>{t("resend.tooMany", { n: most })}</p>}
      {letters?.length === 0 && <p className="soft">{t("resend.none")}</p>}
      {letters && n > 0 && (
        <Form method="post" {...getFormProps(form)} className="stack">
          <input type="hidden" name="count" value={n} />
          <ChosenLetters letters={letters} left={ticked} label={title} />
          <LongTextField field={fields.why} label={t("resend.why")} rows={3} />
          <Button type="submit">{t("resend.title")}</Button>
        </Form>
      )}
    </>
  );
}

function ChosenLetters({
  letters,
  left,
  label,
}: {
  letters: NonNullable<Before["letters"]>;
  left: ReadonlySet<string>;
  label: string;
}) {
  const t = useT();
  const locale = useLocale();
  return (
    <ScrollTable label={label} className="dense cards">
      <thead>
        <tr>
          <th scope="col">{t("register.number")}</th>
          <th scope="col" className="who">
            {t("register.recipient")}
          </th>
          <th scope="col">{t("letters.kind")}</th>
          <th scope="col">{t("resend.before")}</th>
          <th scope="col">{t("resend.to")}</th>
          <th scope="col">{t("resend.leave")}</th>
        </tr>
      </thead>
      <tbody>
        {letters.map(({ id, number, kind, mailedAt, openedAt, ...letter }) => (
          <tr key={id}>
            <td className="nowrap">{number}</td>
            <td>
              <Original>{letter.applicant}</Original>
              <small className="block">{letter.registration}</small>
            </td>
            <td data-label={t("letters.kind")}>{t(`letterKind.${kind}`)}</td>
            <td data-label={t("resend.before")}>
              {mailedAt ? formatInstant(mailedAt, locale) : t("resend.neverMailed")}
              {openedAt && (
                <small className="block soft">
                  {t("letters.opened", { at: formatInstant(openedAt, locale) })}
                </small>
              )}
            </td>
            <td data-label={t("resend.to")}>
              {letter.told > 0 ? (
                t("release.told", { n: letter.told })
              ) : (
                <Tag tone="bad">{t("release.toldNobody")}</Tag>
              )}
            </td>
            <td data-label={t("resend.leave")}>
              <label className="tick">
                <input
                  type="checkbox"
                  name="leave"
                  value={id}
                  defaultChecked={left.has(id)}
                  aria-label={t("resend.leaveOf", { number })}
                />
              </label>
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

function Result({ rows, counts }: After) {
  const t = useT();
  const title = t("resend.result");
  return (
    <>
      <Title text={title} />
      <h1>{title}</h1>
      <p>{t("resend.resultLead", { n: rows.length, why: rows[0]?.note ?? "–" })}</p>
      <ResultCounts counts={counts} />
      <LetterResults rows={rows} label={title} />
    </>
  );
}
