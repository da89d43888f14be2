import { z } from "zod";

/** Mails that a person may switch off. */
export const mailChoices = [
  "reminder",
  "closed",
  "joinRequest",
  "scoring",
  "progress",
  "papers",
  "monitoring",
  "annualReport",
] as const;
export type MailChoice = (typeof mailChoices)[number];

/** Mails that belong to a procedure or to the safety of the account: nobody can switch them off. */
export const dutyMails = [
  "received",
  "clarification",
  "letter",
  "evaluation",
  "organisation",
  "draftEnds",
  "account",
] as const;

export const mailChoice = z.enum(mailChoices);

/** The kinds that are wanted; those that are not among them are switched off. */
export const mailChoicesSchema = z.object({ wanted: z.array(mailChoice).default([]) });
