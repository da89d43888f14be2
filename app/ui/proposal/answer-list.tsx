import type { ReactNode } from "react";
import type { CallRules, Field, FieldOf } from "#app/domain/calls/definition.ts";
import { answerText } from "#app/domain/proposals/answer-text.ts";
import { isBlankLine, isBlankRow } from "#app/domain/proposals/blank.ts";
import { isBlankAnswer } from "#app/domain/proposals/blank-answer.ts";
import { budgetOf } from "#app/domain/proposals/budget.ts";
import { declarationMark } from "#app/domain/proposals/declaration-mark.ts";
import { financingOf } from "#app/domain/proposals/financing.ts";
import { rawOf, type StoredAnswers } from "#app/domain/proposals/raw-answer.ts";
import { formatAmount, formatMoney } from "#app/domain/values/money.ts";
import { formatPercent, formatQuantity } from "#app/domain/values/number.ts";
import { ScrollTable } from "#app/ui/table.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
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
      return <Budget field={field} stored={stored} rules={rules} />;
    case "financing":
      return <Financing field={field} stored={stored} />;
    case "indicators":
      return <Indicators field={field} stored={stored} />;
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

function Budget({
  field,
  stored,
  rules,
}: {
  field: FieldOf<"budget">;
  stored: unknown;
  rules: Props["rules"];
}) {
  const t = useT();
  const locale = useLocale();
  const typed = (rawOf("budget", stored) ?? []).filter((line) => !isBlankLine(line));
  if (typed.length === 0) return <Nothing />;
  const budget = budgetOf(field, typed, rules);
  const category = (value: string) =>
    field.categories.find((one) => one.value === value)?.label[locale] ?? value;
  const total = (label: string, cents: number) => (
    <tr>
      <th scope="row" colSpan={5}>
        {label}
      </th>
      <td className="num">{formatAmount(cents, locale)}</td>
    </tr>
  );
  return (
    <ScrollTable label={field.label[locale]}>
      <thead>
        <tr>
          <th scope="col">{t("budget.category")}</th>
          <th scope="col">{t("budget.description")}</th>
          <th scope="col">{t("budget.unit")}</th>
          <th scope="col" className="num">
            {t("budget.quantity")}
          </th>
          <th scope="col" className="num">
            {t("budget.unitPrice")}
          </th>
          <th scope="col" className="num">
            {t("budget.amount")}
          </th>
        </tr>
      </thead>
      <tbody>
        {budget.lines.map((line, index) => (
          <tr key={line.id}>
            <td>{category(line.category)}</td>
            <td>{line.description}</td>
            <td>{line.unit}</td>
            <td className="num">
              {line.quantity === null
                ? typed[index]?.quantity
                : formatQuantity(line.quantity, locale)}
            </td>
            <td className="num">
              {line.unitPriceCents === null
                ? typed[index]?.unitPrice
                : formatAmount(line.unitPriceCents, locale)}
            </td>
            <td className="num">
              {line.amountCents === null ? "–" : formatAmount(line.amountCents, locale)}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        {total(t("budget.direct"), budget.directCents)}
        {rules.indirectFlatRateBp > 0 &&
          total(
            t("budget.indirect", { rate: formatPercent(rules.indirectFlatRateBp, locale) }),
            budget.indirectCents,
          )}
        {total(t("budget.total"), budget.totalCents)}
      </tfoot>
    </ScrollTable>
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

function Indicators({ field, stored }: { field: FieldOf<"indicators">; stored: unknown }) {
  const t = useT();
  const locale = useLocale();
  const raw = rawOf("indicators", stored) ?? {};
  return (
    <ScrollTable label={field.label[locale]}>
      <thead>
        <tr>
          <th scope="col">{t("indicators.name")}</th>
          <th scope="col" className="num">
            {t("indicators.target")}
          </th>
          <th scope="col">{t("indicators.basis")}</th>
        </tr>
      </thead>
      <tbody>
        {field.items.map(({ id, code, name, unit }) => (
          <tr key={id}>
            <th scope="row">{[code, name[locale]].filter(Boolean).join(" ")}</th>
            <td className="num">
              {raw[id]?.target.trim() ? `${raw[id].target.trim()} ${unit[locale]}` : "–"}
            </td>
            <td>{raw[id]?.basis}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
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
