import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, redirect } from "react-router";
import { resendSchema as schema } from "#app/domain/letters/delivery-schema.ts";
import { filterQuery, letterFilter } from "#app/domain/letters/letter-filter.ts";
import { countChosen, resendLetters } from "#app/domain/letters/resend-letters.server.ts";
import { appContext } from "#app/http/context.ts";
import { refused } from "#app/http/respond.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { FormErrors, LongTextField } from "#app/ui/form.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/resend-letters.ts";

const filterOf = (request: Request) => letterFilter(new URL(request.url).searchParams);

export async function loader({ context, request }: Route.LoaderArgs) {
  const filter = { ...filterOf(request), after: null };
  const count = await countChosen(context.get(appContext), { filter });
  return { filter, count };
}

export async function action({ context, request }: Route.ActionArgs) {
  const filter = { ...filterOf(request), after: null };
  const submission = parseWithZod(await request.formData(), { schema });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const chosen = { filter };
  const result = await resendLetters(context.get(appContext), { ...submission.value, chosen });
  if (!result.ok && result.error.code !== "not-found")
    return refused(context, submission, result.error);
  return redirect(`/staff/letters?${filterQuery(filter)}`);
}

/** Mails again every letter that a filter shows: how many, and why. */
export default function ResendLetters({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  const { filter, count } = loaderData;
  const [form, fields] = useForm<{ why: string }>({ id: "resend", lastResult: actionData });
  const title = t("resend.title");
  const { call, state } = filter;
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
      <p>
        {t("resend.lead", { n: count })} {call && t("call.short", { number: call })}{" "}
        {state && t(`deliveryState.${state}`)}
      </p>
      {count > 0 && (
        <Form method="post" {...getFormProps(form)}>
          <input type="hidden" name="count" value={count} />
          <LongTextField field={fields.why} label={t("resend.why")} rows={3} />
          <Button type="submit">{t("resend.button", { n: count })}</Button>
        </Form>
      )}
      <div className="toolbar">
        <ButtonLink to={`/staff/letters?${filterQuery(filter)}`} look="plain">
          {t("resend.back")}
        </ButtonLink>
      </div>
    </Page>
  );
}
