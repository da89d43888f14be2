import { describe, expect, test } from "vitest";
import { decisionSample, outcomes } from "#tests/support/letter-samples.ts";
import { emptySlots, type DecisionLetterInput } from "./decision-input.ts";
import { decisionLetter } from "./decision-letter.ts";
import { decisionEn } from "./texts/decision.en.ts";
import { receiptEn } from "./texts/receipt.en.ts";
import { letterModel, type Block, type LetterModel } from "./letter.ts";

const textOf = (block: Block): string[] => {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return [block.text];
    case "list":
      return block.items;
    case "facts":
      return block.items.flatMap(({ label, value }) => [label, value]);
    case "table":
      return [
        block.caption,
        ...block.columns.map((column) => column.label),
        ...block.rows.flat(),
        ...(block.total ?? []),
      ];
  }
};
const allText = (model: LetterModel) =>
  [
    model.heading,
    ...model.blocks.flatMap(textOf),
    ...model.attachments,
    ...model.annexes.flatMap((annex) => [annex.title, ...annex.blocks.flatMap(textOf)]),
  ]
    .join("\n")
    .replaceAll("\u00A0", " ");
const letterText = (input: DecisionLetterInput) => allText(decisionLetter(input));

const inEvery = [
  "DH-2.2-01",
  "„Socialinių paslaugų prieinamumo didinimas“",
  "Nr. DH-2.2-01-003, gautas 2026 m. spalio 1 d.",
  "VšĮ „Šviesių žmonių ąžuolynas“, kodas 305567922",
  "Gyvas kiemas: kaimynystės dirbtuvės vyresniems ir vienišiems",
  "2.2 „Socialiai pažeidžiamų",
  "2026 m. lapkričio 19 d. posėdyje (protokolas Nr. P-2026-07)",
  "38 836,84 Eur",
  "per 10 darbo dienų nuo šio rašto gavimo dienos",
  "skundai@druskininkuharmonija.example.lt. Skundas išnagrinėjamas per 21 darbo dieną.",
];
const required: Record<DecisionLetterInput["outcome"], string[]> = {
  SELECTED: [
    "DĖL PROJEKTINIO PASIŪLYMO ATRINKIMO",
    "Skiriama paramos suma – 38 836,84 Eur (92,5 proc. tinkamų finansuoti išlaidų).",
    "3 148,93 Eur",
    "Iki sutarties pasirašymo pateikti patalpų panaudos sutartį",
    "Projekto įgyvendinimo planą (PĮP) prašome pateikti Centrinei projektų valdymo agentūrai (CPVA) iki 2027 m. sausio 29 d. (imtinai).",
    "Galutinį projekto tinkamumo finansuoti vertinimą atlieka CPVA",
    "reglamento (ES) 2021/1060 50 straipsnis",
    "duomenys skelbiami viešai (to paties reglamento 49 straipsnio 3 ir 5 dalys)",
    "bendruoju subsidijos ekvivalentu, – 38 836,84 Eur",
    "7 straipsnio 4 dalį",
    "87,50 iš 100,00",
  ],
  PARTIAL: [
    "DĖL PROJEKTINIO PASIŪLYMO ATRINKIMO IŠ DALIES",
    "Siūloma paramos suma – 29 910,40 Eur vietoj prašytos 38 836,84 Eur.",
    "Kaina viršija rinkos vidurkį.",
    "sumažinti veiklų apimtį ir rodiklius",
    "duomenys skelbiami viešai (to paties reglamento 49 straipsnio 3 ir 5 dalys)",
    "Prašome iki 2026 m. gruodžio 7 d. raštu pranešti, ar sutinkate su siūloma suma.",
    "Negavę atsakymo laikysime, kad siūlomos sumos atsisakėte",
    "Jei sutiksite su siūloma suma, projekto įgyvendinimo planą (PĮP)",
  ],
  RESERVE: [
    "DĖL ĮTRAUKIMO Į REZERVINĮ SĄRAŠĄ",
    "Jūsų pasiūlymui tenka 1 vieta. Sąrašas galioja iki 2027 m. gruodžio 31 d.",
    "74,25 iš 100,00",
    "Atsiradus lėšų",
    "nereiškia, kad parama bus skirta, ir Jūsų neįpareigoja",
  ],
  NOT_SELECTED_THRESHOLD: [
    "DĖL PROJEKTINIO PASIŪLYMO NEATRINKIMO",
    "Pasiūlymas surinko 43,50 balo iš 100 balų; mažiausias privalomas balų skaičius – 50.",
    "81,00",
    "Poreikis pagrįstas apklausos duomenimis",
  ],
  NOT_SELECTED_MONEY: [
    "DĖL PROJEKTINIO PASIŪLYMO NEATRINKIMO",
    "Pasiūlymas surinko 72 balus, tačiau kvietimui skirtų lėšų pakako tik pasiūlymams, surinkusiems ne mažiau kaip 81 balą.",
    "Vieta pirmumo eilėje\n6",
    "Poreikis pagrįstas apklausos duomenimis",
  ],
  INELIGIBLE: [
    "DĖL PROJEKTINIO PASIŪLYMO ATMETIMO",
    "neatitinka kvietimo aprašo 12.3 papunkčio reikalavimo: pareiškėjas turi būti įregistruotas",
    "2026 m. spalio 9 d.",
    "Prašyta pateikti Juridinių asmenų registro išrašą",
    "Pateiktas išrašas: pareiškėjas įregistruotas 2026 m. kovo 2 d.",
  ],
};

