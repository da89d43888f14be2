import type { OwnData } from "#app/domain/privacy/own-data.server.ts";
import { formatInstant } from "#app/domain/values/instant.ts";
import type { Locale } from "#app/domain/values/locale.ts";
import { type MessageKey, translator } from "#app/i18n/translate.ts";

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string) => text.replaceAll(/[&<>"]/g, (mark) => entities[mark] ?? "");

/** A value as it is read: instants by the clock of Vilnius, several values one below the other. */
function shown(value: unknown, locale: Locale): string {
  if (value === null || value === undefined || value === "") return "–";
  if (value instanceof Date) return formatInstant(value, locale);
  if (typeof value === "string") return escaped(value);
  const json = escaped(JSON.stringify(value, null, 2));
  return typeof value === "object" ? `<pre>${json}</pre>` : json;
}

function table(rows: readonly object[], locale: Locale, none: string): string {
  const [first] = rows;
  if (!first) return `<p>${escaped(none)}</p>`;
  const columns = Object.keys(first);
  const cells = (row: object) =>
    columns.map((column) => `<td>${shown(Reflect.get(row, column), locale)}</td>`).join("");
  return `<table><thead><tr>${columns.map((column) => `<th scope="col">${escaped(column)}</th>`).join("")}</tr></thead>
<tbody>${rows.map((row) => `<tr>${cells(row)}</tr>`).join("\n")}</tbody></table>`;
}

function proposal(
  { title, answers, submissions, call, organisation, ...rest }: OwnData["proposals"][number],
  of: Locale,
) {
  const { clarifications, moreTimeAskedByYou, offerAnsweredByYou, messages, complaints } = rest;
  const acts = [
    submissions,
    clarifications,
    moreTimeAskedByYou,
    offerAnsweredByYou ? [offerAnsweredByYou] : [],
    messages,
    complaints,
  ];
  const written = answers.map(
    ({ field, label, value }) =>
      `<dt>${escaped(label?.[of] ?? field)}</dt><dd>${shown(value, of)}</dd>`,
  );
  const { registration, state, startedAt, startedByYou } = rest;
  const facts = {
    call: call.number,
    organisation,
    registration,
    state,
    startedAt,
    startedByYou,
  };
  return `<h3>${escaped(title || call.title)}</h3>
${table([facts], of, "")}
<dl>${written.join("\n")}</dl>
${acts.flatMap((rows) => (rows.length > 0 ? [table(rows, of, "")] : [])).join("\n")}`;
}

const style =
  "body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}" +
  "table{border-collapse:collapse;display:block;overflow-x:auto}th,td{border:1px solid #ccc;padding:.25rem .5rem;text-align:left;vertical-align:top}" +
  "pre{white-space:pre-wrap;margin:0}dt{font-weight:bold}dd{margin:0 0 .5rem}";

interface ListedFile {
  name: string;
  /** Name in the archive; null where the storage no longer has it. */
  entry: string | null;
}

/** What is a table of its own, in the order of the page. */
const plain = [
  "unfinishedUploads",
  "declarations",
  "liftedConflicts",
  "sheets",
  "meetings",
  "votes",
  "recusals",
  "letterDeliveries",
  "joinRequests",
  "ownerClaims",
  "questions",
  "news",
  "pictures",
  "projectReports",
  "places",
  "subscriptions",
  "unwantedMails",
  "mails",
  "acts",
] as const satisfies readonly (keyof OwnData)[];

/** The readable page of an export: everything that data.json holds, section by section. */
export function ownDataPage(data: OwnData, files: readonly ListedFile[], at: Date, locale: Locale) {
  const t = translator(locale);
  const none = t("exported.none");
  const section = (key: MessageKey, content: string) =>
    `<section><h2>${escaped(t(key))}</h2>\n${content}</section>`;
  const listed = files.map(({ name, entry }) =>
    entry === null
      ? `<li>${escaped(name)} – ${escaped(none)}</li>`
      : `<li><a href="${escaped(entry.split("/").map(encodeURIComponent).join("/"))}">${escaped(name)}</a></li>`,
  );
  const proposals = data.proposals.map((one) => proposal(one, locale)).join("\n");
  return `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(t("exported.title"))}</title><style>${style}</style></head>
<body>
<h1>${escaped(t("exported.title"))}</h1>
<p>${escaped(t("exported.at", { at: formatInstant(at, locale) }))}</p>
${section("exported.profile", table([data.profile], locale, none))}
${section("exported.sessions", table(data.sessions, locale, none))}
${section("exported.organisations", table(data.organisations, locale, none))}
${section("exported.groups", table(data.groups, locale, none))}
${section("exported.invitations", table(data.invitations, locale, none))}
${section("exported.proposals", `<p>${escaped(t("exported.note"))}</p>\n${proposals || `<p>${escaped(none)}</p>`}`)}
${section("exported.files", listed.length > 0 ? `<ul>${listed.join("\n")}</ul>` : `<p>${escaped(none)}</p>`)}
${plain.map((key) => section(`exported.${key}`, table(data[key], locale, none))).join("\n")}
</body>
</html>
`;
}
