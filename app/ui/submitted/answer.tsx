import type { CallRules, Field, FieldOf } from "#app/domain/calls/definition.ts";
import { answerText } from "#app/domain/proposals/answer-text.ts";
import { budgetOf } from "#app/domain/proposals/budget.ts";
import { isBlankAnswer } from "#app/domain/proposals/blank-answer.ts";
import { isBlankLine, isBlankRow } from "#app/domain/proposals/blank.ts";
import { financingOf } from "#app/domain/proposals/financing.ts";
import { rawOf } from "#app/domain/proposals/raw-answer.ts";
import type { SnapshotFile } from "#app/domain/proposals/snapshot.ts";
import { formatAmount, formatMoney } from "#app/domain/values/money.ts";
import { formatQuantity } from "#app/domain/values/number.ts";
import { useLocalText } from "../local-text.ts";
import { Original } from "../original.tsx";
import { ScrollTable } from "../table.tsx";
import { useLocale, useT } from "../use-t.ts";

interface Given {
  answers: Readonly<Record<string, unknown>>;
  files: readonly SnapshotFile[];
  rules: Pick<CallRules, "indirectFlatRateBp">;
}

/** One answer as it was handed in, for reading. */
export function Answer({ field, ...given }: Given & { field: Field }) {
  const t = useT();
  const raw = given.answers[field.key];
  if (field.kind === "file") return <Files field={field} files={given.files} />;
  if (isBlankAnswer(field, raw)) return <p className="soft">{t("word.notGiven")}</p>;
  switch (field.kind) {
    case "rows":
      return <Rows field={field} raw={raw} />;
    case "budget":
      return <Budget field={field} raw={raw} rules={given.rules} />;
    case "financing":
      return <Financing field={field} raw={raw} />;
    case "indicators":
      return <Indicators field={field} raw={raw} />;
    case "declarations":
      return <Declarations field={field} />;
    case "text":
    case "number":
    case "money":
    case "date":
    case "choice":
    case "yesNo":
    case "email":
    case "phone":
    case "legalCode":
      return <Plain field={field} raw={raw} />;
  }
}

function Plain({ field, raw }: { field: Exclude<Field, { kind: Composite }>; raw: unknown }) {
  const locale = useLocale();
  return (
    <p className="answer">
      <Original>{answerText(field, typeof raw === "string" ? raw : "", locale)}</Original>
    </p>
  );
}
type Composite = "rows" | "budget" | "financing" | "indicators" | "declarations" | "file";

