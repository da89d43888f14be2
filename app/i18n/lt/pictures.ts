import type { LithuanianMessage } from "../message.ts";

/** Pictures of projects and of news. */
export const pictures = {
  "picture.title": "Nuotraukos",
  "picture.none": "Nuotraukų dar nėra.",
  "picture.by": "Nuotraukos autorius:",
  "picture.waits": "Laukia grupės peržiūros",
  "picture.approve": "Rodyti viešai",
  "picture.raise": "Kelti pirmyn",
  "picture.describe": "Keisti aprašymą",
  "picture.saveText": "Išsaugoti aprašymą",
  "picture.remove": "Pašalinti",
  "picture.add": "Pridėti nuotrauką",
  "picture.addText": "Viešai nuotrauka bus rodoma, kai ją peržiūrės vietos veiklos grupė.",
  "picture.file": "Nuotrauka",
  "picture.fileHint":
    "JPG, PNG arba WEBP, iki {megabytes}\u00a0MB. Vietos ir kiti į failą įrašyti duomenys pašalinami.",
  "picture.alt": "Kas nuotraukoje matyti",
  "picture.altHint":
    "Vienas sakinys tiems, kurie nuotraukos nemato, pavyzdžiui: „Senjorės lipdo molinius dubenis“.",
  "picture.altEn": "Kas nuotraukoje matyti, anglų kalba",
  "picture.author": "Autorius",
  "picture.consent":
    "Nuotraukoje nėra atpažįstamų žmonių arba jie sutiko, kad ji būtų rodoma viešai",
  "problem.pictureAlt": "Parašykite, kas nuotraukoje matyti: 5–300 ženklų",
  "problem.pictureConsent": "Patvirtinkite, kad nuotrauką galima rodyti viešai",
  "picture.not.upload-no-file": "Pasirinkite nuotrauką",
  "picture.not.upload-broken": "Nuotrauka neįkelta iki galo – įkelkite dar kartą",
  "picture.not.file-empty": "Failas tuščias",
  "picture.not.file-too-large": "Nuotrauka turi būti ne didesnė kaip 15\u00a0MB",
  "picture.not.file-wrong-type": "Nuotrauka turi būti JPG, PNG arba WEBP",
  "picture.not.file-heic":
    "HEIC nuotraukų įkelti negalima – telefone pasirinkite „Labiausiai suderinama“ arba išsaugokite kaip JPG",
  "picture.not.file-infected": "Faile rastas virusas – įkelkite kitą",
  "picture.not.picture-pixels": "Nuotraukoje per daug taškų: daugiausia 60 milijonų",
  "picture.not.picture-small": "Nuotrauka per maža: ilgesnė kraštinė turi būti bent 320 taškų",
  "picture.not.picture-broken": "Nuotraukos nepavyko perskaityti – failas sugadintas",
  "picture.not.too-many-pictures": "Jau yra dvylika nuotraukų. Pirmiausia kurią nors pašalinkite",
  "log.project.add-picture": "Pridėta projekto {subject} nuotrauka",
  "log.project.approve-picture": "Leista viešai rodyti projekto {subject} nuotrauką",
  "log.project.remove-picture": "Pašalinta projekto {subject} nuotrauka",
  "log.project.describe-picture": "Pakeistas projekto {subject} nuotraukos aprašymas",
  "log.project.order-pictures": "Pakeista projekto {subject} nuotraukų tvarka",
  "log.news.add-picture": "Pridėta naujienos „{subject}“ nuotrauka",
  "log.news.remove-picture": "Pašalinta naujienos „{subject}“ nuotrauka",
  "log.news.describe-picture": "Pakeistas naujienos „{subject}“ nuotraukos aprašymas",
  "log.news.order-pictures": "Pakeista naujienos „{subject}“ nuotraukų tvarka",
} as const satisfies Record<string, LithuanianMessage>;
