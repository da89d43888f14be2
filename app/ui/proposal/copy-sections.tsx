import type { CallRules } from "#app/domain/calls/definition.ts";
import type { StoredAnswers } from "#app/domain/proposals/raw-answer.ts";
import type { CopiedField, CopySection } from "#app/domain/reuse/copy-plan.ts";
import { useLocale, useT } from "#app/ui/use-t.ts";
import { AnswerList } from "./answer-list.tsx";
import { fileSize } from "./file-size.ts";

interface Shown {
  answers: StoredAnswers;
  rules: Pick<CallRules, "indirectFlatRateBp">;
}

/** What an earlier proposal has for one section, with what is to be ticked to copy it. */
export function CopySectionChoice({ section, ...shown }: { section: CopySection } & Shown) {
  const t = useT();
  const locale = useLocale();
  const { key, files } = section;
  const title = section.title[locale];
  const fresh = section.fields.filter(({ isFilled }) => !isFilled);
  const filled = section.fields.filter(({ isFilled }) => isFilled);
  const canFill =
    fresh.some(({ value }) => value !== null) || files.some(({ refusal }) => refusal === null);
  const canReplace = filled.some(({ value }) => value !== null);
  return (
    <section aria-labelledby={`copy-${key}`} className="checked">
      <div className="row checked-head">
        <h2 id={`copy-${key}`}>{title}</h2>
      </div>
      {canFill && (
        <label className="option">
          <input type="checkbox" name="fill" value={key} defaultChecked />
          <span>
            {t("copy.fill")} <span className="hidden">{title}</span>
          </span>
        </label>
      )}
      {fresh.length > 0 && (
        <AnswerList
          fields={fresh.map(({ field }) => field)}
          toMend={notesOf(fresh, (flag) => t(`copy.flag.${flag}`))}
          answers={valuesOf(fresh)}
          files={[]}
          rules={shown.rules}
        />
      )}
      {files.length > 0 && <Files files={files} />}
      {canReplace && (
        <label className="option">
          <input type="checkbox" name="replace" value={key} />
          <span>
            {t("copy.replace")} <span className="hidden">{title}</span>
          </span>
        </label>
      )}
      {filled.map((copied) => (
        <BothTexts key={copied.key} copied={copied} {...shown} />
      ))}
    </section>
  );
}

const valuesOf = (fields: readonly CopiedField[]) =>
  Object.fromEntries(fields.map(({ key, value }) => [key, value]));

const notesOf = (
  fields: readonly CopiedField[],
  say: (flag: CopiedField["flags"][number]) => string,
) =>
  fields.flatMap(({ key, flags }) =>
    flags.map((flag) => ({ field: key, text: say(flag), href: null })),
  );

/** The answer that stands there beside the earlier one. */
function BothTexts({ copied, answers, rules }: { copied: CopiedField } & Shown) {
  const t = useT();
  const notes = notesOf([copied], (flag) => t(`copy.flag.${flag}`));
  const one = { fields: [copied.field], files: [], rules };
  return (
    <div className="two-texts">
      <div>
        <p className="soft">{t("copy.now")}</p>
        <AnswerList {...one} answers={answers} />
      </div>
      <div>
        <p className="soft">{t("copy.earlier")}</p>
        <AnswerList {...one} toMend={notes} answers={valuesOf([copied])} />
      </div>
    </div>
  );
}

function Files({ files }: Pick<CopySection, "files">) {
  const t = useT();
  const locale = useLocale();
  return (
    <ul>
      {files.map(({ id, name, size, refusal }) => (
        <li key={id}>
          {`${name}, ${fileSize(size, locale)}`}
          {refusal && <small className="to-mend">{` ${t(`copy.file.${refusal}`)}`}</small>}
        </li>
      ))}
    </ul>
  );
}
