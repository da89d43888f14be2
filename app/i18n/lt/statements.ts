import type { LithuanianMessage } from "../message.ts";

/** The statements of a group on accessibility and personal data, and the pages where staff write them. */
export const statements = {
  "statement.accessibility": "Prieinamumo pareiškimas",
  "statement.privacy": "Asmens duomenų tvarkymas",
  "statement.ofGroups": "Grupių pareiškimai",
  "statement.staff": "Grupės pareiškimai",
  "statement.source": "Šaltinis",
  "statement.sourceHint": "Kas tai patvirtino, pvz., „Valdybos 2026-05-04 sprendimas“.",
  "statement.group": "Grupė",
  "statement.legalCode": "Juridinio asmens kodas",
  "statement.scope":
    "Pareiškimas galioja grupės puslapiams šioje sistemoje. Jis surašytas pagal Komisijos įgyvendinimo sprendimo (ES) 2018/1523 pavyzdį.",
  "statement.compliance": "Atitiktis reikalavimams",
  "statement.complies.FULL":
    "Puslapiai visiškai atitinka standartą EN\u00a0301\u00a0549 ir WCAG\u00a02.1 AA lygį.",
  "statement.complies.PARTIAL":
    "Puslapiai iš dalies atitinka standartą EN\u00a0301\u00a0549 ir WCAG\u00a02.1 AA lygį: kas neprieinama, išvardyta toliau.",
  "statement.complies.NONE":
    "Puslapiai neatitinka standarto EN\u00a0301\u00a0549 ir WCAG\u00a02.1 AA lygio: kas neprieinama, išvardyta toliau.",
  "statement.compliesNotTold":
    "Grupė dar nenurodė, kiek jos puslapiai atitinka standartą EN\u00a0301\u00a0549.",
  "statement.state.FULL": "Visiškai atitinka",
  "statement.state.PARTIAL": "Iš dalies atitinka",
  "statement.state.NONE": "Neatitinka",
  "statement.gaps": "Neprieinamas turinys",
  "statement.noGaps": "Neprieinamo turinio grupė nenurodė.",
  "statement.gapsNotTold": "Grupė dar nenurodė, koks turinys neprieinamas.",
  "statement.addGap": "Pridėti neprieinamą turinį",
  "statement.what": "Kas neprieinama",
  "statement.why": "Kodėl",
  "statement.instead": "Kaip gauti kitaip",
  "statement.reason.NOT_COMPLIANT": "Neatitinka reikalavimų",
  "statement.reason.BURDEN": "Neproporcinga našta",
  "statement.reason.OUT_OF_SCOPE": "Reikalavimai netaikomi",
  "statement.preparation": "Pareiškimo parengimas",
  "statement.preparedOn": "Pareiškimas parengtas {day}.",
  "statement.preparedNotTold": "Grupė nenurodė, kada pareiškimas parengtas.",
  "statement.preparedField": "Kada parengtas",
  "statement.methodField": "Kaip įvertinta",
  "statement.method.OWN": "Pareiškimas parengtas įsivertinus patiems.",
  "statement.method.THIRD_PARTY": "Pareiškimas parengtas pagal trečiosios šalies vertinimą.",
  "statement.methodNotTold": "Grupė nenurodė, kaip buvo vertinta.",
  "statement.by.OWN": "Įsivertinta pačių",
  "statement.by.THIRD_PARTY": "Įvertino trečioji šalis",
  "statement.reviewedOn": "Paskutinį kartą peržiūrėtas {day}.",
  "statement.reviewedNotTold": "Grupė nenurodė, kada pareiškimas peržiūrėtas.",
  "statement.reviewedField": "Kada peržiūrėtas",
  "statement.feedback":
    "Parašykite grupei – ji atsakys ir pateiks informaciją kitu Jums patogiu būdu.",
  "statement.contactField": "Kam rašyti dėl prieinamumo",
  "statement.contactHint": "Grupės kontaktai pareiškime yra ir be to.",
  "statement.enforcement": "Jei atsakymas netenkina",
  "statement.enforcementNotTold": "Grupė nenurodė, į kurią instituciją kreiptis.",
  "statement.accessibilityText":
    "Ko nenurodysite, apie tai pareiškime bus pasakyta, kad grupė nenurodė. Angliškų tekstų nebūtina rašyti: bus rodomi lietuviški.",
  "statement.privacyText":
    "Saugojimo terminus, skelbiamus duomenis ir asmenų teises puslapis pasako pats. Ko nenurodysite, apie tai bus pasakyta, kad grupė nenurodė.",
  "statement.controller": "Duomenų valdytoja",
  "statement.officer": "Duomenų apsaugos pareigūnas",
  "statement.officerHint": "Vardas, pavardė, el. paštas arba telefonas.",
  "statement.officerNotTold":
    "Duomenų apsaugos pareigūno grupė nenurodė: dėl savo duomenų rašykite grupei.",
  "statement.purposes": "Tikslai ir teisiniai pagrindai",
  "statement.purpose": "Tikslas",
  "statement.basis": "Teisinis pagrindas",
  "statement.addPurpose": "Pridėti tikslą",
  "statement.purposesNotTold": "Tikslų ir teisinių pagrindų grupė dar nenurodė.",
  "statement.recipients": "Kam duomenys perduodami",
  "statement.recipient": "Gavėjas",
  "statement.addRecipient": "Pridėti gavėją",
  "statement.recipientsNotTold": "Duomenų gavėjų grupė dar nenurodė.",
  "statement.publicNames":
    "Fizinio asmens, kurio projektui skirta parama, vardas ir pavardė viešuose puslapiuose ir atviruosiuose duomenyse rodomi dvejus metus nuo pirmojo paskelbimo (Reglamento (ES) 2021/1060 49 straipsnio 4 dalis).",
  "statement.ownData": "Mano duomenys: atsisiųsti, ištaisyti, ištrinti",
  "problem.gapsNeeded": "Nurodykite, kas neprieinama",
  "problem.fullWithGaps":
    "Puslapiai, kurių turinys neatitinka reikalavimų, negali visiškai jų atitikti",
  "problem.reviewBeforeStatement": "Peržiūrėti galima tik parengtą pareiškimą",
  "refusal.statement-later": "Parengimo diena negali būti ateityje.",
  "refusal.review-later": "Peržiūros diena negali būti ateityje.",
} satisfies Record<string, LithuanianMessage>;
