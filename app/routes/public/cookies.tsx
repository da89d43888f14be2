import { Page } from "#app/ui/shell.tsx";
import { ScrollTable } from "#app/ui/table.tsx";
import { useT } from "#app/ui/use-t.ts";

export default function Cookies() {
  const t = useT();
  return (
    <Page>
      <title>{`${t("cookies.title")} – ${t("site.name")}`}</title>
      <h1>{t("cookies.title")}</h1>
      <p>{t("cookies.lead")}</p>
      <ScrollTable label={t("cookies.title")}>
        <thead>
          <tr>
            <th scope="col">{t("cookies.name")}</th>
            <th scope="col">{t("cookies.purpose")}</th>
            <th scope="col">{t("cookies.lasts")}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>
              <code>__Host-session</code>
            </td>
            <td>{t("cookies.session")}</td>
            <td>{t("cookies.sessionLasts")}</td>
          </tr>
          <tr>
            <td>
              <code>__Host-kept</code>
            </td>
            <td>{t("cookies.kept")}</td>
            <td>{t("cookies.keptLasts")}</td>
          </tr>
          <tr>
            <td>
              <code>lang</code>
            </td>
            <td>{t("cookies.lang")}</td>
            <td>{t("cookies.langLasts")}</td>
          </tr>
        </tbody>
      </ScrollTable>
    </Page>
  );
}
