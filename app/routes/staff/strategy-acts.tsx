import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Link, redirect } from "react-router";
import { actSchema as schema } from "#app/domain/strategies/act-schema.ts";
import { addAct } from "#app/domain/strategies/change-acts.server.ts";
import { staffActs } from "#app/domain/strategies/staff-acts.server.ts";
import { appContext } from "#app/http/context.ts";
import { refused, unwrap } from "#app/http/respond.ts";
import { FormErrors } from "#app/ui/form.tsx";
import { useLocalText } from "#app/ui/local-text.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/shell.tsx";
import { type ActFields, ActForm } from "#app/ui/strategy/act-form.tsx";
import { Acts } from "#app/ui/strategy/acts.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/strategy-acts.ts";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const page = unwrap(await staffActs(context.get(appContext), params));
  return { ...page, isSaved: new URL(request.url).searchParams.has("saved") };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  unwrap(await staffActs(ctx, params));
  const submission = parseWithZod(await request.formData(), { schema });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const result = await addAct(ctx, { ...params, input: submission.value });
  if (!result.ok) return refused(context, submission, result.error, { "act-later": "date" });
  return redirect(`/staff/strategies/${params.group}/${params.slug}/acts?saved`);
}

/** What a strategy rests on: decisions, orders and contracts, as its staff keep them. */
export default function StrategyActs({ loaderData, actionData }: Route.ComponentProps) {
  const { strategy, acts, isSaved } = loaderData;
  const t = useT();
  const say = useLocalText();
  const [form, fields] = useForm<ActFields>({ lastResult: actionData });
  const title = t("strategy.acts");
  return (
    <Page
      crumbs={[
        { label: t("strategies.staff.title"), to: "/staff/strategies" },
        { label: say(strategy.title) },
      ]}
    >
      <Title text={title} failed={actionData !== undefined} />
      <FormErrors form={form} />
      {isSaved && actionData === undefined && <Notice>{t("acts.saved")}</Notice>}
      <h1>{title}</h1>
      <p>{t("acts.lead")}</p>
      {acts.length > 0 && (
        <Acts
          acts={acts}
          linkTo={(id) => `/staff/strategies/${strategy.group}/${strategy.slug}/acts/${id}`}
        />
      )}
      <p>
        <Link to={`/staff/strategies/${strategy.group}/${strategy.slug}/documents`}>
          {t("strategyDocuments.title")}
        </Link>
      </p>
      <h2>{t("acts.add")}</h2>
      <ActForm form={form} fields={fields} label={t("acts.add")} />
    </Page>
  );
}
