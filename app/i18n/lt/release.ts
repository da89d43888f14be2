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
} as const satisfies Record<string, LithuanianMessage>;
