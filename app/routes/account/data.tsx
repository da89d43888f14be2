import { getFormProps, useForm } from "@conform-to/react";
import { Form, Link } from "react-router";
import { localeContext } from "#app/http/context.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { FormErrors, TextField } from "#app/ui/form.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/data.ts";

/** A refused download comes back here, for its own answer is a file. */
export function loader({ context, request }: Route.LoaderArgs) {
  const { t } = context.get(localeContext);
  const asked = new URL(request.url).searchParams;
  const minutes = Number(asked.get("minutes")) || 60;
  const sentences: Record<string, string> = {
    "no-password": t("problem.password.missing"),
    "wrong-password": t("refusal.wrong-password"),
    busy: t("refusal.busy"),
    "too-many-tries": t("refusal.too-many-tries", { minutes }),
  };
  return { refusal: sentences[asked.get("refused") ?? ""] ?? null };
}

export default function Data({ loaderData: { refusal } }: Route.ComponentProps) {
  const t = useT();
  const title = t("data.title");
  const [form, fields] = useForm<{ current: string }>({
    lastResult: refusal ? { status: "error", error: { current: [refusal] } } : undefined,
  });
  return (
    <Page crumbs={[{ label: t("account.title"), to: "/account" }, { label: title }]}>
      <Title text={title} failed={refusal !== null} />
      <FormErrors form={form} />
      <h1>{title}</h1>
      <p>
        {t("data.text")} <Link to="/privacy">{t("data.privacyLink")}</Link>
      </p>

      <h2>{t("data.exportTitle")}</h2>
      <p>{t("data.exportText")}</p>
      <Form method="post" action="/account/data/export" reloadDocument {...getFormProps(form)}>
        <TextField
          field={fields.current}
          type="password"
          label={t("field.currentPassword")}
          hint={t("data.passwordHint")}
          autoComplete="current-password"
        />
        <Button>{t("data.exportButton")}</Button>
      </Form>

      <h2>{t("data.eraseTitle")}</h2>
      <p>{t("data.eraseText")}</p>
      <ButtonLink to="/account/data/erase" look="quiet">
        {t("data.eraseLink")}
      </ButtonLink>
    </Page>
  );
}
