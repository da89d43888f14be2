import { lazy, Suspense, useRef, useState } from "react";
import { Form } from "react-router";
import type { Criterion } from "#app/domain/calls/definition.ts";
import { type Given, type Lacking, lackingOf } from "#app/domain/evaluation/lacking.ts";
import { sheetControls, sheetFields } from "#app/domain/evaluation/sheet-fields.ts";
import { maxTotal, sheetTotal } from "#app/domain/evaluation/sheet-total.ts";
import { lengthOf } from "#app/domain/proposals/text-length.ts";
import { controls } from "#app/domain/proposals/typed-form.ts";
import { formatQuantity } from "#app/domain/values/number.ts";
import { formatPoints, parsePoints } from "#app/domain/values/points.ts";
import { Button } from "../button.tsx";
import { useLocalText } from "../local-text.ts";
import { DraftState } from "../proposal/draft-state.tsx";
import { useTyping } from "../proposal/use-typing.ts";
import { useLocale, useT } from "../use-t.ts";
import { Evidence } from "./evidence.tsx";
import { PointsField } from "./points-field.tsx";
import type { SheetPage } from "./sheet.ts";
import { SheetKeys } from "./sheet-keys.tsx";
import { useSheetKeys } from "./use-sheet-keys.ts";

const DisputeChoice = lazy(() => import("../proposal/dispute-choice.tsx"));
const SignInAgain = lazy(() => import("../proposal/sign-in-again.tsx"));

const nothing: readonly string[] = [];

/** What is typed, by criterion; points that are no number of points are none. */
const givenIn = (criteria: readonly Criterion[], typed: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    criteria.map(({ id }, index): [string, Given] => {
      const points = typed[sheetControls.points(index)];
      const justification = typed[sheetControls.justification(index)];
      return [
        id,
        {
          points: typeof points === "string" ? parsePoints(points) : null,
          justification: typeof justification === "string" ? justification : "",
        },
      ];
    }),
  );

/** The sheet: criterion by criterion beside what the proposal says to it; kept while it is typed. */
export function SheetForm({ page }: { page: SheetPage }) {
  const t = useT();
  const { criteria, sheet, rules, viewer, queue } = page;
  const form = useRef<HTMLFormElement>(null);
  const help = useRef<HTMLDialogElement>(null);
  const [fields] = useState(() => sheetFields(criteria));
  const [place] = useState(() => ({
    user: viewer.id,
    proposal: page.id,
    section: page.version,
    key: viewer.key,
  }));
  const [{ typed, known }] = useState(page);
  const typing = useTyping({
    form,
    fields,
    initial: typed,
    known,
    warnings: nothing,
    url: `/evaluation/${page.id}/save`,
    place,
  });
  useSheetKeys(form, help);
  const [isDeclined, setDeclined] = useState(false);
  const { state } = typing;
  if (isDeclined && state.is === "saved") setDeclined(false);
  const isOut = state.is === "signedOut" || state.is === "otherPerson";

  const given = givenIn(criteria, typing.answers);
  const lacking = lackingOf(criteria, given, rules);
  return (
    <>
      <div className="row">
        <Jumps criteria={criteria} lacking={lacking} />
        <SheetKeys box={help} />
      </div>
      <Form method="post" ref={form} noValidate className="sheet" autoComplete="off">
        {/* The key Enter presses the first button of a form. */}
        <button className="hidden" tabIndex={-1} name={controls.intent} value="stay">
          {t("sheet.save")}
        </button>
        <input type="hidden" name={controls.user} value={viewer.id} />
        {fields.map(({ key }) => (
          <span key={key}>
            <input
              type="hidden"
              name={controls.known(key)}
              value={typing.known[key] ?? known[key]}
            />
            {typing.sent[key] && (
              <input type="hidden" name={controls.sent(key)} value={typing.sent[key]} />
            )}
          </span>
        ))}
        {/* Answers that are put in anew come with controls of their own. */}
        <div key={typing.shown.round}>
          {criteria.map((criterion, index) => (
            <OneCriterion
              key={criterion.id}
              page={page}
              index={index}
              criterion={criterion}
              shown={typing.shown.answers}
              typed={typing.answers}
              lacking={lacking.filter(({ criterionId }) => criterionId === criterion.id)}
            />
          ))}
          <div className="field">
            <label htmlFor="remarks">
              {t("sheet.remarks")} <span className="soft">{t("word.optional")}</span>
            </label>
            <textarea
              id="remarks"
              name={sheetControls.remarks}
              defaultValue={textIn(typing.shown.answers, sheetControls.remarks)}
              rows={3}
            />
          </div>
        </div>
        {typing.disputes.length > 0 && (
          <Suspense>
            <DisputeChoice
              disputes={typing.disputes}
              fields={fields}
              answers={typing.answers}
              onChoose={typing.choose}
            />
          </Suspense>
        )}
        <Missing criteria={criteria} lacking={lacking} />
        <div className="sheet-foot">
          <div>
            <Total criteria={criteria} given={given} lacking={lacking} />
            {state.is === "closed" || state.is === "disputed" ? (
              <p className="draft-state alert">
                {t(state.is === "closed" ? "sheet.closedNow" : "sheet.disputed")}
              </p>
            ) : (
              (sheet || state.is !== "resting") && (
                <DraftState
                  savedAt={sheet?.changedAt ?? page.now}
                  now={page.now}
                  state={state}
                  onRetry={typing.save}
                  onSignIn={() => setDeclined(false)}
                />
              )
            )}
          </div>
          <div className="row">
            <Button name={controls.intent} value="check">
              {t("sheet.check")}
            </Button>
            <Button name={controls.intent} value="next" look="quiet">
              {t(queue.next ? "sheet.next" : "sheet.save")}
            </Button>
          </div>
        </div>
      </Form>
      {isOut && !isDeclined && (
        <Suspense>
          <SignInAgain
            email={viewer.email}
            onDone={() => {
              setDeclined(true);
              typing.save();
            }}
            onClose={() => setDeclined(true)}
          />
        </Suspense>
      )}
    </>
  );
}

