import { Link } from "react-router";
import {
  type CallRules,
  type FieldOf,
  fieldsOf,
  type FormDefinition,
} from "#app/domain/calls/definition.ts";
import { formatPercent, formatQuantity } from "#app/domain/values/number.ts";
import { useLocalText } from "../local-text.ts";
import { useLocale, useT } from "../use-t.ts";

export const formatsOf = ({ accept }: Pick<FieldOf<"file">, "accept">) =>
  accept.map((extension) => extension.toUpperCase()).join(", ");

/** „Ko prireiks“: what the form of a call asks for that one must have at hand, and how long it takes. */
export function Needs({
  form,
  rules,
  minutes,
  callNumber,
  isOpen,
}: {
  form: FormDefinition;
  rules: CallRules;
  /** How long filling in takes, an estimate. */
  minutes: number;
  callNumber: string;
  /** One can apply now or later. */
  isOpen: boolean;
}) {
  const t = useT();
  const say = useLocalText();
  const locale = useLocale();
  const files = fieldsOf(form).filter((field) => field.kind === "file");
  const required = files.filter((file) => file.required);
  const optional = files.filter((file) => !file.required);
  const hours = minutes / 60;
  return (
    <>
      <h2>{t("call.needs")}</h2>
      {isOpen && (
        <p>
          {t("call.needs.first")} <Link to={`/calls/${callNumber}/check`}>{t("fit.link")}</Link>
        </p>
      )}
      <ul>
        <li>{t("call.needs.organisation")}</li>
        <li>{t("call.needs.signatory")}</li>
        {required.map((file) => (
          <li key={file.key}>
            {t("call.needs.file", {
              label: say(file.label),
              formats: formatsOf(file),
              megabytes: file.maxMegabytes,
            })}
          </li>
        ))}
        <li>
          {t("call.needs.own", { percent: formatPercent(rules.ownContributionMinBp, locale) })}
        </li>
      </ul>
      {optional.length > 0 && (
        <>
          <p>{t("call.needs.optional")}</p>
          <ul>
            {optional.map((file) => (
              <li key={file.key}>
                {t("call.needs.file", {
                  label: say(file.label),
                  formats: formatsOf(file),
                  megabytes: file.maxMegabytes,
                })}
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="soft">
        {t("call.needs.total", { megabytes: rules.totalMegabytes })}{" "}
        {t("call.needs.time", { n: hours, hours: formatQuantity(hours * 100, locale) })}{" "}
        <Link to={`/calls/${callNumber}/form`}>{t("call.seeForm")}</Link>
      </p>
    </>
  );
}
