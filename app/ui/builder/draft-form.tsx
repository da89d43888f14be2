import { type DefaultValue, FormProvider, getFormProps, useForm } from "@conform-to/react";
import type { SubmissionResult } from "@conform-to/react";
import type { ReactNode } from "react";
import { Form } from "react-router";
import { Button } from "../button.tsx";
import { FormErrors } from "../form.tsx";
import { Notice } from "../notice.tsx";
import { useT } from "../use-t.ts";
import { TheirsProvider } from "./controls.tsx";
import { LivePreview } from "./live-preview.tsx";

/** What the form of a part of a draft was answered with. */
export interface Answered {
  reply: SubmissionResult<string[]>;
  /** The part as somebody else has saved it meanwhile, as the form would show it. */
  theirs?: unknown;
}

/** Every text of a value by the name of its control: `contacts[0].name`. */
function byName(value: unknown, name = ""): [string, string][] {
  if (value === null || value === undefined) return [[name, ""]];
  if (Array.isArray(value)) return value.flatMap((one, index) => byName(one, `${name}[${index}]`));
  if (typeof value === "object")
    return Object.entries(value).flatMap(([key, one]) =>
      byName(one, name ? `${name}.${key}` : key),
    );
  return [[name, typeof value === "string" ? value : JSON.stringify(value)]];
}

/**
 * The form of one part of a draft. Refused, it keeps what was typed; where somebody else has saved the
 * part meanwhile, both texts are shown and saving again decides.
 */
export function DraftForm({
  value,
  answered,
  seen,
  heading,
  isClosed,
  save,
  seenAs,
  children,
}: {
  /** The stored part as its form shows it. */
  value: object;
  answered: Answered | undefined;
  /** Mark of the stored part. */
  seen: string;
  heading: ReactNode;
  /** Nothing can be saved any more. */
  isClosed?: boolean;
  save?: string;
  /** The part as others will see it, shown beside the form. */
  seenAs?: { title: string; shown: ReactNode };
  children: ReactNode;
}) {
  const t = useT();
  const [form] = useForm<Record<string, unknown>>({
    lastResult: answered?.reply ?? null,
    defaultValue: value as DefaultValue<Record<string, unknown>>,
  });
  const theirs = answered?.theirs === undefined ? {} : Object.fromEntries(byName(answered.theirs));
  return (
    <>
      <FormErrors form={form} />
      {heading}
      {answered?.reply.status === undefined && answered && (
        <Notice>{t(seenAs ? "draft.onlySeen" : "draft.notSaved")}</Notice>
      )}
      <div className={seenAs && "with-aside"}>
        <FormProvider context={form.context}>
          <TheirsProvider value={theirs}>
            <Form method="post" {...getFormProps(form)} className="draft">
              {/* The key Enter presses the first button of a form. */}
              <button className="hidden" tabIndex={-1}>
                {t("draft.save")}
              </button>
              <input type="hidden" name="seen" value={seen} />
              {children}
              {!isClosed && (
                <div className="form-foot row">
                  <Button>{save ?? t("draft.save")}</Button>
                  {seenAs && (
                    <Button look="quiet" name="intent" value="preview">
                      {t("draft.see")}
                    </Button>
                  )}
                </div>
              )}
            </Form>
          </TheirsProvider>
        </FormProvider>
        {seenAs && (
          <LivePreview form={form.id} title={seenAs.title}>
            {seenAs.shown}
          </LivePreview>
        )}
      </div>
    </>
  );
}
