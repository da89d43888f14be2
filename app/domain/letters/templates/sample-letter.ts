import type { LetterModel } from "#app/domain/letters/letter.ts";
import { type ServiceLetter, serviceLetter } from "#app/domain/letters/service-letter.ts";
import { quoted } from "#app/domain/letters/wording.ts";
import { kindOf } from "./kinds.ts";
import { samplePart } from "./sample-parts.ts";
import { sampleEnglish } from "./sample-english.ts";

type Asked = Pick<
  ServiceLetter,
  | "kind"
  | "language"
  | "number"
  | "date"
  | "group"
  | "signatory"
  | "drafter"
  | "template"
  | "verification"
>;

/** Examples of the fields of a kind in the language of the letter. */
export const exampleOf = (name: string, example: string, language: LetterModel["language"]) =>
  language === "en" ? (sampleEnglish[name] ?? example) : example;

/** A letter of a template with invented data: how the words look before anybody gets them. */
export function sampleLetter(asked: Asked): LetterModel {
  const { kind, language, date } = asked;
  const { fields, parts } = kindOf(kind);
  return serviceLetter({
    ...asked,
    recipient: {
      name: fields["applicant"] ?? "",
      code: "305567922",
      address: "Vytauto g. 5-12, LT-66119 Druskininkai",
      email: "labas@azuolynas.example",
    },
    yourReference: { date, number: fields["registration"] ?? "" },
    filling: {
      fields: Object.fromEntries(
        Object.entries(fields).map(([name, example]) => [
          name,
          name === "title" ? quoted(example, language) : exampleOf(name, example, language),
        ]),
      ),
      parts: Object.fromEntries(parts.map((name) => [name, samplePart(name, language)])),
    },
  });
}
