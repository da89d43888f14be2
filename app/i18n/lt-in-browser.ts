import { applicant } from "./lt/applicant.ts";
import { attachments } from "./lt/attachments.ts";
import { common } from "./lt/common.ts";
import { evaluator } from "./lt/evaluator.ts";
import { form } from "./lt/form.ts";

/** The Lithuanian texts that a page with client code may show. */
export const ltInBrowser = {
  ...applicant,
  ...attachments,
  ...common,
  ...evaluator,
  ...form,
};
