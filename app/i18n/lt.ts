import { account } from "./lt/account.ts";
import { admin } from "./lt/admin.ts";
import { applicant } from "./lt/applicant.ts";
import { board } from "./lt/board.ts";
import { common } from "./lt/common.ts";
import { evaluator } from "./lt/evaluator.ts";
import { form } from "./lt/form.ts";
import { log } from "./lt/log.ts";
import { mail } from "./lt/mail.ts";
import { organisation } from "./lt/organisation.ts";
import { privacy } from "./lt/privacy.ts";
import { publicPages } from "./lt/public.ts";
import { signIn } from "./lt/sign-in.ts";
import { staff } from "./lt/staff.ts";

/** Every text of the product in Lithuanian, the original. */
export const lt = {
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
