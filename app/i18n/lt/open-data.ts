import type { LithuanianMessage } from "../message.ts";

/** The page that tells which data are open. */
export const openDataTexts = {
  "openData.title": "Atvirieji duomenys",
  "openData.lead":
    "Tai, kas šioje svetainėje vieša, galima gauti ir programoms skirtu pavidalu: be prisijungimo, be rakto, pastoviais adresais. Duomenis galite naudoti ir platinti nurodę šaltinį.",
  "openData.licence": "Licencija: CC BY 4.0",
  "openData.lists": "Sąrašai",
  "openData.what": "Kas",
  "openData.where": "Kur",
  "openData.of.calls": "Kvietimai",
  "openData.of.awards": "Paramą gavę projektai (Reglamento (ES) 2021/1060 49 str. 3 d.)",
  "openData.of.strategies": "Strategijos ir jų veiksmų lėšos",
  "openData.of.indicators": "Strategijų rodikliai",
  "openData.of.timetable": "Planuojamų kvietimų grafikas (Reglamento (ES) 2021/1060 49 str. 2 d.)",
  "openData.other": "Kiti pavidalai",
  "openData.grants360": "Paramos pagal „360Giving“ 1.4 standartą",
  "openData.commonGrants": "Kvietimai pagal „CommonGrants“ protokolą (tik skaityti)",
  "openData.atom": "Kvietimų naujienos (Atom)",
  "openData.openApi": "Visų adresų aprašas (OpenAPI 3.1)",
  "openData.how": "Kaip suprasti duomenis",
  "openData.sums":
    "Sumos – sveikasis skaičius centų, dalys – šimtosios procento dalys (9250 yra 92,5 proc.).",
  "openData.pages":
    "Ilgi JSON sąrašai padalyti į puslapius: kito puslapio adresas yra lauke „next“. CSV failas visada visas. Vienos grupės duomenis gausite pridėję „?group=druskininkai“.",
  "openData.times": "Datos ir laikas – pagal ISO 8601; laikas – pasaulinis (UTC).",
  "openData.examples": "Kur „isExample“ yra „true“, skaičiai pavyzdiniai, o ne grupės.",
  "openData.addresses":
    "Adresai pastovūs: „/open-data/v1/“ laukai tik pridedami, o kas pasikeistų iš esmės, gautų naują adresą su „v2“. Vienas kvietimas yra adresu „/open-data/v1/calls/NUMERIS.json“, viena strategija – „/open-data/v1/strategies/GRUPĖ/METAI.json“. Kiekvienas atsakymas turi „ETag“: atsiuntus jį atgal antraštėje „If-None-Match“, nepasikeitę duomenys nesiunčiami (304).",
  "openData.notice":
    "Pranešimas paramos gavėjams (Reglamento (ES) 2021/1060 49 str. 5 d.): skyrus paramą ir grupei paskelbus projektą, viešai skelbiami gavėjo pavadinimas, projekto pavadinimas ir tikslas, pradžia ir pabaiga, sumos ir paramos dalis, fondas, strategija ir veiksmas, vieta.",
  "openData.people":
    "Fizinio asmens vardas ir pavardė iš viešų duomenų išimami praėjus dvejiems metams nuo pirmojo paskelbimo (Reglamento (ES) 2021/1060 49 str. 4 d.).",
} satisfies Record<string, LithuanianMessage>;
