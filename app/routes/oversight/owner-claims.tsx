import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, redirect } from "react-router";
import {
  confirmOwner,
  nameOwner,
  ownerClaims,
  refuseOwner,
} from "#app/domain/organisations/name-owner.server.ts";
import { nameOwnerSchema as schema } from "#app/domain/organisations/owner-claim.ts";
import { formatInstant } from "#app/domain/values/instant.ts";
import { formatPhone } from "#app/domain/values/phone.ts";
import { appContext } from "#app/http/context.ts";
import { refused, unwrap } from "#app/http/respond.ts";
import { Button } from "#app/ui/button.tsx";
import { FormErrors, LongTextField, SelectField } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Original } from "#app/ui/original.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/owner-claims.ts";

const notices = {
  named: "claims.done.named",
  confirmed: "claims.done.confirmed",
  refused: "claims.done.refused",
} as const;

export async function loader({ context, request }: Route.LoaderArgs) {
  const done = new URL(request.url).searchParams.get("done") ?? "";
  return {
    claims: unwrap(await ownerClaims(context.get(appContext))),
    notice: Object.hasOwn(notices, done) ? notices[done as keyof typeof notices] : null,
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  unwrap(await ownerClaims(ctx));
  const form = await request.formData();
  const confirmed = form.get("confirm");
  if (typeof confirmed === "string") {
    unwrap(await confirmOwner(ctx, confirmed));
    return redirect("/owners?done=confirmed");
  }
  const declined = form.get("refuse");
  if (typeof declined === "string") {
    unwrap(await refuseOwner(ctx, declined));
    return redirect("/owners?done=refused");
  }
  const submission = parseWithZod(form, { schema });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const result = await nameOwner(ctx, submission.value);
  if (!result.ok) return refused(context, submission, result.error);
  return redirect("/owners?done=named");
}

type Claim = Route.ComponentProps["loaderData"]["claims"][number];

/** Organisations whose members ask for a new owner. */
export default function OwnerClaims({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  const { claims, notice } = loaderData;
  const title = t("claims.title");
  const sentFor = actionData?.initialValue?.["claim"];
  return (
    <Page>
      <Title text={title} failed={actionData !== undefined} />
      {notice && <Notice>{t(notice)}</Notice>}
      <h1>{title}</h1>
      {claims.length === 0 ? <p className="soft">{t("claims.none")}</p> : <p>{t("claims.text")}</p>}
      <div className="stack">
        {claims.map((claim) => (
          <OneClaim
            key={claim.id}
            claim={claim}
            lastResult={sentFor === claim.id ? actionData : undefined}
          />
        ))}
      </div>
    </Page>
  );
}

function OneClaim({
  claim,
  lastResult,
}: {
  claim: Claim;
  lastResult: Route.ComponentProps["actionData"];
}) {
  const t = useT();
  const locale = useLocale();
  const [form, fields] = useForm<{ claim: string; heir: string; reason: string }>({
    id: `claim-${claim.id}`,
    lastResult,
  });
  const { askedBy, askedAt, contacts, heir, id, members, message, namedBy, organisation } = claim;
  return (
    <section className="card" aria-labelledby={`title-${id}`}>
      <FormErrors form={form} />
      <h2 id={`title-${id}`}>
        <Original>{organisation}</Original>
      </h2>
      <p>
        {t("claims.askedBy", { name: askedBy, at: formatInstant(askedAt, locale) })}
        <br />
        <Original>{message}</Original>
      </p>
      {claim.mayRefuse && (
        <p className="soft">
          {t("claims.contacts", { email: contacts.email, phone: formatPhone(contacts.phone) })}
        </p>
      )}
      {heir && namedBy && <p>{t("claims.named", { by: namedBy, heir, reason: claim.reason })}</p>}
      {claim.mayName && (
        <Form method="post" {...getFormProps(form)}>
          <input type="hidden" name="claim" value={id} />
          <SelectField
            field={fields.heir}
            label={t("claims.heir")}
            options={members.map(({ id: value, name: label }) => ({ value, label }))}
          />
          <LongTextField field={fields.reason} label={t("claims.reason")} rows={2} />
          <Button>{t("claims.name")}</Button>
        </Form>
      )}
      <Form method="post" className="row">
        {claim.mayConfirm && (
          <Button name="confirm" value={id}>
            {t("claims.confirm")}
            <span className="hidden"> – {organisation}</span>
          </Button>
        )}
        <Button look="plain" name="refuse" value={id}>
          {t("claims.refuse")}
          <span className="hidden"> – {organisation}</span>
        </Button>
      </Form>
    </section>
  );
}
