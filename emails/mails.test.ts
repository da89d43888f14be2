import fc from "fast-check";
import { expect, test } from "vitest";
import {
  accountExistsMail,
  accountMadeMail,
  confirmEmailMail,
  resetPasswordMail,
} from "./account.ts";
import { questionAnsweredMail, questionAskedMail } from "./call-question.ts";
import {
  clarificationAnsweredMail,
  clarificationAskedMail,
  clarificationDueMail,
  clarificationExtensionMail,
  clarificationStaffMail,
} from "./clarification.ts";
import { draftClosedMail } from "./draft-closed.ts";
import { complaintReceivedMail } from "./complaint-received.ts";
import { draftEndsMail } from "./draft-ends.ts";
import { annualReportReminderMail } from "./annual-report-reminder.ts";
import { evaluationAssignedMail } from "./evaluation-assigned.ts";
import {
  boardPapersMail,
  scoringProgressMail,
  scoringReminderMail,
} from "./evaluation-reminder.ts";
import { fileRefusedMail } from "./file-refused.ts";
import { invitationMail } from "./invitation.ts";
import { monitoringReminderMail } from "./monitoring-reminder.ts";
import { organisationNewsMail } from "./organisation-news.ts";
import { type Rendered, subjectWith } from "./layout.ts";
import { letterMail } from "./letter.ts";
import { messageMail } from "./message.ts";
import { proposalNoticeMail } from "./proposal-notice.ts";
import { proposalReceivedMail } from "./proposal-received.ts";
import { reminderMail } from "./reminder.ts";

const url = "https://kvieslys.example/x";
const unsubscribe = "https://kvieslys.example/unsubscribe/y";
const call = "Verslo kūrimas ir plėtra Druskininkų mieste, antrasis kvietimas";
const group = "Miesto VVG „Druskininkų harmonija“";
const received = {
  url,
  call,
  group,
  number: 12,
  registration: "DH-1.2-01-012",
  receivedAt: new Date("2026-12-15T14:58:07Z"),
  decisionBy: "2027-02-01",
};

const { registration } = received;
const clarified = { url, call, group, registration };
const dueOn = "2026-12-30";

const mails: [string, (locale: "lt" | "en") => Rendered][] = [
  ["confirm-email", (locale) => confirmEmailMail({ locale, url })],
  ["account-exists", (locale) => accountExistsMail({ locale, url })],
  ["account-made", (locale) => accountMadeMail({ locale, url })],
  ["reset-password", (locale) => resetPasswordMail({ locale, url })],
  [
    "invitation",
    (locale) => invitationMail({ locale, url, inviter: "Ona Onaitė", organisation: "UAB „Medus“" }),
  ],
  ["proposal-received", (locale) => proposalReceivedMail({ locale, ...received })],
  [
    "evaluation-assigned",
    (locale) => evaluationAssignedMail({ locale, url, call, group, count: 3 }),
  ],
  [
    "scoring-reminder",
    (locale) =>
      scoringReminderMail({
        locale,
        calls: [{ number: "DH-2.2-02", count: 21, until: "2026-12-30" }],
        now: new Date("2026-12-31T08:00:00Z"),
        url,
        group,
        unsubscribe,
      }),
  ],
  [
    "scoring-progress",
    (locale) =>
      scoringProgressMail({
        locale,
        calls: [
          { number: "DH-2.2-02", submitted: 107, needed: 240, until: "2026-12-30" },
          { number: "DH-2.2-03", submitted: 0, needed: 12, until: null },
        ],
        url,
        group,
        unsubscribe,
      }),
  ],
  [
    "monitoring-reminder",
    (locale) =>
      monitoringReminderMail({
        locale,
        count: 2,
        dueOn: "2026-12-30",
        url,
        group,
        unsubscribe,
      }),
  ],
  [
    "annual-report-reminder",
    (locale) =>
      annualReportReminderMail({
        locale,
        year: 2026,
        dueOn: "2027-04-01",
        strategies: ["Druskininkų miesto vietos plėtros strategija"],
        url,
        group,
        unsubscribe,
      }),
  ],
  ["board-papers", (locale) => boardPapersMail({ locale, call, url, group, unsubscribe })],
  ...(
    [
      "withdrawn",
      "revived",
      "extension-asked",
      "extension-granted",
      "extension-refused",
      "submit-asked",
      "offer-accepted",
      "offer-declined",
      "offer-lapsed",
      "offer-answered",
    ] as const
  ).map((what): (typeof mails)[number] => [
    `proposal-notice: ${what}`,
    (locale) => proposalNoticeMail({ locale, url, call, group, what }),
  ]),
  ["draft-ends", (locale) => draftEndsMail({ locale, url, call, group, day: "2027-12-16" })],
  ...[false, true].map((isSubmitted): [string, (locale: "lt" | "en") => Rendered] => [
    isSubmitted ? "reminder of changes" : "reminder",
    (locale) =>
      reminderMail({
        isSubmitted,
        ...{ locale, url, call, group, unsubscribe },
        deadline: new Date("2026-12-15T15:00:00Z"),
        now: new Date("2026-12-08T15:00:00Z"),
        missing: ["Biudžetas", "Rodikliai"],
      }),
  ]),
  [
    "draft-closed",
    (locale) => draftClosedMail({ locale, url, call, group, unsubscribe, keptUntil: "2027-12-15" }),
  ],
  ["clarification asked", (locale) => clarificationAskedMail({ locale, dueOn, ...clarified })],
  ["clarification due", (locale) => clarificationDueMail({ locale, dueOn, ...clarified })],
  ["clarification answered", (locale) => clarificationAnsweredMail({ locale, ...received })],
  ...[dueOn, null].map((until): (typeof mails)[number] => [
    until ? "longer term granted" : "longer term refused",
    (locale) => clarificationExtensionMail({ locale, until, ...clarified }),
  ]),
  ...(["answered", "extension-asked"] as const).map((what): (typeof mails)[number] => [
    `clarification to staff: ${what}`,
    (locale) => clarificationStaffMail({ locale, what, ...clarified }),
  ]),
  ["question asked", (locale) => questionAskedMail({ locale, url, call, group })],
  ["question answered", (locale) => questionAnsweredMail({ locale, url, call, group })],
  ["file refused", (locale) => fileRefusedMail({ locale, url, call, group })],
  ["message", (locale) => messageMail({ locale, url, call, group })],
  ...([true, false] as const).map((isOwn): (typeof mails)[number] => [
    isOwn ? "complaint-received" : "complaint-to-staff",
    (locale) =>
      complaintReceivedMail({
        locale,
        url,
        call,
        group,
        isOwn,
        number: "DH-SK-2026-003",
        receivedAt: received.receivedAt,
        answerBy: "2027-02-01",
      }),
  ]),
  ...(
    [
      "joinAsked",
      "joinAccepted",
      "joinDeclined",
      "tookOver",
      "roleEnds",
      "ownerAsked",
      "ownerNamed",
      "ownerRefused",
    ] as const
  ).map((news): [string, (locale: "lt" | "en") => Rendered] => [
    `organisation: ${news}`,
    (locale) => organisationNewsMail({ locale, news, url, organisation: group, day: "2027-01-01" }),
  ]),
  ["letter", (locale) => letterMail({ locale, url, call, group, number: "DH-2026-014" })],
];
const each = mails.flatMap(([name, render]) =>
  (["lt", "en"] as const).map((locale) => ({ name, locale, mail: render(locale) })),
);

