import { defaultChecklist } from "#app/domain/checks/checklist.ts";
import type { CallContent, CallDefinition, CallRules, LocalText } from "../definition.ts";

/** What a call built from a template says or rules differently. */
export interface CallOverrides {
  content?: Partial<CallContent>;
  rules?: Partial<CallRules>;
}

/** A definition with the differences of one call laid over it. */
export const withOverrides = (
  base: CallDefinition,
  { content, rules }: CallOverrides,
): CallDefinition => {
  const whole = { ...base.content, ...content };
  return {
    ...base,
    content: whole,
    rules: { ...base.rules, ...rules },
    checklist: defaultChecklist(whole.applicantKinds),
  };
};

export const fund: LocalText = {
  lt: "Europos socialinis fondas +",
  en: "European Social Fund Plus",
};

export const region: LocalText = {
  lt: "Vidurio ir vakarų Lietuvos regionas",
  en: "Central and Western Lithuania region",
};

export const competition: LocalText = { lt: "Konkursas", en: "Competition" };
export const grant: LocalText = { lt: "Dotacija", en: "Grant" };

export const strategyTerritory: LocalText = {
  lt: "Vietos plėtros strategijos įgyvendinimo teritorija",
  en: "The territory of the local development strategy",
};

export const commonProvisions: LocalText = {
  lt: "2021 m. birželio 24 d. Europos Parlamento ir Tarybos reglamentas (ES) 2021/1060, 31–34 straipsniai",
  en: "Regulation (EU) 2021/1060 of the European Parliament and of the Council of 24 June 2021, Articles 31–34",
};

export const deMinimisRegulation: LocalText = {
  lt: "2023 m. gruodžio 13 d. Komisijos reglamentas (ES) 2023/2831 dėl de minimis pagalbos",
  en: "Commission Regulation (EU) 2023/2831 of 13 December 2023 on de minimis aid",
};

export const noEarlyStart: LocalText = {
  lt: "Projekto veiklos negali būti pradėtos anksčiau, negu pateikiamas projektinis pasiūlymas.",
  en: "The activities of the project may not start before the proposal is submitted.",
};

export const noDoubleFunding: LocalText = {
  lt: "Tos pačios išlaidos negali būti finansuojamos iš kitų Europos Sąjungos ar valstybės lėšų.",
  en: "The same costs may not be financed from other European Union or state funds.",
};

export const publicityDuty: LocalText = {
  lt: "Projekto vykdytojas viešina gautą Europos Sąjungos paramą: skelbia informaciją savo svetainėje ir matomoje vietoje.",
  en: "The project promoter makes the support of the European Union public: on its website and in a visible place.",
};

export const ifSystemFails: LocalText = {
  lt: "Jei likus mažiau kaip 24 valandoms iki termino sistema neveiktų 60 minučių ar ilgiau, terminą pratęsime visiems ir apie tai paskelbsime šiame puslapyje. Apie trikdį praneškite toliau nurodytais kontaktais. Išsaugotas juodraštis nedings.",
  en: "If the system does not work for 60 minutes or more in the last 24 hours before the deadline, we will extend the deadline for everyone and announce it on this page. Please report the fault to the contacts given below. A saved draft is never lost.",
};
