import type { ReportStepInput } from "#app/domain/reports/report-schema.ts";
import type { ReportSections } from "#app/domain/reports/report-sections.ts";

interface Report {
  year: string;
  sections: Partial<ReportSections>;
  steps: readonly ReportStepInput[];
}

/**
 * The annual reports of Klaipėda for 2018 and 2019 in the words of the group. The sources tell the
 * day of the general meeting for 2018 alone, and the numbers of no minutes or letters: what they do
 * not tell is marked as an example.
 */
export const klaipedaReports: readonly Report[] = [
  {
    year: "2018",
    sections: {
      summary:
        "2018 m., įgyvendinant Strategiją, buvo pasiekti šie svarbiausi rezultatai: pradėti vykdyti 6 projektai, į projektų veiklas įtraukti 238 asmenys, gyvenantys tikslinėje ir susietoje teritorijose, pradėtos teikti 4 naujos socialinės paslaugos.",
      course:
        "Klaipėdos m. IIT VVG, siekdama įgyvendinti Strategiją, skelbia kvietimus vietos plėtros projektiniams pasiūlymams pateikti, atrenka geriausius vietos plėtros projektinius pasiūlymus ir teikia juos tolimesniam vertinimui į Vidaus reikalų ministeriją. Vidaus reikalų ministro įsakymu yra tvirtinamas vietos plėtros projektų sąrašas, kuriame 2018 m. pabaigoje buvo patvirtinta 11 projektų, vykdomų pagal Strategiją.",
    },
    steps: [
      { step: "publish" },
      {
        step: "approve",
        approvedOn: "2019-03-28",
        minutesNo: "nenurodytas (pavyzdys)",
      },
      {
        step: "send",
        sentOn: "2019-03-29",
        sentNo: "nenurodytas (pavyzdys)",
        sentTo: "Vidaus reikalų ministerijai",
      },
    ],
  },
  {
    year: "2019",
    sections: {
      summary:
        "2019 m. pabaigoje buvo vykdomi 9 BIVP projektai, iš jų 3 verslo ir 6 socialinių paslaugų srities. Į projektų veiklas buvo įtraukti 736 dalyviai.\nDauguma pagal Klaipėdos m. IIT VVG strategiją įgyvendinamų projektų vyksta sėkmingai ir džiugina miesto bendruomenę.",
      course:
        "Siekdama įgyvendinti Strategijoje užsibrėžtus tikslus, Klaipėdos m. IIT VVG 2017-2019 m. intensyviai vykdė administravimo veiklas – skelbė kvietimus teikti bendruomenės inicijuotos vietos plėtros projektinius pasiūlymus, vykdė pareiškėjų mokymus ir teikė konsultacijas. 2019 m. Klaipėdos m. IIT VVG valdyba, sudaryta iš savivaldos, NVO ir verslo atstovų, užbaigė atrankos procedūras ir atrinko visus bendruomenės inicijuotos vietos plėtros (toliau – BIVP) projektus, jų iš viso yra 17.",
      plans:
        "2020 metais prasidės veiklos ir kituose projektuose.\nKlaipėdos m. IIT VVG kviečia Klaipėdos miesto tikslinės ir susietos teritorijų gyventojus dalyvauti BIVP projektų veiklose!",
    },
    steps: [
      { step: "publish" },
      {
        step: "approve",
        approvedOn: "2020-03-27",
        minutesNo: "nenurodytas (diena ir numeris – pavyzdys)",
      },
    ],
  },
];
