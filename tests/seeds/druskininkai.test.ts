import { traceSeed } from "./trace.ts";

traceSeed({
  name: "druskininkai",
  group: "druskininkai",
  slug: "2024-2029",
  rows: [
    ["Druskininkų miesto vietos plėtros 2024-2029 m. strategija", "strategy"],
    [
      "prašoma finansuoti suma projektams 952 303,76 Eur Eur (79,9 proc.)",
      "strategy",
      "ES ir valstybės biudžeto lėšos (prašoma) | 952 303,76 € | 79,9 proc.",
    ],
    [
      "Savivaldybė prie Strategijos projektų finansavimo prisidės 239 566,09 Eur (20,1 proc.)",
      "strategy",
      "Savivaldybės lėšos | 239 566,09 € | 20,1 proc.",
    ],
    [
      "Lapkričio 30 d. vykusiame",
      "strategy",
      "Susirinkimas | lapkričio 30 d. | – | Visuotiniame narių susirinkime patvirtinta strategija",
    ],
    [
      "1.UŽDAVINYS: Sustiprinti gyventojų žinias ir įgūdžius, reikalingus sėkmingai įsitvirtinti šiuolaikinėje darbo rinkoje",
      "strategy",
      "1 uždavinys . Sustiprinti gyventojų žinias ir įgūdžius, reikalingus sėkmingai įsitvirtinti šiuolaikinėje darbo rinkoje",
    ],
    [
      "2.UŽDAVINYS. Užtikrinti socialiai pažeidžiamų, socialinėje rizikoje ir (arba) atskirtyje esančių gyventojų, įtrauktį ir integraciją bendruomenėje",
      "strategy",
      "2 uždavinys . Užtikrinti socialiai pažeidžiamų, socialinėje rizikoje ir (arba) atskirtyje esančių gyventojų, įtrauktį ir integraciją bendruomenėje",
    ],
    [
      "1.1. Veiksmas: Šiuolaikinei darbo rinkai reikalingų įgūdžių ir verslumo gebėjimų ugdymas, organizuojant neformalaus ugdymo veiklas bei savanorystės praktikas (planuojama lėšų suma veiksmui 176 772,01 Eur, planuojamų paremti projektų skaičius – 3)",
      "strategy",
      "1.1 Šiuolaikinei darbo rinkai reikalingų įgūdžių ir verslumo gebėjimų ugdymas, organizuojant neformalaus ugdymo veiklas bei savanorystės praktikas | 176 772,01 € | 3 |",
    ],
    [
      "1.2. Veiksmas: Paramos teikimas jauno verslo kūrimui ir plėtrai (planuojama lėšų suma veiksmui 294 619,00 Eur, planuojamų paremti projektų skaičius – 2)",
      "strategy",
      "1.2 Paramos teikimas jauno verslo kūrimui ir plėtrai | 294 619,00 € | 2 |",
    ],
    [
      "2.1. Veiksmas: Socialinių ir kitų viešųjų paslaugų spektro didinimas ir prieinamumo gerinimas, remiant socialinio verslo kūrimą ir plėtrą (planuojama lėšų suma veiksmui 254 444,00 Eur, planuojamų paremti projektų skaičius – 1)",
      "strategy",
      "2.1 Socialinių ir kitų viešųjų paslaugų spektro didinimas ir prieinamumo gerinimas, remiant socialinio verslo kūrimą ir plėtrą | 254 444,00 € | 1 |",
    ],
    [
      "2.2. Veiksmas: Socialiai pažeidžiamų, socialinę riziką ir (arba) atskirtį patiriančių asmenų įgalinimas kuriant bei plėtojant jų poreikius atitinkančias socialines ir kitas viešąsias paslaugas (planuojama lėšų suma veiksmui 466 042,02 Eur, planuojamų paremti projektų skaičius – 12)",
      "strategy",
      "2.2 Socialiai pažeidžiamų, socialinę riziką ir (arba) atskirtį patiriančių asmenų įgalinimas kuriant bei plėtojant jų poreikius atitinkančias socialines ir kitas viešąsias paslaugas | 466 042,02 € | 12 |",
    ],
    [
      "Posėdis vyko Veisiejų g. 17 pastate, kur po vienu stogu draugiškai veikia 9 nevyriausybinės organizacijos ir 3 biudžetinės įstaigos.",
      "strategy",
    ],
    [
      "Sutrikusio intelekto žmonių globos bendrijos „Druskininkų Viltis”, Druskininkų „Bočių”",
      "strategy",
    ],
    // The program tells these in the words of the seed.
    [
      "Lapkričio 30 d. vykusiame Miesto vietos veiklos grupės „Druskininkų harmonija“ visuotiniame narių susirinkime patvirtinta Druskininkų miesto vietos plėtros 2024-2029 strategija (toliau - Strategija).",
      "strategy",
    ],
    [
      "Strategijos parengimas finansuotas įgyvendinant ES ir Valstybės bendrojo finansavimo lėšomis finansuojamą projektą „Druskininkų miesto vietos plėtros strategijos 2024-2029 m. parengimas“, kurį įgyvendina Miesto vietos veiklos grupė „Druskininkų harmonija“.",
      "strategy",
    ],
  ],
});
