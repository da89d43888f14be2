import type { Prisma } from "#app/platform/generated/prisma/client.ts";
import { exampleLetterhead } from "../letterhead.ts";
import { demoSettings } from "../statements.ts";
import { numbered } from "../numbered.ts";

/** The group of Klaipėda and its strategy of 2016–2022, as its reports for 2018 and 2019 have them. */
export const klaipeda: Prisma.GroupCreateInput = {
  slug: "klaipeda",
  name: "Klaipėdos miesto savivaldybės integruotų investicijų teritorijos vietos veiklos grupė",
  shortName: "Klaipėdos m. IIT VVG",
  nameEn: "Local action group of the integrated territorial investment area of Klaipėda city",
  city: "Klaipėda",
  prefix: "KL",
  settings: demoSettings,
  letterhead: exampleLetterhead({
    euStatement:
      "Projektas finansuojamas iš Europos socialinio fondo lėšų ir Lietuvos valstybės biudžeto lėšų",
    accent: "#0f4c75",
  }),
  strategies: {
    create: [
      {
        slug: "2016-2022",
        title: "Klaipėdos m. IIT VVG 2016–2022\u00a0m. vietos plėtros strategija",
        titleEn: "Local development strategy of the Klaipėda group 2016–2022",
        periodFrom: 2016,
        periodTo: 2022,
        euStatement:
          "Projektas finansuojamas iš Europos socialinio fondo lėšų ir Lietuvos valstybės biudžeto lėšų",
        euStatementEn: "Funded by the European Social Fund and the State budget of Lithuania",
        territory: [
          "Tikslinė teritorija sudaro 512 ha ir yra išsidėsčiusi tarp Naikupės g., Taikos pr., Baltijos pr., Šilutės pl., Mokyklos g., Kapsų g., Žemaičių g., Joniškės g., Mokyklos g., Danės g. tęsinio, Artojo g., Liepų g., K. Donelaičio g., Vytauto g., Bokštų g., Naujojo Sodo g., S. Šimkaus g., Danės g., Tiltų g., Daržų g., Pilies g., Galinio Pylimo g., Taikos pr., Dubysos g., Minijos g. iki Naikupės g.",
          "Susieta teritorija sudaro 60 ha, jos dalys yra skirtingose miesto dalyse: viena dalis apima Klaipėdos senamiestį, o kita dalis yra Klaipėdos miesto šiaurėje – tai Mažesniųjų brolių ordino Lietuvos šv. Kazimiero provincijos Klaipėdos šv. Pranciškaus Asyžiečio vienuolyno teritorija prie Savanorių prospekto.",
        ].join("\n"),
        context: [
          "Klaipėdos m. IIT VVG 2016-2022 m. vietos plėtros strategiją (toliau – Strategija) sudaro du tikslai: 1) Skatinti gyventojus būti verslius ir aktyvius darbo rinkoje bei bendruomenės gyvenime; 2) Padėti socialinę atskirtį patiriantiems gyventojams visavertiškai integruotis į visuomenės gyvenimą. Svarbiausi rodikliai, kurių siekiama strategija – gyventojų skaičiaus augimas tikslinėje teritorijoje, augantis besikuriančių verslų skaičius, populiarėjanti savanorystė. Strategijoje numatyta 12 veiksmų, nukreiptų į svarbiausių tikslų pasiekimą. Strategijos įgyvendinimo mechanizmas yra nukreiptas į bendruomenės inicijuotą vietos plėtrą – t. y., Strategijos veiksmus per projektus turi įgyvendinti bendruomenės, nevyriausybinės ir verslo organizacijos.",
          "Siekdama įgyvendinti Strategijoje užsibrėžtus tikslus, Klaipėdos m. IIT VVG 2017-2019 m. intensyviai vykdė administravimo veiklas – skelbė kvietimus teikti bendruomenės inicijuotos vietos plėtros projektinius pasiūlymus, vykdė pareiškėjų mokymus ir teikė konsultacijas. 2019 m. Klaipėdos m. IIT VVG valdyba, sudaryta iš savivaldos, NVO ir verslo atstovų, užbaigė atrankos procedūras ir atrinko visus bendruomenės inicijuotos vietos plėtros (toliau – BIVP) projektus, jų iš viso yra 17.",
          "2019 m. pabaigoje buvo vykdomi 9 BIVP projektai, iš jų 3 verslo ir 6 socialinių paslaugų srities. Į projektų veiklas buvo įtraukti 736 dalyviai.",
          "2018 m., įgyvendinant Strategiją, buvo pasiekti šie svarbiausi rezultatai: pradėti vykdyti 6 projektai, į projektų veiklas įtraukti 238 asmenys, gyvenantys tikslinėje ir susietoje teritorijose, pradėtos teikti 4 naujos socialinės paslaugos.",
        ],
        remarks: [
          "2018 m. ataskaitoje rašoma, kad metų pabaigoje sąraše „buvo patvirtinta 11 projektų“, tačiau išvardyta 10.",
          "2018 m. ataskaitoje strategija parengta 2016 m., 2019 m. ataskaitoje – tais pačiais metais, kai įkurta grupė (2015 m.).",
          "Projekto pavadinimas skiriasi: 2018 m. ataskaitoje – „Sukurk ir įgyvendink: Klaipėdos kūrybiško verslo uostas“, 2019 m. – „Sukurk ir įgyvendink – Klaipėdos kūrybiško verslo uostas“.",
          "Grupės pavadinimas 2018 m. ataskaitoje – „Klaipėdos miesto savivaldybės integruotų investicijų teritorijos vietos veiklos grupė“, 2019 m. ataskaitoje – „Klaipėdos miesto integruotų investicijų teritorijos vietos veiklos grupė“.",
          "Kurie projektai pradėti 2018 m. ir kuriai sričiai – verslo ar socialinių paslaugų – priklauso kiekvienas, ataskaitose neišvardyta: paskirstyta pagal projektų veiklas.",
          "Strategijoje numatyta 12 veiksmų; ataskaitose jie neišvardyti. Projektų sumos ataskaitose nenurodytos.",
        ],
        source: "Klaipėdos m. IIT VVG strategijos įgyvendinimo ataskaitos už 2018 ir 2019 metus",
        goals: numbered([
          {
            title:
              "Skatinti gyventojus būti verslius ir aktyvius darbo rinkoje bei bendruomenės gyvenime",
          },
          {
            title:
              "Padėti socialinę atskirtį patiriantiems gyventojams visavertiškai integruotis į visuomenės gyvenimą",
          },
        ]),
        funding: numbered([
          {
            name: "ES struktūrinių fondų ir Lietuvos Respublikos valstybės biudžeto lėšos",
            nameEn: "EU structural funds and the state budget",
            cents: 149_320_000n,
          },
          {
            name: "Klaipėdos miesto savivaldybės lėšos",
            nameEn: "Klaipėda city municipality",
            cents: 51_360_000n,
          },
        ]),
        acts: numbered([
          {
            kind: "decision",
            number: "T2-204",
            date: new Date("2015-07-10"),
            title:
              "Klaipėdos miesto savivaldybės tarybos sprendimas „Dėl Klaipėdos miesto savivaldybės tarybos 2015 m. balandžio 14 d. sprendimo Nr. T2-63 „Dėl pritarimo Klaipėdos miesto 2014–2020 metų integruotų investicijų programos projektui“ pakeitimo“",
          },
          {
            kind: "foundation",
            dateText: "2015 m. rugpjūčio mėn.",
            title: "Grupę įsteigė Klaipėdos miesto savivaldybė, NVO ir verslo organizacijos",
          },
          {
            kind: "order",
            title:
              "Lietuvos Respublikos vidaus reikalų ministro įsakymas, kuriuo strategijai skirtas finansavimas (numeris ir data ataskaitose nenurodyti)",
          },
          {
            kind: "meeting",
            date: new Date("2019-03-28"),
            title: "Visuotinis narių susirinkimas dėl 2018 m. ataskaitos",
          },
        ]),
        indicators: numbered([
          {
            title: "Į projektų veiklas įtraukti asmenys",
            unit: "asmenys",
            values: [
              { year: 2018, value: 238 },
              { year: 2019, value: 736 },
            ],
          },
          {
            title: "Pradėtos teikti naujos socialinės paslaugos",
            unit: "paslaugos",
            values: [{ year: 2018, value: 4 }],
          },
          {
            title: "Pradėti vykdyti projektai",
            unit: "projektai",
            values: [{ year: 2018, value: 6 }],
          },
          {
            title: "Sąraše patvirtinti projektai (kaip rašoma ataskaitoje)",
            unit: "projektai",
            values: [{ year: 2018, value: 11 }],
          },
          { title: "Atrinkti projektai", unit: "projektai", values: [{ year: 2019, value: 17 }] },
          { title: "Vykdomi projektai", unit: "projektai", values: [{ year: 2019, value: 9 }] },
          {
            title: "Vykdomi projektai: verslo srities",
            unit: "projektai",
            values: [{ year: 2019, value: 3 }],
          },
          {
            title: "Vykdomi projektai: socialinių paslaugų srities",
            unit: "projektai",
            values: [{ year: 2019, value: 6 }],
          },
          { title: "Gyventojų skaičiaus augimas tikslinėje teritorijoje", unit: "gyventojai" },
          { title: "Augantis besikuriančių verslų skaičius", unit: "verslai" },
          { title: "Populiarėjanti savanorystė", unit: "savanoriai" },
        ]),
      },
    ],
  },
};
