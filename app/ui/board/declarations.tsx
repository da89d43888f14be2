import { formatInstant } from "#app/domain/values/instant.ts";
import { Original } from "../original.tsx";
import { ScrollTable } from "../table.tsx";
import { useLocale, useT } from "../use-t.ts";

interface Declared {
  name: string | null;
  kind: "none" | "own" | "pinned";
  declaredAt: Date;
}

/** Who declared what about which proposal. */
export function Declarations({
  declarations,
  rows,
}: {
  declarations: readonly { proposalId: string; declared: readonly Declared[] }[];
  rows: readonly { id: string; registration: string; applicant: string }[];
}) {
  const t = useT();
  const locale = useLocale();
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  return (
    <ScrollTable label={t("board.declarations")} className="dense">
      <thead>
        <tr>
          <th scope="col" className="who">
            {t("staff.applicant")}
          </th>
          <th scope="col">{t("board.declared")}</th>
        </tr>
      </thead>
      <tbody>
        {declarations.map(({ proposalId, declared }) => (
          <tr key={proposalId}>
            <th scope="row">
              <Original>{rowOf.get(proposalId)?.applicant}</Original>
              <small className="block">{rowOf.get(proposalId)?.registration}</small>
            </th>
            <td>
              {declared.length === 0 && "–"}
              {declared.map(({ name, kind, declaredAt }) => (
                <small className="block" key={`${name}${declaredAt.toISOString()}`}>
                  {name === null ? t("board.evaluator") : <Original>{name}</Original>}
                  {": "}
                  {t(`board.kind.${kind}`)}, {formatInstant(declaredAt, locale)}
                </small>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
