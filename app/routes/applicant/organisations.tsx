import { Link } from "react-router";
import { myOrganisations } from "#app/domain/organisations/queries.server.ts";
import { appContext } from "#app/http/context.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/shell.tsx";
import { ScrollTable } from "#app/ui/table.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/organisations.ts";

export async function loader({ context, request }: Route.LoaderArgs) {
  const left = new URL(request.url).searchParams.get("done") === "left";
  return { left, organisations: await myOrganisations(context.get(appContext)) };
}

export default function Organisations({ loaderData }: Route.ComponentProps) {
  const t = useT();
  const { left, organisations } = loaderData;
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
      </p>
    </Page>
  );
}
