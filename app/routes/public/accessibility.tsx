import { Page } from "#app/ui/shell.tsx";
import { useT } from "#app/ui/use-t.ts";

const topics = ["goal", "gaps", "feedback"] as const;

export default function Accessibility() {
  const t = useT();
  return (
    <Page>
      <title>{`${t("accessibility.title")} – ${t("site.name")}`}</title>
      <h1>{t("accessibility.title")}</h1>
      <p>{t("accessibility.lead")}</p>
      {topics.map((topic) => (
        <section key={topic}>
          <h2>{t(`accessibility.${topic}.title`)}</h2>
          <p>{t(`accessibility.${topic}.text`)}</p>
        </section>
      ))}
    </Page>
  );
}
