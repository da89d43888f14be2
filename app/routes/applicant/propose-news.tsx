import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect } from "react-router";
import { projectNews } from "#app/domain/news/list-news.server.ts";
import { newsSchema as schema } from "#app/domain/news/news-schema.ts";
import { proposeNews } from "#app/domain/news/write-news.server.ts";
import { appContext } from "#app/http/context.ts";
import { refused, unwrap } from "#app/http/respond.ts";
import { Button } from "#app/ui/button.tsx";
import { FormErrors } from "#app/ui/form.tsx";
import { type NewsFields, NewsForm } from "#app/ui/news/news-form.tsx";
import { Original } from "#app/ui/original.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/propose-news.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  const { project } = unwrap(await projectNews(context.get(appContext), params));
  return { project };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  unwrap(await projectNews(ctx, params));
  const submission = parseWithZod(await request.formData(), { schema });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const result = await proposeNews(ctx, { ...params, ...submission.value });
  if (!result.ok) return refused(context, submission, result.error);
  return redirect(`/my/projects/${params.id}/news`);
}

/** News about a project of one's organisation, for staff of the group to publish. */
export default function ProposeNews({ loaderData: { project }, actionData }: Route.ComponentProps) {
  const t = useT();
  const [form, fields] = useForm<NewsFields>({ lastResult: actionData });
  const title = t("news.propose");
  return (
    <Page crumbs={[{ label: t("news.ofOwnProject"), to: `/my/projects/${project.id}/news` }]}>
      <Title text={title} failed={actionData !== undefined} />
      <FormErrors form={form} />
      <h1>{title}</h1>
      <p className="soft">
        <Original>{project.title}</Original>
      </p>
      <p>{t("news.proposeText")}</p>
      <NewsForm form={form} fields={fields}>
        <Button>{t("news.send")}</Button>
      </NewsForm>
    </Page>
  );
}
