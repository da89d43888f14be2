import { Fragment } from "react";
import { type Dataset, datasets } from "#app/domain/open-data/records.ts";
import { Page } from "#app/ui/shell.tsx";
import { ScrollTable } from "#app/ui/table.tsx";
import { useT } from "#app/ui/use-t.ts";

/** Other addresses by what they are for; a word in braces stands for what the reader puts there. */
const others = {
  single: [
    ["oneCall", "/open-data/v1/calls/{number}.json"],
    ["oneStrategy", "/open-data/v1/strategies/{group}/{years}.json"],
  ],
  standards: [
    ["grants360", "/open-data/360giving.json"],
    ["commonGrants", "/common-grants/opportunities"],
    ["commonGrant", "/common-grants/opportunities/{id}"],
    ["openApi", "/openapi.json"],
  ],
  feeds: [
    ["callsAtom", "/calls.atom"],
    ["groupAtom", "/groups/{group}/calls.atom"],
    ["newsAtom", "/news.atom"],
    ["eventsAtom", "/events.atom"],
    ["timetableAtom", "/timetable/timetable.atom"],
  ],
  calendars: [
    ["timetableIcs", "/timetable/timetable.ics"],
    ["eventsIcs", "/events.ics"],
    ["eventIcs", "/events/{id}/calendar.ics"],
    ["callIcs", "/calls/{number}/calendar.ics"],
  ],
  tables: [
    ["callsTable", "/open-data/calls.csv"],
    ["resultsTable", "/open-data/results.csv"],
    ["callResultsTable", "/calls/{number}/results/results.csv"],
    ["timetableTable", "/timetable/timetable.csv"],
    ["ledgerTable", "/strategies/{group}/{years}/ledger/ledger.csv"],
    ["indicatorsTable", "/strategies/{group}/{years}/indicators/indicators.csv"],
    ["reportTable", "/strategies/{group}/{years}/reports/{year}/report.csv"],
  ],
} as const;

type AddressPart = "number" | "group" | "years" | "year" | "id";

const kinds = Object.keys(others) as (keyof typeof others)[];

/** Where something is, to go there unless a part is still to be put in. */
function Address({ at }: { at: string }) {
  const t = useT();
  if (!at.includes("{")) return <a href={at}>{at}</a>;
  const spelt = at.replaceAll(/\{(number|group|years|year|id)\}/g, (_, part: AddressPart) =>
    t(`openData.part.${part}`),
  );
  return <code>{spelt}</code>;
}

/** Which data are open, where, and how to read them. */
export default function OpenData() {
  const t = useT();
  const lists = Object.keys(datasets) as Dataset[];
  return (
    <Page>
      <title>{`${t("openData.title")} – ${t("site.name")}`}</title>
      <h1>{t("openData.title")}</h1>
      <p>{t("openData.lead")}</p>
      <p>
        <a href="https://creativecommons.org/licenses/by/4.0/" rel="license">
          {t("openData.licence")}
        </a>
      </p>
      <h2>{t("openData.lists")}</h2>
      <ScrollTable label={t("openData.lists")} className="cards">
        <thead>
          <tr>
            <th scope="col">{t("openData.what")}</th>
            <th scope="col">{t("openData.where")}</th>
          </tr>
        </thead>
        <tbody>
          {lists.map((list) => (
            <tr key={list}>
              <th scope="row">{t(`openData.of.${list}`)}</th>
              <td data-label={t("openData.where")}>
                <span>
                  <a href={`/open-data/v1/${list}.json`}>JSON</a>
                  {" · "}
                  <a href={`/open-data/v1/${list}.csv`}>CSV</a>
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      {kinds.map((kind) => (
        <Fragment key={kind}>
          <h2>{t(`openData.kind.${kind}`)}</h2>
          {kind === "tables" && <p>{t("openData.tableFormats")}</p>}
          <ul>
            {others[kind].map(([key, at]) => (
              <li key={key}>
                <Address at={at} />
                <br />
                {t(`openData.${key}`)}
              </li>
            ))}
          </ul>
        </Fragment>
      ))}
      <h2>{t("openData.how")}</h2>
      {(["sums", "pages", "addresses", "times", "examples", "notice", "people"] as const).map(
        (key) => (
          <p key={key}>{t(`openData.${key}`)}</p>
        ),
      )}
    </Page>
  );
}
