import { Form } from "react-router";
import type { RegisterEntry, RegisterProposal } from "#app/domain/evaluation/conflict-entry.ts";
import { formatInstant } from "#app/domain/values/instant.ts";
import { Button } from "../button.tsx";
import { Original } from "../original.tsx";
import { ScrollTable } from "../table.tsx";
import { useLocale, useT } from "../use-t.ts";

/** The register of conflicts: proposal by proposal, person by person. */
export function ConflictTable({
  proposals,
  isOpen,
}: {
  proposals: readonly RegisterProposal[];
  /** Conflicts may still be lifted. */
  isOpen: boolean;
}) {
  const t = useT();
  return (
    <ScrollTable label={t("register.conflicts")} className="dense">
      <thead>
        <tr>
          <th scope="col" className="who">
            {t("register.person")}
          </th>
          <th scope="col">{t("register.statement")}</th>
          <th scope="col">{t("register.hints")}</th>
        </tr>
      </thead>
      {proposals.map(({ id, registration, applicant, entries }) => (
        <tbody key={id}>
          <tr>
            <th scope="rowgroup" colSpan={3}>
              {registration} · <Original>{applicant}</Original>
            </th>
          </tr>
          {entries.map((entry) => (
            <tr key={entry.personId}>
              <th scope="row">
                {entry.name}
                {entry.isAssigned && <small className="block">{t("register.assigned")}</small>}
              </th>
              <td>
                <Statement entry={entry} />
                {isOpen && (entry.said === "conflict" || entry.said === "pinned") && (
                  <Lift proposalId={id} entry={entry} />
                )}
              </td>
              <td>
                {entry.hints.map(({ kind, name }) => (
                  <div key={`${kind}${name}`}>{t(`hint.${kind}`, { name })}</div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </ScrollTable>
  );
}

function Statement({ entry }: { entry: RegisterEntry }) {
  const t = useT();
  const locale = useLocale();
  const at = (instant: Date | null) => (instant ? formatInstant(instant, locale) : "");
  return (
    <>
      {t(`register.said.${entry.said}`, {
        at: at(entry.at),
        by: entry.by,
        reason: entry.reason,
      })}
      {entry.noneAt && (
        <small className="block">{t("register.noneBefore", { at: at(entry.noneAt) })}</small>
      )}
      {entry.lifted.map((one) => (
        <small key={one.at.toISOString()} className="block">
          {t("register.lifted", {
            at: at(one.at),
            by: one.by,
            reason: one.reason,
            lift: one.lift,
          })}
        </small>
      ))}
    </>
  );
}

function Lift({ proposalId, entry }: { proposalId: string; entry: RegisterEntry }) {
  const t = useT();
  const id = `lift-${proposalId}-${entry.personId}`;
  return (
    <details className="no-print">
      <summary>{t("register.lift")}</summary>
      <Form method="post">
        <input type="hidden" name="proposalId" value={proposalId} />
        <input type="hidden" name="personId" value={entry.personId} />
        <div className="field">
          <label htmlFor={id}>{t("staff.reason")}</label>
          <textarea id={id} name="reason" rows={3} />
        </div>
        <Button type="submit" name="intent" value="lift" look="quiet">
          {t("register.liftAct")}
        </Button>
      </Form>
    </details>
  );
}
