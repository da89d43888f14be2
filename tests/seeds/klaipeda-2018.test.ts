import { traceSeed } from "./trace.ts";

traceSeed({
  name: "klaipeda-2018",
  group: "klaipeda",
  slug: "2016-2022",
  rows: [
    [
      "Klaipėdos m. IIT VVG 2016-2022 m. vietos plėtros strategijos įgyvendinimo už 2018 m. ataskaita",
      "report 2018",
      "Klaipėdos m. IIT VVG 2016–2022 m. vietos plėtros strategija – įgyvendinimo 2018 m. ataskaita",
    ],
    [
      "2016 m. Klaipėdos m. IIT VVG parengė",
      "strategy",
      "2018 m. ataskaitoje strategija parengta 2016 m.",
    ],
    [
      "Klaipėdos m. IIT VVG 2016-2022 m. vietos plėtros strategiją (toliau – Strategiją)",
      "strategy",
      "Klaipėdos m. IIT VVG 2016–2022 m. vietos plėtros strategija",
    ],
    [
      "ES struktūrinių fondų ir Lietuvos Respublikos valstybės biudžeto finansavimas, sudarantis 1.493.200,00 Eur",
      "strategy",
      "ES struktūrinių fondų ir Lietuvos Respublikos valstybės biudžeto lėšos | 1 493 200,00 €",
    ],
    [
      "dar 513.600,00 Eur skyrė Klaipėdos miesto savivaldybės taryba",
      "strategy",
      "Klaipėdos miesto savivaldybės lėšos | 513 600,00 €",
    ],
    [
      "2015 m. liepos 10 d. sprendimu Nr. T2-204",
      "strategy",
      "Sprendimas | 2015-07-10 | T2-204 | Klaipėdos miesto savivaldybės tarybos sprendimas",
    ],
    [
      "„Dėl Klaipėdos miesto savivaldybės tarybos 2015 m. balandžio 14 d. sprendimo Nr. T2-63 „Dėl pritarimo Klaipėdos miesto 2014–2020 metų integruotų investicijų programos projektui“ pakeitimo“",
      "strategy",
    ],
    [
      "kuriame 2018 m. pabaigoje buvo patvirtinta 11 projektų",
      "strategy",
      "2018 m. ataskaitoje rašoma, kad metų pabaigoje sąraše „buvo patvirtinta 11 projektų“, tačiau išvardyta 10",
    ],
    [
      "buvo patvirtinta 11 projektų",
      "report 2018",
      "Sąraše patvirtinti projektai (kaip rašoma ataskaitoje) (projektai) | – | 11",
    ],
    [
      "Klaipėdos miesto neįgaliųjų draugijos projektas „Savipagalbos grupių, sociokultūrinių, informavimo ir kitų paslaugų teikimas tikslinėje teritorijoje gyvenantiems neįgaliesiems ir jų šeimos nariams",
      "report 2018",
      "Savipagalbos grupių, sociokultūrinių, informavimo ir kitų paslaugų teikimas tikslinėje teritorijoje gyvenantiems neįgaliesiems ir jų šeimos nariams",
    ],
    [
      "VšĮ „Šv. Pranciškaus onkologijos centras“ projektas",
      {
        project:
          "Novatoriškų psichosocialinių paslaugų plėtra krizę išgyvenantiems onkologiniams ligoniams ir artimiesiems",
      },
      "Projekto vykdytojas: VšĮ „Šv. Pranciškaus onkologijos centras“",
    ],
    [
      "„Novatoriškų psichosocialinių paslaugų plėtra krizę išgyvenantiems onkologiniams ligoniams ir artimiesiems“",
      "report 2018",
      "Novatoriškų psichosocialinių paslaugų plėtra krizę išgyvenantiems onkologiniams ligoniams ir artimiesiems",
    ],
    [
      "VšĮ „Ori senatvė“ projektas",
      {
        project:
          "Savanoriškos pagalbos ir kitų socialinių paslaugų teikimas socialinę atskirtį patiriantiems senyvo amžiaus asmenims, gyvenantiems tikslinėje teritorijoje",
      },
      "Projekto vykdytojas: VšĮ „Ori senatvė“",
    ],
    [
      "„Savanoriškos pagalbos ir kitų socialinių paslaugų teikimas socialinę atskirtį patiriantiems senyvo amžiaus asmenims, gyvenantiems tikslinėje teritorijoje“",
      "report 2018",
      "Savanoriškos pagalbos ir kitų socialinių paslaugų teikimas socialinę atskirtį patiriantiems senyvo amžiaus asmenims, gyvenantiems tikslinėje teritorijoje",
    ],
    [
      "VšĮ „Paliatyvios pagalbos ir šeimos sveikatos centras“ projektas",
      {
        project:
          "Socialinę atskirtį patiriančių gyventojų visavertiškas integravimas į visuomenės gyvenimą",
      },
      "Projekto vykdytojas: VšĮ „Paliatyvios pagalbos ir šeimos sveikatos centras“",
    ],
    [
      "„Socialinę atskirtį patiriančių gyventojų visavertiškas integravimas į visuomenės gyvenimą“",
      "report 2018",
      "Socialinę atskirtį patiriančių gyventojų visavertiškas integravimas į visuomenės gyvenimą",
    ],
    [
      "VšĮ „Kurianti partnerystė“ projektas",
      { project: "Sukurk ir įgyvendink – Klaipėdos kūrybiško verslo uostas" },
      "Projekto vykdytojas: VšĮ „Kurianti partnerystė“",
    ],
    [
      "Asociacija „Mano miestas Klaipėda“ projektas",
      { project: "Sėkmingo verslo startas" },
      "Projekto vykdytojas: Asociacija „Mano miestas Klaipėda“",
    ],
    ["„Sėkmingo verslo startas“", "report 2018", "Sėkmingo verslo startas"],
    [
      "VšĮ „Kūrybos gelmės“ projektas",
      { project: "Gluosnių kūrybinės dirbtuvės" },
      "Projekto vykdytojas: VšĮ „Kūrybos gelmės“",
    ],
    ["„Gluosnių kūrybinės dirbtuvės“", "report 2018", "Gluosnių kūrybinės dirbtuvės"],
    [
      "paramos fondas „Maisto bankas“ projektas",
      { project: "Savanorių pagalba Klaipėdos socialinę atskirtį patiriantiems gyventojams" },
      "Projekto vykdytojas: Labdaros paramos fondas „Maisto bankas“",
    ],
    [
      "„Savanorių pagalba Klaipėdos socialinę atskirtį patiriantiems gyventojams“",
      "report 2018",
      "Savanorių pagalba Klaipėdos socialinę atskirtį patiriantiems gyventojams",
    ],
    [
      "UAB „Ledelis“ projektas",
      { project: "Bendradarbystės erdvės „Qtime Coworking“ pradedantiems verslą" },
      "Projekto vykdytojas: UAB „Ledelis“",
    ],
    [
      "„Bendradarbystės erdvės „Qtime Coworking“ pradedantiems verslą“",
      "report 2018",
      "Bendradarbystės erdvės „Qtime Coworking“ pradedantiems verslą",
    ],
    [
      "VšĮ „Asmenybės ugdymo kultūros centras“ projektas",
      { project: "Atvira jaunimo erdvė ir mobili bendruomenė KORPUSAS 3" },
      "Projekto vykdytojas: VšĮ „Asmenybės ugdymo kultūros centras“",
    ],
    [
      "„Atvira jaunimo erdvė ir mobili bendruomenė KORPUSAS 3“",
      "report 2018",
      "Atvira jaunimo erdvė ir mobili bendruomenė KORPUSAS 3",
    ],
    [
      "„Sukurk ir įgyvendink: Klaipėdos kūrybiško verslo uostas“",
      "strategy",
      "2018 m. ataskaitoje – „Sukurk ir įgyvendink: Klaipėdos kūrybiško verslo uostas“, 2019 m. – „Sukurk ir įgyvendink – Klaipėdos kūrybiško verslo uostas“",
    ],
    [
      "2018 m., įgyvendinant Strategiją, buvo pasiekti šie svarbiausi rezultatai: pradėti vykdyti 6 projektai, į projektų veiklas įtraukti 238 asmenys, gyvenantys tikslinėje ir susietoje teritorijose, pradėtos teikti 4 naujos socialinės paslaugos",
      "report 2018",
    ],
    ["pradėti vykdyti 6 projektai", "report 2018", "Pradėti vykdyti projektai (projektai) | – | 6"],
    [
      "į projektų veiklas įtraukti 238 asmenys",
      "report 2018",
      "Į projektų veiklas įtraukti asmenys (asmenys) | – | 238",
    ],
    [
      "pradėtos teikti 4 naujos socialinės paslaugos",
      "report 2018",
      "Pradėtos teikti naujos socialinės paslaugos (paslaugos) | – | 4",
    ],
    [
      "visuotiniame narių susirinkime, kuris vyks 2019 m. kovo 28 d.",
      "report 2018",
      "Patvirtinta: Visuotinio narių susirinkimo 2019 m. kovo 28 d.",
    ],
    [
      "IIT VVG 2016-2022 m. vietos plėtros strategijos įgyvendinimo 2018 m. ataskaita",
      "report 2018",
      "Klaipėdos m. IIT VVG 2016–2022 m. vietos plėtros strategija – įgyvendinimo 2018 m. ataskaita",
    ],
    [
      "parengė Klaipėdos m. IIT VVG 2016-2022 m. vietos plėtros strategijos įgyvendinimo už 2018 m. ataskaitą",
      "report 2018",
      "Klaipėdos m. IIT VVG 2016–2022 m. vietos plėtros strategija – įgyvendinimo 2018 m. ataskaita",
    ],
  ],
});
