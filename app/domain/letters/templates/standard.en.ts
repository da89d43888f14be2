import type { TemplatedKind } from "./kinds.ts";
import type { Template } from "./template.ts";

const prevails = "This letter is given in English for information; the Lithuanian text prevails.";

const complaint = `# How to complain

If you disagree with this decision, you may send a reasoned complaint to the local action group by e-mail to {complaintEmail} within {complaintDays} of receiving this letter. A complaint is examined within {answerDays}. The decision may also be challenged in court as provided by law.

${prevails}`;

const decided = (what: string, more = "") =>
  `At its meeting of {meetingDay} (minutes No.\u00A0{minutes}), the board of the local action group decided ${what}. ${more}`.trim();

const result = `# Result of the assessment

{{result}}

The average scores per criterion and the reasons given by the evaluators are attached.`;

const next = (first: string) => `# Next steps

1. ${first} submit {document} to {authority} by {dueOn} (inclusive).
2. We forward the list of local development projects to {authority}. The final eligibility check is made by {authorityShort}; this letter is not a project agreement.`;

const publicity = `# Publicity duties

While carrying out the project you must make the support visible (Article\u00A050 of Regulation (EU) 2021/1060 of the European Parliament and of the Council of 24\u00A0June 2021):

- on your website, if you have one, and on your social media accounts, describe the project, its aims and results briefly and state that it is supported by the European Union;
- on project documents and communication material for the public or for participants, state visibly that the project is co-funded by the European Union and use its emblem;
- if the project includes physical investment or the purchase of equipment and its total cost exceeds EUR\u00A0100,000 (ESF+) or EUR\u00A0500,000 (ERDF), display a durable plaque or billboard clearly visible to the public once it starts;
- in other cases, display at least one poster of size A3 or larger, or an equivalent electronic display, with information on the project and the support of the European Union, clearly visible to the public.

If these duties are not met and the failure is not remedied, up to 3\u00A0% of the support may be cancelled.

# Publication of project data

Please note that data on the supported project are made public (Article\u00A049(3) and (5) of the same Regulation): the name of the beneficiary, the name and purpose of the project, its start and end, its total cost, the amount and rate of the support, the fund, the strategy and its action, and the place. The name of a natural person is removed two years after it was first published.`;

const notSelected = `${decided("not to select your project proposal", "{reason}")}

{{boardReason}}

{{proposal}}

${result}

${complaint}`;

/** The standard English words of letters; each says that the Lithuanian text prevails. */
export const standardEn: Record<TemplatedKind, Template> = {
  SELECTED: {
    heading: "ON THE SELECTION OF THE PROJECT PROPOSAL",
    body: `${decided("to select your project proposal and to enter it in the list of local development projects", "Support awarded: {granted} ({rate} of eligible costs).")}

{{boardReason}}

{{proposal}}

# Funding

{{financing}}

${result}

{{conditions}}

${next("Please")}

{{deMinimis}}

${publicity}

${complaint}`,
  },
  PARTIAL: {
    heading: "ON THE SELECTION OF THE PROJECT PROPOSAL IN PART",
    body: `${decided("to select your project proposal in part", "The support offered is {granted} instead of the {asked} requested.")}

{{boardReason}}

{{proposal}}

# Funding

{{financing}}

{{reduction}}

# Your consent

Please tell us in writing by {acceptBy} whether you accept the sum offered. No reply will be treated as refusal, and the money will be offered to the next proposal on the reserve list.

${result}

${next("If you accept the sum offered, please")}

{{deMinimis}}

${publicity}

${complaint}`,
  },
  RESERVE: {
    heading: "ON THE INCLUSION IN THE RESERVE LIST",
    body: `${decided("to enter your project proposal in the reserve list of local development projects", "Your proposal holds place {reservePlace} on the reserve list. The list is valid until {validUntil}.")}

{{boardReason}}

{{proposal}}

${result}

# What the reserve list means

If money becomes available (another applicant declines the support, withdraws, is not funded, or saves money), support is offered in the order of the list. We will write to you separately.

Being on the reserve list does not mean that support will be awarded, and it does not bind you.

${complaint}`,
  },
  NOT_SELECTED_THRESHOLD: {
    heading: "ON THE NON-SELECTION OF THE PROJECT PROPOSAL",
    body: notSelected,
  },
  NOT_SELECTED_MONEY: {
    heading: "ON THE NON-SELECTION OF THE PROJECT PROPOSAL",
    body: notSelected,
  },
  INELIGIBLE: {
    heading: "ON THE REJECTION OF THE PROJECT PROPOSAL",
    body: `${decided("to reject your project proposal")}

{{proposal}}

# Reason for the rejection

{{requirements}}

# Request for clarification

{{clarification}}

${complaint}`,
  },
  COMPLAINT_OUTCOME: {
    heading: "ON THE OUTCOME OF YOUR COMPLAINT",
    body: `We have examined your complaint No.\u00A0{complaint}, received on {received}, about project proposal {title} (registration No.\u00A0{registration}) under call No.\u00A0{call}. We decided to {decision} the complaint.

# Reasons

{{reasons}}

{{consequence}}

# If you disagree

This answer and the decision complained of may be appealed to a court as laid down by law.

${prevails}`,
  },
  WITHDRAWAL: {
    heading: "ON THE WITHDRAWAL OF THE PROJECT PROPOSAL",
    body: `We confirm that project proposal {title} (registration No.\u00A0{registration}), submitted under call No.\u00A0{call} {callTitle}, was withdrawn at your request on {day} and is not assessed further.

Until the deadline of the call you may submit it anew.

${prevails}`,
  },
  CANCELLATION: {
    heading: "ON THE CANCELLATION OF THE CALL",
    body: `We inform you that call No.\u00A0{call} {callTitle} has been cancelled (minutes No.\u00A0{minutes}).

Reason: {reason}

Your project proposal {title} (registration No.\u00A0{registration}) will not be assessed. It stays in your account with its attachments, so that you can use it for another call.

${prevails}`,
  },
  EXTENSION: {
    heading: "ON THE EXTENSION OF THE TERM FOR CLARIFICATION",
    body: `At your request we extend the term for clarifying project proposal {title} (registration No.\u00A0{registration}), submitted under call No.\u00A0{call} {callTitle}. You may submit the clarification until {dueOn} (inclusive).

If nothing is received in time, the proposal will be assessed on the information available and may be rejected. The term is not extended a second time.

${prevails}`,
  },
};

/** What is offered from the reserve: the board put the proposal there, and money has come free since. */
export const reserveOfferEn = (outcome: "SELECTED" | "PARTIAL"): Template => ({
  heading: "ON THE OFFER OF SUPPORT TO A PROPOSAL OF THE RESERVE LIST",
  body: `At its meeting of {meetingDay} (minutes No.\u00A0{minutes}), the board of the local action group put your project proposal on the reserve list (place {reservePlace}). Money has become available, so we now offer support to your proposal in the order of that list. The support offered is ${outcome === "PARTIAL" ? "{granted} instead of the {asked} requested" : "{granted} ({rate} of eligible costs)"}.

{{proposal}}

# Funding

{{financing}}

${outcome === "PARTIAL" ? "{{reduction}}" : "{{conditions}}"}

# Your consent

Please tell us by {acceptBy} (inclusive) whether you accept the support, in your account or in writing. Without an answer by then we take it that you decline, and offer the money to the next proposal of the reserve list.

${result}

${next("If you accept the support, please")}

{{deMinimis}}

${publicity}

${complaint}`,
});
