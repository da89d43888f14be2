import { z } from "zod";
import { type AwardRecord, LICENCE } from "./records.ts";

/** The version of the 360Giving standard that the document follows. */
export const THREE_SIXTY = "1.4";

const organisation = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  addressCountry: z.literal("LT"),
});

/** A grant of the 360Giving standard, with the fields that we fill. */
const grant = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1),
  description: z.string().min(1),
  currency: z.literal("EUR"),
  amountAwarded: z.number(),
  awardDate: z.iso.date(),
  url: z.url(),
  fundingOrganization: z.tuple([organisation]),
  recipientOrganization: z.tuple([organisation]),
  plannedDates: z
    .tuple([
      z.strictObject({ startDate: z.iso.date().optional(), endDate: z.iso.date().optional() }),
    ])
    .optional(),
  beneficiaryLocation: z
    .tuple([z.strictObject({ name: z.string(), countryCode: z.literal("LT") })])
    .optional(),
  grantProgramme: z.tuple([z.strictObject({ code: z.string(), title: z.string() })]).optional(),
  dataSource: z.url(),
});

/** A package of grants; the standard has no empty package, so without a grant there is none. */
export const grantPackage = z.strictObject({
  version: z.literal(THREE_SIXTY),
  title: z.string(),
  license: z.literal(LICENCE),
  publisher: z.strictObject({ name: z.string(), website: z.url() }),
  grants: z.array(grant).min(1),
});

/** Lithuanian legal persons by their code in the Register of Legal Entities (org-id.guide: LT-RC). */
const registered = (code: string | null, otherwise: string) => (code ? `LT-RC-${code}` : otherwise);

/** Said of sums that are examples of ours: the standard has no field for it. */
const EXAMPLE = " (pavyzdiniai duomenys / example data)";

const PREFIX = "360G-kvieslys";

/**
 * Awards as grants of 360Giving 1.4. One without a known sum is left out: the standard has no grant
 * without an amount. Natural persons are left out: the standard tells of them apart, without names.
 */
export function grantsOf(awards: readonly AwardRecord[], origin: string) {
  return awards.flatMap((award) => {
    const cents = award.contractedCents ?? award.grantCents;
    if (cents === null || award.isNaturalPerson || award.beneficiary === null) return [];
    const { startsOn, endsOn, action } = award;
    return [
      grant.parse({
        id: `${PREFIX}-${award.id}`,
        title: award.title.lt,
        description: `${award.purpose || award.title.lt}${award.isExample ? EXAMPLE : ""}`,
        currency: "EUR",
        amountAwarded: cents / 100,
        awardDate: award.awardedOn ?? award.publishedAt.slice(0, 10),
        url: award.url,
        fundingOrganization: [
          {
            id: registered(award.group.code, `${PREFIX}-${award.group.slug}`),
            name: award.group.name,
            addressCountry: "LT",
          },
        ],
        recipientOrganization: [
          {
            id: registered(award.beneficiaryCode, `${PREFIX}-org-${award.id}`),
            name: award.beneficiary,
            addressCountry: "LT",
          },
        ],
        ...((startsOn || endsOn) && {
          plannedDates: [
            { ...(startsOn && { startDate: startsOn }), ...(endsOn && { endDate: endsOn }) },
          ],
        }),
        ...(award.location && {
          beneficiaryLocation: [{ name: award.location, countryCode: "LT" }],
        }),
        ...(action && {
          grantProgramme: [{ code: `${action.strategy}#${action.number}`, title: action.title }],
        }),
        dataSource: `${origin}/open-data`,
      }),
    ];
  });
}
