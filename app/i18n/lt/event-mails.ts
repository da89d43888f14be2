import type { LithuanianMessage } from "../message.ts";

/** Mails about places at events and about news. */
export const eventMails = {
  "mail.event.registered.subject": "Užsiregistravote: „{title}“",
  "mail.event.registered.line": "Jums skirta vieta renginyje „{title}“.",
  "mail.event.waiting.subject": "Laukiančiųjų sąraše: „{title}“",
  "mail.event.waiting.line":
    "Visos renginio „{title}“ vietos užimtos, todėl įrašėme Jus į laukiančiųjų sąrašą. Atsiradus vietai, parašysime.",
  "mail.event.known.subject": "Jau esate užsiregistravę: „{title}“",
  "mail.event.known.line":
    "Kažkas, galbūt Jūs, dar kartą registravo šį adresą į renginį „{title}“. Vieta jau skirta, nieko nepakeitėme.",
  "mail.event.moved-up.subject": "Atsirado vieta: „{title}“",
  "mail.event.moved-up.line": "Renginyje „{title}“ atsirado vieta, ir ji skirta Jums.",
  "mail.event.changed.subject": "Pasikeitė renginys „{title}“",
  "mail.event.changed.line": "Pasikeitė renginio „{title}“ laikas arba vieta.",
  "mail.event.cancelled.subject": "Renginys neįvyks: „{title}“",
  "mail.event.cancelled.line": "Renginys „{title}“ atšauktas. Priežastį rasite jo puslapyje.",
  "mail.event.tomorrow.subject": "Rytoj: „{title}“",
  "mail.event.tomorrow.line": "Primename: rytoj vyks renginys „{title}“.",
  "mail.event.opinion.subject": "Kaip sekėsi renginyje „{title}“?",
  "mail.event.opinion.line":
    "Ačiū, kad registravotės į renginį „{title}“. Įvertinkite jį: tai užtruks minutę, o vardo prie įvertinimo nerodysime.",
  "mail.event.opinion.link": "Įvertinti renginį",
  "mail.event.when": "Kada: {when}.",
  "mail.event.link": "Atidaryti savo vietos puslapį",
  "mail.event.after":
    "Tame puslapyje rasite renginio vietą arba prisijungimo nuorodą. Jei dalyvauti negalėsite, ten pat vietos atsisakykite – ji atiteks kitam.",
  "mail.newsItem.proposed.subject": "Siūloma naujiena: „{title}“",
  "mail.newsItem.proposed.line": "Projekto vykdytojas siūlo paskelbti naujieną „{title}“.",
  "mail.newsItem.published.subject": "Naujiena paskelbta: „{title}“",
  "mail.newsItem.published.line": "Jūsų pasiūlyta naujiena „{title}“ paskelbta.",
  "mail.newsItem.returned.subject": "Pataisykite naujieną: „{title}“",
  "mail.newsItem.returned.line":
    "Grupė grąžino Jūsų pasiūlytą naujieną „{title}“. Priežastis – naujienos puslapyje.",
  "mail.newsItem.link": "Atidaryti naujieną",
} as const satisfies Record<string, LithuanianMessage>;