test.for(each)(
  "$name ($locale) is short, whole and has one link, and the one against it",
  ({ mail, locale }) => {
    const { subject, html, text } = mail;
    const links = mail.unsubscribe ? 2 : 1;
    expect(Array.from(subject).length).toBeLessThanOrEqual(60);
    expect(html.length).toBeLessThan(30_000);
    expect(html.match(/href=/g)).toHaveLength(links);
    expect(html).not.toMatch(/<img|<script|<link/);
    expect(text.match(/https?:/g)).toHaveLength(links);
    for (const body of [subject, html, text]) expect(body).not.toMatch(/undefined|null|\{|\}/);
    expect(html).toContain(`<html lang="${locale}">`);
  },
);

test.for(each.filter(({ locale }) => locale === "lt"))("$name speaks formally", ({ mail }) => {
  expect(mail.text).not.toMatch(/\bjūs|\bjums|\bjus\b|"/u);
});

test("the mail of a letter does not tell what was decided", () => {
  const { subject, text } = letterMail({ locale: "lt", url, call, group, number: "DH-2026-014" });
  expect(subject + text).not.toMatch(/skirt|atmest|finansuo|rezerv/iu);
});

test("a received proposal is acknowledged with number, second and the day of the decision", () => {
  const { subject, text } = proposalReceivedMail({ locale: "lt", ...received });
  expect(subject).toBe("Pasiūlymas Nr. 12 pateiktas – „Verslo kūrimas ir plėtra Dr…“");
  expect(text).toContain("DH-1.2-01-012");
  expect(text).toContain("2026-12-15 16:58:07 (Lietuvos laiku)");
  expect(text).toContain("2027\u00a0m. vasario 1\u00a0d.");
});

test("what people typed cannot become markup", () => {
  const { html } = invitationMail({ locale: "lt", url, inviter: "<b>x</b>", organisation: '"&' });
  expect(html).toContain("&lt;b&gt;x&lt;/b&gt;");
  expect(html).toContain("&quot;&amp;");
});

const about = (title: string) => subjectWith(title, (shown) => `Perskaitykite raštą – „${shown}“`);

test("a subject never outgrows 60 characters", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 90 }), (title) => {
      expect(Array.from(about(title)).length).toBeLessThanOrEqual(60);
    }),
  );
});

test("a title that fits stays whole", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 36 }), (title) => {
      expect(about(title)).toBe(`Perskaitykite raštą – „${title}“`);
    }),
  );
});
