import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect } from "react-router";
import { newsGroups } from "#app/domain/news/list-news.server.ts";
import { staffNewsSchema as schema } from "#app/domain/news/news-schema.ts";
import { addNews } from "#app/domain/news/write-news.server.ts";
import { appContext } from "#app/http/context.ts";
import { refused } from "#app/http/respond.ts";
import { Button } from "#app/ui/button.tsx";
import { FormErrors } from "#app/ui/form.tsx";
import { type NewsFields, NewsForm } from "#app/ui/news/news-form.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/news-new.ts";

export const loader = async ({ context }: Route.LoaderArgs) => ({
  groups: await newsGroups(context.get(appContext)),
});

export async function action({ context, request }: Route.ActionArgs) {
  const submission = parseWithZod(await request.formData(), { schema });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const result = await addNews(context.get(appContext), submission.value);
  if (!result.ok) return refused(context, submission, result.error);
  return redirect(`/staff/news/${result.value.id}`);
}

/** News that nobody sees before it is published. */
export default function NewNews({ loaderData: { groups }, actionData }: Route.ComponentProps) {
  const t = useT();
  const [form, fields] = useForm<NewsFields>({
    lastResult: actionData,
    defaultValue: { group: groups[0]?.id },
  });
  const title = t("news.new");
  return (
    <Page crumbs={[{ label: t("news.title"), to: "/staff/news" }]}>
      <Title text={title} failed={actionData !== undefined} />
      <FormErrors form={form} />
      <h1>{title}</h1>
      <NewsForm form={form} fields={fields} groups={groups}>
        <Button>{t("news.save")}</Button>
      </NewsForm>
    </Page>
  );
}
