import { Link } from "react-router";
import { myJoinRequests } from "#app/domain/organisations/ask-to-join.server.ts";
import { myOrganisations } from "#app/domain/organisations/queries.server.ts";
import { formatInstant } from "#app/domain/values/instant.ts";
import { appContext } from "#app/http/context.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Tag } from "#app/ui/status.tsx";
import { ScrollTable } from "#app/ui/table.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/organisations.ts";

export async function loader({ context, request }: Route.LoaderArgs) {
  const left = new URL(request.url).searchParams.get("done") === "left";
  const ctx = context.get(appContext);
  return {
    left,
    organisations: await myOrganisations(ctx),
    requests: await myJoinRequests(ctx),
  };
}

export default function Organisations({ loaderData }: Route.ComponentProps) {
  const t = useT();
  const { left, organisations, requests } = loaderData;
  return (
    <Page>
      <Title text={t("organisations.title")} />
      {left && <Notice>{t("members.done.left")}</Notice>}
      <h1>{t("organisations.title")}</h1>
      {organisations.length === 0 ? (
        <>
          <p>{t("organisations.none")}</p>
          <p>{t("organisations.invited")}</p>
        </>
      ) : (
        <ScrollTable label={t("organisations.title")}>
          <thead>
            <tr>
              <th scope="col">{t("organisations.name")}</th>
              <th scope="col">{t("organisation.code")}</th>
              <th scope="col">{t("organisations.role")}</th>
              <th scope="col">{t("organisation.members")}</th>
            </tr>
          </thead>
          <tbody>
            {organisations.map(({ id, name, code, role }) => (
              <tr key={id}>
                <th scope="row">
                  <Link to={`/my/organisations/${id}`}>{name}</Link>
                </th>
                <td>{code}</td>
                <td>{t(`role.${role}`)}</td>
                <td>
                  <Link to={`/my/organisations/${id}/members`}>
                    {t("organisation.members")}
                    <span className="hidden"> {name}</span>
                  </Link>
                </td>
              </tr>
            ))}
          </tbody>
        </ScrollTable>
      )}
      <p className="row">
        <ButtonLink
          to="/my/organisations/new"
          look={organisations.length === 0 ? "primary" : "quiet"}
        >
          {t("organisations.new")}
        </ButtonLink>
        <Link to="/my/organisations/join">{t("join.byCode")}</Link>
      </p>
      {requests.length > 0 && <Requests requests={requests} />}
    </Page>
  );
}

function Requests({ requests }: Pick<Route.ComponentProps["loaderData"], "requests">) {
  const t = useT();
  const locale = useLocale();
  return (
    <>
      <h2>{t("join.mine")}</h2>
      <ScrollTable label={t("join.mine")}>
        <thead>
          <tr>
            <th scope="col">{t("organisations.name")}</th>
            <th scope="col">{t("join.state")}</th>
            <th scope="col">{t("join.until")}</th>
          </tr>
        </thead>
        <tbody>
          {requests.map(({ id, name, code, state, until }) => (
            <tr key={id}>
              <th scope="row">
                <Link to={`/my/organisations/join?code=${code}`}>{name}</Link>
              </th>
              <td>
                <Tag tone={state === "waiting" ? "wait" : "neutral"}>
                  {t(`join.state.${state}`)}
                </Tag>
              </td>
              <td className="nowrap">{formatInstant(until, locale)}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </>
  );
}
