import type { LetterModel } from "./letter.ts";

const NBSP = "\u00A0";

const words = {
  lt: {
    number: "Nr.",
    inReplyTo: "Į",
    phone: "tel.",
    email: "el.\u00A0p.",
    code: "kodas",
    register: "Duomenys kaupiami ir saugomi Juridinių asmenų registre, kodas",
    attachment: "Priedas.",
    attachments: "Priedai:",
    questions: "Klausimais kreipkitės:",
    draft: "PROJEKTAS",
    checkCode: "Tikrumo kodas",
    picture: "Kvadratinis kodas su rašto tikrumo puslapio adresu",
    check: (url: string, code: string) => `Rašto tikrumą patikrinsite: ${url}, kodas\u00A0${code}`,
  },
  en: {
    number: "No.",
    inReplyTo: "Your ref.",
    phone: "tel.",
    email: "e-mail",
    code: "code",
    register: "Data are kept in the Register of Legal Entities, code",
    attachment: "Attachment.",
    attachments: "Attachments:",
    questions: "For questions:",
    draft: "DRAFT",
    checkCode: "Check code",
    picture: "Square code with the address of the page that tells whether the letter is genuine",
    check: (url: string, code: string) =>
      `Check that this letter is genuine: ${url}, code\u00A0${code}`,
  },
} as const;

/** The fixed texts around the blocks of a letter; the PDF and its HTML twin print the same ones. */
export function letterFrame(model: LetterModel) {
  const { group, recipient, drafter, verification, yourReference } = model;
  const w = words[model.language];
  const numbered = (date: string, number: string) => `${date} ${w.number}${NBSP}${number}`;
  const contact = ({ phone, email }: { phone: string; email: string }) => [
    phone && `${w.phone}${NBSP}${phone}`,
    email && `${w.email}${NBSP}${email}`,
  ];

  return {
    groupName: group.name.toLocaleUpperCase("lt"),
    requisites: present([
      joined([group.legalForm, group.address]),
      joined([...contact(group), group.website]),
      group.code && `${w.register}${NBSP}${group.code}`,
    ]),
    recipient: present([
      recipient.name,
      recipient.code && `${capitalised(w.code)}${NBSP}${recipient.code}`,
      recipient.address,
      recipient.email,
    ]),
    registration: numbered(model.date, model.number ?? "__________"),
    yourReference:
      yourReference && `${w.inReplyTo}${NBSP}${numbered(yourReference.date, yourReference.number)}`,
    attachmentsLabel: model.attachments.length === 1 ? w.attachment : w.attachments,
    drafter: `${w.questions} ${joined([drafter.name, ...contact(drafter)])}`,
    verification: w.check(verification.url, verification.code),
    /** What the square code is, for who cannot see it. */
    picture: w.picture,
    /** At the foot of every page after the first, so that a loose page can be placed. */
    runningFoot: joined(
      [numbered(model.date, model.number ?? "–"), `${w.checkCode}${NBSP}${verification.code}`],
      " · ",
    ),
    draftMark: model.number === null ? w.draft : null,
    title: model.number ? `${model.heading} ${w.number}${NBSP}${model.number}` : model.heading,
  };
}

const present = (parts: (string | null)[]) =>
  parts.filter((part): part is string => part !== null && part !== "");
const joined = (parts: (string | null)[], by = ", ") => present(parts).join(by);
const capitalised = (word: string) => word.charAt(0).toLocaleUpperCase("lt") + word.slice(1);
