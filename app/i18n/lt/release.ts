import type { LithuanianMessage } from "../message.ts";

/** From the proposed list to the letters in the hands of applicants. */
export const release = {
  "approval.title": "Sąrašo tvirtinimas",
  "approval.budget": "Kvietimui skirta",
  "approval.draftedBy": "Sprendimus įrašė",
  "approval.askedBy": "Siūlė tvirtinti",
  "approval.approvedBy": "Patvirtino",
  "approval.by": "{name}, {at}",
  "approval.sha": "Sąrašo kontrolinė suma (SHA-256)",
  "approval.shaHint":
    "Abu tvirtinantys asmenys mato tą pačią kontrolinę sumą. Pasikeitus bent vienam sprendimui, pasikeičia ir ji, o siūlymas tvirtinti nebegalioja.",
  "approval.askText":
    "Sąrašą tvirtina du asmenys: vienas pasiūlo, kitas patvirtina. Siūlydami patvirtinate, kad visus sprendimus peržiūrėjote.",
  "approval.approveText":
    "Kitas asmuo pasiūlė tvirtinti šį sąrašą. Patvirtinus sprendimai ir raštų turinys nebekeičiami, o suma atimama iš strategijos veiksmo lėšų. Pareiškėjai apie tai dar nesužino.",
  "approval.waitText": "Pasiūlėte tvirtinti šį sąrašą. Patvirtinti turi kitas asmuo.",
  "approval.drafterText":
    "Visus šio sąrašo sprendimus įrašėte Jūs, todėl patvirtinti turi kitas asmuo.",
  "approval.ask": "Siūlyti tvirtinti",
  "approval.putBackTitle": "Grąžinti taisyti",
  "approval.why": "Ką ir kodėl reikia taisyti",
  "approval.putBack": "Grąžinti taisyti",
  "approval.wasPutBack": "Sąrašas grąžintas taisyti:",
  "problem.putBackWhy": "Įrašykite, ką reikia taisyti (bent 10 ženklų)",
  "refusal.approval-not-asked": "Niekas dar nepasiūlė tvirtinti sąrašo, koks jis yra dabar.",
  "refusal.approval-same-person": "Patvirtinti turi kitas asmuo, ne tas, kuris pasiūlė.",
  "refusal.approval-only-drafter":
    "Sąrašo negali patvirtinti asmuo, kuris vienas įrašė visus jo sprendimus.",
  "refusal.approval-declare-first":
    "Pirmiausia pateikite nešališkumo deklaraciją dėl kiekvieno sąrašo pasiūlymo.",
  "release.failed": "Nustatytu laiku sprendimai nebuvo paskelbti.",
  "release.set": "Skelbti nustatytu laiku",
  "release.setAnew": "Pakeisti skelbimo laiką",
  "release.setText":
    "Sprendimai bus paskelbti ir raštai išsiųsti pačiu nustatytu laiku. Iki tol skelbimą galima atšaukti, o pareiškėjai nieko nesužino.",
  "release.at": "Diena ir valanda (Lietuvos laiku)",
  "release.atHint": "Pavyzdžiui, 2026-12-04 10:00",
  "release.setButton": "Nustatyti skelbimo laiką",
  "release.now": "Skelbti dabar",
  "release.nowText":
    "Sprendimai bus paskelbti po 2 minučių. Per tą laiką skelbimą galėsite atšaukti.",
  "release.willBe": "iki sprendimų skelbimo: {at} (Lietuvos laiku). Nustatė {name}.",
  "release.left": "{days} d. {hours} val. {minutes} min.",
  "release.leftSeconds": "{minutes} min. {seconds} s",
  "release.underWay": "Skelbiama",
  "release.cancel": "Atšaukti skelbimą",
  "release.refresh": "Atnaujinti",
  "problem.releaseAt": "Įrašykite dieną ir valandą, pavyzdžiui, 2026-12-04 10:00",
  "refusal.release-in-past": "Skelbimo laikas turi būti ateityje.",
  "refusal.release-too-far": "Skelbimo laiką galima nustatyti ne daugiau kaip 90 dienų į priekį.",
  "refusal.release-not-set": "Skelbimo laikas nenustatytas.",
  "refusal.release-under-way": "Nustatytas laikas atėjo, sprendimai jau skelbiami.",
  "refusal.list-changed": "Sąrašas nebesutampa su tuo, kuris buvo patvirtintas.",
} as const satisfies Record<string, LithuanianMessage>;
