import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, href, Link, redirect } from "react-router";
import { yearSchema } from "#app/domain/archives/archive-schema.ts";
import { askYearArchive } from "#app/domain/archives/ask-year-archive.server.ts";
import { yearArchivesPage } from "#app/domain/archives/year-archives-page.server.ts";
import { formatInstant } from "#app/domain/values/instant.ts";
import { appContext } from "#app/http/context.ts";
import { refused, unwrap } from "#app/http/respond.ts";
import { Button } from "#app/ui/button.tsx";
import { FormErrors } from "#app/ui/form.tsx";
import { useLocalText } from "#app/ui/local-text.ts";
import { Page } from "#app/ui/shell.tsx";
import { ArchiveState } from "#app/ui/staff/archive-state.tsx";
import { ScrollTable } from "#app/ui/table.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/year-archives.ts";

export const loader = async ({ context, params }: Route.LoaderArgs) =>
  unwrap(await yearArchivesPage(context.get(appContext), params));

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  unwrap(await yearArchivesPage(ctx, params));
  const submission = parseWithZod(await request.formData(), { schema: yearSchema });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const result = await askYearArchive(ctx, { ...params, ...submission.value });
  if (!result.ok) return refused(context, submission, result.error);
  return redirect(href("/staff/strategies/:group/:slug/archives", params));
}

/** Archives of the years of a strategy: everything published of a year in one file. */
export default function YearArchives({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  const say = useLocalText();
  const { group, slug, years, archives } = loaderData;
  const [form] = useForm<Record<"year", number>>({ id: "year", lastResult: actionData });
  const title = t("yearArchives.title");
  const base = `/staff/strategies/${group.slug}/${slug}/archives`;
  return (
    <Page
      crumbs={[
        { label: t("staff.calls.title"), to: "/staff" },
        { label: t("strategies.staff.title"), to: "/staff/strategies" },
      ]}
    >
      <Title text={title} failed={Boolean(actionData)} />
      <FormErrors form={form} />
      <h1>{title}</h1>
      <p className="soft">
        {say(loaderData.title)}, {group.shortName}
      </p>
      <p>{t("yearArchives.lead")}</p>
      {years.length === 0 ? (
        <p className="soft">{t("yearArchives.noYears")}</p>
      ) : (
        <Form method="post" className="row" id={form.id} noValidate>
          <label>
            {t("yearArchives.year")}{" "}
            <select id="year-year" name="year" defaultValue={years[0]}>
              {years.map((year) => (
                <option key={year}>{year}</option>
              ))}
            </select>
          </label>
          <Button>{t("archives.make")}</Button>
        </Form>
      )}
      <h2>{t("archives.made")}</h2>
      {archives.length === 0 ? (
        <p className="soft">{t("archives.none")}</p>
      ) : (
        <Archives archives={archives} base={base} />
      )}
      {archives.some(({ state }) => state === "making") && (
        <p>
          <Link to={base}>{t("archives.refresh")}</Link>
        </p>
      )}
    </Page>
  );
}

function Archives({
  archives,
  base,
}: Pick<Route.ComponentProps["loaderData"], "archives"> & { base: string }) {
  const t = useT();
  const locale = useLocale();
  return (
    <ScrollTable label={t("archives.made")} className="dense cards">
      <thead>
        <tr>
          <th scope="col">{t("yearArchives.year")}</th>
          <th scope="col">{t("archives.asked")}</th>
          <th scope="col">{t("archives.state")}</th>
        </tr>
      </thead>
      <tbody>
        {archives.map(({ id, year, askedAt, askedBy, ...archive }) => (
          <tr key={id}>
            <th scope="row">{year}</th>
            <td data-label={t("archives.asked")}>
              <span>
                {formatInstant(askedAt, locale)}
                <small className="block">{askedBy}</small>
              </span>
            </td>
            <td data-label={t("archives.state")}>
              <span>
                <ArchiveState {...archive} at={`${base}/${id}`} />
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
