import { isMessage, type Translate } from "./translate.ts";

interface Entry {
  kind: string;
  /** Who acted, as far as the reader may know. */
  by: "applicant" | "system" | "person";
  name: string | null;
  subject: string | null;
  person: string | null;
  role: string | null;
  until: string | null;
}

/** What happened in one sentence; a kind that has no words yet is shown as it is. */
export function whatHappened(t: Translate, { kind, subject, person, role, until }: Entry) {
  const key = `log.${kind}`;
  if (!isMessage(key)) return kind;
  const [ofGroup, ofOrganisation] = [`groupRole.${role}`, `role.${role}`];
  const words = isMessage(ofGroup)
    ? t(ofGroup)
    : isMessage(ofOrganisation)
      ? t(ofOrganisation)
      : "";
  return t(key, {
    subject: subject ?? "–",
    person: person ?? "–",
    role: words.toLowerCase(),
    until: until ?? "",
  });
}

/** Who did it. */
export function whoActed(t: Translate, { by, kind, name }: Entry) {
  if (by === "applicant") return t("log.applicant");
  if (by === "system") return kind.startsWith("account.") ? "–" : t("log.program");
  return name ?? t("log.unknown");
}
