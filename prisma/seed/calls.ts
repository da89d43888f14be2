import type { CallContent, CallDefinition, LocalText } from "#app/domain/calls/definition.ts";
import { businessCall } from "#app/domain/calls/templates/business.ts";
import { socialCall } from "#app/domain/calls/templates/social.ts";

export interface DemoCall {
  number: string;
  action: string;
  title: LocalText;
  /** Days from today. */
  opens: number;
  closes: number;
  publish: boolean;
  /** The window follows the calendar, so that the call never leaves the phase that it shows. */
  keepsPhase: boolean;
  definition: (reserveValidUntil: string) => CallDefinition;
  /** By how many days its first deadline was moved while it was open, to the one above. */
  extension?: { days: number; minutesNo: string; reason: LocalText };
}

const contacts: CallContent["contacts"] = [
  {
    name: "Rasa Kazlauskienė",
    role: { lt: "Projektų koordinatorė (pavyzdinė)", en: "Project coordinator (example)" },
    phone: "+37061234500",
    email: "kvietimai@harmonija.example",
  },
  {
    name: "Darius Jankauskas",
    role: { lt: "Finansininkas (pavyzdinis)", en: "Financial officer (example)" },
    phone: "+37061234503",
    email: "finansai@harmonija.example",
  },
];

const territory = { lt: "Druskininkų miestas", en: "The city of Druskininkai" };

const strategyAction = (number: string): LocalText => ({
  lt: `Druskininkų miesto vietos plėtros 2024–2029 m. strategija, ${number} veiksmas`,
  en: `Local development strategy of Druskininkai city 2024–2029, action ${number}`,
});

const infoEvent: LocalText = {
  lt: "Nuotolinis informacinis renginys vyksta pirmąją kvietimo savaitę; registruokitės kvietimo kontaktais (pavyzdinis).",
  en: "An online information event is held in the first week of the call; register through the contacts of the call (example).",
};

/** A social call on action 2.2; the three of them share its budget to the cent. */
const social =
  (budgetCents: number, more: Partial<CallContent> = {}) =>
  (reserveValidUntil: string) => {
    const base = socialCall();
    return socialCall({
      rules: { budgetCents, maxGrantCents: 3_883_684, reserveValidUntil },
      content: {
        contacts,
        territory,
        infoEvent,
        legalBasis: [strategyAction("2.2"), ...base.content.legalBasis],
        ...more,
      },
    });
  };

const business = (reserveValidUntil: string) => {
  const base = businessCall();
  return businessCall({
    rules: { budgetCents: 29_461_900, maxGrantCents: 14_730_950, reserveValidUntil },
    content: {
      contacts,
      territory,
      infoEvent,
      legalBasis: [strategyAction("1.2"), ...base.content.legalBasis],
      summary: {
        lt: "Remiame Druskininkų mieste veiklą pradedantį arba iki trejų metų veikiantį verslą: darbo vietų kūrimą, įrangą, mokymus ir konsultacijas. Pasiūlymus gali teikti privatūs juridiniai asmenys ir socialinio verslo įmonės.",
        en: "We support businesses in Druskininkai that are starting or have existed for up to three years: new jobs, equipment, training and advice. Proposals may come from private legal persons and social enterprises.",
      },
    },
  });
};

const training = (reserveValidUntil: string) => {
  const base = socialCall();
  return socialCall({
    rules: { budgetCents: 17_677_201, maxGrantCents: 5_892_400, reserveValidUntil },
    content: {
      contacts,
      territory,
      legalBasis: [strategyAction("1.1"), ...base.content.legalBasis],
      summary: {
        lt: "Remsime neformaliojo ugdymo veiklas ir savanorystės praktikas, padedančias Druskininkų gyventojams įgyti darbo rinkai reikalingų įgūdžių ir verslumo gebėjimų.",
        en: "We will support non-formal training and volunteering that help the residents of Druskininkai to gain skills for the labour market and entrepreneurship.",
      },
      activities: [
        { lt: "Neformaliojo ugdymo veiklos", en: "Non-formal training" },
        { lt: "Savanorystės praktikos", en: "Volunteering placements" },
      ],
    },
  });
};

/**
 * Calls of the demonstration. Sums of calls and of single grants, criteria and contacts are
 * examples; the budgets of the actions are the strategy's.
 */
export const demoCalls: readonly DemoCall[] = [
  {
    number: "DH-2.2-01",
    action: "2.2",
    title: { lt: "Pagalba namuose ir dienos užimtumas", en: "Help at home and day activities" },
    opens: -250,
    closes: -210,
    publish: true,
    keepsPhase: false,
    definition: social(15_000_000),
  },
  {
    number: "DH-2.2-02",
    action: "2.2",
    title: { lt: "Savipagalbos grupės ir savanorystė", en: "Self-help groups and volunteering" },
    opens: -60,
    closes: -15,
    publish: true,
    keepsPhase: false,
    definition: social(16_000_000),
    extension: {
      days: 7,
      minutesNo: "2026/9",
      reason: {
        lt: "Terminas pratęstas viena savaite: patikslinti atsakymai apie patalpų nuomą (pavyzdinis pakeitimas).",
        en: "The deadline is extended by a week: answers on the rent of premises were made clearer (an example of a change).",
      },
    },
  },
  {
    number: "DH-2.2-03",
    action: "2.2",
    title: {
      lt: "Socialinių ir kitų viešųjų paslaugų kūrimas ir plėtra",
      en: "Creating and developing social and other public services",
    },
    opens: -25,
    closes: 12,
    publish: true,
    keepsPhase: true,
    definition: social(15_604_202),
  },
  {
    number: "DH-1.2-02",
    action: "1.2",
    title: {
      lt: "Paramos teikimas jauno verslo kūrimui ir plėtrai",
      en: "Support for starting and developing young businesses",
    },
    opens: -12,
    closes: 26,
    publish: true,
    keepsPhase: true,
    definition: business,
  },
  {
    number: "DH-1.1-01",
    action: "1.1",
    title: {
      lt: "Darbo rinkai reikalingų įgūdžių ir verslumo ugdymas",
      en: "Skills for the labour market and entrepreneurship",
    },
    opens: 40,
    closes: 75,
    publish: false,
    keepsPhase: true,
    definition: training,
  },
];
