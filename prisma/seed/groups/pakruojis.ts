import type { Prisma } from "#app/platform/generated/prisma/client.ts";
import { exampleLetterhead } from "../letterhead.ts";
import { demoSettings } from "../statements.ts";
import { numbered } from "../numbered.ts";

/** The group of Pakruojis and its strategy of 2016–2022, as its own page has them. */
export const pakruojis: Prisma.GroupCreateInput = {
  slug: "pakruojis",
  name: "Pakruojo miesto vietos veiklos grupė",
  shortName: "Pakruojo miesto VVG",
  nameEn: "Local action group of Pakruojis city",
  city: "Pakruojis",
  prefix: "PA",
  settings: demoSettings,
  letterhead: exampleLetterhead({
    euStatement:
      "Projektas finansuojamas iš Europos socialinio fondo lėšų ir Lietuvos valstybės biudžeto lėšų",
    accent: "#6b3e26",
  }),
  strategies: {
    create: [
      {
        slug: "2016-2022",
        title: "Pakruojo miesto vietos veiklos grupės plėtros strategija 2016–2022\u00a0m.",
        titleEn: "Development strategy of the Pakruojis city local action group 2016–2022",
        periodFrom: 2016,
        periodTo: 2022,
        euStatement:
          "Projektas finansuojamas iš Europos socialinio fondo lėšų ir Lietuvos valstybės biudžeto lėšų",
        euStatementEn: "Funded by the European Social Fund and the State budget of Lithuania",
        context: [
          "Pakruojo miesto socialinių ir ekonominių problemų sprendimui Pakruojo miesto vietos veiklos grupė parengė Pakruojo miesto vietos veiklos strategiją 2016-2022 m., į kurios rengimą buvo įtraukti visų sektorių (NVO, verslo, vietos valdžios) atstovai ir aktyvūs gyventojai.",
          "Strategija vidaus reikalų ministro įsakymu (Nr. 1V-505, 2016-07-20) buvo įtraukta į patvirtintą siūlomų finansuoti vietos plėtros strategijų sąrašą. Strategijai įgyvendinti skirti 327.863 eurai Europos Sajungos ir valstybės biudžeto lėšų.",
          "Projekto tikslas – sudaryti palankias sąlygas Pakruojo miesto vietos plėtros strategijos 2016-2022 m. įgyvendinimui.",
          "Laukiamas rezultatas – sėkmingai įgyvendinta Pakruojo miesto vietos veiklos grupės strategija 2016-2022 m.",
          "Strategijos įgyvendinimo metu organizuosime neformalius profesinius mokymus ir darbo įgūdžiams įgyti skirtą praktiką bei savanorystės veiklas darbingiems neaktyviems gyventojams. Verslumo skatinimui ir įgūdžių įgijimui vykdysime verslo konsultacijas verslo steigimo ir vystymo klausimais bei neformalaus mokymo programas skirtas tikslinėms grupėms. Suteiksime priemones reikalingas verslo pradžiai. Gerinsime socialinių paslaugų kokybę ir prieinamumą. Teiksime gyventojų poreikius atitinkančias paslaugas, organizuojant bendrąsias ir specialiąsias paslaugas pvz. pagalba į namus, apgyvendinimas nakvynės namuose ar kt. Teiksime sociokultūrines, švietimo, kultūros, laisvalaikio organizavimo paslaugas, pasitelkiant savanorius ir savipagalbos grupes.",
        ],
        targetGroups: [
          "neįgalieji",
          "bedarbiai ir ilgalaikiai bedarbiai",
          "neaktyvūs asmenys",
          "nedirbantis, nestudijuojantis ir nesimokantis jaunimas",
          "senyvo amžiaus asmenys ir kiti socialinę atskirtį patiriantys asmenys",
        ],
        adminActivities: [
          "strategijai administruoti reikalingų procedūrų ir vietos plėtros projektų atrankos kriterijų rengimas",
          "vietos plėtros projektų vertinimas, atranka ir įgyvendinimo stebėsena",
          "strategijos įgyvendinimo stebėsena, vertinimas, atnaujinimas",
          "projektų rengėjų ir vykdytojų gebėjimų, reikalingų rengti projektus ir (ar) administruoti jų įgyvendinimas, stiprinimas",
          "gyvenamosios vietovės bendruomenės informavimas apie veiklų vykdymo eigą ir rezultatus",
          "Pakruojo miesto VVG darbuotojų ir valdymo organų narių kompetencijos stiprinimas",
        ],
        remarks: [
          "Strategija šaltinyje vadinama ir „vietos veiklos strategija“, ir „vietos plėtros strategija“, ir „plėtros strategija“.",
          "Skirta suma šaltinyje parašyta „327.863 eurai“; centai nenurodyti.",
          "Veiksmai, jų sumos ir projektai šaltinyje neišvardyti.",
        ],
        source: "Pakruojo miesto VVG puslapis „VVG plėtros strategija 2016-2022 m.“",
        goals: numbered([
          { title: "Didinti miesto gyventojų įsidarbinimo galimybes" },
          {
            title:
              "Didinti asmenų patiriančių socialinę atskirtį integraciją į visuomenę gerinant jų gyvenimo kokybę",
          },
        ]),
        funding: numbered([
          {
            name: "Europos Sąjungos ir valstybės biudžeto lėšos",
            nameEn: "European Union and the state budget",
            cents: 32_786_300n,
          },
        ]),
        acts: numbered([
          {
            kind: "order",
            number: "1V-505",
            date: new Date("2016-07-20"),
            title:
              "Vidaus reikalų ministro įsakymas: strategija įtraukta į siūlomų finansuoti vietos plėtros strategijų sąrašą",
          },
          { kind: "amendment", date: new Date("2018-12-12"), title: "Strategijos pakeitimai" },
        ]),
      },
    ],
  },
};
