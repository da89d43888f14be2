import { data, Form, Link, redirect } from "react-router";
import { beginAmendment } from "#app/domain/call-drafts/amendment.server.ts";
import { versionsPage } from "#app/domain/call-drafts/versions-page.server.ts";
import { formatInstant } from "#app/domain/values/instant.ts";
import { appContext, localeContext } from "#app/http/context.ts";
import { sentence, unwrap } from "#app/http/respond.ts";
import { DraftHeading, DraftPage } from "#app/ui/builder/draft-page.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { ChangeList } from "#app/ui/call/changes.tsx";
import { ErrorSummary } from "#app/ui/form.tsx";
import { ScrollTable } from "#app/ui/table.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/call-versions.ts";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const query = new URL(request.url).searchParams;
  const asked = { ...params, from: query.get("from"), to: query.get("to") };
  return unwrap(
    await versionsPage(context.get(appContext), asked, context.get(localeContext).locale),
  );
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  unwrap(await versionsPage(ctx, { ...params, from: null, to: null }, "lt"));
  if ((await request.formData()).get("intent") !== "begin") throw data(null, { status: 400 });
  const result = await beginAmendment(ctx, params);
  if (!result.ok && result.error.code === "not-found") throw data(result.error, { status: 404 });
  if (!result.ok) return data(sentence(context, result.error), { status: 409 });
  return redirect(`/staff/calls/${params.number}/build`);
}

/** Every version of a call, what differs between any two, and where its next change begins. */
export default function CallVersions({ loaderData: page, actionData }: Route.ComponentProps) {
  const t = useT();
  const locale = useLocale();
  const { call, versions, compared, hasDraft, mayBegin } = page;
  const title = t("versions.title");
  return (
    <DraftPage call={call} title={title} failed={Boolean(actionData)} isDraft={hasDraft}>
      {actionData && <ErrorSummary errors={[{ text: actionData }]} />}
      <DraftHeading call={call} title={title} />
      <ScrollTable label={title} className="dense cards">
        <thead>
          <tr>
            <th scope="col" className="num">
              {t("versions.n")}
            </th>
            <th scope="col">{t("versions.published")}</th>
            <th scope="col">{t("versions.reason")}</th>
            <th scope="col">SHA-256</th>
          </tr>
        </thead>
        <tbody>
          {versions.map(({ n, sha256, publishedAt, amendment }) => (
            <tr key={n}>
              <th scope="row" className="num" data-label={t("versions.n")}>
                {n}
              </th>
              <td className="nowrap" data-label={t("versions.published")}>
                {publishedAt ? formatInstant(publishedAt, locale) : t("versions.draft")}
              </td>
              <td className="long" data-label={t("versions.reason")}>
                {amendment && (
                  <span>
                    {amendment.reason}
                    <small className="block">
                      {t("versions.minutes", { number: amendment.minutesNo })}
                    </small>
                  </span>
                )}
              </td>
              <td data-label="SHA-256">
                <code>{publishedAt ? sha256.slice(0, 16) : "–"}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      {hasDraft && call.isAmendment && (
        <p>
          <ButtonLink to={`/staff/calls/${call.number}/build`}>{t("draft.continue")}</ButtonLink>
        </p>
      )}
      {mayBegin && (
        <Form method="post">
          <p>{t("versions.beginText")}</p>
          <Button name="intent" value="begin">
            {t("versions.begin")}
          </Button>
        </Form>
      )}
      {versions.length > 1 && (
        <>
          <h2>{t("versions.compare")}</h2>
          <Form method="get" className="toolbar">
            {(["from", "to"] as const).map((side) => (
              <label key={side}>
                {t(`versions.${side}`)}
                <select name={side} defaultValue={String(compared?.[side] ?? "")}>
                  {versions.map(({ n }) => (
                    <option key={n} value={n}>
                      {n}
                    </option>
                  ))}
                </select>
              </label>
            ))}
            <button type="submit" className="button quiet">
              {t("versions.show")}
            </button>
          </Form>
          {compared && (
            <div className="changes">
              {compared.changes.length === 0 ? (
                <p className="soft">{t("versions.same")}</p>
              ) : (
                <ChangeList changes={compared.changes} heading="h3" />
              )}
            </div>
          )}
        </>
      )}
      <p>
        <Link to={`/staff/calls/${call.number}${hasDraft && !call.isAmendment ? "/build" : ""}`}>
          {t("versions.back")}
        </Link>
      </p>
    </DraftPage>
  );
}