describe.for(outcomes)("the letter %s", (outcome) => {
  test("says all that its kind has to say", () => {
    const text = letterText(decisionSample(outcome));
    for (const words of [...inEvery, ...required[outcome]]) expect(text).toContain(words);
  });

  test("keeps to Lithuanian typography", () => {
    const text = letterText(decisionSample(outcome));
    expect(text).not.toMatch(/["']/);
    expect(text).not.toMatch(/\.\.|\s\./);
    expect(text).not.toMatch(/(?<!\p{L})(jūs|jūsų|jums|jus)(?!\p{L})/u);
    expect(text).not.toMatch(/undefined|null|NaN/);
  });

  test("has an English version of the same shape", () => {
    const lt = decisionLetter(decisionSample(outcome));
    const en = decisionLetter(decisionSample(outcome, "en"));
    const said = en.blocks.at(-1);
    expect(said && textOf(said)[0]).toContain("the Lithuanian text prevails");
    expect(en.blocks.slice(0, -1).map((block) => block.type)).toEqual(
      lt.blocks.map((block) => block.type),
    );
    expect(en.heading).not.toBe(lt.heading);
    const [decision] = en.blocks;
    expect(decision && textOf(decision)[0]).toMatch(/^At its meeting of 19.November 2026/);
  });

  test("is stored and read back unchanged", () => {
    const model = decisionLetter(decisionSample(outcome));
    expect(letterModel.parse(JSON.parse(JSON.stringify(model)))).toEqual(model);
  });
});

test("the sums and numbers of a letter do not break", () => {
  const model = decisionLetter(decisionSample("SELECTED"));
  const text = model.blocks.flatMap(textOf).join("\n");
  expect(text).toContain("38\u00A0836,84\u00A0Eur");
  expect(text).not.toMatch(/\d Eur|\d proc\.|Nr\. /);
});

test("a proposal that fails a criterion's own demand learns which, also with points enough", () => {
  const sample = decisionSample("NOT_SELECTED_THRESHOLD");
  if (sample.outcome !== "NOT_SELECTED_THRESHOLD") throw new Error("wrong sample");
  const text = letterText({
    ...sample,
    evaluation: { ...sample.evaluation, scoreHundredths: 6000 },
    unmetCriteria: [
      { kind: "minimum", title: "Partnerystė", averageHundredths: 250, minHundredths: 500 },
      { kind: "gate", title: "Veikla strategijos teritorijoje" },
    ],
  });
  expect(text).toContain("Pasiūlymas surinko 60 balų.");
  expect(text).not.toContain("mažiausias privalomas balų skaičius –");
  expect(text).toContain(
    "Pagal kriterijų „Partnerystė“ surinkta 2,50, o mažiausias privalomas šio kriterijaus balas – 5,00.",
  );
  expect(text).toContain("neatitinka privalomo kriterijaus „Veikla strategijos teritorijoje“.");
});

test("where the board left the computed order, the letter gives its reason and no other", () => {
  const boardReason = "Panašų projektą savivaldybė jau finansuoja";
  const sample = decisionSample("NOT_SELECTED_MONEY");
  const text = letterText({ ...sample, boardReason });
  expect(text).toContain(`Priežastis: ${boardReason}.`);
  expect(text).not.toContain("lėšų pakako tik");
  expect(letterText({ ...decisionSample("RESERVE"), boardReason })).toContain(boardReason);
});

describe("not enough money", () => {
  const outOfMoney = (scoreHundredths: number) => {
    const sample = decisionSample("NOT_SELECTED_MONEY");
    if (sample.outcome !== "NOT_SELECTED_MONEY") throw new Error("wrong sample");
    return letterText({ ...sample, evaluation: { ...sample.evaluation, scoreHundredths } });
  };

  test("with equal points the letter tells how the tie was broken", () => {
    expect(outOfMoney(8100)).toContain("Vienodai balų surinkę pasiūlymai išdėstyti taikant");
    expect(outOfMoney(8099)).not.toContain("Vienodai balų");
  });

  test("with more points than the last funded one the letter does not contradict itself", () => {
    expect(outOfMoney(8101)).toContain("likusių kvietimo lėšų prašomai paramos sumai nepakako");
    expect(outOfMoney(8101)).not.toContain("ne mažiau kaip 81");
  });
});

describe("an ineligible proposal", () => {
  const sample = decisionSample("INELIGIBLE");
  if (sample.outcome !== "INELIGIBLE") throw new Error("wrong sample");

  test("that could not be clarified says so", () => {
    expect(letterText({ ...sample, clarification: null })).toContain("Patikslinti neprašyta, nes");
  });

  test("that was not answered says so", () => {
    const clarification = { askedOn: "2026-10-09", question: "Pateikite įstatus.", answer: null };
    const text = letterText({ ...sample, clarification });
    expect(text).toContain("iki nustatyto termino atsakymo negauta");
  });

  test("lists every unmet requirement by its point", () => {
    const requirements = [
      { point: "12", text: "pirmas" },
      { point: "14.2", text: "antras." },
    ] as const;
    const text = letterText({ ...sample, requirements });
    expect(text).toContain("12 punkto reikalavimo: pirmas.\n");
    expect(text).toContain("14.2 papunkčio reikalavimo: antras.\n");
  });

  test("has no scores attached", () => {
    expect(decisionLetter(sample)).toMatchObject({ attachments: [], annexes: [] });
  });
});

test("no Lithuanian is left in the English texts", () => {
  const texts = JSON.stringify([decisionEn, receiptEn]).replace("(PĮP)", "");
  expect(texts).not.toMatch(/[ąčęėįšųūž„]/i);
});

describe("empty slots", () => {
  test("a complete letter has none", () => {
    for (const outcome of outcomes) expect(emptySlots(decisionSample(outcome))).toEqual([]);
  });

  test("a blank text is found wherever it is, and null is allowed", () => {
    const sample = decisionSample("RESERVE");
    const input = {
      ...sample,
      number: null,
      signatory: { position: " ", name: "" },
      meeting: { ...sample.meeting, minutesNumber: "" },
    };
    expect(emptySlots(input)).toEqual([
      "meeting.minutesNumber",
      "signatory.position",
      "signatory.name",
    ]);
  });
});
