import type { LithuanianMessage } from "../message.ts";

/** Registering, signing in, the account, roles; refusals and problems of their forms. */
export const account = {
  "field.email": "El. paštas",
  "field.password": "Slaptažodis",
  "field.newPassword": "Naujas slaptažodis",
  "field.currentPassword": "Dabartinis slaptažodis",
  "field.name": "Vardas ir pavardė",
  "field.language": "Kalba",
  "field.passwordHint": "Bent 12 ženklų. Tinka keli žodžiai su tarpais; galite įklijuoti.",
  "language.lt": "Lietuvių",
  "language.en": "English",

  "word.act": "Veiksmas",

  "signIn.title": "Prisijunkite",
  "signIn.button": "Prisijungti",
  "signIn.forgot": "Pamiršote slaptažodį?",
  "signIn.new": "Dar neturite paskyros?",
  "signIn.register": "Sukurkite paskyrą",
  "signIn.needed": "Prisijunkite, kad galėtumėte tęsti.",
  "signIn.already": "Jau esate prisijungę kaip {name}.",
  "signIn.done.reset": "Slaptažodis pakeistas. Prisijunkite nauju slaptažodžiu.",
  "signIn.done.confirmed": "El. pašto adresas patvirtintas. Galite prisijungti.",
  "signIn.done.out": "Atsijungėte.",
  "signIn.demo": "Demonstracija",
  "signIn.demoText": "Vienu paspaudimu prisijunkite kaip vienas iš išgalvotų žmonių.",

  "register.title": "Sukurkite paskyrą",
  "register.text":
    "Paskyros reikia pasiūlymui pildyti ir pateikti. Kvietimus ir rezultatus matote ir be jos.",
  "register.emailHint": "Šiuo adresu atsiųsime nuorodą adresui patvirtinti.",
  "register.privacy": "Susipažinau su privatumo pranešimu ir sutinku, kad duomenys būtų tvarkomi.",
  "register.privacyLink": "Privatumo pranešimas",
  "register.button": "Sukurti paskyrą",
  "register.have": "Jau turite paskyrą?",
  "checkMail.title": "Patikrinkite el. paštą",
  "checkMail.sent": "Laišką išsiuntėme adresu {email}. Jame rasite, ką daryti toliau.",
  "checkMail.missing":
    "Laiško nėra? Palaukite kelias minutes, pažiūrėkite brukalo aplanke ir patikrinkite, ar adresas be klaidų.",
  "checkMail.meanwhile":
    "Pildyti pasiūlymą galite jau dabar. Adresą reikės patvirtinti prieš pateikiant.",

  "confirm.title": "Patvirtinkite el. pašto adresą",
  "confirm.text": "Paspauskite mygtuką, ir adresas bus patvirtintas.",
  "confirm.button": "Patvirtinti adresą",
  "confirm.invalidTitle": "Nuoroda nebeveikia",
  "confirm.invalid":
    "Nuoroda veikia 24 valandas, tik vieną kartą ir tik naujausia. Jei adresas dar nepatvirtintas, prisijunkite ir paskyros puslapyje paprašykite naujos nuorodos.",

  "reset.askTitle": "Pamiršote slaptažodį?",
  "reset.askText": "Įrašykite paskyros adresą: atsiųsime nuorodą naujam slaptažodžiui pasirinkti.",
  "reset.askButton": "Siųsti nuorodą",
  "reset.sent":
    "Jei adresu {email} yra paskyra, išsiuntėme nuorodą naujam slaptažodžiui pasirinkti. Ji veikia vieną valandą.",
  "reset.title": "Pasirinkite naują slaptažodį",
  "reset.text": "Pakeitus slaptažodį, visuose įrenginiuose reikės prisijungti iš naujo.",
  "reset.button": "Pakeisti slaptažodį",
  "reset.invalid":
    "Nuoroda veikia vieną valandą, tik vieną kartą ir tik naujausia. Paprašykite naujos.",
  "reset.again": "Prašyti naujos nuorodos",

  "account.title": "Paskyra",
  "account.details": "Jūsų duomenys",
  "account.emailState": "El. paštas",
  "account.confirmed": "Patvirtintas",
  "account.unconfirmed": "Nepatvirtintas",
  "account.unconfirmedText":
    "Pildyti galite, bet pateikti pasiūlymo – ne, kol nepatvirtinsite adreso nuoroda iš laiško.",
  "account.resend": "Siųsti nuorodą dar kartą",
  "account.password": "Slaptažodis",
  "account.changePassword": "Keisti slaptažodį",
  "account.sessions": "Kur esate prisijungę",
  "account.sessionsText":
    "Jei kurio nors įrenginio neatpažįstate, atjunkite jį ir pakeiskite slaptažodį.",
  "account.device": "Įrenginys",
  "account.unknownDevice": "Nežinomas įrenginys",
  "account.since": "Prisijungta",
  "account.seen": "Paskutinį kartą",
  "account.thisDevice": "šis įrenginys",
  "account.revoke": "Atjungti",
  "account.revokeOthers": "Atjungti visus kitus",
  "account.signOutText": "Baigę darbą svetimame kompiuteryje, atsijunkite.",
  "account.done.details": "Duomenys išsaugoti.",
  "account.done.confirmed": "El. pašto adresas patvirtintas.",
  "account.done.sent": "Nuorodą išsiuntėme. Patikrinkite el. paštą.",
  "account.done.revoked": "Prisijungimas nutrauktas.",
  "account.done.password":
    "Slaptažodis pakeistas. Kituose įrenginiuose reikės prisijungti iš naujo.",
  "password.title": "Pakeiskite slaptažodį",

  "role.VIEWER": "Skaitytojas (-a)",
  "role.EDITOR": "Pildytojas (-a)",
  "role.SIGNATORY": "Pasirašantis asmuo",
  "role.OWNER": "Savininkas (-ė)",
  "role.VIEWER.may": "mato pasiūlymus ir raštus",
  "role.EDITOR.may": "mato ir pildo pasiūlymus, keičia organizacijos duomenis",
  "role.SIGNATORY.may": "pildo ir pateikia pasiūlymus",
  "role.OWNER.may": "pildo, pateikia ir tvarko narius",

  "problem.language": "Pasirinkite kalbą",
  "problem.textTooLong": "Tekstas per ilgas",
  "problem.personName": "Įrašykite vardą ir pavardę raidėmis, pvz., Ona Onaitė",
  "problem.privacy": "Pažymėkite, kad susipažinote su privatumo pranešimu",
  "problem.password.missing": "Įrašykite slaptažodį",
  "problem.password.short": "Slaptažodis per trumpas – reikia bent 12 ženklų",
  "problem.password.long": "Slaptažodis per ilgas – daugiausia 200 ženklų",

  "refusal.too-many-tries": "Per daug bandymų. Bandykite vėl po {minutes} min.",
  "refusal.wrong-credentials": "El. pašto adresas arba slaptažodis neteisingas",
  "refusal.wrong-password": "Dabartinis slaptažodis neteisingas",
  "refusal.common-password":
    "Toks slaptažodis labai dažnas, jį lengva atspėti. Pasirinkite kitą, pvz., kelis nesusijusius žodžius",
  "refusal.link-invalid": "Nuoroda nebeveikia",
  "refusal.email-confirmed-already": "El. pašto adresas jau patvirtintas",
} as const satisfies Record<string, LithuanianMessage>;
