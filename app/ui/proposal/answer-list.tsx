import type { ReactNode } from "react";
import type { CallRules, Field, FieldOf } from "#app/domain/calls/definition.ts";
import { answerText } from "#app/domain/proposals/answer-text.ts";
import { isBlankRow } from "#app/domain/proposals/blank.ts";
import { isBlankAnswer } from "#app/domain/proposals/blank-answer.ts";
import { declarationMark } from "#app/domain/proposals/declaration-mark.ts";
import { financingOf } from "#app/domain/proposals/financing.ts";
import { rawOf, type StoredAnswers } from "#app/domain/proposals/raw-answer.ts";
import { formatMoney } from "#app/domain/values/money.ts";
import { useLocale, useT } from "#app/ui/use-t.ts";
import { BudgetTable, IndicatorTable } from "./answer-tables.tsx";
import { fileSize } from "./file-size.ts";

export interface ShownFile {
  id: string;
  field: string;
  name: string;
  /** Bytes. */
  size: number;
  sha256: string;
}

export interface ToMend {
  field: string;
  text: string;
  /** Where it is mended; null for whoever may not. */
  href: string | null;
}

interface Props {
  fields: readonly Field[];
  /** What is still to be mended, shown with the answers that it is about. */
  toMend?: readonly ToMend[];
  answers: StoredAnswers;
  files: readonly ShownFile[];
  rules: Pick<CallRules, "indirectFlatRateBp">;
}

/** The answers to some questions for reading: formatted where they are understood, else as typed. */
export function AnswerList({ fields, toMend = [], ...props }: Props) {
  const locale = useLocale();
  return (
    <dl className="summary">
      {fields.map((field) => {
        const own = toMend.filter((one) => one.field === field.key);
        return (
          <div key={field.key} className={isWide(field) ? "wide" : undefined}>
            <dt>{field.label[locale]}</dt>
            <dd>
              {!(own.length > 0 && isUnanswered(field, props)) && (
                <Answer field={field} {...props} />
              )}
              {own.length > 0 && <MendList lines={own} />}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

const isUnanswered = (field: Field, { answers, files }: Pick<Props, "answers" | "files">) =>
  field.kind === "file"
    ? !files.some((file) => file.field === field.key)
    : isBlankAnswer(field, answers[field.key]);

function MendList({ lines }: { lines: readonly ToMend[] }) {
  return (
    <ul className="to-mend">
      {lines.map(({ text, href }) => (
        <li key={`${text}${href}`}>{href ? <a href={href}>{text}</a> : text}</li>
      ))}
    </ul>
  );
}

const isWide = ({ kind }: Field) => kind === "budget" || kind === "rows" || kind === "indicators";

function Nothing() {
  const t = useT();
  return <span className="soft">{t("word.notGiven")}</span>;
}

function Answer({
  field,
  answers,
  files,
  rules,
}: Omit<Props, "fields"> & { field: Field }): ReactNode {
  const locale = useLocale();
  const stored = answers[field.key];
  switch (field.kind) {
    case "rows":
      return <Rows field={field} stored={stored} />;
    case "budget":
      return isBlankAnswer(field, stored) ? (
        <Nothing />
      ) : (
        <BudgetTable field={field} stored={stored} rules={rules} />
      );
    case "financing":
      return <Financing field={field} stored={stored} />;
    case "indicators":
      return <IndicatorTable field={field} stored={stored} />;
    case "declarations":
      return <Declarations field={field} stored={stored} />;
    case "file":
      return <Files files={files.filter((file) => file.field === field.key)} />;
    case "text":
    case "number":
    case "money":
    case "date":
    case "choice":
    case "yesNo":
    case "email":
    case "phone":
    case "legalCode": {
      const typed = rawOf(field.kind, stored) ?? "";
      return typed.trim() === "" ? <Nothing /> : answerText(field, typed, locale);
    }
  }
}

function Rows({ field, stored }: { field: FieldOf<"rows">; stored: unknown }) {
  const locale = useLocale();
  const rows = (rawOf("rows", stored) ?? []).filter((row) => !isBlankRow(row));
  if (rows.length === 0) return <Nothing />;
  return (
    <ol className="entries">
      {rows.map(({ id, cells }) => (
        <li key={id}>
          <div className="cells">
            {field.columns
              .filter(({ key }) => (cells[key] ?? "").trim() !== "")
              .map((column) => (
                <span key={column.key} className="cell">
                  <small className="soft">{column.label[locale]}</small>
                  {answerText(column, cells[column.key] ?? "", locale)}
                </span>
              ))}
          </div>
        </li>
      ))}
    </ol>
  );
}

function Financing({ field, stored }: { field: FieldOf<"financing">; stored: unknown }) {
  const t = useT();
  const locale = useLocale();
  const raw = rawOf("financing", stored);
  if (!raw) return <Nothing />;
  const { requestedCents, sources } = financingOf(field, raw);
  const sum = (cents: number | null, typed: string) =>
    cents === null ? typed || "–" : formatMoney(cents, locale);
  return (
    <ul className="plain">
      <li>
        {t("financing.requested")}: <b>{sum(requestedCents, raw.requested)}</b>
      </li>
      {sources.map(({ value, cents }) => (
        <li key={value}>
          {field.sources.find((source) => source.value === value)?.label[locale]}:{" "}
          <b>{sum(cents, raw.sources[value] ?? "")}</b>
        </li>
      ))}
    </ul>
  );
}

function Declarations({ field, stored }: { field: FieldOf<"declarations">; stored: unknown }) {
  const locale = useLocale();
  const raw = rawOf("declarations", stored) ?? [];
  const accepted = field.items.filter(({ id, version }) =>
    raw.includes(declarationMark(id, version)),
  );
  if (accepted.length === 0) return <Nothing />;
  return (
    <ul>
      {accepted.map(({ id, text }) => (
        <li key={id}>{text[locale]}</li>
      ))}
    </ul>
  );
}

function Files({ files }: { files: readonly ShownFile[] }) {
  const locale = useLocale();
  if (files.length === 0) return <Nothing />;
  return (
    <ul className="plain">
      {files.map(({ id, name, size, sha256 }) => (
        <li key={id}>
          <a href={`/files/attachments/${id}`}>{name}</a>{" "}
          <small className="soft">{`${fileSize(size, locale)} · SHA-256 ${sha256.slice(0, 8)}…`}</small>
        </li>
      ))}
    </ul>
  );
}
