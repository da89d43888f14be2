import { account } from "./en/account.ts";
import { applicant } from "./en/applicant.ts";
import { common } from "./en/common.ts";
import { evaluator } from "./en/evaluator.ts";
import { form } from "./en/form.ts";
import { organisation } from "./en/organisation.ts";
import { publicPages } from "./en/public.ts";
import { staff } from "./en/staff.ts";

/** The English texts that a page with client code may show. */
export const enInBrowser = {
  ...account,
  ...applicant,
  ...common,
  ...evaluator,
  ...form,
  ...organisation,
  ...publicPages,
  ...staff,
};
