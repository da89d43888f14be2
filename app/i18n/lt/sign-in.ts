import type { LithuanianMessage } from "../message.ts";

/** The second factor, recovery codes, and forms kept while signing in. */
export const signIn = {
  "code.title": "Įrašykite kodą",
  "code.text": "Atverkite kodų programėlę telefone ir įrašykite „Kvieslio“ kodą.",
  "code.field": "6 skaitmenų kodas",
  "code.button": "Tęsti",
  "code.noPhone": "Neturiu telefono – turiu atkūrimo kodą",
  "code.recoveryText": "Įrašykite vieną iš atkūrimo kodų. Kiekvienas tinka vieną kartą.",
  "code.recoveryField": "Atkūrimo kodas",
  "code.withPhone": "Turiu telefoną – įrašysiu programėlės kodą",
  "code.lost":
    "Jei neturite nei telefono, nei atkūrimo kodų, kreipkitės į sistemos administratorių.",
  "code.other": "Prisijungti kitu vardu",

  "factor.title": "Prisijungimas dviem žingsniais",
  "factor.text":
    "Be slaptažodžio dar įrašomas kodas iš programėlės telefone. Taip paskyra apsaugota, net jei kas nors sužinotų slaptažodį.",
  "factor.required":
    "Jūsų vaidmeniui antras žingsnis būtinas: matote kitų duomenis. Kol jo nenustatėte, darbo puslapiai neprieinami.",
  "factor.needed":
    "Reikės telefono su kodų programėle, pvz., „Google Authenticator“, „Microsoft Authenticator“ ar „FreeOTP“. Truks apie tris minutes.",
  "factor.on": "Nustatyta {time}",
  "factor.off": "Nenustatyta",
  "factor.codesLeft": {
    one: "Liko {n} nepanaudotas atkūrimo kodas.",
    few: "Liko {n} nepanaudoti atkūrimo kodai.",
    many: "Liko {n} nepanaudoto atkūrimo kodo.",
    other: "Liko {n} nepanaudotų atkūrimo kodų.",
  },
  "factor.setUp": "Nustatyti",
  "factor.change": "Keisti programėlę",
  "factor.manage": "Tvarkyti",
  "factor.newCodes": "Nauji atkūrimo kodai",
  "factor.remove": "Išjungti",
  "factor.done.removed":
    "Išjungta. Prisijungti užteks slaptažodžio; kituose įrenginiuose reikės prisijungti iš naujo.",
  "factor.othersEnd": "Kituose įrenginiuose reikės prisijungti iš naujo.",

  "setUp.title": "Nustatykite kodų programėlę",
  "setUp.scan": "1. Nuskaitykite paveikslėlį programėle",
  "setUp.picture": "Paveikslėlis kodų programėlei",
  "setUp.key": "Nuskaityti negalite? Įrašykite į programėlę šį raktą:",
  "setUp.enter": "2. Įrašykite, ką programėlė rodo",
  "setUp.code": "6 skaitmenų kodas iš programėlės",
  "setUp.button": "Patvirtinti",

  "codes.title": "Atkūrimo kodai",
  "codes.text":
    "Išsispausdinkite arba užsirašykite ir laikykite saugiai, ne telefone. Kiekvienas kodas vieną kartą atstoja programėlę. Daugiau jų neparodysime.",
  "codes.done": "Prisijungimas dviem žingsniais nustatytas.",
  "codes.renewed": "Senieji atkūrimo kodai nebegalioja.",
  "codes.next": "Kodus išsaugojau, tęsti",
  "codes.newTitle": "Nauji atkūrimo kodai",
  "codes.newText": "Senieji kodai nustos galioti.",
  "codes.newButton": "Gauti naujus kodus",
  "removeFactor.title": "Išjunkite antrą žingsnį",
  "removeFactor.text": "Prisijungti užteks slaptažodžio. Atkūrimo kodai nustos galioti.",

  "continue.title": "Ką siuntėte, išlaikėme",
  "continue.text":
    "Kol pildėte, prisijungimas baigėsi, todėl formos dar nepriėmėme. Paspauskite mygtuką, ir nusiųsime ją tokią, kokia buvo.",
  "continue.until": "Laikysime iki {time}.",
  "continue.button": "Siųsti iš naujo",
  "continue.typed": "Ką įrašėte",

  "problem.code": "Įrašykite kodą: 6 skaitmenis arba atkūrimo kodą",
  "refusal.wrong-code": "Kodas neteisingas, pasenęs arba jau panaudotas. Įrašykite naują",
  "refusal.set-up-expired": "Paveikslėlis paseno. Pradėkite iš naujo",
  "refusal.second-factor-required": "Jūsų vaidmeniui antras žingsnis būtinas, jo išjungti negalima",
  "refusal.busy":
    "Šiuo metu prisijungia labai daug žmonių. Palaukite kelias sekundes ir bandykite vėl",
} as const satisfies Record<string, LithuanianMessage>;
