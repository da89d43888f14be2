import type { Field, FormDefinition } from "./definition.ts";

/** Characters of a long text that a person writes in a minute, thinking included. */
const charsPerMinute = 200;
/** Rows that a table is expected to hold, where the form asks for none. */
const usualRows = 3;

function minutesOf(field: Field): number {
  switch (field.kind) {
    case "text":
      return field.long ? Math.max(2, field.maxChars / charsPerMinute) : 1;
    case "rows": {
      const row = field.columns.reduce((sum, column) => sum + minutesOf(column), 0);
      return row * Math.max(field.minRows, field.required ? usualRows : 1);
    }
    case "budget":
      return 30;
    case "financing":
      return 5;
    case "indicators":
      return 2 * field.items.length;
    case "file":
      return field.required ? 5 : 2;
    case "declarations":
      return Math.ceil(field.items.length / 2);
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
      return 1;
  }
}

/** How many minutes filling in a form takes, up to the next half an hour: an estimate for the page of a call. */
export function fillMinutes(form: FormDefinition): number {
  const minutes = form.sections
    .flatMap(({ fields }) => fields)
    .reduce((sum, field) => sum + minutesOf(field), 0);
  return Math.max(30, Math.ceil(minutes / 30) * 30);
}
