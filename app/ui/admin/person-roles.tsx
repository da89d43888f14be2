import { Form, Link } from "react-router";
import type { GroupRole, Sector } from "#app/domain/policy.ts";
import { Button } from "#app/ui/button.tsx";
import { Tag } from "#app/ui/status.tsx";
import { ScrollTable } from "#app/ui/table.tsx";
import { useT } from "#app/ui/use-t.ts";

interface Role {
  id: string;
  role: GroupRole;
  group: string;
  sector: Sector | null;
  employer: string;
  until: string | null;
  inForce: boolean;
}

/** The roles that somebody has or had in groups. */
export function PersonRoles({
  id,
  roles,
  mayEnd,
}: {
  id: string;
  roles: readonly Role[];
  mayEnd: boolean;
}) {
  const t = useT();
  if (roles.length === 0) return <p className="soft">{t("people.noRoles")}</p>;
  return (
    <ScrollTable label={t("person.groupRoles")} className="dense">
      <thead>
        <tr>
          <th scope="col">{t("person.role")}</th>
          <th scope="col">{t("person.group")}</th>
          <th scope="col">{t("person.sector")}</th>
          <th scope="col">{t("person.until")}</th>
          <th scope="col">{t("person.state")}</th>
        </tr>
      </thead>
      <tbody>
        {roles.map((held) => (
          <tr key={held.id}>
            <th scope="row">{t(`groupRole.${held.role}`)}</th>
            <td>{held.group}</td>
            <td>
              {held.sector ? t(`sector.${held.sector}`) : t("person.noSector")}
              {held.employer && <small className="block">{held.employer}</small>}
            </td>
            <td className="nowrap">{held.until ?? t("person.always")}</td>
            <td>
              <Tag tone={held.inForce ? "neutral" : "plain"}>
                {t(held.inForce ? "person.inForce" : "person.ended")}
              </Tag>
              {held.inForce && mayEnd && (
                <Link className="block" to={`/admin/people/${id}/roles/${held.id}`}>
                  {t("person.change")}
                  <span className="hidden">
                    {" "}
                    – {t(`groupRole.${held.role}`)}, {held.group}
                  </span>
                </Link>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

interface Waiting {
  id: string;
  role: GroupRole | null;
  group: string | null;
  until: string | null;
  askedBy: string;
  mayWithdraw: boolean;
}

/** What was given to somebody and waits for a second person. */
export function WaitingOfPerson({ waiting }: { waiting: readonly Waiting[] }) {
  const t = useT();
  return (
    <Form method="post">
      <h3>{t("person.waits")}</h3>
      <ul>
        {waiting.map(({ id, role, group, until, askedBy, mayWithdraw }) => (
          <li key={id}>
            {t(`groupRole.${role ?? "ADMIN"}`)}
            {group && ` · ${group}`}
            {until && ` · ${t("person.until")}: ${until}`} <small>{askedBy}</small>
            {mayWithdraw && (
              <Button look="plain" name="withdraw" value={id}>
                {t("waiting.withdraw")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Form>
  );
}
