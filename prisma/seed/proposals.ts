import type { OrganisationKind } from "#app/platform/generated/prisma/enums.ts";
import type { LegalForm } from "#app/domain/organisations/legal-form.ts";

/** A proposal of the demonstration: the organisation, its people and its project are invented. */
export interface DemoProposal {
  organisation: { code: string; legalForm: LegalForm; kind: OrganisationKind; name: string };
  owner: { name: string; email: string };
  title: string;
  summary: string;
  problem: string;
  targetGroups: string;
  activities: readonly { activity: string; result: string }[];
  /** Direct costs: what, category, unit, quantity and price as typed. */
  costs: readonly [what: string, category: string, unit: string, quantity: string, price: string][];
  participants: number;
  volunteers: number;
  partner?: { name: string; code: string };
  /** How good the two evaluators find it, per cent of each criterion; null while not scored. */
  quality: readonly [number, number];
}

const ngo = (code: string, legalForm: LegalForm, name: string) => ({
  code,
  legalForm,
  kind: "NGO" as const,
  name,
});

/** The applicant of the demonstration that people sign in as: it has a proposal in each of these calls. */
const workshop = {
  organisation: ngo("999000017", "vsi", "Gluosnių dirbtuvės"),
  owner: { name: "Ona Petrauskienė", email: "ona@gluosniai.example" },
};

