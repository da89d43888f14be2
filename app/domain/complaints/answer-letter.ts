import type { Block, Language } from "#app/domain/letters/letter.ts";
import type { Filling } from "#app/domain/letters/templates/template.ts";
import { letterDate, quoted } from "#app/domain/letters/wording.ts";
import type { ComplaintOutcome } from "./answer-schema.ts";
import type { ComplaintSnapshot } from "./complaint-snapshot.ts";

const texts = {
  lt: {
    UPHELD: "patenkinti",
    UPHELD_IN_PART: "patenkinti iš dalies",
    REJECTED: "atmesti",
    NOT_EXAMINED: "palikti nenagrinėtą",
    changed:
      "Dėl sprendimo, dėl kurio skundėtės, pakeitimo spręs vietos veiklos grupės valdyba. Apie jos sprendimą informuosime atskiru raštu.",
    unchanged: "Sprendimas, dėl kurio skundėtės, lieka galioti.",
  },
  en: {
    UPHELD: "uphold",
    UPHELD_IN_PART: "uphold in part",
    REJECTED: "reject",
    NOT_EXAMINED: "leave unexamined",
    changed:
      "The board of the local action group will decide how the contested decision changes. We will write to you separately.",
    unchanged: "The contested decision stays in force.",
  },
} as const;

const paragraphs = (text: string): Block[] =>
  text
    .split(/\r?\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => ({ type: "paragraph", text: line }));

/** What fills the letter that answers a complaint. */
export function answerFilling(
  sent: ComplaintSnapshot,
  {
    outcome,
    reasons,
    receivedOn,
  }: { outcome: ComplaintOutcome; reasons: string; receivedOn: string },
  language: Language,
): Filling {
  const t = texts[language];
  const isUpheld = outcome === "UPHELD" || outcome === "UPHELD_IN_PART";
  return {
    fields: {
      complaint: sent.number,
      received: letterDate(receivedOn, language),
      decision: t[outcome],
      title: quoted(sent.title, language),
      registration: sent.registration,
      call: sent.call.number,
      callTitle: quoted(sent.call.title, language),
      applicant: sent.complainant.name,
    },
    parts: {
      reasons: paragraphs(reasons),
      consequence: [{ type: "paragraph", text: isUpheld ? t.changed : t.unchanged }],
    },
  };
}
