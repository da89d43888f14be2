import type { Prisma } from "#app/platform/generated/prisma/client.ts";
import { exampleLetterhead } from "../letterhead.ts";
import { demoSettings } from "../statements.ts";
import { numbered } from "../numbered.ts";

/** The group of Ignalina and its strategy of 2024–2029, as its page on administration has them. */
export const ignalina: Prisma.GroupCreateInput = {
  slug: "ignalina",
  name: "Ignalinos miesto vietos veiklos grupė",
  shortName: "Ignalinos miesto VVG",
  nameEn: "Local action group of Ignalina city",
  city: "Ignalina",
  website: "https://ignalina.lt/gyventojams/ignalinos-miesto-vietos-veiklos-grupe/677",
  prefix: "IG",
  settings: demoSettings,
  letterhead: exampleLetterhead({
    euStatement: "Bendrai finansuoja Europos Sąjunga",
    accent: "#3d4f7c",
  }),
  strategies: {
    create: [
      {
        slug: "2024-2029",
        title: "Ignalinos miesto 2024–2029\u00a0m. vietos plėtros strategija",
        titleEn: "Local development strategy of Ignalina city 2024–2029",
        periodFrom: 2024,
        periodTo: 2029,
        euStatement: "Bendrai finansuoja Europos Sąjunga",
        euStatementEn: "Co-funded by the European Union",
        territory: "Ignalinos miestas",
        context: [
          "Ignalinos miesto vietos veiklos grupė 2024 m. gruodžio 10 d. su VšĮ Centrine projektų valdymo agentūra pasirašė projekto Ignalinos miesto 2023-2029 m. vietos plėtros strategijos įgyvendinimo administravimas paramos sutartį Nr. 11-008-T-0009",
          "Projekto tikslas. pasitelkiant aktyvų vietos bendruomenės dalyvavimą įgyvendinti Ignalinos miesto 2024-2029 m. vietos plėtros strategijoje iškeltus uždavinius.",
          "Projektu sprendžiamos problemos. Ignalinos r. savivaldybės, tuo pačiu ir miesto socialiniai ekonominiai rodikliai yra vieni prasčiausių Lietuvoje. Ir nors Ignalinos r. savivaldybės 2019-2024 metų strateginiame plėtros plane yra numatytos priemonės šių problemų sprendimui, situacija metai iš metų nesikeičia arba gerėja labai nežymiai. Oficialiosios statistikos portalo duomenimis skurdo rizikos lygis Ignalinos rajono savivaldybėje yra apie 10 proc. didesnis lyginant su šalies rodikliais, registruotų bedarbių ir darbingo amžiaus gyventojų santykis irgi ženkliai viršija tiek regiono, tiek ir Lietuvos vidurkius. Iš savivaldybių biudžetų mokamų vienkartinį pašalpų socialiai remtiniams asmenims gavėjų skaičius kasmet auga 5-7 procentais, o 2021 m., lyginant su 2020 m. buvo šoktelėjęs net 52 procentais. Išlaidos iš savivaldybių biudžetų mokamoms vienkartinėms pašalpoms socialiai remtiniams asmenims kasmet dvigubėja. Ignalinos r. savivaldybė nepajėgi savarankiškai išspręsti visų socialinių problemų, todėl siekiant prisidėti prie išvardintų problemų sprendimo, parengta Ignalinos miesto 2024-2029 m. vietos plėtros strategija, kuri 2024 m. liepos 29 d. LR vidaus reikalų ministro įsakymu Nr.1V-478 įtraukta į finansuojamų strategijų sąrašą. Strategijoje numatytais veiklomis siekiama įgyvendinti išsikeltą tikslą „Mažinti socialiai pažeidžiamų grupių socialinę atskirtį skatinant jų aktyvią įtrauktį į bendruomenines veiklas, gerinant jiems teikiamas paslaugas ir gerinant ekonominę verslo situaciją Ignalinos mieste“. Šio tikslo pasiekimui numatyti du uždaviniai nukreipti į socialinių problemų sprendimą, vietos bendruomenės verslumo skatinimą bei socialinio verslo steigimą bei vystymą. Įgyvendinant Strategiją bus besąlygiškai laikomasi horizontaliųjų principų reikalavimų ir bus užtikrintos visos asmenų teisės nepažeidžiant Europos Sąjungos pagrindinių teisių chartijos reikalavimų į procesą, įtraukiant miesto bendruomenės, viešojo ir privataus sektoriaus atstovus. Įgyvendinama Strategija siekiama didinti vietos bendruomenės socialinę integraciją, mažinti socialinę atskirtį, didinti socialinę sanglaudą, skatinti Ignalinos miesto ekonominę plėtrą, aktyviai dalyvauti rengiant ir įgyvendinant Strategijoje numatytus veiksmus miesto teritorijoje, didinti socialinės atskirties problemų sprendimo efektyvumą į veiklas aktyviai įtraukiant organizacijas, atstovaujančias neįgaliuosius, vyresnio amžiaus žmones, jaunimą bei kitus asmenis, turinčius mažesnes funkcines galimybes arba dėl socialinių priežasčių mažiau įtrauktiems į jiems aktualių sprendimų priėmimą, užtikrinti, kad bus užkirstas kelias bet kokiai diskriminacijai dėl lyties, rasės, tautybės, kalbos, kilmės, socialinės padėties, tikėjimo, įsitikinimų ar pažiūrų, amžiaus, negalios, lytinės orientacijos, etninės priklausomybės, religijos ar kitų pagrindų.",
          "Projekto rezultatas. Projekto įgyvendinimo metu bus įgyvendinta Ignalinos miesto 2024-2029 m. vietos plėtros strategija.",
          "Daugiau informacijos apie projekto įgyvendinimą skaitykite Ignalinos miesto VVG „Facebook“ puslapyje: https://www.facebook.com/groups/1342695026522437",
        ],
        targetGroups: [
          "Ignalinos miesto vietos veiklos grupės (toliau - Ignalinos miesto VVG) darbuotojai, savanoriai, Ignalinos miesto VVG valdymo organai ir valdymo organų nariai",
          "Ignalinos miesto vietos plėtros projektų rengėjų ir (ar) vykdytojų atstovai",
          "Ignalinos miesto vietos plėtros strategijos įgyvendinimo teritorijos bendruomenė",
        ],
        adminActivities: [
          "1.1. Poveiklė. Vietos plėtros projektų atrankos dokumentų rengimas, vertinimas, įgyvendinimo priežiūra ir stebėseną.",
          "1.2. Poveiklė. Vietos plėtros projektų rengėjų ir vykdytojų gebėjimų stiprinimas, vietos plėtros projektų rengėjų ir vykdytojų mokymai, konsultavimas ir metodinės pagalbos teikimas",
          "1.3. Poveiklė. Vietos plėtros strategijos įgyvendinimas, įgyvendinimo priežiūra ir stebėseną, ataskaitų rengimas.",
          "1.4. Poveiklė. Informavimas apie miesto VVG veiklą, vietos plėtros strategijos administravimo projekto įgyvendinimą ir vietos plėtros strategijos įgyvendinimą. Informacinių renginių organizavimas.",
        ],
        remarks: [
          "Paramos sutarties pavadinime – 2023–2029 m. strategija, kitur šaltinyje – 2024–2029 m. strategija.",
          "Du strategijos uždaviniai šaltinyje nusakyti tik temomis; veiksmai, sumos ir projektai neišvardyti.",
        ],
        source:
          "Ignalinos miesto VVG puslapis „Ignalinos miesto 2024-2029 m. vietos plėtros strategijos įgyvendinimo administravimas“",
        goals: numbered([
          {
            title:
              "Mažinti socialiai pažeidžiamų grupių socialinę atskirtį skatinant jų aktyvią įtrauktį į bendruomenines veiklas, gerinant jiems teikiamas paslaugas ir gerinant ekonominę verslo situaciją Ignalinos mieste",
            objectives: numbered([
              { title: "Socialinių problemų sprendimas" },
              {
                title:
                  "Vietos bendruomenės verslumo skatinimas, socialinio verslo steigimas ir vystymas",
              },
            ]),
          },
        ]),
        acts: numbered([
          {
            kind: "order",
            number: "1V-478",
            date: new Date("2024-07-29"),
            title:
              "Vidaus reikalų ministro įsakymas: strategija įtraukta į finansuojamų strategijų sąrašą",
          },
          {
            kind: "contract",
            number: "11-008-T-0009",
            date: new Date("2024-12-10"),
            title:
              "Paramos sutartis su VšĮ Centrine projektų valdymo agentūra: „Ignalinos miesto 2023-2029 m. vietos plėtros strategijos įgyvendinimo administravimas“",
          },
        ]),
        indicators: numbered([
          {
            code: "P.B.2.0080",
            title: "Bendruomenės inicijuotos vietos plėtros strategijos, kurioms suteikta parama",
            unit: "strategijos",
            target: 1,
          },
          {
            code: "R.S.2.3034",
            title:
              "Pilietinės visuomenės ir privačiojo sektoriaus subjektai, dalyvavę rengiant ir (ar) įgyvendinant bendruomenės inicijuotos vietos plėtros strategijas",
            unit: "subjektai",
            target: 11,
          },
        ]),
      },
    ],
  },
};
