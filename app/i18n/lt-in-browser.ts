import { account } from "./lt/account.ts";
import { applicant } from "./lt/applicant.ts";
import { common } from "./lt/common.ts";
import { evaluator } from "./lt/evaluator.ts";
import { form } from "./lt/form.ts";
import { organisation } from "./lt/organisation.ts";
import { publicPages } from "./lt/public.ts";
import { staff } from "./lt/staff.ts";

/** The Lithuanian texts that a page with client code may show. */
export const ltInBrowser = {
  ...account,
  ...applicant,
  ...common,
  ...evaluator,
  ...form,
  ...organisation,
  ...publicPages,
  ...staff,
};