function Rows({ field, raw }: { field: FieldOf<"rows">; raw: unknown }) {
  const say = useLocalText();
  const locale = useLocale();
  const rows = (rawOf("rows", raw) ?? []).filter((row) => !isBlankRow(row));
  return (
    <ScrollTable label={say(field.label)} className="dense">
      <thead>
        <tr>
          {field.columns.map(({ key, label }) => (
            <th key={key} scope="col">
              {say(label)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, cells }) => (
          <tr key={id}>
            {field.columns.map((column) => (
              <td key={column.key} className={column.kind === "money" ? "num" : undefined}>
                <Original>{answerText(column, cells[column.key] ?? "", locale)}</Original>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

function Budget({
  field,
  raw,
  rules,
}: {
  field: FieldOf<"budget">;
  raw: unknown;
  rules: Given["rules"];
}) {
  const t = useT();
  const say = useLocalText();
  const locale = useLocale();
  const budget = budgetOf(
    field,
    (rawOf("budget", raw) ?? []).filter((line) => !isBlankLine(line)),
    rules,
  );
  const amount = (cents: number | null) => (cents === null ? "–" : formatAmount(cents, locale));
  return (
    <ScrollTable label={say(field.label)} className="dense">
      <thead>
        <tr>
          <th scope="col">{t("submitted.category")}</th>
          <th scope="col">{t("submitted.cost")}</th>
          <th scope="col" className="num">
            {t("submitted.quantity")}
          </th>
          <th scope="col" className="num">
            {t("submitted.price")}
          </th>
          <th scope="col" className="num">
            {t("submitted.amount")}
          </th>
        </tr>
      </thead>
      <tbody>
        {budget.lines.map(({ id, category, description, unit, quantity, ...line }) => (
          <tr key={id}>
            <td>
              {say(
                field.categories.find(({ value }) => value === category)?.label ?? {
                  lt: category,
                  en: category,
                },
              )}
            </td>
            <td>
              <Original>{description}</Original>
            </td>
            <td className="num">
              {quantity === null ? "–" : formatQuantity(quantity, locale)}{" "}
              <Original>{unit}</Original>
            </td>
            <td className="num">{amount(line.unitPriceCents)}</td>
            <td className="num">{amount(line.amountCents)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        {budget.indirectCents > 0 && (
          <tr>
            <th scope="row" colSpan={4}>
              {t("submitted.indirect")}
            </th>
            <td className="num">{amount(budget.indirectCents)}</td>
          </tr>
        )}
        <tr>
          <th scope="row" colSpan={4}>
            {t("submitted.total")}
          </th>
          <td className="num">
            <strong>{amount(budget.totalCents)}</strong>
          </td>
        </tr>
      </tfoot>
    </ScrollTable>
  );
}

function Financing({ field, raw }: { field: FieldOf<"financing">; raw: unknown }) {
  const t = useT();
  const say = useLocalText();
  const locale = useLocale();
  const financing = financingOf(field, rawOf("financing", raw) ?? { requested: "", sources: {} });
  const money = (cents: number | null) => (cents === null ? "–" : formatMoney(cents, locale));
  const rows = [
    { key: "requested", label: t("submitted.requested"), cents: financing.requestedCents },
    ...financing.sources.map(({ value, cents }) => ({
      key: value,
      label: say(field.sources.find((source) => source.value === value)?.label ?? field.label),
      cents,
    })),
  ];
  return (
    <dl className="summary">
      {rows.map(({ key, label, cents }) => (
        <div key={key}>
          <dt>{label}</dt>
          <dd>{money(cents)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Indicators({ field, raw }: { field: FieldOf<"indicators">; raw: unknown }) {
  const t = useT();
  const say = useLocalText();
  const given = rawOf("indicators", raw) ?? {};
  return (
    <ScrollTable label={say(field.label)} className="dense">
      <thead>
        <tr>
          <th scope="col">{t("submitted.indicator")}</th>
          <th scope="col" className="num">
            {t("submitted.target")}
          </th>
          <th scope="col">{t("submitted.basis")}</th>
        </tr>
      </thead>
      <tbody>
        {field.items.map(({ id, name, unit }) => (
          <tr key={id}>
            <td>{say(name)}</td>
            <td className="num">
              {given[id]?.target || "–"} {given[id]?.target && say(unit)}
            </td>
            <td>
              <Original>{given[id]?.basis ?? ""}</Original>
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

function Declarations({ field }: { field: FieldOf<"declarations"> }) {
  const say = useLocalText();
  return (
    <ul>
      {field.items.map(({ id, text }) => (
        <li key={id}>{say(text)}</li>
      ))}
    </ul>
  );
}

function Files({ field, files }: { field: FieldOf<"file">; files: readonly SnapshotFile[] }) {
  const t = useT();
  const own = files.filter((file) => file.field === field.key);
  if (own.length === 0) return <p className="soft">{t("word.notGiven")}</p>;
  return (
    <ul className="plain">
      {own.map(({ attachmentId, name, size, sha256 }) => (
        <li key={attachmentId}>
          <a href={`/files/attachments/${attachmentId}`} download>
            {name}
          </a>{" "}
          <small>
            {t("submitted.size", { kB: Math.max(1, Math.round(size / 1024)) })} ·{" "}
            <span title={sha256}>SHA-256 {sha256.slice(0, 8)}</span>
          </small>
        </li>
      ))}
    </ul>
  );
}
