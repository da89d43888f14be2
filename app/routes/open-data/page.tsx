import { type Dataset, datasets } from "#app/domain/open-data/records.ts";
import { Page } from "#app/ui/shell.tsx";
import { ScrollTable } from "#app/ui/table.tsx";
import { useT } from "#app/ui/use-t.ts";

const others = [
  ["grants360", "/open-data/360giving.json"],
  ["commonGrants", "/common-grants/opportunities"],
  ["atom", "/calls.atom"],
  ["openApi", "/openapi.json"],
] as const;

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
      <h2>{t("openData.other")}</h2>
      <ul>
        {others.map(([key, at]) => (
          <li key={key}>
            <a href={at}>{t(`openData.${key}`)}</a>
          </li>
        ))}
      </ul>
      <h2>{t("openData.how")}</h2>
      {(["sums", "pages", "addresses", "times", "examples", "notice", "people"] as const).map(
        (key) => (
          <p key={key}>{t(`openData.${key}`)}</p>
        ),
      )}
    </Page>
  );
}
