import type { Message } from "../message.ts";
import type { strategyPapers as original } from "../lt/strategy-papers.ts";

export const strategyPapers: Record<keyof typeof original, Message> = {
  "acts.lead":
    "Decisions, orders, contracts and meetings that the strategy rests on. The public page of the strategy shows them in this order.",
  "acts.add": "Add a decision or document",
  "acts.save": "Save",
  "acts.saved": "Saved.",
  "acts.dateText": "The source says “{date}”. That stays unless you enter an exact day.",
  "acts.removeTitle": "Remove this entry",
  "acts.remove": "Remove",
  "log.strategy.add-act": "“{title}” was added to what the strategy rests on",
  "log.strategy.change-act": "“{title}” was changed among what the strategy rests on",
  "log.strategy.remove-act": "“{title}” was removed from what the strategy rests on",
  "strategyDocuments.title": "Documents of the strategy",
  "strategyDocuments.lead":
    "The text of the strategy, its annexes and other documents. Everybody can download these files from the public page of the strategy.",
  "strategyDocuments.drafted":
    "The text of the strategy, its annexes and other documents. While the strategy is being prepared only staff of the group see the files; once it is approved, everybody can download them.",
  "strategyDocuments.document": "Document",
  "strategyDocuments.titleField": "Title of the document",
  "strategyDocuments.files": "Files of the document",
  "strategyDocuments.titleHint": "For example “Annex 2 of the strategy. Financial plan”.",
  "strategyDocuments.file": "File",
  "strategyDocuments.addedAt": "Added",
  "strategyDocuments.add": "Add a document",
  "strategyDocuments.remove": "Remove",
  "refusal.no-document-file": "Choose the file of the document.",
  "refusal.too-many-documents": "A strategy can have at most {most} files of documents.",
  "log.strategy.add-document": "The document “{title}” was added to the strategy",
  "log.strategy.remove-document": "“{title}” was removed from the documents of the strategy",
  "territory.map": "Map of the territory",
  "territory.noNames": "Areas without names.",
  "territory.outline": "An outline only, north above.",
  "territory.from": "Source of the boundaries: {source}.",
  "territory.amend": "The description of the territory is changed by an amendment of the strategy",
  "territory.none": "There is no map; the territory is only described in words.",
  "territory.add": "Add a map",
  "territory.replace": "Replace the map",
  "territory.remove": "Remove the map",
  "territory.preview": "Preview",
  "territory.previewText": "The map is not saved yet. If it looks right, save it.",
  "territory.abroad":
    "Part of the map lies outside Lithuania. Check that longitude comes before latitude in each pair of coordinates.",
  "territory.file": "GeoJSON file",
  "territory.fileHint":
    "Up to {megabytes}\u00a0MB and {thousands} thousand points: a FeatureCollection with areas (Polygon, MultiPolygon) and, if you like, places (Point), in WGS 84 coordinates. The name is taken from the property “name”.",
  "territory.text": "Or the text of GeoJSON",
  "territory.textHint": "Where a file is chosen, the text is not read.",
  "territory.source": "Source of the boundaries",
  "territory.sourceHint":
    "Whose data these are and under which licence, if the licence asks to say so.",
  "territory.show": "Preview",
  "territory.save": "Save the map",
  "refusal.map-empty": "Choose a GeoJSON file or paste its text.",
  "refusal.map-too-large": "The map is too large: its file can have up to {megabytes}\u00a0MB.",
  "refusal.map-not-json": "This is not JSON: the file is damaged or was not copied whole.",
  "refusal.map-not-collection":
    "This is not the GeoJSON that is needed: a FeatureCollection whose every object is a Polygon, a MultiPolygon or a Point.",
  "refusal.map-not-degrees":
    "The coordinates have to be WGS 84 degrees: longitude up to 180, latitude up to 90. Convert LKS-94 coordinates (metres) first.",
  "refusal.map-no-area": "The map has no area (Polygon or MultiPolygon).",
  "refusal.map-too-many-points":
    "The map has too many points. Simplify the outlines to at most {thousands} thousand.",
  "log.strategy.set-map": "The map of the territory of the strategy was changed",
  "log.strategy.remove-map": "The map of the territory of the strategy was removed",
};
