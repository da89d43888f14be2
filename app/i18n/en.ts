import { account } from "./en/account.ts";
import { admin } from "./en/admin.ts";
import { applicant } from "./en/applicant.ts";
import { board } from "./en/board.ts";
import { common } from "./en/common.ts";
import { evaluator } from "./en/evaluator.ts";
import { form } from "./en/form.ts";
import { log } from "./en/log.ts";
import { mail } from "./en/mail.ts";
import { organisation } from "./en/organisation.ts";
import { privacy } from "./en/privacy.ts";
import { publicPages } from "./en/public.ts";
import { signIn } from "./en/sign-in.ts";
import { staff } from "./en/staff.ts";

/** Every text of the product in English. */
export const en = {
  ...common,
  ...publicPages,
  ...account,
  ...signIn,
  ...applicant,
  ...organisation,
  ...form,
  ...staff,
  ...evaluator,
  ...board,
  ...privacy,
  ...admin,
  ...log,
  ...mail,
};
