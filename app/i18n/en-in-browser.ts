import { applicant } from "./en/applicant.ts";
import { attachments } from "./en/attachments.ts";
import { common } from "./en/common.ts";
import { evaluator } from "./en/evaluator.ts";
import { form } from "./en/form.ts";

/** The English texts that a page with client code may show. */
export const enInBrowser = {
  ...applicant,
  ...attachments,
  ...common,
  ...evaluator,
  ...form,
};
