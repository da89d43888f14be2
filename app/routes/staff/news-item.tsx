import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, Link, redirect } from "react-router";
import { staffNewsPage } from "#app/domain/news/list-news.server.ts";
import { publishNews, returnNews, withdrawNews } from "#app/domain/news/moderate-news.server.ts";
import { newsSchema, returnSchema } from "#app/domain/news/news-schema.ts";
import { changeNews } from "#app/domain/news/write-news.server.ts";
import { appContext } from "#app/http/context.ts";
import { refused, unwrap } from "#app/http/respond.ts";
import { Button } from "#app/ui/button.tsx";
import { FormErrors, LongTextField } from "#app/ui/form.tsx";
import { type NewsFields, NewsForm } from "#app/ui/news/news-form.tsx";
import { NewsTag } from "#app/ui/news/news-list.tsx";
import { Original } from "#app/ui/original.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/news-item.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  const news = unwrap(await staffNewsPage(context.get(appContext), params));
  const { id, state, title, titleEn, text, textEn, returnedWhy, group, project } = news;
  return { id, state, title, titleEn, text, textEn, returnedWhy, group, project };
}

const withoutWords = { publish: publishNews, withdraw: withdrawNews };
const isPlain = (intent: unknown): intent is keyof typeof withoutWords =>
  typeof intent === "string" && Object.hasOwn(withoutWords, intent);

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  unwrap(await staffNewsPage(ctx, params));
  const sent = await request.formData();
  const intent = sent.get("intent");
  const page = `/staff/news/${params.id}`;
  if (isPlain(intent)) {
    const submission = parseWithZod(sent, { schema: returnSchema.partial() });
    const result = await withoutWords[intent](ctx, params);
    return result.ok ? redirect(page) : refused(context, submission, result.error);
  }
  if (intent === "return") {
    const submission = parseWithZod(sent, { schema: returnSchema });
    if (submission.status !== "success") return data(submission.reply(), { status: 400 });
    const result = await returnNews(ctx, { ...params, ...submission.value });
    return result.ok ? redirect(page) : refused(context, submission, result.error);
  }
  const submission = parseWithZod(sent, { schema: newsSchema });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const result = await changeNews(ctx, { ...params, ...submission.value });
  return result.ok ? redirect(page) : refused(context, submission, result.error);
}

/** News as staff write it or let it pass. */
export default function StaffNewsItem({ loaderData: news, actionData }: Route.ComponentProps) {
  const t = useT();
  const { state, title, titleEn, text, textEn, project } = news;
  const [form, fields] = useForm<NewsFields>({
    id: "news",
    lastResult: actionData,
    defaultValue: { title, titleEn, text, textEn },
  });
  const [back, { reason }] = useForm<{ reason: string }>({ id: "back", lastResult: actionData });
  const isMutable = state !== "WITHDRAWN" && state !== "RETURNED";
  const mayPublish = state === "DRAFT" || state === "PROPOSED";
  return (
    <Page crumbs={[{ label: t("news.title"), to: "/staff/news" }]}>
      <Title text={title} failed={actionData !== undefined} />
      <FormErrors form={form} />
      <div className="row above-title">
        <NewsTag state={state} />
        <small>
          <Original>{news.group.shortName}</Original>
          {project && (
            <>
              {" · "}
              <Original>{project.title}</Original>
            </>
          )}
        </small>
      </div>
      <h1>
        <Original>{title}</Original>
      </h1>
      {state === "RETURNED" && (
        <p className="notice">
          {t("news.returnedWhy")} <Original>{news.returnedWhy}</Original>
        </p>
      )}
      {mayPublish && (
        <Form method="post">
          <p>{t(state === "PROPOSED" ? "news.proposedText" : "news.draftText")}</p>
          <Button name="intent" value="publish">
            {t("news.publish")}
          </Button>
        </Form>
      )}
      {state === "PUBLISHED" && (
        <Form method="post" className="row">
          <Link to={`/news/${news.id}`}>{t("event.publicPage")}</Link>
          <Button name="intent" value="withdraw" look="quiet">
            {t("news.withdraw")}
          </Button>
        </Form>
      )}
      {isMutable ? (
        <>
          <p>
            <Link to={`/staff/news/${news.id}/pictures`}>{t("picture.title")}</Link>
          </p>
          <h2>{t("news.words")}</h2>
          <NewsForm form={form} fields={fields}>
            <Button look="quiet">{t("news.save")}</Button>
          </NewsForm>
        </>
      ) : (
        <p className="typed">
          <Original>{text}</Original>
        </p>
      )}
      {state === "PROPOSED" && (
        <Form method="post" {...getFormProps(back)}>
          <h2>{t("news.return")}</h2>
          <LongTextField
            field={reason}
            rows={4}
            label={t("news.returnReason")}
            hint={t("news.returnHint")}
          />
          <Button name="intent" value="return" look="quiet">
            {t("news.return")}
          </Button>
        </Form>
      )}
    </Page>
  );
}
