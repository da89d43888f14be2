import type { DocumentBlock } from "#app/domain/documents/document-block.ts";
import type { DocumentModel } from "#app/domain/documents/document.ts";
import type { LetterModel, TableBlock } from "#app/domain/letters/letter.ts";
import { letterFrame } from "#app/domain/letters/letter-frame.ts";
import { Bars } from "./bars.tsx";
import { ScrollTable } from "./table.tsx";

/** A letter as a page: the same words in the same order as its PDF. */
export function LetterTwin({ model }: { model: LetterModel }) {
  const frame = letterFrame(model);
  return (
    <article className="letter" lang={model.language}>
      {frame.draftMark && <p className="draft-mark">{frame.draftMark}</p>}
      <header>
        <p className="name">{frame.groupName}</p>
        <Lines lines={frame.requisites} />
      </header>
      <div className="addressee">
        <div>
          <Lines lines={frame.recipient} />
        </div>
        <div>
          <Lines lines={[frame.registration, frame.yourReference ?? ""]} />
        </div>
      </div>
      <h2>{model.heading}</h2>
      <Blocks blocks={model.blocks} />
      {model.attachments.length > 0 && (
        <p>
          {frame.attachmentsLabel} {model.attachments.join(" ")}
        </p>
      )}
      {model.signatory && (
        <p className="signatory">
          <span>{model.signatory.position}</span>
          <span>{model.signatory.name}</span>
        </p>
      )}
      <footer>
        <p>{frame.drafter}</p>
        <p>{frame.verification}</p>
        {model.group.euStatement && <p>{model.group.euStatement}</p>}
      </footer>
      {model.annexes.map(({ title, blocks }) => (
        <section key={title} className="annex">
          <h2>{title}</h2>
          <Blocks blocks={blocks} />
        </section>
      ))}
    </article>
  );
}

/** A document as a page: the same words in the same order as its PDF. */
export function DocumentTwin({ model }: { model: DocumentModel }) {
  return (
    <article className="letter" lang={model.language}>
      {model.watermark && <p className="draft-mark">{model.watermark}</p>}
      <header>
        <p>{model.author}</p>
        <p className="name">{model.kind}</p>
      </header>
      <h2>{model.title}</h2>
      <Blocks blocks={model.blocks} />
      {model.check && (
        <footer>
          <p>{model.check.text}</p>
        </footer>
      )}
    </article>
  );
}

const Lines = ({ lines }: { lines: readonly string[] }) =>
  lines.filter(Boolean).map((line) => (
    <span key={line} className="block">
      {line}
    </span>
  ));

/** A long document as a page of its own, as wide as its tables need. */
export function DocumentText({ model: { language, title, blocks } }: { model: DocumentModel }) {
  return (
    <article lang={language}>
      <h2>{title}</h2>
      <Blocks blocks={blocks} />
    </article>
  );
}

/** The blocks of a letter or document, one under another. */
export const Blocks = ({ blocks }: { blocks: readonly DocumentBlock[] }) =>
  blocks.map((block, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- the blocks of a letter never move
    <BlockOf key={index} block={block} />
  ));

function BlockOf({ block }: { block: DocumentBlock }) {
  switch (block.type) {
    case "paragraph":
      return <p>{block.text}</p>;
    case "heading":
      return block.level === 2 ? <h3>{block.text}</h3> : <h4>{block.text}</h4>;
    case "facts":
      return (
        <dl className="summary">
          {block.items.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      );
    case "list": {
      const items = block.items.map((item, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- two items may say the same
        <li key={index}>{item}</li>
      ));
      return block.numbered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case "table":
      return <Table block={block} />;
    case "bars":
      return <Bars caption={block.caption} rows={block.rows} />;
  }
}

function Table({ block: { caption, columns, rows, total } }: { block: TableBlock }) {
  const align = (index: number) => (columns[index]?.align === "right" ? "num" : undefined);
  return (
    <ScrollTable label={caption} className="dense cards">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ label }, index) => (
            <th key={label} scope="col" className={align(index)}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, row) => (
          // oxlint-disable-next-line react/no-array-index-key -- two rows may say the same
          <tr key={row}>
            {cells.map((cell, index) =>
              columns[index]?.namesRow ? (
                <th key={columns[index].label} scope="row">
                  {cell}
                </th>
              ) : (
                <td
                  key={columns[index]?.label ?? index}
                  className={align(index)}
                  data-label={columns[index]?.label}
                >
                  <span>{cell}</span>
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
      {total && (
        <tfoot>
          <tr className="total">
            {total.map((cell, index) =>
              columns[index]?.namesRow ? (
                <th key={columns[index].label} scope="row">
                  {cell}
                </th>
              ) : (
                <td
                  key={columns[index]?.label ?? index}
                  className={align(index)}
                  data-label={columns[index]?.label}
                >
                  {cell && <span>{cell}</span>}
                </td>
              ),
            )}
          </tr>
        </tfoot>
      )}
    </ScrollTable>
  );
}
