import type { FieldMetadata } from "@conform-to/react";
import { LongTextField, TextField } from "../form.tsx";
import { useT } from "../use-t.ts";

type Basis = Record<"reason" | "reasonEn" | "minutesNo", FieldMetadata<string>>;

/** Why a published call is changed or ends and by which decision: everybody reads it. */
export function AmendmentBasis({
  fields,
  why = "amend",
}: {
  fields: Basis;
  /** Whether it asks why the call is changed or why it ends. */
  why?: "amend" | "cancelCall";
}) {
  const t = useT();
  return (
    <>
      <LongTextField
        field={fields.reason}
        rows={3}
        label={t(`${why}.reason`)}
        hint={t("amend.reasonHint")}
      />
      <LongTextField field={fields.reasonEn} rows={3} label={t(`${why}.reasonEn`)} optional />
      <TextField field={fields.minutesNo} label={t("amend.minutesNo")} />
    </>
  );
}
