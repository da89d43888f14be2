import type { Field } from "#app/domain/calls/definition.ts";
import { areBlank, isBlankLine, isBlankRow } from "./blank.ts";
import { rawOf } from "./raw-answer.ts";

/** True if nothing has been typed or chosen as the stored answer of a field. */
export function isBlankAnswer({ kind }: Pick<Field, "kind">, stored: unknown): boolean {
  switch (kind) {
    case "rows":
      return (rawOf(kind, stored) ?? []).every(isBlankRow);
    case "budget":
      return (rawOf(kind, stored) ?? []).every(isBlankLine);
    case "financing": {
      const raw = rawOf(kind, stored);
      return !raw || areBlank([raw.requested, ...Object.values(raw.sources)]);
    }
    case "indicators": {
      const raw = Object.values(rawOf(kind, stored) ?? {});
      return areBlank(raw.flatMap(({ target, basis }) => [target, basis]));
    }
    case "declarations":
      return (rawOf(kind, stored) ?? []).length === 0;
    case "file":
      return true;
    case "text":
    case "number":
    case "money":
    case "date":
    case "choice":
    case "yesNo":
    case "email":
    case "phone":
    case "legalCode":
    case "iban":
    case "website":
      return areBlank([rawOf(kind, stored) ?? ""]);
  }
}
