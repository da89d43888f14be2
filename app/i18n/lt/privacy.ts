import type { LithuanianMessage } from "../message.ts";

/** How long data is kept; the copy of one's own data; erasing the account; what staff see of retention. */
export const privacy = {
  "retention.caption": "Saugojimo terminai",
  "retention.data": "Duomenys",
  "retention.howLong": "Kiek laiko",
  "retention.source": "Pagrindas",
  "retention.account": "Paskyra: vardas, el. paštas, slaptažodžio maiša, vaidmenys",
  "retention.sessions": "Prisijungimų sąrašas: įrenginys ir laikas",
  "retention.links": "Vienkartinės nuorodos ir kvietimai prisijungti prie organizacijos",
  "retention.mails": "Išsiųstų el. laiškų žurnalas ir prašymai organizacijoms",
  "retention.questions":
    "Klausimą apie kvietimą uždavęs žmogus ir jo žodžiai; paskelbtas klausimas nieko neįvardija",
  "retention.subscriptions": "El. pašto adresas kvietimų naujienoms",
  "retention.drafts": "Nepateikti pasiūlymų juodraščiai ir jų failai",
  "retention.unselected": "Pateikti, bet nefinansuoti pasiūlymai",
  "retention.funded": "Finansuotų projektų dokumentai",
  "retention.deMinimis": "Nereikšmingos (de minimis) pagalbos duomenys",
  "retention.evaluation": "Vertinimo anketos, nešališkumo deklaracijos, sprendimai ir raštai",
  "retention.clarifications": "Patikslinimų klausimai ir atsakymai, prašymai pratęsti jų terminą",
  "retention.messages": "Žinutės dėl pasiūlymų ir jų failai",
  "retention.complaints": "Skundai ir jų failai",
  "retention.meetings": "Valdybos posėdžiai: kas dalyvavo, kaip balsavo, protokolai",
  "retention.audit": "Veiksmų žurnalas",
  "retention.keep.untilErased": "kol paskyrą ištrinate",
  "retention.keep.untilUsed": "kol panaudojama arba baigiasi jos galiojimas",
  "retention.keep.untilEnded": "kol prenumeratos atsisakote",
  "retention.keep.withProposal": "tiek, kiek pasiūlymas, su kuriuo jie susiję",
  "retention.keep.signed": "visada, tokie, kokie pasirašyti: pasirašytas protokolas nekeičiamas",
  "retention.keep.always":
    "įrašai netrinami; juose nėra vardo, tik paskyros numeris, kuris ištrynus paskyrą su asmeniu nebesiejamas",
  "retention.for.days": {
    one: "{n}\u00a0dieną",
    few: "{n}\u00a0dienas",
    many: "{n}\u00a0dienos",
    other: "{n}\u00a0dienų",
  },
  "retention.for.months": {
    one: "{n}\u00a0mėnesį",
    few: "{n}\u00a0mėnesius",
    many: "{n}\u00a0mėnesio",
    other: "{n}\u00a0mėnesių",
  },
  "retention.for.years": {
    one: "{n}\u00a0metus",
    few: "{n}\u00a0metus",
    many: "{n}\u00a0metų",
    other: "{n}\u00a0metų",
  },
  "retention.from.signIn": "ne ilgiau kaip {time} nuo prisijungimo",
  "retention.from.sending": "{time} nuo išsiuntimo",
  "retention.from.deadline": "{time} nuo pasiūlymų pateikimo termino",
  "retention.from.closing": "{time} nuo kvietimo pabaigos",
  "retention.from.lastPaymentYear": "{time} nuo paskutinio mokėjimo metų gruodžio 31\u00a0d.",
  "retention.from.grant": "{time} nuo pagalbos suteikimo",
  "retention.inGroup": "{group}: {time}",
  "retention.notes.due":
    "Pateikti dokumentai niekada neištrinami savaime: pasibaigus terminui, jie įtraukiami į grupės darbuotojų sąrašą.",
  "retention.notes.draft": {
    one: "Likus ne mažiau kaip {n}\u00a0dienai iki juodraščio ištrynimo, organizacijos savininkams išsiunčiame el. laišką.",
    few: "Likus ne mažiau kaip {n}\u00a0dienoms iki juodraščio ištrynimo, organizacijos savininkams išsiunčiame el. laišką.",
    many: "Likus ne mažiau kaip {n}\u00a0dienos iki juodraščio ištrynimo, organizacijos savininkams išsiunčiame el. laišką.",
    other:
      "Likus ne mažiau kaip {n}\u00a0dienų iki juodraščio ištrynimo, organizacijos savininkams išsiunčiame el. laišką.",
  },
  "retention.notes.hold":
    "Jei vyksta teismo procesas ar patikrinimas, grupė gali sustabdyti trynimą; tada terminas nebeskaičiuojamas, kol sustabdymas panaikinamas.",
  "retention.notes.copies":
    "Atsarginėse kopijose ištrinti duomenys išlieka, kol kopija pakeičiama naujesne.",

  "data.title": "Mano duomenys",
  "data.text":
    "Čia galite atsisiųsti savo duomenų kopiją arba ištrinti paskyrą. Ką ir kiek laiko saugome, parašyta privatumo pranešime.",
  "data.privacyLink": "Privatumo pranešimas",
  "data.exportTitle": "Atsisiųskite savo duomenis",
  "data.exportText":
    "Gausite ZIP archyvą: puslapį, kurį galima skaityti naršykle, tuos pačius duomenis JSON formatu ir Jūsų įkeltus failus. Kitų žmonių duomenų jame nebus.",
  "data.exportButton": "Atsisiųsti ZIP archyvą",
  "data.passwordHint": "Slaptažodžio prašome dar kartą, kad duomenų neatsisiųstų kas nors kitas.",
  "data.eraseTitle": "Ištrinkite paskyrą",
  "data.eraseText":
    "Prieš ištrindami pamatysite, kas bus ištrinta, kas liks ir kodėl. Paskyros atkurti negalima.",
  "data.eraseLink": "Ištrinti paskyrą",

  "erase.title": "Ištrinti paskyrą",
  "erase.lead":
    "Paskyra bus ištrinta iš karto ir visam laikui. Rekomenduojame pirma atsisiųsti savo duomenis.",
  "erase.cannotTitle": "Kol kas paskyros ištrinti negalima",
  "erase.role.STAFF": "darbuotojo",
  "erase.role.BOARD": "valdybos nario",
  "erase.role.CHAIR": "pirmininko",
  "erase.cannot.role":
    "{group}: einate {role} pareigas. Paprašykite administratoriaus, kad pirma jas baigtų.",
  "erase.cannot.admin":
    "Esate sistemos administratorius. Pirma perduokite šias pareigas kitam asmeniui.",
  "erase.cannot.sheets": {
    one: "Kvietime {call} liko {n} nepateikta vertinimo anketa. Pateikite ją arba paprašykite darbuotojų paskirti kitą vertintoją.",
    few: "Kvietime {call} liko {n} nepateiktos vertinimo anketos. Pateikite jas arba paprašykite darbuotojų paskirti kitą vertintoją.",
    many: "Kvietime {call} liko {n} nepateiktos vertinimo anketos. Pateikite jas arba paprašykite darbuotojų paskirti kitą vertintoją.",
    other:
      "Kvietime {call} liko {n} nepateiktų vertinimo anketų. Pateikite jas arba paprašykite darbuotojų paskirti kitą vertintoją.",
  },
  "erase.cannot.owner-members":
    "Esate vienintelis organizacijos {organisation} savininkas, o joje yra ir kitų žmonių. Pirma perduokite savininko vaidmenį vienam iš jų.",
  "erase.cannot.owner-proposals":
    "Esate vienintelis organizacijos {organisation} savininkas, o jos pateiktus pasiūlymus dar privalome saugoti. Pirma pakvieskite kitą žmogų ir perduokite jam savininko vaidmenį.",
  "erase.goesTitle": "Kas bus ištrinta",
  "erase.goes.person": "Jūsų vardas, el. paštas, slaptažodis ir visi prisijungimai",
  "erase.goes.roles": "Jūsų vaidmenys organizacijose ir grupėse",
  "erase.goes.mails": "Jums išsiųstų el. laiškų žurnalas ir Jūsų išsiųsti kvietimai",
  "erase.goes.draft": "Nepateiktas juodraštis „{title}“ ({organisation})",
  "erase.staysTitle": "Kas liks ir kodėl",
  "erase.stays.proposal":
    "{organisation}: pateiktas pasiūlymas {registration} – saugomas iki {until}",
  "erase.stays.proposalOpen":
    "{organisation}: pateiktas pasiūlymas {registration} – saugojimo pabaiga paaiškės po sprendimo arba paskutinio mokėjimo",
  "erase.stays.proposalHeld":
    "{organisation}: pateiktas pasiūlymas {registration} – trynimas sustabdytas dėl teismo proceso ar patikrinimo",
  "erase.stays.names":
    "Jūsų vardas pateiktuose pasiūlymuose, raštuose ir protokoluose: jie saugomi teisės aktų nustatytą laiką ir nekeičiami",
  "erase.stays.evaluation":
    "Jūsų vertinimo anketos ir nešališkumo deklaracijos: jos lieka prie pasiūlymų be Jūsų vardo",
  "erase.stays.shared": "Organizacijų, kuriose yra ir kitų žmonių, nepateikti juodraščiai",
  "erase.stays.audit": "Veiksmų žurnalo įrašai: juose lieka tik paskyros numeris, be vardo",
  "erase.sure": "Suprantu, kad paskyros atkurti nebus galima",
  "erase.button": "Ištrinti paskyrą visam laikui",
  "signIn.done.erased": "Paskyra ištrinta.",
  "problem.sure": "Pažymėkite, kad suprantate",
  "refusal.cannot-erase": "Paskyros ištrinti negalima: priežastys parašytos žemiau.",

  "exported.title": "Jūsų duomenys sistemoje „Kvieslys“",
  "exported.at": "Parengta {at} (Lietuvos laiku). Tie patys duomenys – faile data.json.",
  "exported.none": "Nėra",
  "exported.profile": "Paskyra",
  "exported.sessions": "Prisijungimai",
  "exported.organisations": "Vaidmenys organizacijose",
  "exported.groups": "Vaidmenys grupėse",
  "exported.invitations": "Kvietimai į organizacijas",
  "exported.proposals": "Jūsų organizacijų pasiūlymai",
  "exported.files": "Jūsų įkelti failai",
  "exported.unfinishedUploads": "Nebaigti siųsti failai",
  "exported.liftedConflicts": "Panaikinti interesų konfliktai",
  "exported.meetings": "Valdybos posėdžiai, į kuriuos buvote kviesti",
  "exported.votes": "Jūsų balsai posėdžiuose",
  "exported.recusals": "Nusišalinimai posėdžiuose",
  "exported.joinRequests": "Prašymai prisijungti prie organizacijos",
  "exported.ownerClaims": "Prašymai paskirti organizacijos savininką",
  "exported.unwantedMails": "Laiškai, kurių atsisakėte",
  "exported.declarations": "Nešališkumo deklaracijos",
  "exported.sheets": "Vertinimo anketos",
  "exported.letterDeliveries": "Raštai, kuriuos siuntėte pakartotinai ar įteikėte",
  "exported.questions": "Jūsų klausimai apie kvietimus",
  "exported.subscriptions": "Kvietimų naujienų prenumeratos",
  "exported.mails": "Jums išsiųsti el. laiškai",
  "exported.acts": "Jūsų veiksmai",
  "exported.note":
    "Pasiūlymai priklauso organizacijai, todėl kitų žmonių įkelti failai, pasirašiusio asmens vardas ir kitų įrašyti kontaktai čia neįtraukti.",

  "retention.title": "Saugojimo terminai",
  "retention.dueTitle": "Pasibaigusio saugojimo termino pasiūlymai",
  "retention.dueText":
    "Sąrašas atnaujinamas kiekvieną naktį. Savaime niekas netrinama: ar dokumentai nebereikalingi, sprendžia grupė.",
  "retention.dueNone": "Pasiūlymų, kurių saugojimo terminas pasibaigęs, nėra.",
  "retention.next": "Kiti pasiūlymai",
  "retention.proposal": "Pasiūlymas",
  "retention.until": "Saugoti iki",
  "retention.reason": "Priežastis",
  "retention.listed": "Įtraukta",
  "retention.heldTitle": "Sustabdytas trynimas",
  "retention.heldText": "Šie pasiūlymai neištrinami, kad ir kiek laiko praėjo.",
  "retention.heldNone": "Sustabdytų nėra.",
  "retention.heldSince": "Nuo",
  "retention.rule.unselected": "nefinansuotas",
  "retention.rule.funded": "finansuotas",
  "retention.rule.deMinimis": "nereikšminga (de minimis) pagalba",
  "retention.hold": "Sustabdyti trynimą",
  "retention.holdText":
    "Sustabdykite, jei vyksta teismo procesas, tyrimas ar patikrinimas. Priežastis įrašoma į žurnalą.",
  "retention.registration": "Pasiūlymo registracijos numeris",
  "retention.registrationHint": "Pavyzdžiui, DH-2.2-01-007",
  "retention.holdReason": "Priežastis",
  "retention.holdReasonHint": "Kas ir kodėl sustabdė, dokumento numeris",
  "retention.lift": "Panaikinti sustabdymą",
  "retention.done.held": "Trynimas sustabdytas.",
  "retention.done.lifted": "Sustabdymas panaikintas.",
  "problem.holdReason": "Įrašykite priežastį (3–500 ženklų)",
  "problem.registration": "Įrašykite registracijos numerį",
  "refusal.no-such-proposal": "Tokio pateikto pasiūlymo Jūsų grupėje nėra.",
  "refusal.already-held": "Šio pasiūlymo trynimas jau sustabdytas.",
  "refusal.not-held": "Šio pasiūlymo trynimas nesustabdytas.",

  "mail.draftEnds.subject": "Juodraštis bus ištrintas – „{call}“",
  "mail.draftEnds.line":
    "Jūsų organizacijos pasiūlymas kvietimui „{call}“ liko nepateiktas. Juodraštis ir jo failai bus ištrinti {day}.",
  "mail.draftEnds.after": "Jei tekstų ar failų dar reikės, iki tos dienos juos išsisaugokite.",
  "mail.draftEnds.link": "Atverti juodraštį",
} satisfies Record<string, LithuanianMessage>;
