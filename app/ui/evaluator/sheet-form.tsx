import { type SubmissionResult, useForm } from "@conform-to/react";
import { type ReactNode, useRef, useState } from "react";
import { Form } from "react-router";
import { maxTotal, sheetTotal } from "#app/domain/evaluation/sheet-total.ts";
import { lengthOf } from "#app/domain/proposals/text-length.ts";
import { formatInstant, formatTime } from "#app/domain/values/instant.ts";
import { formatQuantity } from "#app/domain/values/number.ts";
import { formatPoints, parsePoints } from "#app/domain/values/points.ts";
import { Button } from "../button.tsx";
import { FormErrors, worded } from "../form.tsx";
import { useLocalText } from "../local-text.ts";
import { useLocale, useT } from "../use-t.ts";
import { Evidence } from "./evidence.tsx";
import { PointsField, typedPoints } from "./points-field.tsx";
import type { SheetPage } from "./sheet.ts";
import { type SavingState, useSheetSaving } from "./use-sheet-saving.ts";

interface Last {
  reply: SubmissionResult<string[]> | null;
  seen: string | null;
}

interface SheetFields {
  remarks: string;
  scores: { criterionId: string; points: string; justification: string }[];
}

interface Typed {
  /** By criterion, hundredths; what is not scored is absent. */
  points: Record<string, number>;
  /** Code points of each justification. */
  lengths: Record<string, number>;
}

function readForm(form: HTMLFormElement, { criteria }: Pick<SheetPage, "criteria">): Typed {
  const values = new FormData(form);
  const points: Typed["points"] = {};
  const lengths: Typed["lengths"] = {};
  for (const [index, { id }] of criteria.entries()) {
    const typed = values.get(`scores[${index}].points`);
    const read = typeof typed === "string" ? parsePoints(typed) : null;
    if (read !== null) points[id] = read;
    const written = values.get(`scores[${index}].justification`);
    lengths[id] = typeof written === "string" ? lengthOf(written.trim()) : 0;
  }
  return { points, lengths };
}

function storedTyped({ sheet, criteria }: Pick<SheetPage, "sheet" | "criteria">): Typed {
  const scores = criteria.map(({ id }) => [id, sheet?.scores[id]] as const);
  return {
    points: Object.fromEntries(
      scores.flatMap(([id, score]) => (score?.points == null ? [] : [[id, score.points]])),
    ),
    lengths: Object.fromEntries(
      scores.map(([id, score]) => [id, lengthOf(score?.justification.trim() ?? "")]),
    ),
  };
}