/** The decided call: three selected, one in part, two in reserve, one below the threshold, one ineligible. */
export const decidedProposals: readonly DemoProposal[] = [
  {
    organisation: ngo("999001005", "vsi", "Vilties dirbtuvės"),
    owner: { name: "Dalia Mikalauskienė", email: "dalia@vilties-dirbtuves.example" },
    title: "Savipagalbos grupės ir savanoriai šalia",
    summary:
      "Suburiame dvi savipagalbos grupes psichikos sveikatos sunkumus patiriantiems druskininkiečiams ir parengiame savanorius, kurie lydi dalyvius į darbo pokalbius, pas gydytoją ir į bendruomenės renginius.",
    problem:
      "Mieste gyvena apie 140 žmonių, kurie dėl psichikos sveikatos sunkumų neteko darbo ir ryšio su bendruomene. Paslaugų jiems teikiama tik gydymo įstaigose, o grįžus namo pagalba nutrūksta.",
    targetGroups: "48 psichikos sveikatos sunkumų patiriantys suaugusieji ir 20 jų šeimos narių.",
    activities: [
      { activity: "Savipagalbos grupių susitikimai", result: "2 grupės, 40 susitikimų" },
      { activity: "Savanorių rengimas ir lydėjimas", result: "12 savanorių, 300 lydėjimo valandų" },
    ],
    costs: [
      ["Grupių vedėjo darbo užmokestis", "wages", "mėn.", "12", "1 450,00"],
      ["Socialinio darbuotojo paslaugos", "services", "val.", "480", "25,50"],
      ["Patalpų nuoma", "rent", "mėn.", "12", "380,00"],
      ["Savanorių kelionės ir draudimas", "volunteers", "asm.", "12", "240,00"],
      ["Priemonės dirbtuvėms", "goods", "kompl.", "1", "1 510,00"],
    ],
    participants: 68,
    volunteers: 12,
    partner: { name: "Druskininkų pavyzdžio biblioteka", code: "999001101" },
    quality: [88, 90],
  },
  {
    organisation: ngo("999001012", "asociacija", "Sidabro amžius"),
    owner: { name: "Bronius Kvedaras", email: "bronius@sidabro-amzius.example" },
    title: "Trečiojo amžiaus universitetas Druskininkuose",
    summary:
      "Vyresni gyventojai patys kuria mokymosi programą: skaitmeninio raštingumo, sveikatos ir kraštotyros būrelius, kuriuose paskaitas skaito savanoriai – buvę mokytojai ir gydytojai.",
    problem:
      "Kas trečias miesto gyventojas yra vyresnis nei 65 metų, daugelis gyvena vieni. Nemokamų veiklų jiems trūksta ypač šaltuoju metų laiku.",
    targetGroups: "90 vienišų 65 metų ir vyresnių gyventojų.",
    activities: [
      { activity: "Mokymosi būreliai", result: "5 būreliai, 120 užsiėmimų" },
      { activity: "Bendruomenės paskaitos", result: "18 atvirų paskaitų" },
    ],
    costs: [
      ["Programos koordinatoriaus darbo užmokestis", "wages", "mėn.", "12", "1 380,00"],
      ["Lektorių paslaugos", "services", "val.", "400", "30,00"],
      ["Nešiojamieji kompiuteriai mokymuisi", "equipment", "vnt.", "8", "610,00"],
      ["Salės nuoma", "rent", "mėn.", "9", "320,00"],
      ["Mokymosi medžiaga", "goods", "kompl.", "90", "10,67"],
    ],
    participants: 90,
    volunteers: 16,
    partner: { name: "Pavyzdžio kultūros centras", code: "999001119" },
    quality: [86, 82],
  },
  {
    organisation: ngo("999001028", "vsi", "Šeimos slenkstis"),
    owner: { name: "Rūta Paulauskaitė", email: "ruta@seimos-slenkstis.example" },
    title: "Atokvėpio valandos šeimoms",
    summary:
      "Šeimos, auginančios vaikus su negalia, gauna iki dešimties atokvėpio valandų per mėnesį: vaiku rūpinasi parengta pagalbininkė, o tėvai gali dirbti, mokytis ar pailsėti.",
    problem:
      "Druskininkų savivaldybėje atokvėpio paslauga teikiama tik dienos centre darbo valandomis; 26 šeimos nurodė, kad ja pasinaudoti negali.",
    targetGroups: "26 šeimos, auginančios vaikus su negalia, iš viso 70 asmenų.",
    activities: [
      { activity: "Atokvėpio paslauga namuose", result: "2 400 valandų 26 šeimoms" },
      { activity: "Tėvų savitarpio pagalbos vakarai", result: "12 vakarų" },
    ],
    costs: [
      ["Pagalbininkių darbo užmokestis", "wages", "mėn.", "12", "2 240,00"],
      ["Psichologo konsultacijos", "services", "val.", "96", "45,00"],
      ["Pagalbininkių kelionės", "transport", "mėn.", "12", "230,00"],
      ["Ugdymo priemonės", "goods", "kompl.", "26", "150,77"],
    ],
    participants: 70,
    volunteers: 6,
    partner: { name: "Pavyzdžio socialinių paslaugų centras", code: "999001126" },
    quality: [84, 80],
  },
  {
    organisation: ngo("999001037", "vsi", "Tiltas į darbą"),
    owner: { name: "Karolis Žilinskas", email: "karolis@tiltas-i-darba.example" },
    title: "Jaunimo mobilioji komanda",
    summary:
      "Komanda ieško niekur nedirbančio ir nesimokančio jaunimo ten, kur jis leidžia laiką, ir per pusmetį kiekvieną lydi iki mokymosi ar darbo vietos.",
    problem:
      "Užimtumo tarnyboje neregistruotų jaunuolių mieste yra apie 60; į įstaigas jie patys nesikreipia.",
    targetGroups: "45 jaunuoliai nuo 16 iki 29 metų.",
    activities: [
      { activity: "Darbas gatvėje", result: "200 išvykų, 45 dalyviai" },
      { activity: "Individualūs lydėjimo planai", result: "30 planų" },
    ],
    costs: [
      ["Jaunimo darbuotojų darbo užmokestis", "wages", "mėn.", "12", "2 350,00"],
      ["Mentorių paslaugos", "services", "val.", "220", "28,00"],
      ["Kuras ir transportas", "transport", "mėn.", "12", "210,00"],
      ["Veiklų priemonės", "goods", "kompl.", "1", "2 350,00"],
    ],
    participants: 45,
    volunteers: 8,
    quality: [80, 78],
  },
  {
    organisation: ngo("999001044", "asociacija", "Pavėžėk"),
    owner: { name: "Asta Grigienė", email: "asta@pavezek.example" },
    title: "Pavėžėjimas ir lydėjimas",
    summary:
      "Judėti negalintys gyventojai užsisako pavėžėjimą su palyda telefonu; automobilius vairuoja ir žmones lydi savanoriai.",
    problem:
      "Specialiojo transporto laukiama iki dviejų savaičių, todėl žmonės atsisako gydymo ir susitikimų.",
    targetGroups: "60 judėjimo negalią turinčių ir senyvo amžiaus gyventojų.",
    activities: [
      { activity: "Pavėžėjimo paslauga", result: "1 500 kelionių" },
      { activity: "Savanorių mokymai", result: "10 parengtų savanorių" },
    ],
    costs: [
      ["Dispečerio darbo užmokestis", "wages", "mėn.", "12", "1 120,00"],
      ["Kuras ir automobilių priežiūra", "transport", "mėn.", "12", "890,00"],
      ["Savanorių išlaidos", "volunteers", "asm.", "10", "310,00"],
      ["Vežimėlių pritvirtinimo įranga", "equipment", "kompl.", "2", "1 540,00"],
    ],
    participants: 60,
    volunteers: 10,
    quality: [74, 77],
  },
  {
    ...workshop,
    title: "Sodininkystė senjorams",
    summary:
      "Globos namų gyventojai ir vieni gyvenantys senjorai kartu prižiūri bendrą sodą; užsiėmimus veda kineziterapeutas ir sodininkė.",
    problem:
      "Globos namų gyventojai retai išeina už įstaigos ribų, o aplinkiniai senjorai neturi kur susitikti.",
    targetGroups: "40 senyvo amžiaus žmonių.",
    activities: [
      { activity: "Sodo įrengimas", result: "1 sodas su pakeltomis lysvėmis" },
      { activity: "Sodo terapijos užsiėmimai", result: "80 užsiėmimų" },
    ],
    costs: [
      ["Užsiėmimų vedėjų paslaugos", "services", "val.", "480", "32,00"],
      ["Pakeltos lysvės ir įrankiai", "goods", "kompl.", "10", "640,00"],
      ["Koordinatoriaus darbo užmokestis", "wages", "mėn.", "10", "1 190,00"],
    ],
    participants: 40,
    volunteers: 4,
    quality: [72, 70],
  },
  {
    organisation: ngo("999001069", "asociacija", "Geras kaimynas"),
    owner: { name: "Saulius Valaitis", email: "saulius@geras-kaimynas.example" },
    title: "Kaimynų dirbtuvės",
    summary: "Daugiabučių kaimynai kartą per mėnesį susitinka taisyti daiktų ir bendrauti.",
    problem: "Kaimynai menkai pažįsta vieni kitus.",
    targetGroups: "Apie 30 daugiabučių gyventojų.",
    activities: [{ activity: "Dirbtuvių vakarai", result: "12 vakarų" }],
    costs: [
      ["Dirbtuvių vedėjo paslaugos", "services", "val.", "240", "35,00"],
      ["Įrankiai", "goods", "kompl.", "20", "480,00"],
      ["Patalpų nuoma", "rent", "mėn.", "12", "450,00"],
      ["Reklama", "publicity", "kompl.", "1", "4 200,00"],
    ],
    participants: 30,
    volunteers: 0,
    quality: [44, 47],
  },
  {
    organisation: ngo("999001076", "fondas", "Nemuno bangos"),
    owner: { name: "Gintaras Petkevičius", email: "gintaras@nemuno-bangos.example" },
    title: "Vasaros plaukimo stovykla",
    summary:
      "Dviejų savaičių stovykla prie Nemuno vaikams iš įvairių Lietuvos miestų, su plaukimo treneriais ir ekskursijomis.",
    problem: "Vaikams vasarą trūksta saugių užsiėmimų prie vandens.",
    targetGroups: "80 vaikų iš visos Lietuvos.",
    activities: [{ activity: "Stovykla", result: "2 pamainos po 40 vaikų" }],
    costs: [
      ["Trenerių paslaugos", "services", "val.", "400", "35,00"],
      ["Dalyvių maitinimas", "participants", "d.", "1120", "9,00"],
    ],
    participants: 80,
    volunteers: 2,
    quality: [0, 0],
  },
];

