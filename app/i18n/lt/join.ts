import type { LithuanianMessage } from "../message.ts";

/** Asking to join an organisation, handing on, membership in groups, naming a new owner. */
export const join = {
  "join.title": "Tokia organizacija jau yra – paprašykite prisijungti",
  "join.found": "Kodas {code}: {organisation}.",
  "join.text":
    "Organizacijos narius tvarko jos savininkai. Parašykite jiems, kas esate, ir jie galės Jus priimti. Prašymas galioja 30 dienų.",
  "join.message": "Žinutė savininkams",
  "join.messageHint": "Pvz., esu naujoji projektų vadovė, susitarėme su pirmininku",
  "join.button": "Siųsti prašymą",
  "join.member": "Jau esate šios organizacijos narys (-ė).",
  "join.open": "Atverti organizaciją",
  "join.waiting": "Prašymas išsiųstas ir laukia savininkų atsakymo iki {until}.",
  "join.declined":
    "Savininkai prašymą atmetė. Jei tai nesusipratimas, susisiekite su jais ir prašykite dar kartą.",
  "join.expired": "Į ankstesnį prašymą niekas neatsakė. Galite prašyti dar kartą.",
  "join.gone":
    "Jei savininkų nebėra ir niekas neatsako, organizacijos narys gali paprašyti sistemos administratorių paskirti naują savininką.",
  "join.byCode": "Organizacija jau yra sistemoje? Paprašykite prisijungti",
  "join.code": "Juridinio asmens kodas",
  "join.find": "Ieškoti",
  "join.none": "Organizacijos tokiu kodu sistemoje nėra. Galite ją pridėti.",
  "join.mine": "Jūsų prašymai prisijungti",
  "join.state": "Būsena",
  "join.state.waiting": "Laukia atsakymo",
  "join.state.accepted": "Priimtas",
  "join.state.declined": "Atmestas",
  "join.state.expired": "Neatsakytas",
  "join.asked": "Prašymai prisijungti",
  "join.askedText": "Prieš priimdami įsitikinkite, kad žmogų pažįstate.",
  "join.until": "Galioja iki",
  "join.giveRole": "Vaidmuo",
  "join.accept": "Priimti",
  "join.decline": "Atmesti",
  "join.done.accepted": "Žmogus priimtas į organizaciją.",
  "join.done.declined": "Prašymas atmestas.",
  "members.resend": "Siųsti kvietimą dar kartą",
  "members.done.resent": "Kvietimas išsiųstas dar kartą. Ankstesnė nuoroda nebeveikia.",
  "members.done.transferred": "Darbai perduoti, narystė baigta.",
  "transfer.title": "Perduokite darbus kitam nariui",
  "transfer.text":
    "Vienu veiksmu šio žmogaus narystė baigsis, o pasirinktas narys perims jo vaidmenį ir laukiančius kvietimus. Juodraščiai priklauso organizacijai ir lieka joje.",
  "transfer.ownText":
    "Vienu veiksmu išeisite iš organizacijos, o pasirinktas narys perims Jūsų vaidmenį ir laukiančius kvietimus. Juodraščiai priklauso organizacijai ir lieka joje.",
  "transfer.to": "Kam perduoti",
  "transfer.button": "Perduoti ir baigti narystę",

  "affiliation.title": "Narystė vietos veiklos grupėse",
  "affiliation.text":
    "Nurodykite, kurių vietos veiklos grupių narė yra organizacija. Grupės darbuotojai tai patvirtina; vertinant pasiūlymą narystė matoma, kad visi pareiškėjai būtų vertinami vienodai.",
  "affiliation.none": "Narystė nenurodyta.",
  "affiliation.group": "Grupė",
  "affiliation.since": "Narė nuo",
  "affiliation.sinceHint": "Pvz., 2023-05-12",
  "affiliation.state": "Būsena",
  "affiliation.state.waiting": "Laukia patvirtinimo",
  "affiliation.state.confirmed": "Patvirtinta",
  "affiliation.state.denied": "Nepatvirtinta",
  "affiliation.tell": "Nurodyti narystę",
  "affiliation.end": "Nebe narė",
  "affiliation.done.told": "Narystė nurodyta. Ją patvirtins grupės darbuotojai.",
  "affiliation.done.ended": "Narystės įrašas pašalintas.",
  "affiliation.staffTitle": "VVG narės tarp pareiškėjų",
  "affiliation.staffText":
    "Organizacijos, nurodžiusios, kad yra Jūsų grupės narės. Patvirtinkite pagal grupės narių sąrašą.",
  "affiliation.staffNone": "Nė viena organizacija narystės nenurodė.",
  "affiliation.confirm": "Patvirtinti",
  "affiliation.deny": "Ne narė",
  "affiliation.done.confirmed": "Narystė patvirtinta.",
  "affiliation.done.denied": "Pažymėta, kad organizacija nėra narė.",
  "affiliation.member": "VVG narė",
  "affiliation.memberSince": "VVG narė nuo {since}",
  "affiliation.saysMember": "Nurodė, kad yra VVG narė nuo {since} (nepatvirtinta)",
  "affiliation.notMember": "Nurodė, kad yra VVG narė, bet grupė to nepatvirtino",

  "claim.title": "Savininko nebėra?",
  "claim.text":
    "Jei organizacijos savininkas nebedirba ir niekas negali tvarkyti narių, paprašykite sistemos administratorių paskirti naują savininką. Visi nariai gaus laišką, savininkas galės prašymą atmesti.",
  "claim.message": "Kas nutiko ir kas turėtų būti savininkas",
  "claim.button": "Prašyti paskirti savininką",
  "claim.waiting": "Prašymas paskirti naują savininką išsiųstas {asked} ir laukia administratorių.",
  "claim.object": "Savininkas yra – atmesti prašymą",
  "claim.done.asked": "Prašymas išsiųstas. Visi nariai gaus laišką.",
  "claim.done.refused": "Prašymas atmestas.",
  "claims.title": "Organizacijos be savininko",
  "claims.text":
    "Administratorius paskiria naują savininką ir nurodo priežastį, kitas žmogus tai patvirtina. Įsitikinkite skambučiu ar raštu organizacijos adresu.",
  "claims.none": "Tokių prašymų nėra.",
  "claims.askedBy": "Prašo {name}, {at}",
  "claims.contacts": "Organizacijos ryšiai: {email}, {phone}",
  "claims.heir": "Naujas savininkas",
  "claims.reason": "Priežastis",
  "claims.name": "Paskirti savininką",
  "claims.named": "{by} siūlo paskirti: {heir}. Priežastis: {reason}",
  "claims.confirm": "Patvirtinti savininką",
  "claims.refuse": "Atmesti",
  "claims.done.named": "Savininkas paskirtas. Dar turi patvirtinti kitas žmogus.",
  "claims.done.confirmed": "Naujas savininkas patvirtintas.",
  "claims.done.refused": "Prašymas atmestas.",

  "problem.joinMessage": "Parašykite, kas esate ir kodėl prašote",
  "problem.successor": "Pasirinkite, kam perduodate",
  "refusal.join-waits": "Jūsų prašymas jau išsiųstas ir laukia atsakymo",
  "refusal.affiliation-told": "Narystė šioje grupėje jau nurodyta",
  "refusal.since-future": "Narystės pradžia dar neatėjo",
  "refusal.claim-waits": "Toks prašymas jau laukia administratorių",

  "mail.organisation.link": "Atverti organizacijos narius",
  "mail.organisation.subject.joinAsked": "Prašo prisijungti – {organisation}",
  "mail.organisation.line.joinAsked":
    "Žmogus prašo priimti jį į organizaciją {organisation}. Kas jis ir kodėl prašo, rasite narių puslapyje: ten prašymą priimsite arba atmesite. Prašymas galioja 30 dienų.",
  "mail.organisation.subject.joinAccepted": "Jūs priimti – {organisation}",
  "mail.organisation.line.joinAccepted":
    "Jūsų prašymas prisijungti prie organizacijos {organisation} priimtas.",
  "mail.organisation.subject.joinDeclined": "Prašymas atmestas – {organisation}",
  "mail.organisation.line.joinDeclined":
    "Organizacijos {organisation} savininkai Jūsų prašymo prisijungti nepriėmė.",
  "mail.organisation.subject.tookOver": "Jums perduoti darbai – {organisation}",
  "mail.organisation.line.tookOver":
    "Organizacijos {organisation} kolega baigė narystę ir jo darbai bei vaidmuo perduoti Jums.",
  "mail.organisation.subject.roleEnds": "Baigiasi vaidmuo – {organisation}",
  "mail.organisation.line.roleEnds":
    "Paskutinio organizacijos {organisation} pasirašančio asmens ar savininko vaidmuo galioja iki {day} Pratęskite jį arba paskirkite kitą, kad būtų kam pateikti pasiūlymus.",
  "mail.organisation.subject.ownerAsked": "Prašoma naujo savininko – {organisation}",
  "mail.organisation.line.ownerAsked":
    "Organizacijos {organisation} narys paprašė administratorių paskirti naują savininką, nes dabartinio, jo žiniomis, nebėra. Jei savininkas yra, jis gali prašymą atmesti narių puslapyje.",
  "mail.organisation.subject.ownerNamed": "Naujas savininkas – {organisation}",
  "mail.organisation.line.ownerNamed":
    "Administratoriai paskyrė naują organizacijos {organisation} savininką. Kas jis, matysite narių puslapyje.",
  "mail.organisation.subject.ownerRefused": "Savininkas nepaskirtas – {organisation}",
  "mail.organisation.line.ownerRefused":
    "Prašymas paskirti naują organizacijos {organisation} savininką atmestas.",
} as const satisfies Record<string, LithuanianMessage>;
