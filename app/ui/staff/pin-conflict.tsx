import { Button } from "../button.tsx";
import { useT } from "../use-t.ts";

/** The fields by which staff recuse somebody from a proposal. */
export function PinConflict({
  proposals,
  people,
}: {
  proposals: readonly { id: string; registration: string; applicant: string }[];
  people: readonly { id: string; name: string }[];
}) {
  const t = useT();
  return (
    <>
      <h2>{t("register.pin")}</h2>
      <p>{t("register.pinText")}</p>
      <div className="field">
        <label htmlFor="pin-proposal">{t("register.pinProposal")}</label>
        <select id="pin-proposal" name="proposalId">
          {proposals.map(({ id, registration, applicant }) => (
            <option key={id} value={id}>
              {registration} · {applicant}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="pin-person">{t("register.pinPerson")}</label>
        <select id="pin-person" name="personId">
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="pin-reason">{t("staff.reason")}</label>
        <textarea id="pin-reason" name="reason" rows={3} />
      </div>
      <Button type="submit" name="intent" value="pin">
        {t("register.pinAct")}
      </Button>
    </>
  );
}
