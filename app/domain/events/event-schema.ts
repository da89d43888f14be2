import { z } from "zod";
import { emailAddress, personName } from "#app/domain/accounts/account-schema.ts";
import { vilniusToInstant } from "#app/domain/values/instant.ts";
import { tidy, tidyLines } from "#app/domain/values/typed.ts";
import { eventKinds } from "./lifecycle.ts";

const line = (max: number) =>
  z.string("problem.required").transform(tidy).pipe(z.string().max(max, "problem.eventTooLong"));
const needed = (max: number) => line(max).refine((text) => text.length >= 3, "problem.eventTitle");
const lines = (max: number) =>
  z.string().max(max, "problem.eventTooLong").transform(tidyLines).default("");

const hourOf = (typed: string) => vilniusToInstant(typed.trim());

const hour = z.string("problem.hour").transform((typed, issues) => {
  const instant = hourOf(typed);
  if (instant instanceof Date) return instant;
  issues.addIssue({ code: "custom", message: "problem.hour" });
  return z.NEVER;
});

const wholeNumber = (max: number, message: string) =>
  z
    .string()
    .trim()
    .regex(/^\d{0,6}$/, message)
    .transform((typed) => (typed === "" ? null : Number(typed)))
    .refine((n) => n === null || n <= max, message);

/** A remote event has an address that nothing but a browser opens. */
const link = z
  .string()
  .trim()
  .max(500, "problem.eventLink")
  .refine((typed) => typed === "" || /^https:\/\/[^\s<>"]+$/.test(typed), "problem.eventLink")
  .default("");

/** An event as staff write it; hours are those of Vilnius. */
export const eventSchema = z
  .object({
    group: z.uuid("problem.required"),
    kind: z.enum(eventKinds, "problem.choose"),
    title: needed(200),
    titleEn: needed(200),
    text: lines(5000),
    textEn: lines(5000),
    startsAt: hour,
    endsAt: hour,
    place: line(300).default(""),
    link,
    capacity: wholeNumber(100_000, "problem.eventCapacity")
      .refine((n) => n !== 0, "problem.eventCapacity")
      .default(null),
    registerUntil: z.string().trim().default(""),
    membersOnly: z.literal("on").optional(),
    /** Number of the call that it is about; empty for none. */
    call: z.string().trim().max(40).default(""),
    /** Id of the strategy that it is counted with; empty for none. */
    strategy: z.union([z.literal(""), z.uuid("problem.choose")]).default(""),
  })
  .transform(({ registerUntil: typed, membersOnly, ...rest }, issues) => {
    const event = { ...rest, membersOnly: membersOnly === "on" };
    if (event.endsAt <= event.startsAt)
      issues.addIssue({ code: "custom", path: ["endsAt"], message: "problem.eventEnds" });
    if (event.place === "" && event.link === "")
      issues.addIssue({ code: "custom", path: ["place"], message: "problem.eventPlace" });
    const registerUntil = typed === "" ? event.startsAt : hourOf(typed);
    if (registerUntil instanceof Date && registerUntil <= event.startsAt)
      return { ...event, registerUntil };
    issues.addIssue({ code: "custom", path: ["registerUntil"], message: "problem.eventUntil" });
    return z.NEVER;
  });
export type EventInput = z.infer<typeof eventSchema>;

export const cancelSchema = z.object({
  reason: z
    .string("problem.reason")
    .transform(tidyLines)
    .pipe(z.string().min(10, "problem.reason").max(1000, "problem.reason")),
});

/** Who wants to come. */
export const registerForEventSchema = z.object({
  name: personName,
  email: emailAddress,
  organisation: line(200).default(""),
  needs: z.string().max(500, "problem.eventTooLong").transform(tidyLines).default(""),
});
export type Registering = z.infer<typeof registerForEventSchema>;

export const holdSchema = z.object({
  /** Of a general meeting. */
  minutesNo: line(60).default(""),
});

/** The places whose people came: ids of ticked boxes. */
export const attendedSchema = z.object({ attended: z.array(z.uuid()).max(5000).default([]) });

export const headcountSchema = z.object({
  headcount: wholeNumber(100_000, "problem.eventHeadcount").default(null),
});

/** An opinion after the event. */
export const opinionSchema = z.object({
  rating: z
    .enum(["1", "2", "3", "4", "5"], "problem.eventRating")
    .transform((typed) => Number(typed)),
  comment: z.string().max(2000, "problem.eventTooLong").transform(tidyLines).default(""),
});

/** A question as it was asked at a consultation: nobody is named in it. */
export const eventQuestionSchema = z.object({
  question: z
    .string("problem.question")
    .transform(tidyLines)
    .pipe(z.string().min(10, "problem.question").max(2000, "problem.questionTooLong")),
});
