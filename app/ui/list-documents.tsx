import { useT } from "./use-t.ts";

/** The ways to the documents of a call's list: each as a page and as a PDF. */
export function ListDocuments({ number }: { number: string }) {
  const t = useT();
  return (
    <section>
      <h2>{t("evalDoc.title")}</h2>
      <ul>
        {(["summary", "list"] as const).map((document) => (
          <li key={document}>
            <a href={`/documents/calls/${number}/${document}`}>{t(`evalDoc.${document}`)}</a> (
            <a
              href={`/documents/calls/${number}/${document}/pdf`}
              aria-label={`${t(`evalDoc.${document}`)}, PDF`}
            >
              PDF
            </a>
            )
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The sheets of a proposal as PDFs, by their letters. */
export function SheetDocuments({ id, letters }: { id: string; letters: readonly string[] }) {
  const t = useT();
  return (
    <p className="toolbar">
      {letters.map((letter) => (
        <a key={letter} href={`/documents/proposals/${id}/sheets/${letter}/pdf`}>
          {t("evalDoc.sheet", { letter })}
        </a>
      ))}
    </p>
  );
}
