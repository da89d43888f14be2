import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect } from "react-router";
import { saveSheet } from "#app/domain/evaluation/save-sheet.server.ts";
import { scoreSchema } from "#app/domain/evaluation/score-schema.ts";
import { sheetDraft } from "#app/domain/evaluation/sheet-draft.ts";
import { sheetPage } from "#app/domain/evaluation/sheet-page.server.ts";
import { submitSheet } from "#app/domain/evaluation/submit-sheet.server.ts";
import { formatMoney } from "#app/domain/values/money.ts";
import { appContext } from "#app/http/context.ts";
import { refused, unwrap } from "#app/http/respond.ts";
import { AnonymousSheets } from "#app/ui/evaluator/anonymous-sheets.tsx";
import { SheetForm } from "#app/ui/evaluator/sheet-form.tsx";
import { SheetView } from "#app/ui/evaluator/sheet-view.tsx";
import { Original } from "#app/ui/original.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Submitted } from "#app/ui/proposal/submitted.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/score.ts";

export const handle = { hydrate: true };

export async function loader({ context, params }: Route.LoaderArgs) {
  const result = await sheetPage(context.get(appContext), { id: params.assignment });
  if (!result.ok && result.error.code === "declare-first")
    throw redirect(`/evaluation/${params.assignment}/declaration`);
  return unwrap(result);
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  const id = params.assignment;
  const form = await request.formData();
  const draft = parseWithZod(form, { schema: sheetDraft });
  if (draft.status !== "success")
    return data({ reply: draft.reply(), seen: null }, { status: 400 });

  const { criteria, rules } = unwrap(await sheetPage(ctx, { id }));
  const complete = parseWithZod(form, {
    schema: scoreSchema(criteria, rules.minJustificationChars),
  });
  if (form.get("intent") === "submit" && complete.status === "success") {
    const submitted = await submitSheet(ctx, { ...draft.value, id });
    if (submitted.ok) return redirect(`/evaluation/${id}`);
    const { data: reply, init } = refused(context, draft, submitted.error);
    return data({ reply, seen: null }, init ?? {});
  }

  const saved = await saveSheet(ctx, { ...draft.value, id });
  if (!saved.ok) {
    const { data: reply, init } = refused(context, draft, saved.error);
    return data({ reply, seen: null }, init ?? {});
  }
  if (form.get("intent") !== "submit") return redirect("/evaluation");
  return data({ reply: complete.reply(), seen: saved.value.seen }, { status: 400 });
}

/** The proposal beside the evaluator's own sheet. */
export default function Score({ loaderData: page, actionData }: Route.ComponentProps) {
  const t = useT();
  const locale = useLocale();
  const { sheet, proposal } = page;
  const title = t("sheet.title", { registration: page.registration });
  const heading = (
    <>
      <h1>
        <Original>{page.title}</Original>
      </h1>
      <p className="soft">
        {page.registration} · <Original>{page.applicant}</Original>
        {proposal &&
          ` · ${t("sheet.asked", { sum: formatMoney(proposal.requestedCents, locale) })}`}
      </p>
      {proposal && (
        <details>
          <summary>{t("sheet.whole")}</summary>
          <Submitted snapshot={proposal.snapshot} rules={page.rules} />
        </details>
      )}
      {sheet?.status === "RETURNED" && sheet.returnReason && (
        <p className="deadline">
          <strong>{t("sheet.returned")}</strong>
          <span>
            <Original>{sheet.returnReason}</Original>
          </span>
        </p>
      )}
    </>
  );
  return (
    <Page crumbs={[{ label: t("queue.title"), to: "/evaluation" }]}>
      <Title text={title} failed={Boolean(actionData?.reply)} />
      {page.isOpen && proposal ? (
        <SheetForm
          page={{ ...page, snapshot: proposal.snapshot }}
          last={actionData}
          heading={heading}
        />
      ) : (
        <>
          {heading}
          <SheetView page={page} />
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
