import type { Prisma } from "#app/platform/generated/prisma/client.ts";

const in2019 = (name: string, value: number) => ({ name, value, year: 2019 });

/**
 * The reports tell that six projects began in 2018 and that nine ran at the end of 2019, three of
 * business and six of social services, but not which: that the projects with the lowest numbers are
 * the six, and the fields of the others, are our reading of what each project does.
 */
const running = { state: "RUNNING", selectedYear: 2018 } as const;
const social2018 = { ...running, field: "SOCIAL", startYear: 2018 } as const;
const business2018 = { ...running, field: "BUSINESS", startYear: 2018 } as const;
const social2019 = { ...running, field: "SOCIAL", startYear: 2019 } as const;
const business2019 = { ...running, field: "BUSINESS", startYear: 2019 } as const;

/**
 * Projects of the strategy of Klaipėda, with the figures and the words of the group's report for
 * 2019, its misprints included. The report states no sum of any project.
 */
export const klaipedaProjects: Omit<Prisma.ProjectCreateManyInput, "groupId" | "strategyId">[] = [
  {
    externalNumber: "08.6.1-ESFA-V-911-01-0001",
    ...social2018,
    promoter: "VšĮ „Ori senatvė“",
    title:
      "Savanoriškos pagalbos ir kitų socialinių paslaugų teikimas socialinę atskirtį patiriantiems senyvo amžiaus asmenims, gyvenantiems tikslinėje teritorijoje",
    figures: [
      in2019("apmokyti savanoriai", 16),
      in2019("asmenys, gavę kaniterapijos paslaugas", 27),
      in2019("asmenys meno terapijos užsiėmimuose", 20),
      in2019("asmenys, gavę sociokultūrines paslaugas", 78),
      in2019("savipagalbos grupių dalyviai", 26),
      in2019("asmenys, gavę informavimo ir tarpininkavimo paslaugas", 12),
      in2019("asmenys, gavę kitas socialines paslaugas", 21),
    ],
    story:
      "Miesto senjorus džiugino galimybė dalyvauti projekte „Savanoriškos pagalbos ir kitų socialinių paslaugų teikimas socialinę atskirtį patiriantiems senyvo amžiaus asmenims, gyvenantiems tikslinėje teritorijoje“(Nr. 08.6.1-ESFA-V-911-01-0001). Projekto vykdytoja VšĮ „Ori senatvė“. Projekto metu pasiekti šie rezultatai: apmokyta 16 savanorių, 27 senyvo amžiaus asmenims suteiktos kaniterapijos paslaugos, 20 asmenų suorganizuoti meno terapijos užsiėmimai, 78 asmenims suorganizuotos sociokultūrinės paslaugos (senyvo amžiaus asmenys buvo 3 spektakliuose, 4 koncertuose, aplankė 4 muziejus, iš jų du Klaipėdoje, o kiti du – už Klaipėdos ribų (organizuotos dvi išvykos)), 26 asmenims suorganizuoti savipagalbos grupių užsiėmimai, 12 asmenų suteiktos informavimo ir tarpininkavimo paslaugos, 21 asmeniui suteiktos kitos socialinės paslaugos.",
  },
  {
    externalNumber: "08.6.1-ESFA-V-911-01-0002",
    ...social2018,
    promoter: "Klaipėdos miesto neįgaliųjų draugija",
    title:
      "Savipagalbos grupių, sociokultūrinių, informavimo ir kitų paslaugų teikimas tikslinėje teritorijoje gyvenantiems neįgaliesiems ir jų šeimos nariams",
    figures: [
      in2019("parengti savanoriai", 6),
      in2019("savipagalbos grupių susitikimai", 16),
      in2019("unikalūs sociokultūrinių paslaugų dalyviai", 25),
      in2019("išvykos į renginius", 44),
      in2019("išvykos su edukacinėmis programomis", 2),
      in2019(
        "relaksacijos kambario, psichosocialinės pagalbos ir pavežėjimo paslaugų dalyviai",
        12,
      ),
      in2019("žmonės, gavę informavimo ir tarpininkavimo paslaugas", 23),
    ],
    story:
      "Projekto „Savipagalbos grupių, sociokultūrinių, informavimo ir kitų paslaugų teikimas tikslinėje teritorijoje gyvenantiems neįgaliesiems ir jų šeimos nariams“ (Nr. 08.6.1-ESFA-V-911-01-0002) vykdytoja yra Klaipėdos miesto neįgaliųjų draugija. Projekto tikslas – mažinti neįgaliųjų bei dėl ligos krizę patiriančių asmenų ir jų šeimos narių socialinę atskirtį. Vykdant veiklas, parengti 6 savanoriai, mokantys teikti pagalbą neįgaliems asmenims. Buvo įsigyta projektui vykdyti reikalinga įranga, nuomojamas automobilis, skirtas pavežėti neįgaliuosius. Organizuota 16 savipagalbos grupių susitikimų. Sociokultūrines paslaugas (sveikatinimo, sporto užsiėmimų, spektaklių, kultūrinių renginių lankymas ir pan.) gavo 25 unikalūs dalyviai – suorganizuotos 44 išvykos į renginius, 2 išvykos su edukacinėmis programomis. Relaksacijos kambario, psichosocialinės pagalbos ir pavežėjimo paslaugas gavo 12 dalyvių. 23 žmonėms buvo suteiktos informavimo ir tarpininkavimo paslaugos gaunant socialines ir kitas paslaugas įvairiose institucijoje.",
  },
  {
    externalNumber: "08.6.1-ESFA-V-911-01-0003",
    ...social2018,
    promoter: "VšĮ „Šv. Pranciškaus onkologijos centras“",
    title:
      "Novatoriškų psichosocialinių paslaugų plėtra krizę išgyvenantiems onkologiniams ligoniams ir artimiesiems",
    story:
      "2019 m. buvo tęsiamos labai miesto bendruomenei reikalingos projekto „Novatoriškų psichosocialinių paslaugų plėtra krizę išgyvenantiems onkologiniams ligoniams ir artimiesiems“ (Nr. 08.6.1-ESFA-V-911-01-0003) veiklos. Šio projekto vykdytojas VšĮ „Šv. Pranciškaus onkologijos centras“, teikiantis psichologinės pagalbos paslaugas onkologinėmis ligomis susirgusiems žmonėms ir jų artimiesiems. Projekto metu jau unikalūs dalyviai pasinaudojo teikiamomis paslaugomis psichosocialiniuose, edukaciniuose, muzikos terapijos, biblioterapijos, kultūrinės rekreacijos, kūrybiniuose užsiėmimuose. Onkologinėmis ligomis sergantys žmonės ir jų artimieji liejo žvakes, išbandė keramikos dirbinių gamybą, siuvinėjimą, žygius dviračiais. Šios paslaugos suteikė su sunkia liga susidūrusiems galimybę atitrūkti nuo blogų minčių, atgauti dvasios pusiausvyrą, išsaugoti viltį.",
  },
  {
    externalNumber: "08.6.1-ESFA-V-911-01-0005",
    ...social2018,
    promoter: "VšĮ „Paliatyvios pagalbos ir šeimos sveikatos centras“",
    title:
      "Socialinę atskirtį patiriančių gyventojų visavertiškas integravimas į visuomenės gyvenimą",
    figures: [
      in2019("savanoriai", 60),
      in2019("savanorių mokymų valandos", 54),
      in2019("pacientai, gavę atokvėpio paslaugas", 32),
      in2019("specialios lovos", 22),
    ],
    story:
      "VšĮ „Paliatyvios pagalbos ir šeimos sveikatos centras“ vykdė projektą Socialinę atskirtį patiriančių gyventojų visavertiškas integravimas į visuomenės gyvenimą“ (08.6.1-ESFA-V-911-01-0005), kurio tikslas – sumažinti socialinę atskirtį tikslinėje teritorijoje teikiant trumpalaikio atokvėpio paslaugas neįgaliųjų ir dėl ligos krizę patiriančių asmenų artimiesiems. 2019 m. buvo pasirašytos savanoriško darbo sutartys su 60 savanorių, jiems pravesti 54 val. mokymai. Savanoriai 32 pacientams suteikė atokvėpio paslaugas (gelbėjo pacientams namuose, teikė asmeninės higienos, priežiūros, pagalbos namuose paslaugas). Stipresni pacientai buvo vežami į VšĮ „Paliatyvios pagalbos ir šeimos sveikatos centras“ patalpas Jūros g. 11, kur užsiminėjo dailės terapija, vėlimo rankdarbiais, knygų skaitymu, dalyvavo muzikos terapijos užsiėmimuose. Sunkesnių ligonių priežiūrai ir paslaugų suteikimui įsigytos 22 specialios lovos.",
  },
  {
    externalNumber: "08.6.1-ESFA-V-911-01-0006",
    ...business2018,
    promoter: "Asociacija „Mano miestas Klaipėda“",
    title: "Sėkmingo verslo startas",
    figures: [
      in2019("apmokyti ir konsultuoti asmenys", 40),
      in2019("verslo planų konkursai", 2),
      in2019("kiekvieno konkurso dalyviai", 20),
    ],
    story:
      "Projekto „Sėkmingo verslo startas“ (Nr. 08.6.1-ESFA-V-911-01-0006) veiklos sudomino norinčius pradėti verslą žmones. Šio projekto esmė – organizuoti mokymus norintiems pradėti verslą, vykdyti geriausių verslo planų konkursus bei suteikti verslo paramos paketus konkursų laimėtojams. Projektą vykdo mieste gerai žinoma asociacija „Mano miestas Klaipėda“. Projekto metu surengti dveji informaciniai mokymai ir atrankos. Mokymų metu apmokyta ir konsultuota 40 asmenų. Organizuoti 2 verslo planų konkursai, kuriuose dalyvavo po 20 dalyvių. Konkursų laimėtojams suteiktos verslo pradžiai reikalingos priemonės ir mentorystės paslaugos.",
  },
  {
    externalNumber: "08.6.1-ESFA-V-911-01-0008",
    ...business2018,
    promoter: "VšĮ „Kurianti partnerystė“",
    title: "Sukurk ir įgyvendink – Klaipėdos kūrybiško verslo uostas",
    figures: [
      in2019("susitikimai-forumai", 5),
      in2019("mokymų dalyviai", 72),
      in2019("jauno verslo subjektai, gavę mentorystės paslaugas", 18),
    ],
    story:
      "Klaipėdos senamiestyje, Senojo turgaus pašonėje, Turgaus a. 12-13, vykdant projektą „Sukurk ir įgyvendink – Klaipėdos kūrybiško verslo uostas“ (Nr. 08.6.1-ESFA-V-911-01-0008), duris atvėrė verslo skatinimo erdvė „Klaipėdos kūrybiško verslo uostas“. Šį projektą vykdo VšĮ „Kurianti partnerystė“. 2019 metais suorganizuoti 5 susitikimai-forumai temomis aksesuarų verslas; mados prekės ženklų kūrimas ir vystymas; rinkodara; ugdantysis vadovavimas; finansavimas. Pranešimus skaitė ir patirtimi dalinosi sėkmingi praktikai. Forumų tikslas – viešinti galimybę dalyvauti projekte ir skatinti asmenis pradėti verslą. 2) Demonstracinės darbo vietos įrengimas. Įkurta viena demonstracinė siuvimo ir mados aksesuarų gamybos darbo vieta, skirta supažindinti ir pritraukti dalyvius, o vėliau (antrojo projekto veikloje) naudojama kaip mokymo priemonė. Kiekvienas potencialus ir esamas projekto dalyvis turi galimybę pasinaudoti demonstracinės darbo vietos įranga. 2019 metais įgyvendinti mokymai 72 projekto dalyviams: „Kūrybiškumas versle – „Design thinking“ technologija“; „Komandos formavimas ir ugdymas“; „Laiko planavimas“; „Aktyvūs pardavimai ir šiuolaikinė reklama“; „Klientų aptarnavimas ir konfliktų valdymas“; „Finansai ir kainodara“. Suteiktos mentorystės paslaugos 18 jauno verslo subjektų bei įsigytas jauno verslo subjektams reikalingos įrangos komplektas. Projekto įgyvendinimui buvo pasitelkti savanoriai, kurie atliko tikslinės teritorijos bendruomenių narių paiešką ir pritraukimą, teikė organizacinę pagalbą mokymų, konsultacijų ir mentorystės metu.",
  },
  {
    externalNumber: "08.6.1-ESFA-V-911-01-0009",
    ...social2019,
    promoter: "VšĮ „Kūrybos gelmės“",
    title: "Gluosnių kūrybinės dirbtuvės",
    figures: [
      in2019("ekonomiškai neaktyvūs asmenys neformalaus ugdymo mokymuose", 6),
      in2019("veiklų dalyviai", 58),
      in2019("bendrų renginių dalyviai", 120),
    ],
    story:
      "Kito sėkmingo projekto veiklos taip pat vyksta Klaipėdos senamiestyje. Tai – „Gluosnių kūrybinės dirbtuvės(Nr. 08.6.1-ESFA-V-911-01-0009), kurio vykdytoja VšĮ „Kūrybos gelmės“. Šio projekto esmė – neformalaus ugdymo paslaugos ekonomiškai neaktyviems asmenims. 2019 m. buvo įrengtos studijos su neformalaus ugdymo teoriniams ir praktiniams mokymams reikalinga technine įranga. Buvo suorganizuotas viešas renginys „Malūno parko bendruomenės diena“. Apie „Malūno parko bendruomenės dienas“ ir „Gluosnių kūrybines dirbtuves“ buvo informuojama miesto žiniasklaidoje. 2019 m. neformalaus ugdymo mokymuose sudalyvavo 6 ekonomiškai neaktyvūs asmenys. Su mokymo dalyviais buvo pasirašytos profesinio mokymo ir savanoriško darbo atlikimo sutartys. 2019 m. „Gluosnių kūrybinių dirbtuvių“ veiklose dalyvavo 58 dalyviai. Ugdymo veiklų bendruose renginiuose dalyvavo 120 dalyvių.",
  },
  {
    externalNumber: "08.6.1-ESFA-V-911-01-0013",
    ...social2019,
    promoter: "VšĮ „Asmenybės ugdymo kultūros centras“",
    title: "Atvira jaunimo erdvė ir mobili bendruomenė KORPUSAS 3",
    figures: [in2019("savanoriai", 12), in2019("socialinę atskirtį patiriantys jauni žmonės", 40)],
    story:
      "2019 m. pradėtas vykdyti ilgai jaunimo lauktas projektas – „Atvira jaunimo erdvė ir mobili bendruomenė KORPUSAS 3“ (Nr. 08.6.1-ESFA-V-911-01-0013). Projekto tikslas – įtraukti socialinę atskirtį patiriančius jaunuolius į prasmingas atviros jaunimo erdvės ir mobilios bendruomenės veiklas. 2019 m. įkurta jauki ir šiuolaikiška atvira jaunimo erdvė Minijos g. 2A, 3 korpuse. Projekto veikloms vykdyti buvo pritraukta 12 savanorių. Į atviroje jaunimo erdvėje organizuojamas sociokultūrines ir socialinius įgūdžius ugdančias veiklas įsitraukė 40 socialinę atskirtį patiriančių jaunų žmonių. Šaunios ir jaunos projekto komandos – VšĮ „Asmenybės ugdymo kultūros centras“ darbuotojų – 2020 m. laukia didelis iššūkis – įrengti uždarą riedutininkų parką – atvirą jaunimo erdvę Klaipėdos senamiestyje, Gluosnių skg. 2A.",
  },
  {
    promoter: "Labdaros paramos fondas „Maisto bankas“",
    selectedYear: 2018,
    title: "Savanorių pagalba Klaipėdos socialinę atskirtį patiriantiems gyventojams",
  },
  {
    promoter: "UAB „Ledelis“",
    ...business2019,
    title: "Bendradarbystės erdvės „Qtime Coworking“ pradedantiems verslą",
  },
  {
    externalNumber: "08.6.1-ESFA-T-927-01-0183",
    promoter: "VšĮ „Socialinių mokslų kolegija“",
    title: "Grožio ambasada",
    selectedYear: 2019,
    startYear: 2020,
    story:
      "Neformalaus ugdymo paslaugų projekte „Grožio ambasada“ (Nr. 08.6.1-ESFA-T-927-01-0183), vykdytojas VšĮ „Socialinių mokslų kolegija“, bus siekiama suteikti šiuolaikines estetinės kosmetologijos ir biomedicinos teorines žinias ir praktinius įgūdžius, rengiant ir į darbo rinką padedant integruotis paklausių profesijų specialistams.",
  },
  {
    externalNumber: "08.6.1-ESFA-T-927-01-0105",
    promoter: "Klaipėdos samariečių bendrija",
    title:
      "Savanoriškos pagalbos ir kitų socialinių paslaugų teikimas socialinės rizikos asmenims ir jų šeimos nariams, pabėgėliams ir jų šeimos nariams",
    selectedYear: 2019,
    startYear: 2020,
    story:
      "Klaipėdos samariečių bendrija įgyvendins projektą „Savanoriškos pagalbos ir kitų socialinių paslaugų teikimas socialinės rizikos asmenims ir jų šeimos nariams, pabėgėliams ir jų šeimos nariams“ (Nr. 08.6.1-ESFA-T-927-01-0105), kurio tikslas padėti integruotis į visuomenę socialinės rizikos asmenims ir jų šeimos nariams, teikiant įvairias socialines paslaugas.",
  },
  {
    externalNumber: "08.6.1-ESFA-T-927-01-0150",
    promoter: "VšĮ Socialinių paslaugų informacijos centras",
    title: "Centralizuoto taško „Socialinių paslaugų infocentras“ kūrimas Klaipėdos mieste",
    selectedYear: 2019,
    startYear: 2020,
    story:
      "Projekto „Centralizuoto taško „Socialinių paslaugų infocentras“ kūrimas Klaipėdos mieste“ (Nr. 08.6.1-ESFA-T-927-01-0150) vykdytoja VšĮ Socialinių paslaugų informacijos centras užtikrins Klaipėdos miesto tikslinės teritorijos gyventojams informavimą ir tarpininkavimą gaunant socialines ir kitas paslaugas.",
  },
  {
    promoter: "Asociacija „Mano miestas Klaipėda“",
    title: "Verslo švyturys",
    selectedYear: 2019,
    startYear: 2020,
    story:
      "Jauno verslo skatinimo projekte „Verslo švyturys“ (vykdytoja asociacija „Mano miestas Klaipėda“) bus siekiama skatinti verslumą, paremiant smulkaus verslo steigimosi ir neseniai įsteigto verslo plėtros iniciatyvas Klaipėdos miesto senamiestyje.",
  },
  {
    promoter: "VšĮ „Liberi“",
    title:
      "Prevencinių veiklų organizavimas socialinę atskirtį patiriantiems, delinkventinio elgesio vaikams ir jaunuoliams",
    selectedYear: 2019,
    startYear: 2020,
    story:
      "VšĮ „Liberi“ vykdys du projektus „Prevencinių veiklų organizavimas socialinę atskirtį patiriantiems, delinkventinio elgesio vaikams ir jaunuoliams“ bei „Prevencinių veiklų organizavimas socialinę atskirtį patiriantiems vaikams ir jaunuoliams“, kurių metu bus organizuojama dienos centrų veikla bei teikiamos paslaugos socialinę atskirtį patiriantiems vaikams ir jaunuoliams.",
  },
  {
    promoter: "VšĮ „Liberi“",
    title:
      "Prevencinių veiklų organizavimas socialinę atskirtį patiriantiems vaikams ir jaunuoliams",
    selectedYear: 2019,
    startYear: 2020,
    story:
      "VšĮ „Liberi“ vykdys du projektus „Prevencinių veiklų organizavimas socialinę atskirtį patiriantiems, delinkventinio elgesio vaikams ir jaunuoliams“ bei „Prevencinių veiklų organizavimas socialinę atskirtį patiriantiems vaikams ir jaunuoliams“, kurių metu bus organizuojama dienos centrų veikla bei teikiamos paslaugos socialinę atskirtį patiriantiems vaikams ir jaunuoliams.",
  },
  {
    promoter: "VšĮ „Bonum solutio“",
    title: "Bendradarbiavimo tinklų tarp miesto ir kaimo kūrimas Klaipėdos regione",
    selectedYear: 2019,
    startYear: 2020,
    story:
      "VšĮ „Bonum solutio“ projekto „Bendradarbiavimo tinklų tarp miesto ir kaimo kūrimas Klaipėdos regione“ metu sieks skatinti Klaipėdos miesto tikslinės teritorijos gyventojų verslumą, bendradrabiaujant su besiribojančio Klaipėdos rajono ūkininkais ir verslininkais.",
  },
];