/** The sheet: criterion by criterion beside what the proposal says to it; saved while it is typed. */
export function SheetForm({
  page,
  last,
  heading,
}: {
  page: SheetPage;
  last: Last | undefined;
  /** Stands between the summary of errors and the form. */
  heading: ReactNode;
}) {
  const t = useT();
  const say = useLocalText();
  const locale = useLocale();
  const { criteria, sheet, rules } = page;
  const [typed, setTyped] = useState(() => storedTyped(page));
  const element = useRef<HTMLFormElement>(null);
  const saving = useSheetSaving(element, `/evaluation/${page.id}/save`);
  const [form, fields] = useForm<SheetFields>({
    id: "sheet",
    lastResult: last?.reply ?? null,
    defaultValue: {
      remarks: sheet?.remarks ?? "",
      scores: criteria.map(({ id }) => {
        const score = sheet?.scores[id];
        return {
          criterionId: id,
          points: score?.points == null ? "" : typedPoints(score.points),
          justification: score?.justification ?? "",
        };
      }),
    },
  });
  const rows = fields.scores.getFieldList().map((row) => row.getFieldset());
  const scored = criteria.filter(({ id }) => typed.points[id] !== undefined);
  const total = formatPoints(sheetTotal(scored, typed.points), locale);
  const seen = last?.seen ?? page.seen;
  return (
    <>
      <FormErrors form={form} />
      {heading}
      <Form
        method="post"
        id={form.id}
        ref={element}
        noValidate
        className="sheet"
        onChange={(event) => setTyped(readForm(event.currentTarget, page))}
      >
        {/* Not of type hidden: React would put its value back to the default at each render. */}
        <input key={seen} hidden readOnly name="seen" defaultValue={seen} />
        {criteria.map((criterion, index) => {
          const row = rows[index];
          if (!row) return null;
          const { points, justification } = row;
          const errors = [...(points.errors ?? []), ...(justification.errors ?? [])];
          return (
            <section key={criterion.id} className="criterion" aria-labelledby={`c-${criterion.id}`}>
              <h3 id={`c-${criterion.id}`}>
                {index + 1}. {say(criterion.title)}
                <small>{t("sheet.max", { n: formatQuantity(criterion.maxPoints, locale) })}</small>
              </h3>
              <div className="beside">
                <Evidence criterion={criterion} page={page} />
                <fieldset className={errors.length > 0 ? "field bad" : "field"}>
                  <legend>{t("sheet.points")}</legend>
                  <p className="hint">{say(criterion.guidance)}</p>
                  {errors.length > 0 && (
                    <p className="error">{errors.map((error) => worded(t, error)).join(". ")}</p>
                  )}
                  <input type="hidden" name={row.criterionId.name} value={criterion.id} />
                  <PointsField
                    criterion={criterion}
                    id={points.id}
                    name={points.name}
                    value={points.initialValue ?? ""}
                  />
                  <label htmlFor={justification.id}>{t("sheet.justification")}</label>
                  <textarea
                    id={justification.id}
                    name={justification.name}
                    defaultValue={justification.initialValue}
                    rows={5}
                    aria-describedby={`${justification.id}-count`}
                  />
                  <p className="hint" id={`${justification.id}-count`}>
                    {t("sheet.count", {
                      n: typed.lengths[criterion.id] ?? 0,
                      min: rules.minJustificationChars,
                    })}
                  </p>
                </fieldset>
              </div>
            </section>
          );
        })}
        <div className="field">
          <label htmlFor={fields.remarks.id}>
            {t("sheet.remarks")} <span className="soft">{t("word.optional")}</span>
          </label>
          <textarea
            id={fields.remarks.id}
            name={fields.remarks.name}
            defaultValue={fields.remarks.initialValue}
            rows={3}
          />
        </div>
        <div className="sheet-foot">
          <p>
            <strong>
              {t("sheet.total", { total, max: formatPoints(maxTotal(criteria), locale) })}
            </strong>{" "}
            <span className="soft">
              {t("sheet.filled", { n: scored.length, of: criteria.length })}
            </span>
          </p>
          <Saving state={saving} before={sheet?.changedAt ?? null} />
          <div className="row">
            <Button type="submit" name="intent" value="save" look="quiet">
              {t("sheet.save")}
            </Button>
            <Button type="submit" name="intent" value="submit">
              {t("sheet.submit")}
            </Button>
          </div>
          <p className="soft">{t("sheet.submitHint")}</p>
        </div>
      </Form>
    </>
  );
}

/** Where the saving of the draft stands, in one quiet line. */
function Saving({ state, before }: { state: SavingState; before: Date | null }) {
  const t = useT();
  const locale = useLocale();
  const savedAt = state.is === "saved" ? state.at : before;
  return (
    <output className="soft block" aria-live="polite">
      {state.is === "refused" && (state.why || t("sheet.refused"))}
      {state.is === "changed" && t("sheet.changed")}
      {state.is === "saving" && t("sheet.saving")}
      {state.is === "failed" && t("sheet.failed")}
      {(state.is === "saved" || state.is === "resting") &&
        savedAt &&
        t("sheet.saved", {
          time: state.is === "saved" ? formatTime(savedAt) : formatInstant(savedAt, locale),
        })}
    </output>
  );
}
