import { data, redirect } from "react-router";
import { assignmentPage } from "#app/domain/evaluation/assignment-page.server.ts";
import type { LineOutcome } from "#app/domain/evaluation/assignment-lines.ts";
import { importAssignments, tryImport } from "#app/domain/evaluation/import-assignments.server.ts";
import { appContext } from "#app/http/context.ts";
import { readCsv } from "#app/http/read-csv.server.ts";
import { sentence, unwrap } from "#app/http/respond.ts";
import { isMessage, type Translate } from "#app/i18n/translate.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/form.tsx";
import { Page } from "#app/ui/shell.tsx";
import { ScrollTable } from "#app/ui/table.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/import-assignments.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  const { call, isOpen } = unwrap(await assignmentPage(context.get(appContext), params));
  return { call, isOpen };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  const form = await request.formData();
  const file = form.get("file");
  const typed = form.get("csv");
  const isFile = file instanceof File && file.size > 0;
  const csv = isFile ? await file.text() : typeof typed === "string" ? typed : "";
  const rows = readCsv(csv) ?? [];
  const seen = form.get("seen");
  if (form.get("intent") === "store" && typeof seen === "string") {
    const stored = await importAssignments(ctx, { ...params, rows, seen });
    if (stored.ok) return redirect(`/staff/calls/${params.number}/assignments`);
    if (stored.error.code === "not-found") throw data(null, { status: 404 });
    return data({ csv, refused: sentence(context, stored.error) }, { status: 409 });
  }
  const tried = await tryImport(ctx, { ...params, rows });
  if (!tried.ok) {
    if (tried.error.code === "not-found") throw data(null, { status: 404 });
    return data({ csv, refused: sentence(context, tried.error) }, { status: 400 });
  }
  const { lines, seen: now } = tried.value;
  return data({ csv, lines, seen: now });
}

interface Answer {
  csv?: string;
  refused?: string;
  lines?: { n: number; registration: string; email: string; outcome: LineOutcome }[];
  seen?: string;
}

function wordsOf(t: Translate, outcome: LineOutcome) {
  if (outcome.kind !== "conflict") return t(`line.${outcome.kind}`, { ...outcome, seat: "" });
  const key = `conflict.${outcome.cause}`;
  return t("line.conflict", { cause: isMessage(key) ? t(key) : "" });
}

/** Brings assignments from a file into the draft: first what each line would do, then the storing. */
export default function ImportAssignments({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  const { call } = loaderData;
  const { csv, refused, lines, seen }: Answer = actionData ?? {};
  const title = t("import.title");
  const added = lines?.filter(({ outcome }) => outcome.kind === "added").length ?? 0;
  return (
    <Page
      crumbs={[
        { label: t("staff.calls.title"), to: "/staff" },
        { label: t("call.short", { number: call.number }), to: `/staff/calls/${call.number}` },
        { label: t("assign.title"), to: `/staff/calls/${call.number}/assignments` },
      ]}
    >
      <Title text={title} failed={Boolean(refused)} />
      {refused && <ErrorSummary errors={[{ id: "csv", text: refused }]} />}
      <h1>{title}</h1>
      {lines && (
        <>
          <ScrollTable label={t("import.lines")} className="dense">
            <thead>
              <tr>
                <th scope="col" className="num">
                  {t("import.line")}
                </th>
                <th scope="col">{t("staff.number")}</th>
                <th scope="col">{t("exports.evaluatorEmail")}</th>
                <th scope="col" className="who">
                  {t("import.outcome")}
                </th>
              </tr>
            </thead>
            <tbody>
              {lines.map(({ n, registration, email, outcome }) => (
                <tr key={n}>
                  <td className="num">{n}</td>
                  <th scope="row">{registration}</th>
                  <td>{email}</td>
                  <td>{wordsOf(t, outcome)}</td>
                </tr>
              ))}
            </tbody>
          </ScrollTable>
          {added === 0 ? (
            <p>{t("import.nothing")}</p>
          ) : (
            <form method="post" className="toolbar">
              <input type="hidden" name="csv" value={csv} />
              <input type="hidden" name="seen" value={seen} />
              <Button type="submit" name="intent" value="store">
                {t("import.store", { n: added })}
              </Button>
            </form>
          )}
        </>
      )}
      <form method="post" encType="multipart/form-data" className="narrow">
        <p>{t("import.lead")}</p>
        <div className="field">
          <label htmlFor="file">{t("import.file")}</label>
          <input id="file" type="file" name="file" accept=".csv,text/csv,text/plain" />
        </div>
        <div className="field">
          <label htmlFor="csv">{t("import.text")}</label>
          <textarea id="csv" name="csv" rows={6} defaultValue={csv} />
        </div>
        <Button type="submit" name="intent" value="try" look="quiet">
          {t("import.try")}
        </Button>
      </form>
    </Page>
  );
}
