import { formatPhone } from "#app/domain/values/phone.ts";
import { Facts } from "../facts.tsx";
import { Original } from "../original.tsx";
import { useT } from "../use-t.ts";

interface Contacts {
  name: string;
  legalCode: string | null;
  address: string;
  email: string;
  phone: string;
  /** Contacts are examples of ours. */
  isExample: boolean;
}

/** A group with how to reach it; what is not known of it is left out, and said where nothing is. */
export function GroupContacts({
  group: { name, legalCode, address, email, phone, isExample },
}: {
  group: Contacts;
}) {
  const t = useT();
  const facts = [
    { label: t("statement.group"), value: <Original>{name}</Original> },
    { label: t("statement.legalCode"), value: legalCode },
    { label: t("group.address"), value: address },
    { label: t("group.email"), value: email && <a href={`mailto:${email}`}>{email}</a> },
    { label: t("group.phone"), value: phone && <a href={`tel:${phone}`}>{formatPhone(phone)}</a> },
  ].filter(({ value }) => value);
  return (
    <>
      <Facts facts={facts} />
      {!email && !phone && !address && <p className="soft">{t("group.noContacts")}</p>}
      {isExample && email && <p className="soft">{t("group.example")}</p>}
    </>
  );
}
