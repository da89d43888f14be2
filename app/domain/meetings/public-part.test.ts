import { expect, test } from "vitest";
import { minutesSample } from "#tests/support/minutes-sample.ts";
import { minutesDocument } from "./minutes-document.ts";
import { publicPart } from "./public-part.ts";

const callNumber = "DH-2.2-01";
const [granted, reserve] = minutesSample.items;
if (!granted?.proposal || !granted.decision || !reserve) throw new Error("two items");
const refused = {
  ...granted,
  position: 3,
  proposal: { ...granted.proposal, applicant: "VšĮ „Neatrinkta kanarėlė“", registration: "K-3" },
  decision: { ...granted.decision, outcome: "NOT_SELECTED" as const, place: null, grantCents: 0 },
};
const elsewhere = {
  ...granted,
  position: 4,
  proposal: { ...granted.proposal, applicant: "VšĮ „Kito kvietimo“", callNumber: "DH-2.2-02" },
};
const minutes = { ...minutesSample, items: [granted, reserve, refused, elsewhere] };

test("the public reads who was selected or in reserve, and of the others how many", () => {
  const { model, unnamed } = publicPart(minutes, callNumber);
  expect(model.items.map(({ proposal }) => proposal?.applicant)).toEqual([
    granted.proposal?.applicant,
    reserve.proposal?.applicant,
  ]);
  expect(unnamed).toBe(1);
});

test.for(["lt", "en"] as const)(
  "nobody's vote, recusal, declaration or words are told to the public in %s",
  (language) => {
    const { model } = publicPart(minutes, callNumber);
    const signing = null;
    const whole = JSON.stringify([
      model,
      minutesDocument(model, { language, extractOf: callNumber, signing }),
    ]);
    expect(whole).toContain(granted.proposal?.applicant);
    for (const secret of [
      "kanarėlė",
      "Kito kvietimo",
      "Žygimantas",
      "Čepaitytė",
      "Žukauskienė",
      "Ūla",
      "panaudos",
      "Aptartas",
      "Pastabų",
    ])
      expect(whole).not.toContain(secret);
  },
);
