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
  "openData.kind.single": "Vienas įrašas",
  "openData.kind.standards": "Pagal bendrus standartus",
  "openData.kind.feeds": "Naujienos (Atom)",
  "openData.kind.calendars": "Kalendoriai (ICS)",
  "openData.kind.tables": "Puslapių lentelės",
  "openData.tableFormats":
    "Tai, ką matote puslapiuose, tokiais pat pavadinimais ir tvarka. Vietoj „.csv“ galite rašyti „.xlsx“ arba „.json“.",
  "openData.part.number": "NUMERIS",
  "openData.part.group": "GRUPĖ",
  "openData.part.years": "METAI",
  "openData.part.year": "ATASKAITOS-METAI",
  "openData.part.id": "ID",
  "openData.oneCall": "Vienas kvietimas: NUMERIS – kvietimo numeris, pavyzdžiui, DH-2.2-01.",
  "openData.oneStrategy":
    "Viena strategija: GRUPĖ – adreso žodis, pavyzdžiui, druskininkai, METAI – laikotarpis, kaip strategijos puslapio adrese.",
  "openData.grants360":
    "Suteikta parama pagal „360Giving“ 1.4 standartą; be projektų, kurių suma nežinoma, ir be fizinių asmenų.",
  "openData.commonGrants": "Kvietimai pagal „CommonGrants“ protokolą (tik skaityti).",
  "openData.commonGrant":
    "Vienas kvietimas pagal „CommonGrants“ protokolą; ID – iš kvietimų sąrašo.",
  "openData.openApi": "Programoms skirtų adresų ir jų laukų aprašas (OpenAPI 3.1).",
  "openData.callsAtom": "Paskelbti ir pakeisti visų grupių kvietimai.",
  "openData.groupAtom": "Vienos grupės kvietimai.",
  "openData.newsAtom": "Grupių naujienos; vienos grupės – pridėjus „?group=druskininkai“.",
  "openData.eventsAtom": "Mokymai, konsultacijos ir kiti renginiai.",
  "openData.timetableAtom": "Nauji ir pakeisti planuojamų kvietimų grafiko įrašai.",
  "openData.timetableIcs": "Planuojamų kvietimų pradžios ir pabaigos dienos.",
  "openData.eventsIcs": "Visi vieši renginiai viename kalendoriuje, kurį galima prenumeruoti.",
  "openData.eventIcs": "Vienas renginys; ID – iš renginio puslapio adreso.",
  "openData.callIcs": "Vieno kvietimo pradžia ir terminas su priminimais.",
  "openData.callsTable": "Kvietimai.",
  "openData.resultsTable": "Paskelbti visų kvietimų rezultatai.",
  "openData.callResultsTable":
    "Paskelbti vieno kvietimo rezultatai: atrinkti, rezerviniai ir neatrinkti pasiūlymai.",
  "openData.timetableTable": "Planuojamų kvietimų grafikas.",
  "openData.ledgerTable":
    "Strategijos veiksmų lėšos: suplanuota, kviesta, prašyta, atrinkta, sutartyse, išmokėta.",
  "openData.indicatorsTable": "Ką strategijos projektai pasiekė, pagal rodiklius.",
  "openData.reportTable": "Metinės ataskaitos skaičiai.",
  "openData.how": "Kaip suprasti duomenis",
  "openData.sums":
    "Sumos – sveikasis skaičius centų, dalys – šimtosios procento dalys (9250 yra 92,5 proc.).",
  "openData.pages":
    "Ilgi JSON sąrašai padalyti į puslapius: kito puslapio adresas yra lauke „next“. CSV failas visada visas. Vienos grupės duomenis gausite pridėję „?group=druskininkai“.",
  "openData.times": "Datos ir laikas – pagal ISO 8601; laikas – pasaulinis (UTC).",
  "openData.examples": "Kur „isExample“ yra „true“, skaičiai pavyzdiniai, o ne grupės.",
  "openData.addresses":
    "Adresai pastovūs: „/open-data/v1/“ laukai tik pridedami, o kas pasikeistų iš esmės, gautų naują adresą su „v2“. Kiekvienas atsakymas, naujienos ir kalendorius turi „ETag“: atsiuntus jį atgal antraštėje „If-None-Match“, nepasikeitę duomenys nesiunčiami (304).",
  "openData.notice":
    "Pranešimas paramos gavėjams (Reglamento (ES) 2021/1060 49 str. 5 d.): skyrus paramą ir grupei paskelbus projektą, viešai skelbiami gavėjo pavadinimas, projekto pavadinimas ir tikslas, pradžia ir pabaiga, sumos ir paramos dalis, fondas ir jo konkretus tikslas, strategija ir veiksmas, intervencinės priemonės rūšis, vieta.",
  "openData.people":
    "Fizinio asmens vardas ir pavardė iš viešų duomenų išimami praėjus dvejiems metams nuo pirmojo paskelbimo (Reglamento (ES) 2021/1060 49 str. 4 d.).",
} satisfies Record<string, LithuanianMessage>;
