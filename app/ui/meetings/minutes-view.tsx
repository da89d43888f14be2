import type { DocumentModel } from "#app/domain/documents/document.ts";
import { Blocks } from "../letter.tsx";

/** The minutes as a page: the same words in the same order as their PDF. */
export function MinutesView({ document }: { document: Omit<DocumentModel, "madeAt"> }) {
  return (
    <article className="letter" lang={document.language}>
      {document.watermark && <p className="draft-mark">{document.watermark}</p>}
      <header>
        <p className="name">{document.author}</p>
        <p>{document.kind}</p>
      </header>
      <h2>{document.title}</h2>
      <Blocks blocks={document.blocks} />
      {document.check && (
        <footer>
          <p>{document.check.text}</p>
        </footer>
      )}
    </article>
  );
}
