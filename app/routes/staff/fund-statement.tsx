import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, redirect } from "react-router";
import {
  fundStatementPage,
  setFundStatement,
} from "#app/domain/publicity/fund-statement.server.ts";
import { statementSchema as schema } from "#app/domain/publicity/statement-schema.ts";
import { appContext } from "#app/http/context.ts";
import { refused, unwrap } from "#app/http/respond.ts";
import { Button } from "#app/ui/button.tsx";
import { FormErrors, TextField } from "#app/ui/form.tsx";
import { useLocalText } from "#app/ui/local-text.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/fund-statement.ts";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const page = unwrap(await fundStatementPage(context.get(appContext), params));
  return { ...page, isSaved: new URL(request.url).searchParams.has("saved") };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  unwrap(await fundStatementPage(ctx, params));
  const submission = parseWithZod(await request.formData(), { schema });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const result = await setFundStatement(ctx, { ...params, ...submission.value });
  if (!result.ok) return refused(context, submission, result.error);
  return redirect(`/staff/strategies/${params.group}/${params.slug}/publicity?saved`);
}

/** The statement of the fund of a strategy; the foot of this page shows it as the public pages do. */
export default function FundStatement({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  const say = useLocalText();
  const { euStatement, euStatementEn, ofGroup, periodFrom, periodTo, isSaved } = loaderData;
  const [form, fields] = useForm<Record<"euStatement" | "euStatementEn", string>>({
    lastResult: actionData,
    defaultValue: { euStatement, euStatementEn },
  });
  const title = t("fundStatement.title");
  return (
    <Page
      crumbs={[
        { label: t("strategies.staff.title"), to: "/staff/strategies" },
        { label: say(loaderData.title) },
      ]}
    >
      <Title text={title} failed={actionData !== undefined} />
      <FormErrors form={form} />
      {isSaved && actionData === undefined && <Notice>{t("fundStatement.saved")}</Notice>}
      <h1>{title}</h1>
      <p>{t("fundStatement.text", { from: periodFrom, to: periodTo })}</p>
      <Form method="post" {...getFormProps(form)}>
        <TextField
          field={fields.euStatement}
          label={t("fundStatement.lt")}
          hint={t("fundStatement.ltHint", { statement: ofGroup })}
          optional
        />
        <TextField field={fields.euStatementEn} label={t("fundStatement.en")} optional />
        <Button>{t("fundStatement.save")}</Button>
      </Form>
    </Page>
  );
}
