import type { Prisma } from "#app/platform/generated/prisma/client.ts";
import { exampleLetterhead } from "../letterhead.ts";
import { demoSettings } from "../statements.ts";
import { numbered } from "../numbered.ts";

/**
 * The group of Druskininkai and its strategy of 2024–2029, as the notice of its general meeting has
 * them. Code, address and contacts are examples.
 */
export const druskininkai: Prisma.GroupCreateInput = {
  slug: "druskininkai",
  name: "Miesto vietos veiklos grupė „Druskininkų harmonija“",
  shortName: "VVG „Druskininkų harmonija“",
  nameEn: "City local action group “Druskininkų harmonija”",
  city: "Druskininkai",
  legalCode: "999000106",
  address: "Pavyzdžio g. 1, LT-66100 Druskininkai",
  email: "kvietimai@harmonija.example",
  phone: "+37061234500",
  prefix: "DH",
  settings: demoSettings,
  letterhead: exampleLetterhead({
    euStatement: "Bendrai finansuoja Europos Sąjunga",
    accent: null,
  }),
  strategies: {
    create: [
      {
        slug: "2024-2029",
        title: "Druskininkų miesto vietos plėtros 2024–2029\u00a0m. strategija",
        titleEn: "Local development strategy of Druskininkai city 2024–2029",
        periodFrom: 2024,
        periodTo: 2029,
        euStatement: "Bendrai finansuoja Europos Sąjunga",
        euStatementEn: "Co-funded by the European Union",
        territory: "Druskininkų miestas",
        context: [
          "Lapkričio 30 d. vykusiame Miesto vietos veiklos grupės „Druskininkų harmonija“ visuotiniame narių susirinkime patvirtinta Druskininkų miesto vietos plėtros 2024-2029 strategija (toliau – Strategija).",
          "Vadovė Agnė Jazepčikaitė-Gaidienė išsamiai pristatė Strategijos rengimo eigą, atliktą situacijos analizę, gautas projektines idėjas, kryptis į kurias planuojamas investuoti. ES ir Valstybės biudžeto prašoma finansuoti suma projektams 952 303,76 Eur Eur (79,9 proc.), Savivaldybė prie Strategijos projektų finansavimo prisidės 239 566,09 Eur (20,1 proc.)",
          "Strategijos tikslas – skatinti Druskininkų miesto gyventojų aktyvią įntegraciją įdarbo rinką ir jų įtrauktį į bendruomenę. Druskininkų miesto vietos plėtros strategija orientuota į bendruomenių socialinės integracijos didinimą, darbinių įgūdžių ugdymą ir socialinio verslo skatinimą bei jaunų verslų kūrimąsi.",
          "Posėdis vyko Veisiejų g. 17 pastate, kur po vienu stogu draugiškai veikia 9 nevyriausybinės organizacijos ir 3 biudžetinės įstaigos.",
          "Posėdžio dalyviai lankėsi Sutrikusio intelekto žmonių globos bendrijos „Druskininkų Viltis”, Druskininkų „Bočių”, Druskininkų šeimos paramos centro, Druskininkų neįgaliųjų draugijos patalpose. Organizacijų atstovai pristatė teikiamas paslaugas, organizuojamas veiklas. Domėtasi Druskininkų sav. socialinių paslaugų centras, Viešosios bibliotekos padalinio veiklomis.",
          "Strategijos parengimas finansuotas įgyvendinant ES ir Valstybės bendrojo finansavimo lėšomis finansuojamą projektą „Druskininkų miesto vietos plėtros strategijos 2024-2029 m. parengimas”, kurį įgyvendina Miesto vietos veiklos grupė „Druskininkų harmonija”. Finansavimą Strategijos parengimui skyrė Druskininkų savivaldybė.",
        ],
        remarks: [
          "Veiksmams numatytos sumos kartu sudaro 1\u00a0191\u00a0877,03\u00a0€, o finansavimo šaltinių sumos – 1\u00a0191\u00a0869,85\u00a0€; skirtumas – 7,18\u00a0€.",
          "Strategija patvirtinta lapkričio 30 d.; metai šaltinyje nenurodyti.",
          "Tikslas šaltinyje parašytas su korektūros klaidomis: „aktyvią įntegraciją įdarbo rinką ir jų įtrauktį į bendruomenę“.",
          "Prašoma suma šaltinyje parašyta „952 303,76 Eur Eur (79,9 proc.)“.",
        ],
        source: "VVG „Druskininkų harmonija“ pranešimas apie visuotinį narių susirinkimą",
        goals: numbered([
          {
            title:
              "Skatinti Druskininkų miesto gyventojų aktyvią įntegraciją įdarbo rinką ir jų įtrauktį į bendruomenę (taip šaltinyje)",
            objectives: numbered([
              {
                number: "1",
                title:
                  "Sustiprinti gyventojų žinias ir įgūdžius, reikalingus sėkmingai įsitvirtinti šiuolaikinėje darbo rinkoje",
                actions: numbered([
                  {
                    number: "1.1",
                    title:
                      "Šiuolaikinei darbo rinkai reikalingų įgūdžių ir verslumo gebėjimų ugdymas, organizuojant neformalaus ugdymo veiklas bei savanorystės praktikas",
                    budgetCents: 17_677_201n,
                    plannedProjects: 3,
                  },
                  {
                    number: "1.2",
                    title: "Paramos teikimas jauno verslo kūrimui ir plėtrai",
                    budgetCents: 29_461_900n,
                    plannedProjects: 2,
                  },
                ]),
              },
              {
                number: "2",
                title:
                  "Užtikrinti socialiai pažeidžiamų, socialinėje rizikoje ir (arba) atskirtyje esančių gyventojų, įtrauktį ir integraciją bendruomenėje",
                actions: numbered([
                  {
                    number: "2.1",
                    title:
                      "Socialinių ir kitų viešųjų paslaugų spektro didinimas ir prieinamumo gerinimas, remiant socialinio verslo kūrimą ir plėtrą",
                    budgetCents: 25_444_400n,
                    plannedProjects: 1,
                  },
                  {
                    number: "2.2",
                    title:
                      "Socialiai pažeidžiamų, socialinę riziką ir (arba) atskirtį patiriančių asmenų įgalinimas kuriant bei plėtojant jų poreikius atitinkančias socialines ir kitas viešąsias paslaugas",
                    budgetCents: 46_604_202n,
                    plannedProjects: 12,
                  },
                ]),
              },
            ]),
          },
        ]),
        funding: numbered([
          {
            name: "ES ir valstybės biudžeto lėšos (prašoma)",
            nameEn: "European Union and the state budget (asked for)",
            cents: 95_230_376n,
            share: "79,9\u00a0proc.",
          },
          {
            name: "Savivaldybės lėšos",
            nameEn: "Municipality",
            cents: 23_956_609n,
            share: "20,1\u00a0proc.",
          },
        ]),
        acts: numbered([
          {
            kind: "meeting",
            dateText: "lapkričio 30 d.",
            title: "Visuotiniame narių susirinkime patvirtinta strategija",
          },
        ]),
      },
    ],
  },
};
