import { type FieldMetadata, useField } from "@conform-to/react";
import { createContext, type ReactNode, useContext } from "react";
import { CheckboxField, LongTextField, SelectField, TextField } from "../form.tsx";
import { Original } from "../original.tsx";
import { useT } from "../use-t.ts";

/** What somebody else has saved meanwhile, by the names of the controls; empty where nobody has. */
type Theirs = Readonly<Record<string, string>>;
const theirsContext = createContext<Theirs>({});
export const TheirsProvider = theirsContext.Provider;

/** What stands in the draft now, beside what is typed here, where the two differ. */
function TheirText({ name, mine }: { name: string; mine: unknown }) {
  const t = useT();
  const theirs = useContext(theirsContext)[name];
  if (theirs === undefined || theirs === (mine ?? "")) return null;
  return (
    <p className="caution">
      {t("draft.theirs")} {theirs === "" ? t("draft.theirsEmpty") : <Original>{theirs}</Original>}
    </p>
  );
}

interface About {
  name: string;
  label: string;
  hint?: ReactNode;
  optional?: boolean;
}

/** A line, or with `rows` a longer text, by the name that its form knows. */
export function Text({
  name,
  rows,
  numeric,
  ...about
}: About & { rows?: number; numeric?: boolean }) {
  const [field] = useField<string>(name);
  return (
    <>
      <TheirText name={name} mine={field.value} />
      {rows ? (
        <LongTextField field={field} rows={rows} {...about} />
      ) : (
        <TextField field={field} {...about} {...(numeric && { inputMode: "decimal" as const })} />
      )}
    </>
  );
}

/** A text in both languages, side by side where there is room. */
export function Pair({ name, label, rows, optional, hint }: About & { rows?: number }) {
  const t = useT();
  const shared = rows ? { rows } : {};
  return (
    <div className="pair">
      <Text
        name={`${name}.lt`}
        label={label}
        hint={hint}
        {...(optional && { optional })}
        {...shared}
      />
      <Text name={`${name}.en`} label={t("draft.inEnglish", { label })} optional {...shared} />
    </div>
  );
}

export function Choice({
  name,
  options,
  ...about
}: About & { options: readonly { value: string; label: string }[] }) {
  const [field] = useField<string>(name);
  return (
    <>
      <TheirText name={name} mine={field.value} />
      <SelectField field={field} options={options} {...about} />
    </>
  );
}

export function Tick({ name, label }: { name: string; label: ReactNode }) {
  const [field] = useField<boolean>(name);
  return <CheckboxField field={field} label={label} />;
}

/** The key of a row, which stays with it; the server gives one to a new row. */
export function HiddenKey({ name }: { name: string }) {
  const [field] = useField<string>(name);
  return <input type="hidden" name={name} value={field.initialValue ?? ""} />;
}

/** Several of few, as boxes to tick under one legend. */
export function Ticks({
  name,
  label,
  options,
}: {
  name: string;
  label: string;
  options: readonly { value: string; label: string }[];
}) {
  const [field] = useField<string[]>(name);
  const chosen = new Set([field.initialValue ?? []].flat().map(String));
  return (
    <fieldset className={field.errors ? "field choice bad" : "field choice"} id={field.id}>
      <legend>{label}</legend>
      <FieldError field={field} />
      <div className="row">
        {options.map((option) => (
          <label key={option.value} className="option">
            <input
              type="checkbox"
              name={name}
              value={option.value}
              defaultChecked={chosen.has(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** What is wrong with a list as a whole. */
function FieldError({ field }: { field: Pick<FieldMetadata<unknown>, "errors"> }) {
  const t = useT();
  if (!field.errors) return null;
  return (
    <p className="error">
      {field.errors.map((error) => t(error as "problem.required")).join(". ")}
    </p>
  );
}

/**
 * A list of rows that can be added, taken out and moved, without a script too: each button sends the
 * form, which comes back with the list changed and nothing saved.
 */
export function Rows({
  name,
  label,
  hint,
  add,
  row,
}: {
  name: string;
  label: string;
  hint?: string;
  /** Words of the button that adds a row. */
  add: string;
  row: (name: string, index: number) => ReactNode;
}) {
  const t = useT();
  const [field, form] = useField<unknown[]>(name);
  // What a stranger sends under the name of a list need not be one.
  const rows = Array.isArray(field.initialValue ?? []) ? field.getFieldList() : [];
  const anchor = { formAction: `#${field.id}` };
  return (
    <fieldset className={field.errors ? "entries-edit bad" : "entries-edit"} id={field.id}>
      <legend>{label}</legend>
      {hint && <p className="hint">{hint}</p>}
      <FieldError field={field} />
      {rows.map((one, index) => (
        <div key={one.key} className="entry">
          {row(one.name, index)}
          <p className="row-buttons">
            {index > 0 && (
              <button
                className="button plain"
                {...anchor}
                {...form.reorder.getButtonProps({ name, from: index, to: index - 1 })}
              >
                {t("draft.up")} <span className="hidden">{`${label} ${index + 1}`}</span>
              </button>
            )}
            {index < rows.length - 1 && (
              <button
                className="button plain"
                {...anchor}
                {...form.reorder.getButtonProps({ name, from: index, to: index + 1 })}
              >
                {t("draft.down")} <span className="hidden">{`${label} ${index + 1}`}</span>
              </button>
            )}
            <button
              className="button plain"
              {...anchor}
              {...form.remove.getButtonProps({ name, index })}
            >
              {t("draft.remove")} <span className="hidden">{`${label} ${index + 1}`}</span>
            </button>
          </p>
        </div>
      ))}
      <button className="button quiet" {...anchor} {...form.insert.getButtonProps({ name })}>
        {add}
      </button>
    </fieldset>
  );
}
