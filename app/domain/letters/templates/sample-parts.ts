import type { Block, Language } from "#app/domain/letters/letter.ts";

const paragraph = (text: string): Block => ({ type: "paragraph", text });
const list = (...items: string[]): Block => ({ type: "list", numbered: true, items });
const heading = (text: string): Block => ({ type: "heading", level: 2, text });
const facts = (...items: [label: string, value: string][]): Block => ({
  type: "facts",
  items: items.map(([label, value]) => ({ label, value })),
});

const lt: Readonly<Record<string, readonly Block[]>> = {
  boardReason: [paragraph("Valdybos motyvai: projektas papildo jau teikiamas paslaugas.")],
  proposal: [
    facts(
      ["Projekto pavadinimas", "Gyvas kiemas: kaimynystės dirbtuvės"],
      ["Registracijos numeris", "DH-2.2-01-003"],
      ["Prašyta paramos suma", "38\u00A0836,84\u00A0Eur"],
    ),
  ],
  financing: [
    facts(
      ["Skiriama paramos suma", "38\u00A0836,84\u00A0Eur"],
      ["Finansavimo dalis", "92,5\u00A0proc."],
      ["Nuosavas įnašas", "3\u00A0148,93\u00A0Eur"],
    ),
  ],
  reduction: [paragraph("Suma mažinama, nes kvietimo lėšų liko mažiau, nei prašėte.")],
  result: [
    paragraph("Pasiūlymas surinko 87,50\u00A0balo iš 100\u00A0balų ir pirmumo eilėje yra antras."),
  ],
  conditions: [
    heading("Skyrimo sąlygos"),
    list("Iki sutarties pasirašymo pateikti patalpų panaudos sutartį."),
  ],
  deMinimis: [
    heading("De minimis pagalba"),
    paragraph("Skiriama parama yra de minimis pagalba, 38\u00A0836,84\u00A0Eur."),
  ],
  requirements: [
    list("12.3\u00A0p. – pareiškėjas turi būti įregistruotas tikslinėje teritorijoje."),
  ],
  clarification: [
    paragraph("2026\u00A0m. spalio 9\u00A0d. prašėme patikslinti; laiku atsakymo negavome."),
  ],
  reasons: [paragraph("Partnerių įnašas įvertintas pagal trečią kriterijų.")],
  consequence: [paragraph("Sprendimas, dėl kurio skundėtės, lieka galioti.")],
};

const en: Readonly<Record<string, readonly Block[]>> = {
  boardReason: [
    paragraph("Reasons of the board: the project adds to the services already provided."),
  ],
  proposal: [
    facts(
      ["Project title", "Gyvas kiemas: kaimynystės dirbtuvės"],
      ["Registration number", "DH-2.2-01-003"],
      ["Support requested", "EUR\u00A038,836.84"],
    ),
  ],
  financing: [
    facts(
      ["Support granted", "EUR\u00A038,836.84"],
      ["Funding rate", "92.5\u00A0%"],
      ["Own contribution", "EUR\u00A03,148.93"],
    ),
  ],
  reduction: [
    paragraph("The sum is lower because less money was left in the call than you asked for."),
  ],
  result: [
    paragraph(
      "The proposal received 87.50\u00A0points of 100 and stands second in the order of priority.",
    ),
  ],
  conditions: [
    heading("Conditions of the grant"),
    list("Submit the agreement on the use of premises before the contract is signed."),
  ],
  deMinimis: [
    heading("De minimis aid"),
    paragraph("The support is de minimis aid of EUR\u00A038,836.84."),
  ],
  requirements: [list("Point 12.3: the applicant must be registered in the target territory.")],
  clarification: [
    paragraph("We asked you to clarify on 9\u00A0October 2026 and received no answer in time."),
  ],
  reasons: [paragraph("The contribution of partners was assessed under the third criterion.")],
  consequence: [paragraph("The contested decision stays in force.")],
};

const samples: Record<Language, Readonly<Record<string, readonly Block[]>>> = { lt, en };

/** What a part of a template looks like in a letter with invented data. */
export const samplePart = (name: string, language: Language): readonly Block[] =>
  samples[language][name] ?? [paragraph(`[${name}]`)];
