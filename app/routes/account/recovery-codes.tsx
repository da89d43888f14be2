import { ButtonLink } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";

/** New recovery codes, on the only page that ever shows them. */
export function RecoveryCodes({
  codes,
  next,
  notice,
}: {
  codes: readonly string[];
  next: string;
  notice: "codes.done" | "codes.renewed";
}) {
  const t = useT();
  return (
    <Page>
      <Title text={t("codes.title")} />
      <Notice>{t(notice)}</Notice>
      <h1>{t("codes.title")}</h1>
      <p>{t("codes.text")}</p>
      <ol className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <ButtonLink to={next}>{t("codes.next")}</ButtonLink>
    </Page>
  );
}
