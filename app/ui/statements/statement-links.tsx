import { Link } from "react-router";
import { Original } from "../original.tsx";
import { useT } from "../use-t.ts";

/** Where each group says the same of its own pages. */
export function StatementLinks({
  groups,
  of,
}: {
  groups: readonly { slug: string; name: string }[];
  of: "accessibility" | "privacy";
}) {
  const t = useT();
  return (
    <section>
      <h2>{t("statement.ofGroups")}</h2>
      <ul>
        {groups.map(({ slug, name }) => (
          <li key={slug}>
            <Link to={`/groups/${slug}/${of}`}>
              <Original>{name}</Original>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
