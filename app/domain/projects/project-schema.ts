import { z } from "zod";
import { cents, day, maybe, needed } from "#app/domain/call-drafts/typed-text.ts";

const line = z.string("problem.required").trim().max(200, "problem.tooLongText");
const short = line.min(1, "problem.required");
const maybeShort = line.default("");
const maybeDay = z.union([z.literal("").transform(() => null), day]).default(null);
const maybeCents = z
  .union([z.literal("").transform(() => null), cents], "problem.sum")
  .default(null);

/** Sums and days that a contract fixes; what it grants is not more than the whole costs. */
const terms = {
  contractNo: short,
  contractOn: day,
  externalNumber: maybeShort,
  totalCents: cents,
  contractedCents: cents,
  startsOn: day,
  endsOn: day,
};
const inOrder = ({ startsOn, endsOn }: { startsOn: string | null; endsOn: string | null }) =>
  startsOn === null || endsOn === null || startsOn <= endsOn;
const within = (sums: { totalCents: number | null; contractedCents: number | null }) =>
  sums.totalCents === null ||
  sums.contractedCents === null ||
  sums.contractedCents <= sums.totalCents;

const endsLater = { message: "problem.endsEarlier", path: ["endsOn"] };
const withinTotal = { message: "problem.aboveTotal", path: ["contractedCents"] };

/** One step of a project, with what it has to say (domain.md §2.2, steps 23–26). */
export const stepSchema = z
  .discriminatedUnion("step", [
    z.object({ step: z.literal("forward"), forwardedOn: day, forwardedNo: short }),
    z.object({ step: z.literal("contract"), ...terms, reason: maybe }),
    z.object({ step: z.literal("start"), startsOn: day }),
    z.object({ step: z.literal("complete"), endsOn: day }),
    z.object({ step: z.literal("terminate"), endsOn: day, reason: needed }),
    z.object({ step: z.literal("refuse"), reason: needed }),
  ])
  .refine((input) => input.step !== "contract" || inOrder(input), endsLater)
  .refine((input) => input.step !== "contract" || within(input), withinTotal);
export type StepInput = z.infer<typeof stepSchema>;
export const steps = ["forward", "contract", "start", "complete", "terminate", "refuse"] as const;

/** Partners, one on each line: name, and the code after a comma. */
const partners = z
  .string("problem.required")
  .max(5000, "problem.amendTooLong")
  .transform((typed) =>
    typed
      .split("\n")
      .map((row) => row.trim())
      .filter((row) => row !== "")
      .map((row) => {
        const found = /^(.*\S)\s*,\s*(\d{7,9})$/.exec(row);
        return { name: found?.[1] ?? row, code: found?.[2] ?? null };
      }),
  )
  .default([]);

const told = {
  title: short,
  titleEn: maybeShort,
  purpose: maybe,
  location: maybeShort,
  field: z
    .union([z.literal("").transform(() => null), z.enum(["BUSINESS", "SOCIAL"])])
    .default(null),
  story: maybe,
  storyEn: maybe,
  partners,
};

/** A project that came without a proposal in the program, entered by hand. */
export const enterSchema = z.object({
  strategy: z.uuid("problem.choose"),
  /** Number of the action; empty where it is not known. */
  action: z.union([z.literal("").transform(() => null), z.uuid("problem.choose")]).default(null),
  promoter: short,
  promoterCode: line.regex(/^(\d{7}|\d{9})$/, "problem.legalCodeFormat").default(""),
  isPerson: z.literal("on").optional(),
  grantCents: maybeCents,
  externalNumber: maybeShort,
  ...told,
});
export type EnterInput = z.infer<typeof enterSchema>;

/** What is changed later, why, and by which agreement. */
export const changeSchema = z
  .object({
    ...told,
    externalNumber: maybeShort,
    totalCents: maybeCents,
    contractedCents: maybeCents,
    startsOn: maybeDay,
    endsOn: maybeDay,
    reason: needed,
    actNo: maybeShort,
    actOn: maybeDay,
  })
  .refine(inOrder, endsLater)
  .refine(within, withinTotal);
export type ChangeInput = z.infer<typeof changeSchema>;

/** A payment of the managing authority, or money that came back. */
export const paymentSchema = z.object({
  kind: z.enum(["ADVANCE", "INTERIM", "FINAL", "RETURNED"], "problem.choose"),
  paidOn: day,
  cents: cents.pipe(z.number().min(1, "problem.sum")),
  number: maybeShort,
});
export type PaymentInput = z.infer<typeof paymentSchema>;
