import { Link } from "react-router";
import { lettersPage } from "#app/domain/letters/preview-letters.server.ts";
import { appContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { useLocalText } from "#app/ui/local-text.ts";
import { Original } from "#app/ui/original.tsx";
import { Page } from "#app/ui/shell.tsx";
import { CallTabs } from "#app/ui/staff/call-tabs.tsx";
import { Tag } from "#app/ui/status.tsx";
import { ScrollTable } from "#app/ui/table.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/call-letters.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  const { call, status, letters } = unwrap(await lettersPage(context.get(appContext), params));
  return {
    call,
    status,
    letters: letters.map(({ model, ...letter }) => ({ ...letter, kind: model.kind })),
  };
}

/** Every letter that the release will send, to be read before it does. */
export default function CallLetters({
  loaderData: { call, status, letters },
}: Route.ComponentProps) {
  const t = useT();
  const say = useLocalText();
  const title = t("letters.title");
  const base = `/staff/calls/${call.number}`;
  return (
    <Page
      crumbs={[
        { label: t("staff.calls.title"), to: "/staff" },
        { label: t("call.short", { number: call.number }), to: base },
      ]}
    >
      <Title text={title} />
      <h1>{title}</h1>
      <p className="soft">{say(call.title)}</p>
      <CallTabs number={call.number} isPartial={call.isPartial} />
      {letters.length === 0 ? (
        <p>{t("letters.none")}</p>
      ) : (
        <>
          <p>{t(status === "RELEASED" ? "letters.released" : "letters.lead")}</p>
          <ScrollTable label={title} className="dense">
            <thead>
              <tr>
                <th scope="col">{t("staff.number")}</th>
                <th scope="col" className="who">
                  {t("staff.applicant")}
                </th>
                <th scope="col">{t("letters.kind")}</th>
                <th scope="col">{t("letters.preview")}</th>
              </tr>
            </thead>
            <tbody>
              {letters.map(({ proposalId, registration, applicant, kind, missing }) => (
                <tr key={proposalId}>
                  <td className="nowrap">{registration}</td>
                  <td>
                    <Original>{applicant}</Original>
                    {missing.length > 0 && (
                      <small className="block">
                        <Tag tone="bad">{t("letters.missing")}</Tag> {missing.join(", ")}
                      </small>
                    )}
                  </td>
                  <td>{t(`letterKind.${kind}`)}</td>
                  <td className="nowrap">
                    <Link to={`${base}/letters/${proposalId}`}>{t("letters.read")}</Link>
                    {" · "}
                    <a href={`${base}/letters/${proposalId}/pdf`}>PDF</a>
                  </td>
                </tr>
              ))}
            </tbody>
          </ScrollTable>
        </>
      )}
      {status === "APPROVED" && (
        <div className="toolbar">
          <ButtonLink to={`${base}/release`}>{t("letters.toRelease")}</ButtonLink>
        </div>
      )}
      {status === "RELEASED" && <Link to="/staff/letters">{t("staff.register.title")}</Link>}
    </Page>
  );
}
