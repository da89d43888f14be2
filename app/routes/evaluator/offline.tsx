import { data, redirect } from "react-router";
import {
  offlinePage,
  readOffline,
  storeOffline,
} from "#app/domain/evaluation/offline-sheet.server.ts";
import { saveTypedSheet } from "#app/domain/evaluation/save-typed.server.ts";
import { postedFields } from "#app/domain/proposals/typed-form.ts";
import { appContext } from "#app/http/context.ts";
import { sentence, unwrap } from "#app/http/respond.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/form.tsx";
import { Original } from "#app/ui/original.tsx";
import { ConflictChoice } from "#app/ui/proposal/conflict-choice.tsx";
import { Page } from "#app/ui/shell.tsx";
import { ScrollTable } from "#app/ui/table.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/offline.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  return unwrap(await offlinePage(context.get(appContext), { id: params.assignment }));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  const id = params.assignment;
  const { fields } = unwrap(await offlinePage(ctx, { id }));
  const form = await request.formData();
  const file = form.get("file");
  if (file instanceof File) {
    const read = await readOffline(ctx, { id, bytes: new Uint8Array(await file.arrayBuffer()) });
    if (!read.ok) return data({ refused: sentence(context, read.error) }, { status: 400 });
    return data({ shown: read.value });
  }
  const sealed = form.get("sealed");
  const saved =
    typeof sealed === "string"
      ? await storeOffline(ctx, { id, sealed })
      : await saveTypedSheet(ctx, { id, fields: postedFields(fields, form) });
  if (!saved.ok) {
    if (saved.error.code === "not-found") throw data(null, { status: 404 });
    return data({ refused: sentence(context, saved.error) }, { status: 409 });
  }
  const { conflicts } = saved.value;
  if (conflicts.length > 0) return data({ conflicts }, { status: 409 });
  return redirect(`/evaluation/${id}`);
}

interface Answer {
  refused?: string;
  shown?: {
    changes: { field: string; before: string; after: string; isDisputed: boolean }[];
    sealed: string;
  };
  conflicts?: Parameters<typeof ConflictChoice>[0]["conflicts"];
}

/** Brings a sheet back that was filled in offline: first what would change, then the storing. */
export default function Offline({ loaderData: page, actionData }: Route.ComponentProps) {
  const t = useT();
  const locale = useLocale();
  const { refused, shown, conflicts }: Answer = actionData ?? {};
  const title = t("offline.title", { registration: page.registration });
  const labelOf = (key: string) => page.fields.find((one) => one.key === key)?.label[locale] ?? key;
  const crumbs = [
    { label: t("queue.title"), to: "/evaluation" },
    { label: page.registration, to: `/evaluation/${page.id}` },
  ];
  if (conflicts)
    return (
      <Page crumbs={crumbs}>
        <Title text={title} failed />
        <ConflictChoice conflicts={conflicts} fields={page.fields} why={t("offline.meanwhile")} />
      </Page>
    );
  return (
    <Page crumbs={crumbs}>
      <Title text={title} failed={Boolean(refused)} />
      {refused && <ErrorSummary errors={[{ id: "file", text: refused }]} />}
      <h1>{title}</h1>
      {shown && shown.changes.length > 0 && (
        <>
          <h2>{t("offline.changes")}</h2>
          <ScrollTable label={t("offline.changes")} className="dense">
            <thead>
              <tr>
                <th scope="col">{t("offline.where")}</th>
                <th scope="col" className="who">
                  {t("submission.was")}
                </th>
                <th scope="col" className="who">
                  {t("offline.willBe")}
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.changes.map(({ field, before, after, isDisputed }) => (
                <tr key={field}>
                  <th scope="row">
                    {labelOf(field)}
                    {isDisputed && <small className="block">{t("offline.disputed")}</small>}
                  </th>
                  <td>
                    <Original>{before || "–"}</Original>
                  </td>
                  <td>
                    <Original>{after || "–"}</Original>
                  </td>
                </tr>
              ))}
            </tbody>
          </ScrollTable>
          <form method="post">
            <input type="hidden" name="sealed" value={shown.sealed} />
            <Button>{t("offline.store")}</Button>
          </form>
        </>
      )}
      {shown?.changes.length === 0 && <p>{t("offline.same")}</p>}
      {!shown && (
        <>
          <p>{t("offline.text")}</p>
          <p>
            <a href={`/evaluation/${page.id}/sheet.xlsx`}>{t("offline.download")}</a>
          </p>
          <form method="post" encType="multipart/form-data">
            <div className="field">
              <label htmlFor="file">{t("offline.file")}</label>
              <input
                id="file"
                type="file"
                name="file"
                accept=".xlsx"
                aria-describedby="file-hint"
                required
              />
              <p className="hint" id="file-hint">
                {t("offline.fileHint")}
              </p>
            </div>
            <Button>{t("offline.read")}</Button>
          </form>
        </>
      )}
    </Page>
  );
}
