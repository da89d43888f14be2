import type { LithuanianMessage } from "../message.ts";

/** Messages between an applicant and a group, with their files. */
export const messages = {
  "messages.title": "Žinutės",
  "messages.withGroup": "Šias žinutes mato tik Jūsų organizacijos žmonės ir {group} darbuotojai.",
  "messages.aboutDraft":
    "Pasiūlymas dar nepateiktas. Kai parašysite žinutę, grupė sužinos, kad Jūsų organizacija rengia pasiūlymą šiam kvietimui. Atsakymų, biudžeto ir priedų ji nematys, kol pasiūlymo nepateiksite.",
  "messages.none": "Žinučių dar nėra.",
  "messages.new": "Nauja",
  "messages.readAt": "Perskaityta {at}",
  "messages.notRead": "Dar neperskaityta",
  "messages.write": "Parašyti",
  "messages.text": "Žinutė",
  "messages.textHint": "Ne daugiau kaip {n} ženklų.",
  "messages.files": "Failai",
  "messages.send": "Siųsti",
  "messages.readOnly":
    "Jūs galite tik skaityti. Rašyti gali organizacijos redaktoriai, pasirašantieji ir savininkai.",
  "messages.draft": "juodraštis",
  "messages.unread": {
    one: "{n} neskaityta",
    few: "{n} neskaitytos",
    many: "{n} neskaitytos",
    other: "{n} neskaitytų",
  },
  "messages.unreadLink": {
    one: "{n} neskaityta žinutė",
    few: "{n} neskaitytos žinutės",
    many: "{n} neskaitytos žinutės",
    other: "{n} neskaitytų žinučių",
  },
  "messages.toThread": "Žinutės",
  "messages.toApplicant": "Žinutės su pareiškėju",
  "messages.staff.title": "Pareiškėjų žinutės",
  "messages.staff.which": "Kurias žinutes rodyti",
  "messages.staff.unread": "Neskaitytos",
  "messages.staff.all": "Visos",
  "messages.staff.none": "Pareiškėjai dar nieko neparašė.",
  "messages.staff.noneUnread": "Neskaitytų žinučių nėra.",
  "messages.staff.proposal": "Pasiūlymas",
  "messages.staff.applicant": "Pareiškėjas",
  "messages.staff.last": "Paskutinė žinutė",
  "messages.staff.answered": "Atsakyta",
  "messages.staff.read": "Perskaityta",
  "messages.staff.aboutDraft":
    "Pasiūlymas dar nepateiktas: matote tik tai, ką pareiškėjas parašė pats.",
  "messages.staff.asGroup": "Pareiškėjas matys, kad parašė {group}.",
  "enclosure.hint":
    "Iki {n} failų: {types}, kiekvienas iki {megabytes} MB, visi kartu iki {total} MB.",
  "enclosure.kept": "Jau gauti failai",
  "enclosure.tooLargeTogether": "Visi failai kartu turi būti mažesni nei {total} MB",
  "problem.messageEmpty": "Parašykite žinutę",
  "problem.messageTooLong": "Žinutė per ilga – sutrumpinkite iki 5 000 ženklų",
  "refusal.may-not-edit": "Jūs galite tik skaityti",
} as const satisfies Record<string, LithuanianMessage>;
