import { Page } from "#app/ui/shell.tsx";
import { useT } from "#app/ui/use-t.ts";

const topics = ["who", "what", "why", "howLong", "public", "rights"] as const;

export default function Privacy() {
  const t = useT();
  return (
    <Page>
      <title>{`${t("privacy.title")} – ${t("site.name")}`}</title>
      <h1>{t("privacy.title")}</h1>
      <p>{t("privacy.lead")}</p>
      {topics.map((topic) => (
        <section key={topic}>
          <h2>{t(`privacy.${topic}.title`)}</h2>
          <p>{t(`privacy.${topic}.text`)}</p>
        </section>
      ))}
    </Page>
  );
}
