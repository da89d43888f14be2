import fc from "fast-check";
import { expect, test } from "vitest";
import { legalForms } from "./legal-form.ts";
import { bareName, organisationName } from "./organisation-name.ts";

test.for([
  ["vsi", "Kūrybos gelmės", "VšĮ „Kūrybos gelmės“"],
  ["vsi", 'VšĮ "Kūrybos gelmės"', "VšĮ „Kūrybos gelmės“"],
  ["vsi", 'VšĮ"Kūrybos gelmės"', "VšĮ „Kūrybos gelmės“"],
  ["vsi", "„Kūrybos gelmės“, VšĮ", "VšĮ „Kūrybos gelmės“"],
  ["vsi", "Kūrybos gelmės VšĮ", "VšĮ „Kūrybos gelmės“"],
  ["vsi", "  Viešoji įstaiga  ”Kūrybos\u00a0gelmės” ", "VšĮ „Kūrybos gelmės“"],
  ["vsi", "«Kūrybos gelmės»", "VšĮ „Kūrybos gelmės“"],
  ["uab", "UAB Dzūkijos medus", "UAB „Dzūkijos medus“"],
  ["uab", "Dzūkijos medus, UAB", "UAB „Dzūkijos medus“"],
  ["ab", "Abrozas", "AB „Abrozas“"],
  ["mb", "Mbaza", "MB „Mbaza“"],
  ["ii", "Petraičio IĮ", "IĮ „Petraičio“"],
  ["asociacija", "Druskininkų bendruomenė", "Asociacija „Druskininkų bendruomenė“"],
  ["asociacija", "„Miško broliai“ asociacija", "Asociacija „Miško broliai“"],
  ["asociacija", "Miško brolių asociacija", "Miško brolių asociacija"],
  [
    "asociacija",
    'Miesto VVG "Druskininkų harmonija"',
    "Asociacija „Miesto VVG „Druskininkų harmonija““",
  ],
  ["fondas", 'Labdaros paramos fondas "Viltis"', "Labdaros ir paramos fondas „Viltis“"],
  ["fondas", "Vilties fondas", "Vilties fondas"],
  ["biudzetine", "Druskininkų švietimo centras", "Druskininkų švietimo centras"],
  [
    "savivaldybe",
    "Druskininkų savivaldybės administracija",
    "Druskininkų savivaldybės administracija",
  ],
  ["kita", "Nendrė", "Nendrė"],
] as const)("%s: %s is printed as %s", ([form, typed, expected]) => {
  expect(organisationName(form, typed)).toBe(expected);
});

const word = fc.constantFrom("Kūryba", "gelmės", "Ąžuolų", "žmonės", "2027", "ir", "Dzūkija");
const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(" "));
const form = fc.constantFrom(...legalForms);

test("a printed name is printed the same again, and so is what is stored of it", () => {
  fc.assert(
    fc.property(form, name, (of, plain) => {
      const once = organisationName(of, plain);
      expect(organisationName(of, once)).toBe(once);
      expect(bareName(of, once)).toBe(plain);
    }),
  );
});

test("however the name was typed, it is printed in one way", () => {
  const typed = fc.constantFrom<(form: string, name: string) => string>(
    (of, plain) => `${of} "${plain}"`,
    (of, plain) => `${of} ${plain}`,
    (of, plain) => `${of.toLowerCase()} ”${plain}”`,
    (of, plain) => `"${plain}", ${of}`,
    (of, plain) => `“${plain}” ${of}`,
    (of, plain) => `${plain}, ${of}`,
    (of, plain) => `${plain} ${of}`,
  );
  const abbreviated = fc.constantFrom(["vsi", "VšĮ"], ["uab", "UAB"], ["mb", "MB"], ["ii", "IĮ"]);
  fc.assert(
    fc.property(abbreviated, name, typed, ([key, print], plain, write) => {
      const of = key as "vsi";
      expect(organisationName(of, write(print as string, plain))).toBe(`${print} „${plain}“`);
    }),
  );
});
