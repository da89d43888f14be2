import { data, href, Link, redirect } from "react-router";
import type { Result } from "#app/domain/result.ts";
import { copyPage } from "#app/domain/reuse/copy-page.server.ts";
import { copySections } from "#app/domain/reuse/copy-sections.server.ts";
import { appContext } from "#app/http/context.ts";
import { sentence, unwrap } from "#app/http/respond.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/form.tsx";
import { CopySectionChoice } from "#app/ui/proposal/copy-sections.tsx";
import { StateTag } from "#app/ui/proposal/state-tag.tsx";
import { useProposalCrumbs } from "#app/ui/proposal/crumbs.ts";
import { Page } from "#app/ui/shell.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/copy.ts";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const from = new URL(request.url).searchParams.get("from");
  const page = await copyPage(context.get(appContext), { ...params, from });
  if (!page.ok && page.error.code === "not-open") throw redirect(href("/my/proposals/:id", params));
  return unwrap(page);
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const form = await request.formData();
  const texts = (name: string) =>
    form.getAll(name).filter((value): value is string => typeof value === "string");
  const result: Result<unknown> = await copySections(context.get(appContext), {
    id: params.id,
    from: texts("from")[0] ?? "",
    seen: texts("seen")[0] ?? "",
    fill: texts("fill"),
    replace: texts("replace"),
  });
  if (result.ok) return redirect(href("/my/proposals/:id", params), 303);
  const { code } = result.error;
  if (code === "already-submitted") return redirect(href("/my/proposals/:id", params));
  if (code !== "changed-meanwhile" && code !== "nothing-to-copy") throw unwrap(result);
  const status = code === "nothing-to-copy" ? 400 : 409;
  return data({ refused: sentence(context, result.error) }, { status });
}

type PageData = Route.ComponentProps["loaderData"];

/** Answers of an earlier proposal of the same organisation, section by section. */
export default function Copy({ loaderData: page, actionData }: Route.ComponentProps) {
  const t = useT();
  const { chosen } = page;
  const title = t("copy.title");
  const refused = actionData?.refused;
  return (
    <Page crumbs={useProposalCrumbs(page, title)}>
      <title>{`${refused ? t("title.error", { title }) : title} – ${t("site.name")}`}</title>
      <ErrorSummary errors={refused ? [{ text: refused }] : []} />
      <h1>{title}</h1>
      {chosen ? <Sections page={page} chosen={chosen} /> : <Sources page={page} />}
    </Page>
  );
}

function Sources({ page: { sources } }: { page: PageData }) {
  const t = useT();
  const locale = useLocale();
  if (sources.length === 0) return <p>{t("copy.noSources")}</p>;
  return (
    <>
      <p>{t("copy.choose")}</p>
      <ul className="tasks">
        {sources.map(({ id, title, registration, call, state }) => (
          <li key={id}>
            <span>
              <Link to={`?from=${id}`}>
                {title || (locale === "lt" ? call.title : call.titleEn)}
              </Link>
              <small className="soft">
                {t("proposals.call", { number: call.number })}
                {registration && ` · ${t("proposals.registration", { number: registration })}`}
              </small>
            </span>
            <StateTag state={state} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Sections({ page, chosen }: { page: PageData; chosen: NonNullable<PageData["chosen"]> }) {
  const t = useT();
  const { sections, answers, rules } = chosen;
  return (
    <>
      <p>{t("copy.from", { title: chosen.title, number: chosen.number })}</p>
      <p>
        <Link to={href("/my/proposals/:id/copy", { id: page.id })}>{t("copy.another")}</Link>
      </p>
      {sections.length === 0 ? (
        <p>{t("copy.nothing")}</p>
      ) : (
        <form method="post" noValidate>
          <input type="hidden" name="from" value={chosen.id} />
          <input type="hidden" name="seen" value={page.seen} />
          <p>{t("copy.lead")}</p>
          {sections.map((section) => (
            <CopySectionChoice
              key={section.key}
              section={section}
              answers={answers}
              rules={rules}
            />
          ))}
          <div className="form-foot">
            <Button>{t("copy.do")}</Button>
          </div>
        </form>
      )}
    </>
  );
}
