import { type SubmissionResult, useForm } from "@conform-to/react";
import type { z } from "zod";
import {
  type answerSchema,
  complaintOutcomes,
  handlingChars,
  type handlerSchema,
  type noteSchema,
} from "#app/domain/complaints/answer-schema.ts";
import type { LetterModel } from "#app/domain/letters/letter.ts";
import { formatWhole } from "#app/domain/values/number.ts";
import { Button } from "../button.tsx";
import { EnclosuresField, type FileFault, faultLines } from "../enclosures-field.tsx";
import { ChoiceField, ErrorSummary, formLines, LongTextField, SelectField } from "../form.tsx";
import { useLocale, useT } from "../use-t.ts";

/** What an act on a complaint answers: why it was refused, or the letter as it would be. */
export interface RefusedAct {
  refusal?: string;
  appoint?: SubmissionResult;
  note?: SubmissionResult;
  kept?: { name: string; size: number; mark: string }[];
  faults?: FileFault[];
  answer?: SubmissionResult;
  preview?: LetterModel;
}

interface Handling {
  handlers: readonly { id: string; name: string }[];
  handler: string | null;
  examines: boolean;
  complaint: { status: string };
}

/** Whom to appoint, of those who may examine it; and the handler's taking it up. */
export function AppointForm({ page, act }: { page: Handling; act: RefusedAct | undefined }) {
  const t = useT();
  const [form, { handler }] = useForm<z.infer<typeof handlerSchema>>({
    id: "appoint",
    lastResult: act?.appoint ?? null,
  });
  const title = t(page.handler ? "complaint.reappoint" : "complaint.appoint");
  return (
    <section>
      <h2>{t("complaint.handler")}</h2>
      {page.examines && page.complaint.status === "RECEIVED" && (
        <form method="post">
          <Button name="intent" value="examine">
            {t("complaint.takeUp")}
          </Button>
        </form>
      )}
      {page.handlers.length === 0 ? (
        !page.handler && <p>{t("complaint.noHandlers")}</p>
      ) : (
        <form method="post" noValidate id={form.id}>
          <ErrorSummary errors={formLines(t, form)} />
          <SelectField
            field={handler}
            label={title}
            hint={t("complaint.appointHint")}
            options={page.handlers.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Button name="intent" value="appoint" look="quiet">
            {title}
          </Button>
        </form>
      )}
    </section>
  );
}

/** Facts, findings and files for the record. */
export function NoteForm({ act }: { act: RefusedAct | undefined }) {
  const t = useT();
  const locale = useLocale();
  const [form, fields] = useForm<z.infer<typeof noteSchema>>({
    id: "note",
    lastResult: act?.note ?? null,
  });
  return (
    <form method="post" encType="multipart/form-data" noValidate id={form.id}>
      <ErrorSummary errors={[...formLines(t, form), ...faultLines(t, locale, act?.faults ?? [])]} />
      <LongTextField field={fields.facts} label={t("complaint.facts")} rows={6} />
      <LongTextField field={fields.findings} label={t("complaint.findings")} rows={6} />
      <EnclosuresField
        label={t("complaint.noteFiles")}
        kept={act?.kept ?? []}
        faults={act?.faults ?? []}
      />
      <Button name="intent" value="note" look="quiet">
        {t("complaint.addNote")}
      </Button>
    </form>
  );
}

/** The answer, to be read as a letter before it is sent. */
export function AnswerForm({ act }: { act: RefusedAct | undefined }) {
  const t = useT();
  const locale = useLocale();
  const [form, { outcome, reasons }] = useForm<z.infer<typeof answerSchema>>({
    id: "answer",
    lastResult: act?.answer ?? null,
  });
  return (
    <section>
      <h2>{t("complaint.answer")}</h2>
      <p>{t("complaint.answerLead")}</p>
      <form method="post" noValidate id={form.id}>
        <ErrorSummary errors={formLines(t, form)} />
        <ChoiceField
          id={outcome.id}
          name={outcome.name}
          value={typeof outcome.initialValue === "string" ? outcome.initialValue : undefined}
          errors={outcome.errors}
          label={t("complaint.outcome")}
          hint={t("complaint.outcomeHint")}
          options={complaintOutcomes.map((value) => ({
            value,
            label: t(`complaint.outcome.${value}`),
          }))}
        />
        <LongTextField
          field={reasons}
          label={t("complaint.reasons")}
          hint={t("complaint.reasonsHint", { n: formatWhole(handlingChars.reasons, locale) })}
          rows={10}
        />
        <div className="toolbar">
          <Button name="intent" value="preview" look="quiet">
            {t("complaint.preview")}
          </Button>
          <Button name="intent" value="answer">
            {t("complaint.sendAnswer")}
          </Button>
        </div>
      </form>
    </section>
  );
}
