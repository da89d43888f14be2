import { Link } from "react-router";
import type { Field } from "#app/domain/calls/definition.ts";
import { useLocalText } from "../local-text.ts";
import { ScrollTable } from "../table.tsx";
import { useT } from "../use-t.ts";
import { ArrangeButtons } from "./arrange-buttons.tsx";

/** Questions in their order, each with its kind and a link to change it. */
export function FieldList({
  fields,
  root,
  above = "",
  isFixed,
  label,
}: {
  fields: readonly Field[];
  /** Where the page of a question is, its path left out. */
  root: string;
  /** Of columns the rows they belong to, with a dot. */
  above?: string;
  isFixed: boolean;
  label: string;
}) {
  const t = useT();
  const say = useLocalText();
  return (
    <ScrollTable label={label} className="dense cards">
      <thead>
        <tr>
          <th scope="col" className="who">
            {t("draft.question")}
          </th>
          <th scope="col">{t("draft.field.kind")}</th>
          <th scope="col">{t("draft.order")}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map((field, index) => {
          const path = `${above}${field.key}`;
          return (
            <tr key={field.key} id={`field-${path}`}>
              <th scope="row">
                <Link to={`${root}${path}`}>{say(field.label) || field.label.lt}</Link>
                {!field.required && <small className="soft"> {t("word.optional")}</small>}
                {field.when && <small className="block soft">{t("draft.field.conditional")}</small>}
              </th>
              <td data-label={t("draft.field.kind")}>{t(`formPreview.kind.${field.kind}`)}</td>
              <td>
                {!isFixed && (
                  <ArrangeButtons
                    id={path}
                    name={field.label.lt}
                    isFirst={index === 0}
                    isLast={index === fields.length - 1}
                  />
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </ScrollTable>
  );
}