const textIn = (answers: Readonly<Record<string, unknown>>, key: string) => {
  const text = answers[key];
  return typeof text === "string" ? text : "";
};

function OneCriterion({
  page,
  index,
  criterion,
  shown,
  typed,
  lacking,
}: {
  page: SheetPage;
  index: number;
  criterion: Criterion;
  /** What the controls are made from. */
  shown: Readonly<Record<string, unknown>>;
  typed: Readonly<Record<string, unknown>>;
  lacking: readonly Lacking[];
}) {
  const t = useT();
  const say = useLocalText();
  const locale = useLocale();
  const { id, maxPoints, kind } = criterion;
  const points = sheetControls.points(index);
  const justification = sheetControls.justification(index);
  const isTyped = textIn(typed, points).trim() !== "";
  const wrong = lacking.find(({ part }) => part === "points");
  const lacksWords = lacking.some(({ part }) => part === "justification");
  const isBad = isTyped && wrong !== undefined;
  return (
    <section className="criterion" id={`c-${id}`} tabIndex={-1} aria-labelledby={`c-${id}-title`}>
      <h2 id={`c-${id}-title`}>
        {index + 1}. {say(criterion.title)}
        {kind !== "GATE" && (
          <small>{t("sheet.max", { n: formatQuantity(maxPoints, locale) })}</small>
        )}
      </h2>
      <div className="beside">
        <Evidence criterion={criterion} sections={page.sections} rules={page.rules} />
        <fieldset className={isBad ? "field bad" : "field"}>
          <legend>{t("sheet.points")}</legend>
          <p className="hint">{say(criterion.guidance)}</p>
          {isBad && (
            <output className="error block">
              {t(wrong.problem === "field.required" ? "score.notANumber" : wrong.problem)}
            </output>
          )}
          <input type="hidden" name={sheetControls.criterion(index)} value={id} />
          <PointsField
            criterion={criterion}
            id={`p-${id}`}
            name={points}
            value={textIn(shown, points)}
            isBad={isBad}
          />
          <label htmlFor={`j-${id}`} className="justification">
            {t("sheet.justification")}
          </label>
          <textarea
            id={`j-${id}`}
            name={justification}
            defaultValue={textIn(shown, justification)}
            rows={5}
            aria-describedby={`j-${id}-count`}
          />
          <p className={lacksWords && isTyped ? "hint lacks" : "hint"} id={`j-${id}-count`}>
            {t(page.rules.justify === "every" ? "sheet.count" : "sheet.countExtreme", {
              n: lengthOf(textIn(typed, justification).trim()),
              min: page.rules.minJustificationChars,
            })}
          </p>
        </fieldset>
      </div>
    </section>
  );
}

/** The criteria by number, with a mark at those that are done. */
function Jumps({
  criteria,
  lacking,
}: {
  criteria: readonly Criterion[];
  lacking: readonly Lacking[];
}) {
  const t = useT();
  const say = useLocalText();
  return (
    <nav className="jumps" aria-label={t("sheet.jumps")}>
      {criteria.map(({ id, title }, index) => {
        const isDone = !lacking.some(({ criterionId }) => criterionId === id);
        return (
          <a key={id} href={`#c-${id}`} title={say(title)} className={isDone ? "done" : undefined}>
            {index + 1}
            {isDone && <span aria-hidden="true"> ✓</span>}
            <span className="hidden">
              {`. ${say(title)}${isDone ? `, ${t("sheet.jumpDone")}` : ""}`}
            </span>
          </a>
        );
      })}
    </nav>
  );
}

/** What is still to be done before the sheet can be handed in, each leading to its place. */
function Missing({
  criteria,
  lacking,
}: {
  criteria: readonly Criterion[];
  lacking: readonly Lacking[];
}) {
  const t = useT();
  const say = useLocalText();
  if (lacking.length === 0) return <p className="soft">{t("sheet.nothingLacks")}</p>;
  return (
    <details className="missing" id="missing">
      <summary>{t("sheet.lacks", { n: lacking.length })}</summary>
      <ul>
        {lacking.map(({ criterionId, part, problem }) => {
          const index = criteria.findIndex(({ id }) => id === criterionId);
          const title = criteria[index]?.title;
          return (
            <li key={criterionId + part}>
              <a href={`#${part === "points" ? "p" : "j"}-${criterionId}`}>
                {index + 1}. {title && say(title)}: {t(problem)}
              </a>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

function Total({
  criteria,
  given,
  lacking,
}: {
  criteria: readonly Criterion[];
  given: Readonly<Record<string, Given>>;
  lacking: readonly Lacking[];
}) {
  const t = useT();
  const locale = useLocale();
  const isScored = ({ id }: Criterion) =>
    !lacking.some(({ criterionId, part }) => criterionId === id && part === "points");
  const scored = criteria.filter(isScored);
  const points = Object.fromEntries(scored.map(({ id }) => [id, given[id]?.points ?? 0]));
  const total = formatPoints(sheetTotal(scored, points), locale);
  return (
    <p className="sheet-total">
      <strong>{t("sheet.total", { total, max: formatPoints(maxTotal(criteria), locale) })}</strong>{" "}
      <span className="soft">{t("sheet.filled", { n: scored.length, of: criteria.length })}</span>{" "}
      {lacking.length > 0 && <a href="#missing">{t("sheet.lacks", { n: lacking.length })}</a>}
    </p>
  );
}
