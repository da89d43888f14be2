import type { ClarificationInput } from "../clarification-input.ts";
import { letterDate, quoted, sentence } from "../wording.ts";

const date = (isoDate: string) => letterDate(isoDate, "lt");
const named = (name: string) => quoted(name, "lt");

/** Lithuanian texts of the request to clarify. Start: reference domain §4 „clarify“. */
export const clarificationLt = {
  heading: "PRAŠYMAS PATIKSLINTI PROJEKTINĮ PASIŪLYMĄ",
  sections: { questions: "Ką prašome patikslinti", how: "Kaip atsakyti" },
  labels: {
    title: "Projekto pavadinimas",
    proposal: "Registracijos numeris",
    call: "Kvietimas",
    dueOn: "Atsakyti iki",
  },
  proposal: ({ proposal }: ClarificationInput) =>
    `Nr.\u00A0${proposal.number}, gautas ${date(proposal.receivedOn)}`,
  call: ({ call }: ClarificationInput) => `Nr.\u00A0${call.number} ${named(call.title)}`,
  due: (dueOn: string) => `${date(dueOn)} (imtinai)`,
  found: ({ dueOn }: ClarificationInput) =>
    `Atlikę administracinės atitikties vertinimą nustatėme toliau nurodytus trūkumus. Prašome juos pašalinti iki ${date(dueOn)} (imtinai).`,
  question: ({ text, parts }: ClarificationInput["questions"][number]) =>
    parts.length === 0
      ? `${sentence(text)} Atsakykite raštu.`
      : `${sentence(text)} Galima keisti: ${parts.map(named).join(", ")}.`,
  steps: ({ proposal }: ClarificationInput) => [
    `Prisijunkite prie „Kvieslio“ ir atverkite pasiūlymo Nr.\u00A0${proposal.number} puslapį „Patikslinimas“.`,
    "Atsakykite į kiekvieną klausimą ir pakeiskite tik nurodytas dalis: kitos lieka tokios, kokios buvo pateiktos. Kokybės atsakymų gerinti ir prašomos paramos sumos didinti negalima.",
    "Pateikti patikslinimą turi asmuo, turintis teisę pasirašyti organizacijos vardu. Įrašyti, bet nepateikti atsakymai nevertinami.",
  ],
  /** What a question starts from where the check found something unmet. */
  unmet: (point: string, item: string, note: string) =>
    `Neįvykdytas kvietimo aprašo ${point}\u00A0punkto reikalavimas: ${named(item)} ${note}`.trim(),
  late: "Laiku nepateikus patikslinimų, pasiūlymas bus vertinamas pagal turimą informaciją ir gali būti atmestas.",
};

export type ClarificationTexts = typeof clarificationLt;
