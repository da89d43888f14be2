import { Link, redirect } from "react-router";
import { boardProposal } from "#app/domain/board/board-proposal.server.ts";
import { formatMoney } from "#app/domain/values/money.ts";
import { appContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import { AnonymousSheets } from "#app/ui/evaluator/anonymous-sheets.tsx";
import { SheetDocuments } from "#app/ui/list-documents.tsx";
import { Original } from "#app/ui/original.tsx";
import { Submitted } from "#app/ui/proposal/submitted.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/proposal.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  const result = await boardProposal(context.get(appContext), params);
  if (!result.ok && result.error.code === "declare-first")
    throw redirect(`/board/proposals/${params.id}/declaration`);
  return unwrap(result);
}

/** What was handed in, beside the sheets without names. */
export default function BoardProposal({ loaderData: page }: Route.ComponentProps) {
  const t = useT();
  const locale = useLocale();
  const { callNumber, unmet } = page;
  return (
    <Page
      crumbs={[
        { label: t("board.title"), to: "/board" },
        { label: t("call.short", { number: callNumber }), to: `/board/calls/${callNumber}` },
      ]}
    >
      <Title text={`${page.registration} · ${page.title}`} />
      <h1>
        <Original>{page.title}</Original>
      </h1>
      <p className="soft">
        {page.registration} · <Original>{page.applicant}</Original> ·{" "}
        {t("sheet.asked", { sum: formatMoney(page.requestedCents, locale) })}
      </p>
      <p>
        <a href="#sheets">{t("sheets.title")}</a>
        {page.mayAnnounce && (
          <>
            {" · "}
            <Link to={`/board/proposals/${page.id}/declaration`}>
              {t("declaration.toAnnounce")}
            </Link>
          </>
        )}
      </p>
      <div className="with-aside check-beside">
        <div>
          <Submitted snapshot={page.snapshot} rules={page.rules} />
        </div>
        <aside className="stack">
          <h2 id="sheets">{t("sheets.title")}</h2>
          {unmet ? (
            <p>
              {t("board.rejected")}. {t("check.unmetPoint", { point: unmet.point })}{" "}
              <Original>{unmet.text}</Original>
            </p>
          ) : (
            <>
              <SheetDocuments
                id={page.id}
                letters={page.sheets.sheets.map(({ letter }) => letter)}
              />
              <AnonymousSheets {...page.sheets} />
            </>
          )}
        </aside>
      </div>
    </Page>
  );
}
