import { Form, Link } from "react-router";
import { listPeople } from "#app/domain/people/list-people.server.ts";
import { appContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Tag } from "#app/ui/status.tsx";
import { ScrollTable } from "#app/ui/table.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/people.ts";

export async function loader({ context, request }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url);
  const q = (searchParams.get("q") ?? "").slice(0, 100);
  const found = unwrap(
    await listPeople(context.get(appContext), { q, after: searchParams.get("after") }),
  );
  return { ...found, q };
}

/** Everybody who has an account, with their roles in groups. */
export default function People({ loaderData: { people, next, more, q } }: Route.ComponentProps) {
  const t = useT();
  const title = t("people.title");
  return (
    <Page>
      <Title text={title} />
      <div className="row">
        <h1>{title}</h1>
        <Link to="/roles">{t("people.waiting")}</Link>
        <Link to="/owners">{t("claims.title")}</Link>
        <Link to="/undelivered">{t("undelivered.title")}</Link>
        <Link to="/audit">{t("people.log")}</Link>
      </div>
      <p>{t("people.lead")}</p>
      <Form method="get" className="toolbar">
        <label>
          {t("people.search")}
          <input type="search" name="q" defaultValue={q} maxLength={100} />
        </label>
        <Button look="quiet">{t("people.find")}</Button>
        <ButtonLink to="/admin/people/new">{t("people.invite")}</ButtonLink>
      </Form>
      {people.length === 0 ? (
        <p className="soft">{t("people.none")}</p>
      ) : (
        <ScrollTable label={title} className="dense">
          <thead>
            <tr>
              <th scope="col" className="who">
                {t("people.person")}
              </th>
              <th scope="col">{t("people.roles")}</th>
              <th scope="col">{t("person.state")}</th>
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <tr key={person.id}>
                <th scope="row">
                  <Link to={`/admin/people/${person.id}`}>{person.name}</Link>
                  <small className="block">{person.email}</small>
                </th>
                <td>
                  {person.isAdmin && <div>{t("groupRole.ADMIN")}</div>}
                  {person.roles.map(({ role, group }) => (
                    <div key={`${role}${group}`}>
                      {t(`groupRole.${role}`)} <small>{group}</small>
                    </div>
                  ))}
                  {!person.isAdmin && person.roles.length === 0 && (
                    <span className="soft">{t("people.noRoles")}</span>
                  )}
                </td>
                <td>
                  {person.disabled ? (
                    <Tag tone="bad">{t("person.disabled")}</Tag>
                  ) : (
                    <Tag>{t("person.active")}</Tag>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </ScrollTable>
      )}
      {more && <p className="soft">{t("people.more")}</p>}
      {next && (
        <p>
          <Link to={`?after=${next}`}>{t("people.next")}</Link>
        </p>
      )}
    </Page>
  );
}
