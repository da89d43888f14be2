import { traceSeed } from "./trace.ts";

traceSeed({
  name: "ignalina",
  group: "ignalina",
  slug: "2024-2029",
  rows: [
    [
      "2024 m. gruodžio 10 d. su VšĮ Centrine projektų valdymo agentūra pasirašė projekto Ignalinos miesto 2023-2029 m. vietos plėtros strategijos įgyvendinimo administravimas paramos sutartį Nr. 11-008-T-0009",
      "strategy",
    ],
    [
      "P.B.2.0080 Bendruomenės inicijuotos vietos plėtros strategijos, kurioms suteikta parama – 1 strategija",
      "strategy",
      "P.B.2.0080 | Bendruomenės inicijuotos vietos plėtros strategijos, kurioms suteikta parama | strategijos | 1 |",
    ],
    [
      "R.S.2.3034 Pilietinės visuomenės ir privačiojo sektoriaus subjektai, dalyvavę rengiant ir (ar) įgyvendinant bendruomenės inicijuotos vietos plėtros strategijas – 11",
      "strategy",
      "R.S.2.3034 | Pilietinės visuomenės ir privačiojo sektoriaus subjektai, dalyvavę rengiant ir (ar) įgyvendinant bendruomenės inicijuotos vietos plėtros strategijas | subjektai | 11 |",
    ],
    [
      "**įgyvendinta Ignalinos miesto 2024-2029 m. vietos plėtros strategija.**",
      "strategy",
      "Ignalinos miesto 2024–2029 m. vietos plėtros strategija",
    ],
    [
      "<https://www.facebook.com/groups/1342695026522437>",
      "strategy",
      "Ignalinos miesto VVG „Facebook“ puslapyje: https://www.facebook.com/groups/1342695026522437",
    ],
    [
      "<https://ignalina.lt/gyventojams/ignalinos-miesto-vietos-veiklos-grupe/677>",
      "group",
      "https://ignalina.lt/gyventojams/ignalinos-miesto-vietos-veiklos-grupe/677",
    ],
    // The program tells these in the words of the seed.
    [
      "Ignalinos miesto 2024-2029 m. vietos plėtros strategijos įgyvendinimo administravimas",
      "strategy",
    ],
    [
      "Projekto tikslas. pasitelkiant aktyvų vietos bendruomenės dalyvavimą įgyvendinti Ignalinos miesto 2024-2029 m. vietos plėtros strategijoje iškeltus uždavinius.",
      "strategy",
    ],
    [
      "Ir nors Ignalinos r. savivaldybės 2019-2024 metų strateginiame plėtros plane yra numatytos priemonės šių problemų sprendimui, situacija metai iš metų nesikeičia arba gerėja labai nežymiai.",
      "strategy",
    ],
    [
      "Oficialiosios statistikos portalo duomenimis skurdo rizikos lygis Ignalinos rajono savivaldybėje yra apie 10 proc. didesnis lyginant su šalies rodikliais, registruotų bedarbių ir darbingo amžiaus gyventojų santykis irgi ženkliai viršija tiek regiono, tiek ir Lietuvos vidurkius.",
      "strategy",
    ],
    [
      "Iš savivaldybių biudžetų mokamų vienkartinį pašalpų socialiai remtiniams asmenims gavėjų skaičius kasmet auga 5-7 procentais, o 2021 m., lyginant su 2020 m. buvo šoktelėjęs net 52 procentais.",
      "strategy",
    ],
    [
      "Ignalinos r. savivaldybė nepajėgi savarankiškai išspręsti visų socialinių problemų, todėl siekiant prisidėti prie išvardintų problemų sprendimo, parengta Ignalinos miesto 2024-2029 m. vietos plėtros strategija, kuri 2024 m. liepos 29 d. LR vidaus reikalų ministro įsakymu Nr.1V-478 įtraukta į finansuojamų strategijų sąrašą.",
      "strategy",
    ],
    [
      "Strategijoje numatytais veiklomis siekiama įgyvendinti išsikeltą tikslą „Mažinti socialiai pažeidžiamų grupių socialinę atskirtį skatinant jų aktyvią įtrauktį į bendruomenines veiklas, gerinant jiems teikiamas paslaugas ir gerinant ekonominę verslo situaciją Ignalinos mieste“.",
      "strategy",
    ],
    [
      "1.1. Poveiklė. Vietos plėtros projektų atrankos dokumentų rengimas, vertinimas, įgyvendinimo priežiūra ir stebėseną.",
      "strategy",
    ],
    [
      "1.2. Poveiklė. Vietos plėtros projektų rengėjų ir vykdytojų gebėjimų stiprinimas, vietos plėtros projektų rengėjų ir vykdytojų mokymai, konsultavimas ir metodinės pagalbos teikimas",
      "strategy",
    ],
    [
      "1.3. Poveiklė. Vietos plėtros strategijos įgyvendinimas, įgyvendinimo priežiūra ir stebėseną, ataskaitų rengimas.",
      "strategy",
    ],
    [
      "1.4. Poveiklė. Informavimas apie miesto VVG veiklą, vietos plėtros strategijos administravimo projekto įgyvendinimą ir vietos plėtros strategijos įgyvendinimą.",
      "strategy",
    ],
  ],
});
