import type { FieldMetadata } from "@conform-to/react";
import { LongTextField, TextField } from "../form.tsx";
import { useT } from "../use-t.ts";

type Basis = Record<"reason" | "reasonEn" | "minutesNo", FieldMetadata<string>>;

/** Why a published call is changed and by which decision: everybody reads it. */
export function AmendmentBasis({ fields }: { fields: Basis }) {
  const t = useT();
  return (
    <>
      <LongTextField
        field={fields.reason}
        rows={3}
        label={t("amend.reason")}
        hint={t("amend.reasonHint")}
      />
      <LongTextField field={fields.reasonEn} rows={3} label={t("amend.reasonEn")} optional />
      <TextField field={fields.minutesNo} label={t("amend.minutesNo")} />
    </>
  );
}
