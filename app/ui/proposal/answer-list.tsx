import type { ReactNode } from "react";
import type { CallRules, Field } from "#app/domain/calls/definition.ts";
import { isBlankAnswer } from "#app/domain/proposals/blank-answer.ts";
import type { StoredAnswers } from "#app/domain/proposals/raw-answer.ts";
import {
  type ReadableOf,
  readableAnswer,
  type ShownFile,
} from "#app/domain/proposals/readable-answer.ts";
import { useLocale, useT } from "#app/ui/use-t.ts";
import { BudgetTable, IndicatorTable } from "./answer-tables.tsx";
import { fileSize } from "./file-size.ts";

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

function Answer({ field, ...content }: Omit<Props, "fields"> & { field: Field }): ReactNode {
  const locale = useLocale();
  const answer = readableAnswer(field, content, locale);
  switch (answer.kind) {
    case "none":
      return <Nothing />;
    case "text":
      return answer.text;
    case "rows":
      return <Rows rows={answer.rows} />;
    case "budget":
      return <BudgetTable label={field.label[locale]} budget={answer} rules={content.rules} />;
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

function Files({ files }: { files: readonly ShownFile[] }) {
  const locale = useLocale();
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
