import { traceSeed } from "./trace.ts";

traceSeed({
  name: "klaipeda-2019",
  group: "klaipeda",
  slug: "2016-2022",
  rows: [
    ["strategijos ataskaita už 2019 metus", "report 2019", "2019 m. ataskaita"],
    [
      "įkurta 2015 m. rugpjūčio mėn. Ją įsteigė Klaipėdos miesto savivaldybė, NVO ir verslo organizacijos",
      "strategy",
      "Įsteigimas | 2015 m. rugpjūčio mėn. | – | Grupę įsteigė Klaipėdos miesto savivaldybė, NVO ir verslo organizacijos",
    ],
    [
      "Klaipėdos m. IIT VVG 2016-2022 m. vietos plėtros strategiją",
      "strategy",
      "Klaipėdos m. IIT VVG 2016–2022 m. vietos plėtros strategija",
    ],
    [
      "1.493200,00 Eur ES ir valstybės biudžeto lėšų",
      "strategy",
      "valstybės biudžeto lėšos | 1 493 200,00 €",
    ],
    [
      "513600,00 Eur prie strategijos įgyvendinimo prisidėjo Klaipėdos miesto savivaldybė",
      "strategy",
      "Klaipėdos miesto savivaldybės lėšos | 513 600,00 €",
    ],
    ["jų iš viso yra 17", "strategy", "Atrinkti projektai | projektai | – | 17 (2019 m.)"],
    [
      "2019 m. pabaigoje buvo vykdomi 9 BIVP projektai, iš jų 3 verslo ir 6 socialinių paslaugų srities",
      "report 2019",
      "2019 | 17 | 3 | 9 | 3 | 6 | 0 |",
    ],
    [
      "2020 metais prasidės veiklos ir kituose projektuose",
      { project: "Grožio ambasada" },
      "Laikotarpis: 2020 m.",
    ],
    [
      "Su Strategijos įgyvendinimo 2019 m. ataskaita galima susipažinti čia: Ataskaita",
      "report 2019",
      "Klaipėdos m. IIT VVG 2016–2022 m. vietos plėtros strategija – įgyvendinimo 2019 m. ataskaita",
    ],
    ["5 susitikimai-forumai", "strategy", "susitikimai-forumai , 2019: 5"],
    ["72 projekto dalyviams", "strategy", "mokymų dalyviai , 2019: 72"],
    [
      "mentorystės paslaugos 18 jauno verslo subjektų",
      "strategy",
      "jauno verslo subjektai, gavę mentorystės paslaugas , 2019: 18",
    ],
    [
      "sudalyvavo 6 ekonomiškai neaktyvūs asmenys",
      "strategy",
      "ekonomiškai neaktyvūs asmenys neformalaus ugdymo mokymuose , 2019: 6",
    ],
    ["veiklose dalyvavo 58 dalyviai", "strategy", "veiklų dalyviai , 2019: 58"],
    ["renginiuose dalyvavo 120 dalyvių", "strategy", "bendrų renginių dalyviai , 2019: 120"],
    ["40 asmenų", "strategy", "apmokyti ir konsultuoti asmenys , 2019: 40"],
    ["2 verslo planų konkursai", "strategy", "verslo planų konkursai , 2019: 2"],
    ["dalyvavo po 20 dalyvių", "strategy", "kiekvieno konkurso dalyviai , 2019: 20"],
    ["12 savanorių", "strategy", "savanoriai , 2019: 12"],
    [
      "40 socialinę atskirtį patiriančių jaunų žmonių",
      "strategy",
      "socialinę atskirtį patiriantys jauni žmonės , 2019: 40",
    ],
    ["parengti 6 savanoriai", "strategy", "parengti savanoriai , 2019: 6"],
    ["16 savipagalbos grupių susitikimų", "strategy", "savipagalbos grupių susitikimai , 2019: 16"],
    ["25 unikalūs dalyviai", "strategy", "unikalūs sociokultūrinių paslaugų dalyviai , 2019: 25"],
    ["44 išvykos į renginius", "strategy", "išvykos į renginius , 2019: 44"],
    [
      "2 išvykos su edukacinėmis programomis",
      "strategy",
      "išvykos su edukacinėmis programomis , 2019: 2",
    ],
    [
      "pavežėjimo paslaugas gavo 12 dalyvių",
      "strategy",
      "relaksacijos kambario, psichosocialinės pagalbos ir pavežėjimo paslaugų dalyviai , 2019: 12",
    ],
    [
      "23 žmonėms buvo suteiktos informavimo ir tarpininkavimo paslaugos",
      "strategy",
      "žmonės, gavę informavimo ir tarpininkavimo paslaugas , 2019: 23",
    ],
    ["apmokyta 16 savanorių", "strategy", "apmokyti savanoriai , 2019: 16"],
    [
      "27 senyvo amžiaus asmenims suteiktos kaniterapijos paslaugos",
      "strategy",
      "asmenys, gavę kaniterapijos paslaugas , 2019: 27",
    ],
    [
      "20 asmenų suorganizuoti meno terapijos užsiėmimai",
      "strategy",
      "asmenys meno terapijos užsiėmimuose , 2019: 20",
    ],
    [
      "78 asmenims suorganizuotos sociokultūrinės paslaugos",
      "strategy",
      "asmenys, gavę sociokultūrines paslaugas , 2019: 78",
    ],
    [
      "26 asmenims suorganizuoti savipagalbos grupių užsiėmimai",
      "strategy",
      "savipagalbos grupių dalyviai , 2019: 26",
    ],
    [
      "12 asmenų suteiktos informavimo ir tarpininkavimo paslaugos",
      "strategy",
      "asmenys, gavę informavimo ir tarpininkavimo paslaugas , 2019: 12",
    ],
    [
      "21 asmeniui suteiktos kitos socialinės paslaugos",
      "strategy",
      "asmenys, gavę kitas socialines paslaugas , 2019: 21",
    ],
    ["60 savanorių", "strategy", "savanoriai , 2019: 60"],
    ["54 val. mokymai", "strategy", "savanorių mokymų valandos , 2019: 54"],
    [
      "32 pacientams suteikė atokvėpio paslaugas",
      "strategy",
      "pacientai, gavę atokvėpio paslaugas , 2019: 32",
    ],
    ["22 specialios lovos", "strategy", "specialios lovos , 2019: 22"],
    [
      "įtraukti 736 dalyviai",
      "strategy",
      "Į projektų veiklas įtraukti asmenys | asmenys | – | 238 (2018 m.); 736 (2019 m.)",
    ],
    // The program tells these in the words of the seed.
    [
      "Klaipėdos m. IIT VVG 2016-2022 m. vietos plėtros strategiją (toliau - Strategija) sudaro du tikslai: 1) Skatinti gyventojus būti verslius ir aktyvius darbo rinkoje bei bendruomenės gyvenime;",
      "strategy",
    ],
    [
      "2) Padėti socialinę atskirtį patiriantiems gyventojams visavertiškai integruotis į visuomenės gyvenimą.",
      "strategy",
    ],
    ["Strategijoje numatyta 12 veiksmų, nukreiptų į svarbiausių tikslų pasiekimą.", "strategy"],
    [
      "Tikslinė teritorija sudaro 512 ha ir yra išsidėsčiusi tarp Naikupės g., Taikos pr., Baltijos pr., Šilutės pl., Mokyklos g., Kapsų g., Žemaičių g., Joniškės g., Mokyklos g., Danės g. tęsinio, Artojo g., Liepų g., K. Donelaičio g., Vytauto g., Bokštų g., Naujojo Sodo g., S. Šimkaus g., Danės g., Tiltų g., Daržų g., Pilies g., Galinio Pylimo g., Taikos pr., Dubysos g., Minijos g. iki Naikupės g.",
      "strategy",
    ],
    [
      "Susieta teritorija sudaro 60 ha, jos dalys yra skirtingose miesto dalyse: viena dalis apima Klaipėdos senamiestį, o kita dalis yra Klaipėdos miesto šiaurėje - tai Mažesniųjų brolių ordino Lietuvos šv. Kazimiero provincijos Klaipėdos šv. Pranciškaus Asyžiečio vienuolyno teritorija prie Savanorių prospekto.",
      "strategy",
    ],
    [
      "Siekdama įgyvendinti Strategijoje užsibrėžtus tikslus, Klaipėdos m. IIT VVG 2017-2019 m. intensyviai vykdė administravimo veiklas - skelbė kvietimus teikti bendruomenės inicijuotos vietos plėtros projektinius pasiūlymus, vykdė pareiškėjų mokymus ir teikė konsultacijas.",
      "strategy",
    ],
    [
      "2019 m. Klaipėdos m. IIT VVG valdyba, sudaryta iš savivaldos, NVO ir verslo atstovų, užbaigė atrankos procedūras ir atrinko visus bendruomenės inicijuotos vietos plėtros (toliau - BIVP) projektus, jų iš viso yra 17.",
      "strategy",
    ],
    [
      "2019 m. pabaigoje buvo vykdomi 9 BIVP projektai, iš jų 3 verslo ir 6 socialinių paslaugų srities.",
      "strategy",
    ],
    ["Į projektų veiklas buvo įtraukti 736 dalyviai.", "strategy"],
    [
      "Klaipėdos senamiestyje, Senojo turgaus pašonėje, Turgaus a. 12-13, vykdant projektą „Sukurk ir įgyvendink - Klaipėdos kūrybiško verslo uostas“ (Nr. 08.6.1-ESFA-V-911-01-0008), duris atvėrė verslo skatinimo erdvė „Klaipėdos kūrybiško verslo uostas“.",
      { project: "Sukurk ir įgyvendink – Klaipėdos kūrybiško verslo uostas" },
    ],
    [
      "Šį projektą vykdo VšĮ „Kurianti partnerystė“.",
      { project: "Sukurk ir įgyvendink – Klaipėdos kūrybiško verslo uostas" },
    ],
    [
      "2019 metais suorganizuoti 5 susitikimai-forumai temomis aksesuarų verslas; mados prekės ženklų kūrimas ir vystymas; rinkodara; ugdantysis vadovavimas; finansavimas.",
      { project: "Sukurk ir įgyvendink – Klaipėdos kūrybiško verslo uostas" },
    ],
    [
      "2) Demonstracinės darbo vietos įrengimas.",
      { project: "Sukurk ir įgyvendink – Klaipėdos kūrybiško verslo uostas" },
    ],
    [
      "2019 metais įgyvendinti mokymai 72 projekto dalyviams: „Kūrybiškumas versle - „Design thinking“ technologija“;",
      { project: "Sukurk ir įgyvendink – Klaipėdos kūrybiško verslo uostas" },
    ],
    [
      "„Komandos formavimas ir ugdymas“;",
      { project: "Sukurk ir įgyvendink – Klaipėdos kūrybiško verslo uostas" },
    ],
    [
      "„Laiko planavimas“;",
      { project: "Sukurk ir įgyvendink – Klaipėdos kūrybiško verslo uostas" },
    ],
    [
      "„Aktyvūs pardavimai ir šiuolaikinė reklama“;",
      { project: "Sukurk ir įgyvendink – Klaipėdos kūrybiško verslo uostas" },
    ],
    [
      "„Klientų aptarnavimas ir konfliktų valdymas“;",
      { project: "Sukurk ir įgyvendink – Klaipėdos kūrybiško verslo uostas" },
    ],
    [
      "„Finansai ir kainodara“.",
      { project: "Sukurk ir įgyvendink – Klaipėdos kūrybiško verslo uostas" },
    ],
    [
      "Suteiktos mentorystės paslaugos 18 jauno verslo subjektų bei įsigytas jauno verslo subjektams reikalingos įrangos komplektas.",
      { project: "Sukurk ir įgyvendink – Klaipėdos kūrybiško verslo uostas" },
    ],
    [
      "Tai - „Gluosnių kūrybinės dirbtuvės(Nr. 08.6.1-ESFA-V-911-01-0009), kurio vykdytoja VšĮ „Kūrybos gelmės“.",
      { project: "Gluosnių kūrybinės dirbtuvės" },
    ],
    [
      "2019 m. buvo įrengtos studijos su neformalaus ugdymo teoriniams ir praktiniams mokymams reikalinga technine įranga.",
      { project: "Gluosnių kūrybinės dirbtuvės" },
    ],
    [
      "Buvo suorganizuotas viešas renginys „Malūno parko bendruomenės diena“.",
      { project: "Gluosnių kūrybinės dirbtuvės" },
    ],
    [
      "Apie „Malūno parko bendruomenės dienas“ ir „Gluosnių kūrybines dirbtuves“ buvo informuojama miesto žiniasklaidoje.",
      { project: "Gluosnių kūrybinės dirbtuvės" },
    ],
    [
      "2019 m. neformalaus ugdymo mokymuose sudalyvavo 6 ekonomiškai neaktyvūs asmenys.",
      { project: "Gluosnių kūrybinės dirbtuvės" },
    ],
    [
      "2019 m. „Gluosnių kūrybinių dirbtuvių“ veiklose dalyvavo 58 dalyviai.",
      { project: "Gluosnių kūrybinės dirbtuvės" },
    ],
    [
      "Ugdymo veiklų bendruose renginiuose dalyvavo 120 dalyvių.",
      { project: "Gluosnių kūrybinės dirbtuvės" },
    ],
    [
      "Projekto „Sėkmingo verslo startas“ (Nr. 08.6.1-ESFA-V-911-01-0006) veiklos sudomino norinčius pradėti verslą žmones.",
      { project: "Sėkmingo verslo startas" },
    ],
    [
      "Projektą vykdo mieste gerai žinoma asociacija „Mano miestas Klaipėda“.",
      { project: "Sėkmingo verslo startas" },
    ],
    ["Mokymų metu apmokyta ir konsultuota 40 asmenų.", { project: "Sėkmingo verslo startas" }],
    [
      "Organizuoti 2 verslo planų konkursai, kuriuose dalyvavo po 20 dalyvių.",
      { project: "Sėkmingo verslo startas" },
    ],
    [
      "2019 m. pradėtas vykdyti ilgai jaunimo lauktas projektas - „Atvira jaunimo erdvė ir mobili bendruomenė KORPUSAS 3“ (Nr. 08.6.1-ESFA-V-911-01-0013). Projekto tikslas - įtraukti socialinę atskirtį patiriančius jaunuolius į prasmingas atviros jaunimo erdvės ir mobilios bendruomenės veiklas.",
      { project: "Atvira jaunimo erdvė ir mobili bendruomenė KORPUSAS 3" },
    ],
    [
      "2019 m. įkurta jauki ir šiuolaikiška atvira jaunimo erdvė Minijos g. 2A, 3 korpuse.",
      { project: "Atvira jaunimo erdvė ir mobili bendruomenė KORPUSAS 3" },
    ],
    [
      "Projekto veikloms vykdyti buvo pritraukta 12 savanorių.",
      { project: "Atvira jaunimo erdvė ir mobili bendruomenė KORPUSAS 3" },
    ],
    [
      "Į atviroje jaunimo erdvėje organizuojamas sociokultūrines ir socialinius įgūdžius ugdančias veiklas įsitraukė 40 socialinę atskirtį patiriančių jaunų žmonių.",
      { project: "Atvira jaunimo erdvė ir mobili bendruomenė KORPUSAS 3" },
    ],
    [
      "Šaunios ir jaunos projekto komandos - VšĮ „Asmenybės ugdymo kultūros centras“ darbuotojų - 2020 m. laukia didelis iššūkis - įrengti uždarą riedutininkų parką - atvirą jaunimo erdvę Klaipėdos senamiestyje, Gluosnių skg. 2A.",
      { project: "Atvira jaunimo erdvė ir mobili bendruomenė KORPUSAS 3" },
    ],
    [
      "2019 m. buvo tęsiamos labai miesto bendruomenei reikalingos projekto „Novatoriškų psichosocialinių paslaugų plėtra krizę išgyvenantiems onkologiniams ligoniams ir artimiesiems“ (Nr. 08.6.1-ESFA-V-911-01-0003) veiklos.",
      {
        project:
          "Novatoriškų psichosocialinių paslaugų plėtra krizę išgyvenantiems onkologiniams ligoniams ir artimiesiems",
      },
    ],
    [
      "Šio projekto vykdytojas VšĮ „Šv. Pranciškaus onkologijos centras“, teikiantis psichologinės pagalbos paslaugas onkologinėmis ligomis susirgusiems žmonėms ir jų artimiesiems.",
      {
        project:
          "Novatoriškų psichosocialinių paslaugų plėtra krizę išgyvenantiems onkologiniams ligoniams ir artimiesiems",
      },
    ],
    [
      "Projekto „Savipagalbos grupių, sociokultūrinių, informavimo ir kitų paslaugų teikimas tikslinėje teritorijoje gyvenantiems neįgaliesiems ir jų šeimos nariams“ (Nr. 08.6.1-ESFA-V-911-01-0002) vykdytoja yra Klaipėdos miesto neįgaliųjų draugija.",
      {
        project:
          "Savipagalbos grupių, sociokultūrinių, informavimo ir kitų paslaugų teikimas tikslinėje teritorijoje gyvenantiems neįgaliesiems ir jų šeimos nariams",
      },
    ],
    [
      "Vykdant veiklas, parengti 6 savanoriai, mokantys teikti pagalbą neįgaliems asmenims.",
      {
        project:
          "Savipagalbos grupių, sociokultūrinių, informavimo ir kitų paslaugų teikimas tikslinėje teritorijoje gyvenantiems neįgaliesiems ir jų šeimos nariams",
      },
    ],
    [
      "Organizuota 16 savipagalbos grupių susitikimų.",
      {
        project:
          "Savipagalbos grupių, sociokultūrinių, informavimo ir kitų paslaugų teikimas tikslinėje teritorijoje gyvenantiems neįgaliesiems ir jų šeimos nariams",
      },
    ],
    [
      "Sociokultūrines paslaugas (sveikatinimo, sporto užsiėmimų, spektaklių, kultūrinių renginių lankymas ir pan.) gavo 25 unikalūs dalyviai - suorganizuotos 44 išvykos į renginius, 2 išvykos su edukacinėmis programomis.",
      {
        project:
          "Savipagalbos grupių, sociokultūrinių, informavimo ir kitų paslaugų teikimas tikslinėje teritorijoje gyvenantiems neįgaliesiems ir jų šeimos nariams",
      },
    ],
    [
      "Relaksacijos kambario, psichosocialinės pagalbos ir pavežėjimo paslaugas gavo 12 dalyvių.",
      {
        project:
          "Savipagalbos grupių, sociokultūrinių, informavimo ir kitų paslaugų teikimas tikslinėje teritorijoje gyvenantiems neįgaliesiems ir jų šeimos nariams",
      },
    ],
    [
      "23 žmonėms buvo suteiktos informavimo ir tarpininkavimo paslaugos gaunant socialines ir kitas paslaugas įvairiose institucijoje.",
      {
        project:
          "Savipagalbos grupių, sociokultūrinių, informavimo ir kitų paslaugų teikimas tikslinėje teritorijoje gyvenantiems neįgaliesiems ir jų šeimos nariams",
      },
    ],
    [
      "Miesto senjorus džiugino galimybė dalyvauti projekte „Savanoriškos pagalbos ir kitų socialinių paslaugų teikimas socialinę atskirtį patiriantiems senyvo amžiaus asmenims, gyvenantiems tikslinėje teritorijoje“(Nr. 08.6.1-ESFA-V-911-01-0001). Projekto vykdytoja VšĮ „Ori senatvė“.",
      {
        project:
          "Savanoriškos pagalbos ir kitų socialinių paslaugų teikimas socialinę atskirtį patiriantiems senyvo amžiaus asmenims, gyvenantiems tikslinėje teritorijoje",
      },
    ],
    [
      "Projekto metu pasiekti šie rezultatai: apmokyta 16 savanorių, 27 senyvo amžiaus asmenims suteiktos kaniterapijos paslaugos, 20 asmenų suorganizuoti meno terapijos užsiėmimai, 78 asmenims suorganizuotos sociokultūrinės paslaugos (senyvo amžiaus asmenys buvo 3 spektakliuose, 4 koncertuose, aplankė 4 muziejus, iš jų du Klaipėdoje, o kiti du - už Klaipėdos ribų (organizuotos dvi išvykos)), 26 asmenims suorganizuoti savipagalbos grupių užsiėmimai, 12 asmenų suteiktos informavimo ir tarpininkavimo paslaugos, 21 asmeniui suteiktos kitos socialinės paslaugos.",
      {
        project:
          "Savanoriškos pagalbos ir kitų socialinių paslaugų teikimas socialinę atskirtį patiriantiems senyvo amžiaus asmenims, gyvenantiems tikslinėje teritorijoje",
      },
    ],
    [
      "VšĮ „Paliatyvios pagalbos ir šeimos sveikatos centras“ vykdė projektą Socialinę atskirtį patiriančių gyventojų visavertiškas integravimas į visuomenės gyvenimą“ (08.6.1-ESFA-V-911-01-0005), kurio tikslas - sumažinti socialinę atskirtį tikslinėje teritorijoje teikiant trumpalaikio atokvėpio paslaugas neįgaliųjų ir dėl ligos krizę patiriančių asmenų artimiesiems.",
      {
        project:
          "Socialinę atskirtį patiriančių gyventojų visavertiškas integravimas į visuomenės gyvenimą",
      },
    ],
    [
      "2019 m. buvo pasirašytos savanoriško darbo sutartys su 60 savanorių, jiems pravesti 54 val. mokymai.",
      {
        project:
          "Socialinę atskirtį patiriančių gyventojų visavertiškas integravimas į visuomenės gyvenimą",
      },
    ],
    [
      "Savanoriai 32 pacientams suteikė atokvėpio paslaugas (gelbėjo pacientams namuose, teikė asmeninės higienos, priežiūros, pagalbos namuose paslaugas).",
      {
        project:
          "Socialinę atskirtį patiriančių gyventojų visavertiškas integravimas į visuomenės gyvenimą",
      },
    ],
    [
      "Stipresni pacientai buvo vežami į VšĮ „Paliatyvios pagalbos ir šeimos sveikatos centras“ patalpas Jūros g. 11, kur užsiminėjo dailės terapija, vėlimo rankdarbiais, knygų skaitymu, dalyvavo muzikos terapijos užsiėmimuose.",
      {
        project:
          "Socialinę atskirtį patiriančių gyventojų visavertiškas integravimas į visuomenės gyvenimą",
      },
    ],
    [
      "Sunkesnių ligonių priežiūrai ir paslaugų suteikimui įsigytos 22 specialios lovos.",
      {
        project:
          "Socialinę atskirtį patiriančių gyventojų visavertiškas integravimas į visuomenės gyvenimą",
      },
    ],
    [
      "Neformalaus ugdymo paslaugų projekte „Grožio ambasada“ (Nr. 08.6.1-ESFA-T-927-01-0183), vykdytojas VšĮ „Socialinių mokslų kolegija“, bus siekiama suteikti šiuolaikines estetinės kosmetologijos ir biomedicinos teorines žinias ir praktinius įgūdžius, rengiant ir į darbo rinką padedant integruotis paklausių profesijų specialistams.",
      { project: "Grožio ambasada" },
    ],
    [
      "Jauno verslo skatinimo projekte „Verslo švyturys“ (vykdytoja asociacija „Mano miestas Klaipėda“) bus siekiama skatinti verslumą, paremiant smulkaus verslo steigimosi ir neseniai įsteigto verslo plėtros iniciatyvas Klaipėdos miesto senamiestyje.",
      { project: "Verslo švyturys" },
    ],
    [
      "VšĮ „Liberi“ vykdys du projektus „Prevencinių veiklų organizavimas socialinę atskirtį patiriantiems, delinkventinio elgesio vaikams ir jaunuoliams“ bei „Prevencinių veiklų organizavimas socialinę atskirtį patiriantiems vaikams ir jaunuoliams“, kurių metu bus organizuojama dienos centrų veikla bei teikiamos paslaugos socialinę atskirtį patiriantiems vaikams ir jaunuoliams.",
      {
        project:
          "Prevencinių veiklų organizavimas socialinę atskirtį patiriantiems, delinkventinio elgesio vaikams ir jaunuoliams",
      },
    ],
    [
      "Klaipėdos samariečių bendrija įgyvendins projektą „Savanoriškos pagalbos ir kitų socialinių paslaugų teikimas socialinės rizikos asmenims ir jų šeimos nariams, pabėgėliams ir jų šeimos nariams“ (Nr. 08.6.1-ESFA-T-927-01-0105), kurio tikslas padėti integruotis į visuomenę socialinės rizikos asmenims ir jų šeimos nariams, teikiant įvairias socialines paslaugas.",
      {
        project:
          "Savanoriškos pagalbos ir kitų socialinių paslaugų teikimas socialinės rizikos asmenims ir jų šeimos nariams, pabėgėliams ir jų šeimos nariams",
      },
    ],
    [
      "VšĮ „Bonum solutio“ projekto „Bendradarbiavimo tinklų tarp miesto ir kaimo kūrimas Klaipėdos regione“ metu sieks skatinti Klaipėdos miesto tikslinės teritorijos gyventojų verslumą, bendradrabiaujant su besiribojančio Klaipėdos rajono ūkininkais ir verslininkais.",
      { project: "Bendradarbiavimo tinklų tarp miesto ir kaimo kūrimas Klaipėdos regione" },
    ],
    [
      "Projekto „Centralizuoto taško „Socialinių paslaugų infocentras“ kūrimas Klaipėdos mieste“ (Nr. 08.6.1-ESFA-T-927-01-0150) vykdytoja VšĮ Socialinių paslaugų informacijos centras užtikrins Klaipėdos miesto tikslinės teritorijos gyventojams informavimą ir tarpininkavimą gaunant socialines ir kitas paslaugas.",
      { project: "Centralizuoto taško „Socialinių paslaugų infocentras“ kūrimas Klaipėdos mieste" },
    ],
  ],
});
