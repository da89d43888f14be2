import { normalEmail } from "#app/domain/accounts/account-schema.ts";
import { parseDate } from "#app/domain/values/date.ts";
import { logNouns } from "./log-rules.ts";

/** What an address says under a name, as typed, at most as long as an e-mail address. */
export const typedIn = (query: URLSearchParams, name: string) =>
  (query.get(name) ?? "").trim().slice(0, 254);

/** The filter of the log that an address asks for; a day that is none is left out. */
export function logFilter(query: URLSearchParams) {
  const person = typedIn(query, "person");
  return {
    group: typedIn(query, "group") || null,
    noun: logNouns.find((noun) => noun === typedIn(query, "about")) ?? null,
    person: person ? normalEmail(person) : null,
    from: parseDate(typedIn(query, "from")),
    to: parseDate(typedIn(query, "to")),
  };
}
