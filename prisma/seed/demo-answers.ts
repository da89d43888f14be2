import { type CallDefinition, fieldsOf } from "#app/domain/calls/definition.ts";
import { budgetOf } from "#app/domain/proposals/budget.ts";
import { maxRequest } from "#app/domain/proposals/financing.ts";
import type { RawAnswer } from "#app/domain/proposals/raw-answer.ts";
import { addDays, type IsoDay } from "#app/domain/values/date.ts";
import { formatAmount } from "#app/domain/values/money.ts";
import type { DemoProposal } from "./proposals.ts";

const money = (cents: number) => formatAmount(cents, "lt");

function budgetAnswers({ form, rules }: CallDefinition, { costs }: DemoProposal) {
  const budget = costs.map(([description, category, unit, quantity, unitPrice], index) => ({
    id: `r${index + 1}`,
    category,
    description,
    unit,
    quantity,
    unitPrice,
  }));
  const field = fieldsOf(form).find(({ kind }) => kind === "budget");
  if (field?.kind !== "budget") throw new Error("the call has no budget");
  const { totalCents } = budgetOf(field, budget, rules);
  const requested = maxRequest(totalCents, rules);
  const financing = {
    requested: money(requested),
    sources: { municipality: money(totalCents - requested), private: "" },
  };
  return { budget, financing };
}

/** The answers of a proposal of the demonstration, as its people would have typed them by `day`. */
export function demoAnswers(
  definition: CallDefinition,
  proposal: DemoProposal,
  day: IsoDay,
): Record<string, RawAnswer> {
  const { owner, partner, activities, participants, volunteers } = proposal;
  const starts = addDays(day, 120);
  const ends = addDays(starts, 360);
  return {
    contactName: owner.name,
    contactPhone: "8 612 34567",
    contactEmail: owner.email,
    lagMember: volunteers % 2 === 0 ? "yes" : "no",
    partners: partner
      ? [
          {
            id: "r1",
            cells: {
              name: partner.name,
              code: partner.code,
              role: "Suteikia patalpas ir siunčia dalyvius",
              contribution: "500,00",
            },
          },
        ]
      : [],
    title: proposal.title,
    place: "Druskininkų miestas",
    startDate: starts,
    durationMonths: "12",
    publicSummary: proposal.summary,
    problem: proposal.problem,
    targetGroups: proposal.targetGroups,
    activities: activities.map(({ activity, result }, index) => ({
      id: `r${index + 1}`,
      cells: {
        activity,
        description: proposal.summary,
        result,
        from: starts,
        to: ends,
        responsible: owner.name,
      },
    })),
    indicators: {
      participants: { target: String(participants), basis: "Dalyvių registracijos sąrašai" },
      volunteers: { target: String(volunteers), basis: "Savanoriškos veiklos sutartys" },
      services: { target: "1", basis: "Paslaugos aprašas" },
    },
    answerStrategy: `${proposal.problem} Projektas prisideda prie strategijos 2.2 veiksmo.`,
    answerReach: `Dalyvius pakviesime per partnerius, seniūnaitijas ir socialinius darbuotojus. ${proposal.targetGroups}`,
    answerVolunteers:
      volunteers > 0
        ? `Savanorių skaičius – ${volunteers}. Su jais sudarysime sutartis, apmokysime ir apdrausime.`
        : "Savanorių pritraukti neplanuojame.",
    answerPartnership: partner
      ? `Partneris – ${partner.name}: suteikia patalpas ir siunčia dalyvius.`
      : "Projektą vykdysime patys.",
    answerActivities: activities.map(({ activity, result }) => `${activity}: ${result}.`).join(" "),
    answerBudget: "Įkainiai nustatyti pagal tris kainų pasiūlymus ir galiojančius atlygio dydžius.",
    answerContinuity:
      "Po projekto veiklą tęsime savanorių jėgomis ir savivaldybės nevyriausybinių organizacijų programos lėšomis.",
    equality: "Veiklos atviros visiems; patalpos pritaikytos žmonėms su judėjimo negalia.",
    interestTies: "Ryšių nėra.",
    ...budgetAnswers(definition, proposal),
  };
}
