import { data, Link, redirect } from "react-router";
import { addressOf } from "#app/domain/evaluation/queue-around.ts";
import { saveTypedSheet } from "#app/domain/evaluation/save-typed.server.ts";
import { sheetFields } from "#app/domain/evaluation/sheet-fields.ts";
import { sheetPage } from "#app/domain/evaluation/sheet-page.server.ts";
import { readableSections } from "#app/domain/proposals/readable-sections.ts";
import { intentOf, postedFields } from "#app/domain/proposals/typed-form.ts";
import { formatMoney } from "#app/domain/values/money.ts";
import { appContext, localeContext } from "#app/http/context.ts";
import { sentence, unwrap } from "#app/http/respond.ts";
import { AnonymousSheets } from "#app/ui/evaluator/anonymous-sheets.tsx";
import { WholeProposal } from "#app/ui/evaluator/evidence.tsx";
import { SheetForm } from "#app/ui/evaluator/sheet-form.tsx";
import { SheetView } from "#app/ui/evaluator/sheet-view.tsx";
import { ErrorSummary } from "#app/ui/form.tsx";
import { Original } from "#app/ui/original.tsx";
import { ConflictChoice } from "#app/ui/proposal/conflict-choice.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/score.ts";

export const handle = { hydrate: true };

export async function loader({ context, params }: Route.LoaderArgs) {
  const result = await sheetPage(context.get(appContext), { id: params.assignment });
  if (!result.ok && result.error.code === "declare-first")
    throw redirect(`/evaluation/${params.assignment}/declaration`);
  const { proposal, ...page } = unwrap(result);
  const { locale } = context.get(localeContext);
  return {
    ...page,
    proposal: proposal && {
      requestedCents: proposal.requestedCents,
      sections: readableSections(proposal.snapshot, page.rules, locale),
    },
  };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  const id = params.assignment;
  const form = await request.formData();
  const { criteria, queue } = unwrap(await sheetPage(ctx, { id }));
  const saved = await saveTypedSheet(ctx, {
    id,
    fields: postedFields(sheetFields(criteria), form),
  });
  if (!saved.ok) {
    if (saved.error.code === "not-found") return unwrap(saved);
    return data({ refused: sentence(context, saved.error) }, { status: 409 });
  }
  const { conflicts } = saved.value;
  if (conflicts.length > 0) return data({ conflicts }, { status: 409 });
  switch (intentOf(form)) {
    case "check":
      return redirect(`/evaluation/${id}/submit`);
    case "next":
      return redirect(queue.next ? addressOf(queue.next) : "/evaluation");
    default:
      return redirect(`/evaluation/${id}`);
  }
}

type Answer = {
  refused?: string;
  conflicts?: Parameters<typeof ConflictChoice>[0]["conflicts"];
};

/** The proposal beside the evaluator's own sheet. */
export default function Score({ loaderData: page, actionData }: Route.ComponentProps) {
  const t = useT();
  const locale = useLocale();
  const { sheet, proposal, queue } = page;
  const { refused, conflicts }: Answer = actionData ?? {};
  const title = t("sheet.title", { registration: page.registration });
  if (conflicts)
    return (
      <Page crumbs={[{ label: t("queue.title"), to: "/evaluation" }]}>
        <Title text={title} failed />
        <ConflictChoice
          conflicts={conflicts}
          fields={sheetFields(page.criteria)}
          why={t("sheet.twoWindows")}
        />
      </Page>
    );
  return (
    <Page crumbs={[{ label: t("queue.title"), to: "/evaluation" }]}>
      <Title text={title} failed={Boolean(refused)} />
      {refused && <ErrorSummary errors={[{ text: refused }]} />}
      <h1>
        <Original>{page.title}</Original>
      </h1>
      <p className="soft">
        {page.registration} · <Original>{page.applicant}</Original>
        {proposal &&
          ` · ${t("sheet.asked", { sum: formatMoney(proposal.requestedCents, locale) })}`}
      </p>
      {queue.of > 1 && (
        <p className="queue-done">
          <label htmlFor="queue">{t("sheet.queue", { n: queue.done, of: queue.of })}</label>{" "}
          <progress id="queue" value={queue.done} max={queue.of} />
        </p>
      )}
      <p>
        <Link to={`/evaluation/${page.id}/declaration`}>{t("declaration.toAnnounce")}</Link>
      </p>
      {sheet && sheet.versions > 0 && (
        <p>
          <Link to={`/evaluation/${page.id}/history`}>{t("sheet.history")}</Link>
        </p>
      )}
      {page.isOpen && (
        <p>
          <Link to={`/evaluation/${page.id}/offline`} reloadDocument>
            {t("sheet.offline")}
          </Link>
        </p>
      )}
      {sheet?.status === "RETURNED" && sheet.returnReason && (
        <p className="deadline">
          <strong>{t("sheet.returned")}</strong>
          <span>
            <Original>{sheet.returnReason}</Original>
          </span>
        </p>
      )}
      {proposal && (
        <details>
          <summary>{t("sheet.whole")}</summary>
          <WholeProposal sections={proposal.sections} rules={page.rules} />
        </details>
      )}
      {page.isOpen && proposal ? (
        <SheetForm key={page.id} page={{ ...page, sections: proposal.sections }} />
      ) : (
        <>
          <SheetView page={page} />
          {queue.next && (
            <p>
              <Link to={addressOf(queue.next)}>{t("sheet.toNext")}</Link>
            </p>
          )}
          {page.peers && (
            <>
              <h2>{t("sheets.others")}</h2>
              <AnonymousSheets {...page.peers} />
            </>
          )}
        </>
      )}
    </Page>
  );
}
