import { z } from "zod";
import { emailAddress } from "#app/domain/accounts/account-schema.ts";
import {
  legalCodeProblem,
  tidyLegalCode,
  tidyVatCode,
  vatCodeProblem,
} from "#app/domain/values/legal-code.ts";
import { parsePhone } from "#app/domain/values/phone.ts";
import { tidy } from "#app/domain/values/typed.ts";
import { legalForms } from "./legal-form.ts";
import { municipalities } from "./municipality.ts";
import { bareName } from "./organisation-name.ts";

export const organisationKinds = ["NGO", "BUSINESS", "PUBLIC"] as const;

/** One line of text; `empty` is the problem of one that was not filled in. */
const line = (max: number, empty: string) =>
  z
    .string(empty)
    .transform((typed) => tidy(typed).normalize("NFC"))
    .pipe(z.string().min(1, empty).max(max, "problem.textTooLong"));

const phone = z.string("problem.phone").transform((typed, context) => {
  const parsed = parsePhone(typed);
  if (parsed) return parsed;
  context.addIssue({ code: "custom", message: "problem.phone" });
  return z.NEVER;
});

/** Five digits, with or without the letters before them; stored as `LT-66119`. */
const postalCode = z.string("problem.postalCode").transform((typed, context) => {
  const [, digits] = /^(?:LT)?[ -]*(\d{5})$/i.exec(tidy(typed)) ?? [];
  if (digits) return `LT-${digits}`;
  context.addIssue({ code: "custom", message: "problem.postalCode" });
  return z.NEVER;
});

const vatCode = z.string().transform((typed, context) => {
  if (!vatCodeProblem(typed)) return tidyVatCode(typed);
  context.addIssue({ code: "custom", message: "problem.vatCode" });
  return z.NEVER;
});

const website = z
  .string()
  .transform((typed) =>
    /^https?:\/\//i.test(tidy(typed)) ? tidy(typed) : `https://${tidy(typed)}`,
  )
  .pipe(
    z.url({ protocol: /^https?$/, hostname: z.regexes.domain, error: "problem.website" }).max(200),
  );

const about = {
  kind: z.enum(organisationKinds, "problem.kind"),
  legalForm: z.enum(legalForms, "problem.legalForm"),
  name: line(200, "problem.organisationName"),
};

const contacts = {
  vatCode: vatCode.optional(),
  head: line(120, "problem.head"),
  street: line(150, "problem.street"),
  postalCode,
  city: line(80, "problem.city"),
  municipality: z
    .string("problem.municipality")
    .refine((value) => municipalities.includes(value), "problem.municipality"),
  email: emailAddress,
  phone,
  website: website.optional(),
};

const nameWithoutForm = <T extends { legalForm: (typeof legalForms)[number]; name: string }>(
  value: T,
  context: z.RefinementCtx<T>,
): T => {
  const name = bareName(value.legalForm, value.name);
  if (name === "")
    context.addIssue({
      code: "custom",
      path: ["name"],
      message: "problem.organisationName",
      input: value.name,
    });
  return { ...value, name };
};

/** What an organisation tells about itself later; its code stays. */
export const organisationSchema = z.object({ ...about, ...contacts }).transform(nameWithoutForm);

/**
 * What an organisation tells about itself at first. A code whose check digit is wrong is refused unless
 * the person says that it is right all the same; the rule of the digit is empirical (domain.md §7).
 */
export const newOrganisationSchema = z
  .object({
    ...about,
    code: z.string("problem.code.format").transform(tidyLegalCode),
    codeSure: z.literal("on").optional(),
    ...contacts,
  })
  .superRefine(({ code, codeSure }, context) => {
    const problem = legalCodeProblem(code);
    if (!problem || (problem === "checkDigit" && codeSure)) return;
    const message = problem === "format" ? "problem.code.format" : "problem.code.checkDigit";
    context.addIssue({ code: "custom", path: ["code"], message, input: code });
  })
  .transform(nameWithoutForm);

export type NewOrganisation = z.infer<typeof newOrganisationSchema>;
export type OrganisationDetails = z.infer<typeof organisationSchema>;
