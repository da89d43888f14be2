import { z } from "zod";

const setting = <T extends z.ZodType>(value: T) => z.object({ value, source: z.string() });
const number = setting(z.number());

/**
 * Settings of a group (domain.md §5.1), each with the source of its value. Days are calendar days
 * where the name says so in `source`, else working days; …Bp are basis points.
 */
export const groupSettings = z.object({
  minCallDays: number,
  freezeFaqDays: number,
  registrationNoticeDays: number,
  assessmentDays: number,
  clarificationDays: number,
  clarificationRounds: number,
  /** A check ends only once a second member of staff agrees with it. */
  secondChecker: setting(z.boolean()),
  evaluatorsPerProposal: number,
  divergenceBp: number,
  thresholdBp: number,
  minJustificationChars: number,
  scoreStep: number,
  invitationDays: number,
  quorumBp: number,
  sectorCapBp: number,
  minNonPublicVotesBp: number,
  /** Quorum of a repeat meeting, which takes up what could not be decided. */
  repeatQuorumBp: number,
  /** Where votes are even, that of the chair decides. */
  chairDecidesTie: setting(z.boolean()),
  decisionLetterDays: number,
  partialAcceptDays: number,
  partialMinShareBp: number,
  complaintDays: number,
  complaintAnswerDays: number,
  overcommitBp: number,
  fundingRateBp: number,
  crossFinancingBp: number,
  indirectFlatRateBp: number,
  deMinimisCeilingCents: number,
  retentionYears: number,
  deMinimisRetentionYears: number,
  unselectedRetentionYears: number,
  /** Months after an event for which it is kept who registered. */
  eventPlacesMonths: number,
  annualReportDue: setting(z.string()),
  /** Within how many calendar days after a period ends its promoter reports. */
  monitoringDays: number,
  /** Applicants see which member of staff wrote a message, not only the group. */
  showStaffNames: setting(z.boolean()),
});
export type GroupSettings = z.infer<typeof groupSettings>;

const practice = "Numatytoji reikšmė; patvirtina grupės valdyba";
const because = <T>(value: T, source: string) => ({ value, source });

/** What a new group starts from. */
export const defaultSettings: GroupSettings = {
  minCallDays: because(30, `${practice} (kalendorinės dienos)`),
  freezeFaqDays: because(3, practice),
  registrationNoticeDays: because(1, "Kaimo VVG taisyklės, 3D-827 72.3 p."),
  assessmentDays: because(20, "Kaimo VVG taisyklės, 3D-851 85.1 p."),
  clarificationDays: because(5, practice),
  clarificationRounds: because(1, practice),
  secondChecker: because(true, practice),
  evaluatorsPerProposal: because(2, practice),
  divergenceBp: because(2000, practice),
  thresholdBp: because(5000, practice),
  minJustificationChars: because(100, practice),
  scoreStep: because(100, practice),
  invitationDays: because(5, practice),
  quorumBp: because(5000, `${practice} (daugiau kaip)`),
  sectorCapBp: because(4900, "Reglamento (ES) Nr. 1303/2013 32 str. 2 d. b p. (2014–2020 m.)"),
  minNonPublicVotesBp: because(5000, practice),
  repeatQuorumBp: because(5000, `${practice} (daugiau kaip; įstatai gali nustatyti mažiau)`),
  chairDecidesTie: because(true, `${practice} (pagal grupės įstatus)`),
  decisionLetterDays: because(3, practice),
  partialAcceptDays: because(10, practice),
  partialMinShareBp: because(7000, practice),
  complaintDays: because(10, practice),
  complaintAnswerDays: because(20, practice),
  overcommitBp: because(0, practice),
  fundingRateBp: because(9250, "Biržų ir Pasvalio miesto VVG kvietimai (2025 m.)"),
  crossFinancingBp: because(1500, "Biržų miesto VVG kvietimas (2025 m.)"),
  indirectFlatRateBp: because(700, "Reglamento (ES) 2021/1060 54 str. a p."),
  deMinimisCeilingCents: because(
    30_000_000,
    "Reglamento (ES) 2023/2831 3 str. (bet kuris trejų metų laikotarpis)",
  ),
  retentionYears: because(5, "Reglamento (ES) 2021/1060 82 str. (nuo gruodžio 31 d.)"),
  deMinimisRetentionYears: because(10, "Reglamento (ES) 2023/2831 6 str. 3 d."),
  unselectedRetentionYears: because(5, `${practice} (nuo kvietimo pabaigos)`),
  eventPlacesMonths: because(12, `${practice} (nuo renginio pabaigos)`),
  annualReportDue: because("04-01", "Miestų VVG ataskaitų praktika"),
  monitoringDays: because(15, `${practice} (kalendorinės dienos)`),
  showStaffNames: because(false, practice),
};

/** The settings of a stored group; what is missing or unreadable has its default. */
export function settingsOf(stored: unknown): GroupSettings {
  const parsed = groupSettings.partial().safeParse(stored);
  return { ...defaultSettings, ...(parsed.success ? parsed.data : {}) };
}