/** The call in evaluation: sheets are partly in; one evaluator has a conflict, two disagree. */
export const pendingProposals: readonly DemoProposal[] = [
  {
    organisation: ngo("999002000", "vsi", "Rytmečio klubas"),
    owner: { name: "Vida Šimkutė", email: "vida@rytmecio-klubas.example" },
    title: "Ryto klubas prieš pamokas",
    summary:
      "Vaikai iš nepasiturinčių šeimų prieš pamokas ateina pusryčių, ruošia pamokas su savanoriais ir saugiai pasiekia mokyklą.",
    problem:
      "Dviejose miesto mokyklose apie 50 vaikų ateina nevalgę; mokytojai pastebi prastėjančius rezultatus.",
    targetGroups: "50 vaikų nuo 7 iki 12 metų ir jų šeimos.",
    activities: [
      { activity: "Pusryčiai ir pamokų ruoša", result: "180 rytų" },
      { activity: "Tėvų susitikimai", result: "9 susitikimai" },
    ],
    costs: [
      ["Klubo vadovės darbo užmokestis", "wages", "mėn.", "10", "1 420,00"],
      ["Produktai pusryčiams", "participants", "d.", "180", "68,00"],
      ["Savanorių išlaidos", "volunteers", "asm.", "10", "180,00"],
    ],
    participants: 50,
    volunteers: 10,
    partner: { name: "Pavyzdžio gimnazija", code: "999002107" },
    quality: [86, 84],
  },
  {
    organisation: ngo("999002018", "asociacija", "Jaunimo stotelė"),
    owner: { name: "Lukas Jankus", email: "lukas@jaunimo-stotele.example" },
    title: "Atvira jaunimo stotelė",
    summary:
      "Jaunimas patys tvarko ir veda atvirą erdvę vakarais: muzikos studiją, dviračių dirbtuves ir pokalbių valandas su jaunimo darbuotoju.",
    problem: "Vakarais jaunimui mieste nėra nemokamos saugios erdvės.",
    targetGroups: "120 jaunuolių nuo 14 iki 24 metų.",
    activities: [
      { activity: "Atvira erdvė", result: "200 vakarų" },
      { activity: "Dirbtuvės", result: "40 dirbtuvių" },
    ],
    costs: [
      ["Jaunimo darbuotojo darbo užmokestis", "wages", "mėn.", "12", "1 560,00"],
      ["Patalpų nuoma", "rent", "mėn.", "12", "520,00"],
      ["Studijos įranga", "equipment", "kompl.", "1", "4 300,00"],
      ["Dirbtuvių vedėjų paslaugos", "services", "val.", "160", "30,00"],
    ],
    participants: 120,
    volunteers: 15,
    quality: [79, 52],
  },
  {
    ...workshop,
    title: "Gamtos užsiėmimai atskirtį patiriančioms šeimoms",
    summary:
      "Šeimos kas savaitę praleidžia pusdienį miške su gamtos pedagogu: mokosi pažinti aplinką, bendrauti ir palaikyti viena kitą.",
    problem: "Socialinę riziką patiriančios šeimos retai dalyvauja bendrose veiklose.",
    targetGroups: "24 šeimos, apie 80 asmenų.",
    activities: [{ activity: "Gamtos užsiėmimai", result: "48 užsiėmimai" }],
    costs: [
      ["Gamtos pedagogų paslaugos", "services", "val.", "384", "34,00"],
      ["Šeimų kelionės", "transport", "mėn.", "12", "260,00"],
      ["Lauko apranga ir įranga", "goods", "kompl.", "24", "190,00"],
    ],
    participants: 80,
    volunteers: 5,
    quality: [75, 73],
  },
  {
    organisation: ngo("999002032", "asociacija", "Širdies raktas"),
    owner: { name: "Marija Baltrušaitienė", email: "marija@sirdies-raktas.example" },
    title: "Pagalba prižiūrintiems artimuosius",
    summary:
      "Žmonės, namuose slaugantys artimuosius, gauna mokymus, pavadavimą ir savitarpio pagalbos grupę.",
    problem: "Slaugantieji patys pervargsta ir suserga; pagalbos jiems mieste nėra.",
    targetGroups: "35 slaugantieji ir 35 slaugomi asmenys.",
    activities: [
      { activity: "Mokymai ir grupė", result: "30 susitikimų" },
      { activity: "Pavadavimas", result: "900 valandų" },
    ],
    costs: [
      ["Pavaduotojų darbo užmokestis", "wages", "mėn.", "12", "1 700,00"],
      ["Slaugytojos ir psichologės paslaugos", "services", "val.", "180", "40,00"],
      ["Slaugos priemonės mokymams", "goods", "kompl.", "1", "1 900,00"],
    ],
    participants: 70,
    volunteers: 7,
    partner: { name: "Pavyzdžio poliklinika", code: "999002114" },
    quality: [83, 85],
  },
  {
    organisation: ngo("999002047", "vsi", "Žingsnis kartu"),
    owner: { name: "Tadas Ramanauskas", email: "tadas@zingsnis-kartu.example" },
    title: "Po priklausomybės: žingsnis kartu",
    summary:
      "Iš reabilitacijos grįžę žmonės metus lydimi savanorių ir socialinio darbuotojo, kad rastų būstą, darbą ir draugų.",
    problem: "Per pirmąjį pusmetį po reabilitacijos atkrinta daugiau nei pusė žmonių.",
    targetGroups: "28 iš reabilitacijos grįžę asmenys ir jų artimieji.",
    activities: [{ activity: "Lydėjimas", result: "28 lydėjimo planai, 1 100 valandų" }],
    costs: [
      ["Socialinio darbuotojo darbo užmokestis", "wages", "mėn.", "12", "1 640,00"],
      ["Savanorių išlaidos", "volunteers", "asm.", "9", "260,00"],
      ["Psichologo paslaugos", "services", "val.", "200", "42,00"],
    ],
    participants: 28,
    volunteers: 9,
    quality: [70, 72],
  },
  {
    organisation: ngo("999002057", "asociacija", "Miesto bitės"),
    owner: { name: "Eglė Vaičiulytė", email: "egle@miesto-bites.example" },
    title: "Bendruomenės avilys",
    summary:
      "Neįgalūs jaunuoliai mokosi bitininkystės amato, prižiūri miesto avilius ir parduoda medų mugėse.",
    problem: "Specialiąją mokyklą baigę jaunuoliai neranda užsiėmimo.",
    targetGroups: "14 jaunuolių su intelekto sutrikimu.",
    activities: [{ activity: "Amato mokymai", result: "60 užsiėmimų, 10 avilių" }],
    costs: [
      ["Mokymų vedėjo paslaugos", "services", "val.", "360", "36,00"],
      ["Aviliai ir įranga", "equipment", "kompl.", "10", "210,00"],
      ["Asistento darbo užmokestis", "wages", "mėn.", "8", "1 150,00"],
    ],
    participants: 14,
    volunteers: 3,
    quality: [64, 66],
  },
  {
    organisation: ngo("999002064", "vsi", "Atokvėpio sala"),
    owner: { name: "Nijolė Sakalauskienė", email: "nijole@atokvepio-sala.example" },
    title: "Savaitgalio atokvėpis",
    summary:
      "Savaitgaliais suaugę žmonės su negalia leidžia laiką bendruomenės namuose, o juos prižiūrintys artimieji ilsisi.",
    problem: "Savaitgaliais paslaugų suaugusiesiems su negalia nėra.",
    targetGroups: "18 suaugusiųjų su negalia ir jų šeimos.",
    activities: [{ activity: "Savaitgalio priežiūra", result: "48 savaitgaliai" }],
    costs: [
      ["Darbuotojų užmokestis", "wages", "mėn.", "12", "1 980,00"],
      ["Maitinimas ir veiklos", "participants", "d.", "96", "92,00"],
    ],
    participants: 36,
    volunteers: 6,
    quality: [77, 75],
  },
  {
    organisation: ngo("999002071", "fondas", "Ratai be ribų"),
    owner: { name: "Justas Mockus", email: "justas@ratai-be-ribu.example" },
    title: "Prieinamas miestas: gidai su negalia",
    summary:
      "Žmonės su judėjimo negalia parengiami gidais, kurie veda prieinamus maršrutus po miestą ir konsultuoja įstaigas dėl prieinamumo.",
    problem: "Turistams ir gyventojams su negalia trūksta patikimos informacijos apie prieinamumą.",
    targetGroups: "12 gidų su negalia, 300 ekskursijų dalyvių.",
    activities: [
      { activity: "Gidų mokymai", result: "12 parengtų gidų" },
      { activity: "Prieinamos ekskursijos", result: "60 ekskursijų" },
    ],
    costs: [
      ["Gidų darbo užmokestis", "wages", "mėn.", "12", "1 250,00"],
      ["Mokymų vedėjų paslaugos", "services", "val.", "200", "38,00"],
      ["Ausinių sistema", "equipment", "kompl.", "1", "2 800,00"],
      ["Leidiniai Brailio raštu", "publicity", "vnt.", "100", "19,50"],
    ],
    participants: 312,
    volunteers: 8,
    quality: [81, 80],
  },
];

/** What the workshop has begun in the open call; how much of it is filled in is told where it is played. */
export const begunProposal: DemoProposal = {
  ...workshop,
  title: "Kūrybinės dirbtuvės kiekvienam",
  summary:
    "Žmonės su negalia ir jų artimieji kartu su amatininkais mokosi pinti iš gluosnių vytelių, taisyti baldus ir parduoda, ką padaro, bendruomenės mugėse.",
  problem:
    "Baigę mokyklą jaunuoliai su negalia lieka namuose: mieste nėra nė vienos vietos, kur jie galėtų dirbti tarp kitų žmonių.",
  targetGroups: "24 žmonės su negalia ir 20 jų šeimos narių.",
  activities: [
    { activity: "Pynimo ir baldų taisymo dirbtuvės", result: "72 užsiėmimai" },
    { activity: "Bendruomenės mugės", result: "4 mugės" },
  ],
  costs: [["Amatininkų paslaugos", "services", "val.", "288", "32,00"]],
  participants: 44,
  volunteers: 8,
  quality: [0, 0],
};
