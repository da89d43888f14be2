import type { Letterhead } from "#app/domain/letters/letter.ts";
import { formatPhone } from "#app/domain/values/phone.ts";
import { type StatementOfPeriod, statementOf } from "./brand.ts";
import { letterhead } from "./letterhead.ts";

interface Group {
  name: string;
  legalCode: string | null;
  address: string;
  phone: string;
  email: string;
  website: string;
  /** As stored with the group. */
  letterhead: unknown;
}

/**
 * A group as it heads its letters, and the person to ask about them. The statement of the fund is that
 * of the strategy of the call that the letter is about; null where it is about none.
 */
export function letterGroup(
  { letterhead: stored, ...group }: Group,
  strategy: StatementOfPeriod | null,
) {
  const head = letterhead.parse(stored);
  const { drafter } = head;
  const letters: Letterhead = {
    name: group.name,
    legalForm: "Asociacija",
    code: group.legalCode,
    address: group.address,
    phone: formatPhone(group.phone),
    email: group.email,
    website: group.website || null,
    euStatement: statementOf(head, strategy),
  };
  return { group: letters, drafter: { ...drafter, phone: formatPhone(drafter.phone) } };
}
