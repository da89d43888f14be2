import { z } from "zod";
import { emailAddress } from "#app/domain/accounts/account-schema.ts";
import { legalCodeProblem, tidyLegalCode, vatCodeProblem } from "#app/domain/values/legal-code.ts";
import { parsePhone } from "#app/domain/values/phone.ts";
import { tidy } from "#app/domain/values/typed.ts";
import { legalForms } from "./legal-form.ts";
import { municipalities } from "./municipality.ts";
import { bareName } from "./organisation-name.ts";

export const organisationKinds = ["NGO", "BUSINESS", "PUBLIC"] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

const line = (max: number) =>
  z
    .string("problem.required")
    .transform((typed) => tidy(typed).normalize("NFC"))
    .pipe(z.string().min(1, "problem.required").max(max, "problem.tooLong"));

const phone = z.string("problem.required").transform((typed, context) => {
  const parsed = parsePhone(typed);
  if (parsed) return parsed;
  context.addIssue({ code: "custom", message: "problem.phone" });
  return z.NEVER;
});

/** Five digits, with or without the letters before them; stored as `LT-66119`. */
const postalCode = z.string("problem.required").transform((typed, context) => {
  const [, digits] = /^(?:LT)?[ -]*(\d{5})$/i.exec(tidy(typed)) ?? [];
  if (digits) return `LT-${digits}`;
  context.addIssue({ code: "custom", message: "problem.postalCode" });
  return z.NEVER;
});

const vatCode = z.string().transform((typed, context) => {
  if (!vatCodeProblem(typed)) return tidyLegalCode(typed);
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

const shared = {
  kind: z.enum(organisationKinds, "problem.choose"),
  legalForm: z.enum(legalForms, "problem.choose"),
  name: line(200),
  vatCode: vatCode.optional(),
  street: line(150),
  postalCode,
  city: line(80),
  municipality: z
    .string("problem.choose")
    .refine((value) => municipalities.includes(value), "problem.choose"),
  email: emailAddress,
  phone,
  website: website.optional(),
  head: line(120),
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
      message: "problem.required",
      input: value.name,
    });
  return { ...value, name };
};

/** What an organisation tells about itself later; its code stays. */
export const organisationSchema = z.object(shared).transform(nameWithoutForm);

/**
 * What an organisation tells about itself at first. A code whose check digit is wrong is refused unless
 * the person says that it is right all the same; the rule of the digit is empirical (domain.md §7).
 */
export const newOrganisationSchema = z
  .object({
    ...shared,
    code: z.string("problem.required").transform(tidyLegalCode),
    codeSure: z.literal("on").optional(),
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
