import {
  PDFArray,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFOperator,
  PDFOperatorNames,
  type PDFDict,
  type PDFDocument,
  type PDFPage,
  type PDFRef,
} from "pdf-lib";

export type StructureTag =
  | "Document"
  | "H1"
  | "H2"
  | "H3"
  | "P"
  | "L"
  | "LI"
  | "Lbl"
  | "LBody"
  | "Table"
  | "Caption"
  | "TR"
  | "TH"
  | "TD"
  | "Figure";

/** A node of the structure tree: what a screen reader reads, in this order. */
export interface StructureElement {
  tag: StructureTag;
  ref: PDFRef;
  dict: PDFDict;
  kids: PDFArray;
  /** The page of its first content. */
  page: PDFPage | null;
}

export interface ElementOptions {
  /** Scope of a header cell. */
  scope?: "Row" | "Column";
  /** A picture: the text that stands for it, and its left, bottom, right and top edge. */
  picture?: { alternative: string; box: [number, number, number, number] };
}

const name = (text: string) => PDFName.of(text);

/** Ties the marks on the pages to a tree of tags (ISO 32000-1, 14.7 and 14.8). */
export class StructureTree {
  readonly document: StructureElement;
  private readonly pdf: PDFDocument;
  private readonly root: PDFRef;
  /** Elements of the marked contents of each page, in the order of their numbers. */
  private readonly contents = new Map<PDFPage, PDFRef[]>();

  constructor(pdf: PDFDocument) {
    this.pdf = pdf;
    this.root = pdf.context.nextRef();
    this.document = this.create("Document", this.root, {});
  }

  /** Adds an element as the last child of `parent`. */
  element(tag: StructureTag, parent: StructureElement, options: ElementOptions = {}) {
    const element = this.create(tag, parent.ref, options);
    parent.kids.push(element.ref);
    return element;
  }

  addPage(page: PDFPage) {
    page.node.set(name("StructParents"), PDFNumber.of(this.contents.size));
    page.node.set(name("Tabs"), name("S"));
    this.contents.set(page, []);
  }

  /** Marks what `draw` puts on the page as content of the element; an element may span pages. */
  content(element: StructureElement, page: PDFPage, draw: () => void) {
    const elements = this.contents.get(page);
    if (!elements) throw new Error("The page was not added to the structure tree.");
    const id = elements.push(element.ref) - 1;
    if (element.page === null) {
      element.page = page;
      element.dict.set(name("Pg"), page.ref);
    }
    const isElsewhere = element.page !== page;
    element.kids.push(
      isElsewhere
        ? this.pdf.context.obj({ Type: "MCR", Pg: page.ref, MCID: id })
        : PDFNumber.of(id),
    );
    mark(page, element.tag, `<</MCID ${id}>>`);
    draw();
    unmark(page);
  }

  /** Marks what `draw` puts on the page as not worth reading aloud: rules, page numbers. */
  artifact(page: PDFPage, type: "Pagination" | "Layout", draw: () => void) {
    mark(page, "Artifact", `<</Type/${type}>>`);
    draw();
    unmark(page);
  }

  /** Writes the tree into the catalog. */
  finish() {
    const { context, catalog } = this.pdf;
    const numbers = [...this.contents.values()].flatMap((refs, page) => [
      PDFNumber.of(page),
      context.obj(refs),
    ]);
    context.assign(
      this.root,
      context.obj({
        Type: "StructTreeRoot",
        K: [this.document.ref],
        ParentTree: context.register(context.obj({ Nums: numbers })),
        ParentTreeNextKey: this.contents.size,
      }),
    );
    catalog.set(name("StructTreeRoot"), this.root);
    catalog.set(name("MarkInfo"), context.obj({ Marked: true }));
  }

  private create(tag: StructureTag, parent: PDFRef, options: ElementOptions): StructureElement {
    const { context } = this.pdf;
    const kids = PDFArray.withContext(context);
    const dict = context.obj({ Type: "StructElem", S: tag, P: parent, K: kids });
    if (options.scope) dict.set(name("A"), context.obj({ O: "Table", Scope: options.scope }));
    if (options.picture) {
      const { alternative, box } = options.picture;
      dict.set(name("Alt"), PDFHexString.fromText(alternative));
      dict.set(name("A"), context.obj({ O: "Layout", BBox: box }));
    }
    return { tag, ref: context.register(dict), dict, kids, page: null };
  }
}

function mark(page: PDFPage, tag: string, properties: string) {
  page.pushOperators(
    PDFOperator.of(PDFOperatorNames.BeginMarkedContentSequence, [name(tag), properties]),
  );
}

function unmark(page: PDFPage) {
  page.pushOperators(PDFOperator.of(PDFOperatorNames.EndMarkedContent));
}
