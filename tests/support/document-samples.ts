import type { WholeProposal } from "#app/domain/documents/proposal-document.ts";
import { type CallDefinition, fieldsOf } from "#app/domain/calls/definition.ts";
import { socialCall } from "#app/domain/calls/templates/social.ts";
import type { RawAnswer } from "#app/domain/proposals/raw-answer.ts";
import { allDeclared, rightAnswers } from "./drafts.ts";

const sentence =
  "Kūrybinės dirbtuvės vyks kas savaitę; jose dalyvaus jaunuoliai iš visų seniūnijų, o senjorai mokys senųjų amatų. ";

/** A text of so many characters, in paragraphs. */
export const longText = (chars: number) =>
  Array.from({ length: Math.ceil(chars / sentence.length) }, (_, index) =>
    index % 5 === 4 ? `${sentence.trim()}\n\n` : sentence,
  )
    .join("")
    .slice(0, chars);

/** Answers that fill every long text to its limit, and every table with some rows. */
export function fullAnswers(definition: CallDefinition): Record<string, RawAnswer> {
  const answers: Record<string, RawAnswer> = {
    ...rightAnswers(definition),
    ...allDeclared(definition),
  };
  for (const field of fieldsOf(definition.form)) {
    if (field.kind === "text" && field.long) answers[field.key] = longText(field.maxChars);
    if (field.kind === "budget")
      answers[field.key] = Array.from({ length: 25 }, (_, index) => ({
        id: `r${index + 1}`,
        category: field.categories[index % field.categories.length]?.value ?? "",
        description: `Išlaidos Nr. ${index + 1}: ${sentence.slice(0, 60)}`,
        unit: "val.",
        quantity: "12,5",
        unitPrice: "1 040,20",
      }));
    if (field.kind === "rows")
      answers[field.key] = Array.from({ length: Math.min(6, field.maxRows) }, (_, index) => ({
        id: `r${index + 1}`,
        cells: Object.fromEntries(
          field.columns.map((column) => [
            column.key,
            column.kind === "text" ? `${column.label.lt} ${index + 1}. ${sentence}` : "2027-03-01",
          ]),
        ),
      }));
  }
  return answers;
}

/** A whole proposal to the social call, a draft unless told. */
export function proposalSample(changes: Partial<WholeProposal> = {}): WholeProposal {
  const definition = socialCall();
  return {
    id: "01900000-0000-7000-8000-000000000001",
    group: "Miesto vietos veiklos grupė „Druskininkų harmonija“",
    call: {
      number: "DH-2.2-01",
      title: "Socialinės įtraukties paslaugos jaunimui",
      titleEn: "Services of social inclusion for young people",
    },
    title: "Kūrybinės dirbtuvės „Šviesių žmonių ąžuolynas“",
    standing: { kind: "draft", savedAt: new Date("2026-12-01T10:00:07Z"), submittedAs: null },
    form: definition.form,
    rules: definition.rules,
    answers: fullAnswers(definition),
    organisation: {
      kind: "NGO",
      legalForm: "vsi",
      name: "Šviesių žmonių ąžuolynas",
      code: "188710823",
      vatCode: null,
      street: "Gluosnių g. 5",
      postalCode: "LT-66001",
      city: "Druskininkai",
      municipality: "Druskininkų savivaldybė",
      email: "info@azuolynas.example",
      phone: "+37061234567",
      website: "",
      head: "Direktorė Rūta Čepaitytė",
    },
    files: fieldsOf(definition.form)
      .filter(({ kind }) => kind === "file")
      .slice(0, 3)
      .map(({ key }, index) => ({
        id: `01900000-0000-7000-8000-00000000010${index}`,
        field: key,
        name: `Priedas ${index + 1} – įstatai.pdf`,
        size: 1_234_567 + index,
        mime: "application/pdf",
        sha256: String(index).repeat(64),
        isInfected: index === 2,
      })),
    ...changes,
  };
}

/** The same handed in. */
export const submittedSample = (changes: Partial<WholeProposal> = {}) =>
  proposalSample({
    standing: {
      kind: "submission",
      n: 2,
      registration: "DH-2.2-01-007",
      receivedAt: new Date("2026-12-15T14:59:59.999Z"),
      sha256: "ab12".repeat(16),
      signatory: { name: "Rūta Čepaitytė", position: "Direktorė" },
    },
    ...changes,
  });
