import type { DocumentModel } from "#app/domain/documents/document.ts";
import { DocumentTwin } from "./letter.tsx";
import { Page } from "./shell.tsx";
import { Title } from "./title.tsx";
import { useT } from "./use-t.ts";

/** A document to be read, with the way to its PDF. */
export function DocumentPage({ model, pdf }: { model: DocumentModel; pdf: string }) {
  const t = useT();
  return (
    <Page>
      <Title text={`${model.kind}: ${model.title}`} />
      <h1>{model.kind}</h1>
      <div className="toolbar">
        <a className="button quiet" href={pdf}>
          {t("letters.pdf")}
        </a>
      </div>
      <DocumentTwin model={model} />
    </Page>
  );
}
