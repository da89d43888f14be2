import { applicant } from "./en/applicant.ts";
import { common } from "./en/common.ts";
import { evaluator } from "./en/evaluator.ts";
import { form } from "./en/form.ts";

/** The English texts that a page with client code may show. */
export const enInBrowser = {
  ...applicant,
  ...common,
  ...evaluator,
  ...form,
};
