import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Link, redirect } from "react-router";
import { ownNewsPage } from "#app/domain/news/list-news.server.ts";
import { newsSchema as schema } from "#app/domain/news/news-schema.ts";
import { proposeAgain } from "#app/domain/news/write-news.server.ts";
import { appContext } from "#app/http/context.ts";
import { refused, unwrap } from "#app/http/respond.ts";
import { Button } from "#app/ui/button.tsx";
import { FormErrors } from "#app/ui/form.tsx";
import { type NewsFields, NewsForm } from "#app/ui/news/news-form.tsx";
import { NewsTag } from "#app/ui/news/news-list.tsx";
import { Original } from "#app/ui/original.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/own-news.ts";

export const loader = async ({ context, params }: Route.LoaderArgs) =>
  unwrap(await ownNewsPage(context.get(appContext), params));

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  unwrap(await ownNewsPage(ctx, params));
  const submission = parseWithZod(await request.formData(), { schema });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const result = await proposeAgain(ctx, { ...params, ...submission.value });
  if (!result.ok) return refused(context, submission, result.error);
  return redirect(`/my/projects/${params.id}/news`);
}

/** News that was proposed: what became of it, and its words to mend where it came back. */
export default function OwnNews({ loaderData: news, actionData }: Route.ComponentProps) {
  const t = useT();
  const { state, title, titleEn, text, textEn, project } = news;
  const [form, fields] = useForm<NewsFields>({
    lastResult: actionData,
    defaultValue: { title, titleEn, text, textEn },
  });
  return (
    <Page crumbs={[{ label: t("news.ofOwnProject"), to: `/my/projects/${project.id}/news` }]}>
      <Title text={title} failed={actionData !== undefined} />
      <FormErrors form={form} />
      <p className="above-title">
        <NewsTag state={state} />
      </p>
      <h1>
        <Original>{title}</Original>
      </h1>
      {state === "PUBLISHED" && (
        <p>
          <Link to={`/news/${news.id}`}>{t("event.publicPage")}</Link>
        </p>
      )}
      <p>
        <Link to={`/my/projects/${project.id}/news/${news.id}/pictures`}>{t("picture.title")}</Link>
      </p>
      {state === "RETURNED" ? (
        <>
          <p className="notice">
            {t("news.returnedWhy")} <Original>{news.returnedWhy}</Original>
          </p>
          <NewsForm form={form} fields={fields}>
            <Button>{t("news.sendAgain")}</Button>
          </NewsForm>
        </>
      ) : (
        <p className="typed">
          <Original>{text}</Original>
        </p>
      )}
    </Page>
  );
}
