import { PDFHexString, PDFName, PDFString, type PDFDocument } from "pdf-lib";
import { srgbProfile } from "./srgb-profile.ts";

export interface DocumentFacts {
  title: string;
  author: string;
  language: "lt-LT" | "en-GB";
  /** The instant that the document names as its making; never the clock, or bytes would differ. */
  madeAt: Date;
  /** 32 hexadecimal digits that identify the contents. */
  id: string;
}

const MAKER = "Kvieslys";
const name = (text: string) => PDFName.of(text);

/** Title, language, dates, identity, colour and the PDF/A-2b and PDF/UA-1 declarations. */
export function writeMetadata(pdf: PDFDocument, facts: DocumentFacts) {
  const { context, catalog } = pdf;
  pdf.setTitle(facts.title, { showInWindowTitleBar: true });
  pdf.setAuthor(facts.author);
  pdf.setCreator(MAKER);
  pdf.setProducer(MAKER);
  pdf.setCreationDate(facts.madeAt);
  pdf.setModificationDate(facts.madeAt);
  pdf.setLanguage(facts.language);

  const xmp = new TextEncoder().encode(xmpPacket(facts));
  const metadata = context.stream(xmp, { Type: "Metadata", Subtype: "XML" });
  catalog.set(name("Metadata"), context.register(metadata));

  const profile = context.stream(deflatedProfile(pdf), { N: 3, Filter: "FlateDecode" });
  const intent = {
    Type: "OutputIntent",
    S: "GTS_PDFA1",
    OutputConditionIdentifier: PDFString.of("sRGB"),
    Info: PDFString.of("sRGB IEC61966-2.1"),
    DestOutputProfile: context.register(profile),
  };
  catalog.set(name("OutputIntents"), context.obj([intent]));

  const id = PDFHexString.of(facts.id);
  context.trailerInfo.ID = context.obj([id, id]);
}

let profileBytes: Uint8Array | undefined;

function deflatedProfile(pdf: PDFDocument) {
  profileBytes ??= pdf.context.flateStream(srgbProfile()).contents;
  return profileBytes;
}

function xmpPacket({ title, author, language, madeAt }: DocumentFacts) {
  const instant = madeAt.toISOString().replace(".000Z", "Z");
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>PDF/UA part</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title><dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator><dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language><xmp:CreateDate>${instant}</xmp:CreateDate><xmp:ModifyDate>${instant}</xmp:ModifyDate><xmp:CreatorTool>${MAKER}</xmp:CreatorTool><pdf:Producer>${MAKER}</pdf:Producer><pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part></rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;
}

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
