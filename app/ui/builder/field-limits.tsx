import type { ReactNode } from "react";
import { fileFormats } from "#app/domain/call-drafts/file-formats.ts";
import type { Field } from "#app/domain/calls/definition.ts";
import { useT } from "../use-t.ts";
import { Choice, HiddenKey, Pair, Rows, Text, Tick, Ticks } from "./controls.tsx";

/** What belongs to one kind of question only: its limits, its answers, its lines. */
export function FieldLimits({
  field,
  criteria,
}: {
  field: Field;
  /** The criteria that a text may answer. */
  criteria: readonly { value: string; label: string }[];
}) {
  const t = useT();
  const options = (name: string, label: string, more?: (row: string) => ReactNode) => (
    <Rows
      name={name}
      label={label}
      add={t("draft.addItem")}
      row={(row) => (
        <>
          <HiddenKey name={`${row}.value`} />
          <Pair name={`${row}.label`} label={t("draft.item")} />
          {more?.(row)}
        </>
      )}
    />
  );
  switch (field.kind) {
    case "text":
      return (
        <>
          <Text name="maxChars" numeric label={t("draft.field.maxChars")} />
          <Tick name="long" label={t("draft.field.long")} />
          <Choice
            name="criterion"
            label={t("draft.field.criterion")}
            hint={t("draft.field.criterionHint")}
            options={criteria}
            optional
          />
        </>
      );
    case "number":
      return (
        <>
          <div className="pair">
            <Text name="min" numeric label={t("draft.field.min")} />
            <Text name="max" numeric label={t("draft.field.max")} />
          </div>
          <Pair name="unit" label={t("draft.field.unit")} optional />
        </>
      );
    case "money":
      return (
        <div className="pair">
          <Text name="minCents" numeric label={t("draft.field.minCents")} />
          <Text name="maxCents" numeric label={t("draft.field.maxCents")} />
        </div>
      );
    case "date":
      return <Tick name="notBeforeSubmission" label={t("draft.field.notBeforeSubmission")} />;
    case "choice":
      return options("options", t("draft.field.options"));
    case "rows":
      return (
        <>
          <div className="pair">
            <Text name="minRows" numeric label={t("draft.field.minRows")} />
            <Text name="maxRows" numeric label={t("draft.field.maxRows")} />
          </div>
          <Pair name="rowName" label={t("draft.field.rowName")} />
        </>
      );
    case "budget":
      return (
        <>
          <Text name="maxRows" numeric label={t("draft.field.maxRows")} />
          {options("categories", t("draft.field.categories"), (row) => (
            <Tick name={`${row}.crossFinancing`} label={t("draft.field.crossFinancing")} />
          ))}
        </>
      );
    case "financing":
      return options("sources", t("draft.field.sources"));
    case "indicators":
      return (
        <Rows
          name="items"
          label={t("draft.field.indicators")}
          add={t("draft.addItem")}
          row={(row) => (
            <>
              <HiddenKey name={`${row}.id`} />
              <Text name={`${row}.code`} label={t("draft.field.code")} optional />
              <Pair name={`${row}.name`} label={t("draft.field.name")} />
              <Pair name={`${row}.unit`} label={t("draft.field.unit")} />
              <Tick name={`${row}.required`} label={t("draft.field.required")} />
            </>
          )}
        />
      );
    case "file":
      return (
        <>
          <Ticks
            name="accept"
            label={t("draft.field.accept")}
            options={fileFormats.map((value) => ({ value, label: value.toUpperCase() }))}
          />
          <div className="pair">
            <Text name="maxMegabytes" numeric label={t("draft.field.maxMegabytes")} />
            <Text name="maxFiles" numeric label={t("draft.field.maxFiles")} />
          </div>
          {field.template && (
            <p className="soft">{t("draft.field.template", { name: field.template.name })}</p>
          )}
        </>
      );
    case "declarations":
      return (
        <Rows
          name="items"
          label={t("draft.field.declarations")}
          hint={t("draft.field.declarationsHint")}
          add={t("draft.addItem")}
          row={(row) => (
            <>
              <HiddenKey name={`${row}.id`} />
              <Pair name={`${row}.text`} label={t("draft.item")} rows={3} />
            </>
          )}
        />
      );
    case "yesNo":
    case "email":
    case "phone":
    case "legalCode":
    case "iban":
    case "website":
      return null;
  }
}
