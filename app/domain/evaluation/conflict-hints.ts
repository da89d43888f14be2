/** What is known of a person that may tie them to an applicant. */
export interface HintedPerson {
  id: string;
  name: string;
  email: string;
  /** Whom the person works for or stands for; `seat`: on the board of the group. */
  employers: readonly { name: string; code: string; seat?: boolean }[];
  /** Organisations in which the person has or had a role. */
  organisations: readonly HintedOrganisation[];
}

interface HintedOrganisation {
  code: string;
  name: string;
  email: string;
  phone: string;
  /** Street, postal code and city. */
  address: string;
  /** Bank accounts that its proposals name. */
  accounts: readonly string[];
}

export interface HintedProposal {
  applicant: HintedOrganisation & { head: string };
  partners: readonly { name: string; code: string }[];
  signatory: string;
  createdById: string;
}

export type HintKind =
  | "applicant"
  | "partner"
  | "author"
  | "boardSeat"
  | "employer"
  | "employerName"
  | "emailDomain"
  | "phone"
  | "address"
  | "bankAccount"
  | "name";

/** A tie that was found, and by what. */
export interface ConflictHint {
  kind: HintKind;
  name: string;
}

/** Where anybody has an address: the same domain tells nothing. */
const publicMail =
  /^(gmail|googlemail|yahoo|outlook|hotmail|live|msn|icloud|me|mac|aol|gmx|proton|protonmail|yandex|zoho|inbox|one|takas|delfi|centras|splius|init|balticum-tv)\./;

const domainOf = (email: string) => email.toLowerCase().split("@")[1] ?? "";
const wordsOf = (text: string) =>
  text
    .toLocaleLowerCase("lt")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
const digitsOf = (text: string) => text.replaceAll(/\D/g, "").slice(-8);
const accountOf = (text: string) => text.replaceAll(/\s/g, "").toUpperCase();

/** Whether every word of the name stands in the text, in any order. */
function isNamed(text: string, name: string) {
  const words = new Set(wordsOf(text).split(" "));
  const parts = wordsOf(name).split(" ");
  return parts.length > 1 && parts.every((part) => words.has(part));
}

/** The ties between a person and a proposal, those that leave no doubt first. */
export function conflictHints(person: HintedPerson, proposal: HintedProposal): ConflictHint[] {
  const { applicant, partners, signatory, createdById } = proposal;
  const own = new Set(person.organisations.map(({ code }) => code));
  const sides = [applicant, ...partners];
  const hints: ConflictHint[] = [];
  const add = (kind: HintKind, name: string) => {
    if (!hints.some((hint) => hint.kind === kind && hint.name === name)) hints.push({ kind, name });
  };

  if (own.has(applicant.code)) add("applicant", applicant.name);
  for (const { code, name } of partners) if (own.has(code)) add("partner", name);
  if (createdById === person.id) add("author", person.name);
  for (const { name, code } of sides) {
    const same = person.employers.filter(
      (employer) => employer.code !== "" && employer.code === code,
    );
    if (same.length > 0) add(same.some(({ seat }) => seat) ? "boardSeat" : "employer", name);
  }
  for (const { name, code } of sides) {
    const same = person.employers.filter(
      (employer) =>
        employer.code !== code && wordsOf(employer.name) !== "" && isNamedAs(employer.name, name),
    );
    if (same.length > 0) add(same.some(({ seat }) => seat) ? "boardSeat" : "employerName", name);
  }
  const domain = domainOf(person.email);
  if (domain !== "" && !publicMail.test(domain) && domain === domainOf(applicant.email))
    add("emailDomain", domain);
  for (const other of person.organisations) {
    if (other.code === applicant.code) continue;
    if (digitsOf(other.phone).length === 8 && digitsOf(other.phone) === digitsOf(applicant.phone))
      add("phone", other.name);
    if (wordsOf(other.address) !== "" && wordsOf(other.address) === wordsOf(applicant.address))
      add("address", other.name);
    const accounts = new Set(other.accounts.map(accountOf));
    if (applicant.accounts.some((account) => accounts.has(accountOf(account))))
      add("bankAccount", other.name);
  }
  if (isNamed(applicant.head, person.name) || isNamed(signatory, person.name))
    add("name", person.name);
  return hints;
}

const isNamedAs = (employer: string, name: string) =>
  ` ${wordsOf(employer)} `.includes(` ${wordsOf(name)} `);
