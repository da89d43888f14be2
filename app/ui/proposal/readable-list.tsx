import type { ReactNode } from "react";
import type { CallRules, Field } from "#app/domain/calls/definition.ts";
import type { Readable, ReadableOf, ShownFile } from "#app/domain/proposals/readable-answer.ts";
import { useLocale, useT } from "#app/ui/use-t.ts";
import { Tag } from "#app/ui/status.tsx";
import { BudgetTable, IndicatorTable } from "./answer-tables.tsx";
import { fileSize } from "./file-size.ts";

export interface ToMend {
  field: string;
  text: string;
  /** Where it is mended; null for whoever may not. */
  href: string | null;
}

type Shown = Pick<Field, "key" | "kind" | "label">;
type Rules = Pick<CallRules, "indirectFlatRateBp">;

interface Item {
  field: Shown;
  answer: Readable;
  toMend?: readonly ToMend[];
  /** Nothing is answered: where something is to be mended, that alone is said. */
  isUnanswered?: boolean;
}

/** Questions with their answers in words. */
export function ReadableList({ items, rules }: { items: readonly Item[]; rules: Rules }) {
  const locale = useLocale();
  return (
    <dl className="summary">
      {items.map(({ field, answer, toMend = [], isUnanswered = false }) => (
        <div key={field.key} className={isWide(field) ? "wide" : undefined}>
          <dt>{field.label[locale]}</dt>
          <dd>
            {!(toMend.length > 0 && isUnanswered) && (
              <Answer field={field} answer={answer} rules={rules} />
            )}
            {toMend.length > 0 && <MendList lines={toMend} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function MendList({ lines }: { lines: readonly ToMend[] }) {
  return (
    <ul className="to-mend">
      {lines.map(({ text, href }) => (
        <li key={`${text}${href}`}>{href ? <a href={href}>{text}</a> : text}</li>
      ))}
    </ul>
  );
}

const isWide = ({ kind }: Shown) => kind === "budget" || kind === "rows" || kind === "indicators";

function Nothing() {
  const t = useT();
  return <span className="soft">{t("word.notGiven")}</span>;
}

function Answer({
  field,
  answer,
  rules,
}: {
  field: Shown;
  answer: Readable;
  rules: Rules;
}): ReactNode {
  const locale = useLocale();
  switch (answer.kind) {
    case "none":
      return <Nothing />;
    case "text":
      return answer.text;
    case "rows":
      return <Rows rows={answer.rows} />;
    case "budget":
      return <BudgetTable label={field.label[locale]} budget={answer} rules={rules} />;
    case "financing":
      return <Financing financing={answer} />;
    case "indicators":
      return <IndicatorTable label={field.label[locale]} items={answer.items} />;
    case "declarations":
      return (
        <ul>
          {answer.accepted.map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
        </ul>
      );
    case "files":
      return <Files files={answer.files} />;
  }
}

function Rows({ rows }: Pick<ReadableOf<"rows">, "rows">) {
  return (
    <ol className="entries">
      {rows.map(({ id, cells }) => (
        <li key={id}>
          <div className="cells">
            {cells.map(({ key, label, text }) => (
              <span key={key} className="cell">
                <small className="soft">{label}</small>
                {text}
              </span>
            ))}
          </div>
        </li>
      ))}
    </ol>
  );
}

function Financing({ financing: { requested, sources } }: { financing: ReadableOf<"financing"> }) {
  const t = useT();
  return (
    <ul className="plain">
      <li>
        {t("financing.requested")}: <b>{requested}</b>
      </li>
      {sources.map(({ key, label, text }) => (
        <li key={key}>
          {label}: <b>{text}</b>
        </li>
      ))}
    </ul>
  );
}

const scanTones = {
  NOT_SCANNED: "plain",
  PENDING: "wait",
  CLEAN: "plain",
  INFECTED: "bad",
  DAMAGED: "bad",
} as const;

function Files({ files }: { files: readonly ShownFile[] }) {
  const t = useT();
  const locale = useLocale();
  return (
    <ul className="plain">
      {files.map(({ id, name, size, sha256, scan }) => (
        <li key={id}>
          <a href={`/files/attachments/${id}`}>{name}</a>{" "}
          <small className="soft">{`${fileSize(size, locale)} · SHA-256 ${sha256.slice(0, 8)}…`}</small>{" "}
          {scan && <Tag tone={scanTones[scan]}>{t(`upload.scan.${scan}`)}</Tag>}
        </li>
      ))}
    </ul>
  );
}
