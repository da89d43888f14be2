import type { StrategyYear } from "#app/domain/archives/strategy-year.server.ts";
import { formatInstant } from "#app/domain/values/instant.ts";
import { formatMoney } from "#app/domain/values/money.ts";
import {
  facts,
  filesOf,
  heading,
  language,
  ofTable,
  paragraph,
  t,
  type YearPage,
} from "./year-blocks.ts";
import { callFiles } from "./year-files.ts";

const linksOfCall = ({ form, results, resolution }: ReturnType<typeof callFiles>) => [
  { name: form, label: "Paraiškos forma (PDF)" },
  ...results.map((name) => ({ name, label: `Rezultatai (${name.split(".").at(-1)})` })),
  ...(resolution ? [{ name: resolution, label: "Valdybos sprendimas" }] : []),
];

export function callsPage({ calls }: StrategyYear): YearPage {
  return {
    name: "kvietimai",
    title: "Kvietimai",
    blocks: [
      ...(calls.length === 0 ? [paragraph("Šiais metais kvietimų nebuvo.")] : []),
      ...calls.flatMap((one) => {
        const { call, record, results } = one;
        return [
          heading(2, `${call.number} ${call.title.lt}`),
          ...facts([
            ["Būsena", t(`callState.${call.state}`)],
            ["Veiksmas", `${call.action.number} ${call.action.title}`],
            ["Atvertas", formatInstant(call.opensAt, language)],
            ["Uždarytas", formatInstant(call.closesAt, language)],
            [
              "Suma",
              record.budgetCents === null ? null : formatMoney(record.budgetCents, language),
            ],
          ]),
          ...(results
            ? [
                ofTable(results, `Kvietimo ${call.number} rezultatai`, [
                  "applicant",
                  "title",
                  "points",
                  "requested",
                  "granted",
                  "outcome",
                ]),
              ]
            : [paragraph("Rezultatai nepaskelbti.")]),
          ...filesOf(linksOfCall(callFiles(one))),
        ];
      }),
    ],
  };
}
