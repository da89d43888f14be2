import type { documents as original } from "../lt/documents.ts";
import type { Message } from "../message.ts";

export const documents = {
  "refusal.letter-empty":
    "The letter cannot be issued, because these places are empty: {fields}. Correct the template of the letter or the data",
  "template.title": "Letter templates",
  "template.lead":
    "Here the words of your group's letters are changed. A change holds from its saving on; letters that are approved or sent stay as they were.",
  "template.standard": "standard text",
  "template.version": "version {n}",
  "template.heading": "Heading",
  "template.body": "Text",
  "template.bodyHint":
    "Separate paragraphs by an empty line. “# ” begins a heading, “- ” or “1. ” a list, a part in double braces on a line of its own inserts a table or several paragraphs.",
  "template.fields": "Fields and parts",
  "template.field": "Field",
  "template.example": "Example",
  "template.obligatory": "obligatory",
  "template.part": "part",
  "template.save": "Save a new version",
  "template.preview": "Preview",
  "template.previewTitle": "The letter with example data",
  "template.reset": "Go back to the standard text",
  "template.standardText": "Standard text",
  "template.versions": "Versions",
  "template.savedBy": "{n} – {at}, {by}",
  "template.wentBack": "back to the standard text",
  "template.changes": "What differs from the standard text",
  "template.pdf": "The text in force with sample data (PDF)",
  "template.language": "Language",
  "refusal.template-empty": "Enter a heading and a text",
  "refusal.template-unknown": "This letter has no such fields or parts: {names}",
  "refusal.template-missing": "Obligatory fields or parts are missing: {names}",
  "refusal.template-braces":
    "There are braces that mark no field or part. A field is written in braces, a part in double ones on a line of its own",
  "evalDoc.title": "Documents",
  "evalDoc.summary": "Summary of the results",
  "evalDoc.list": "List of projects and reserve list",
  "evalDoc.sheet": "Sheet {letter} (PDF)",
} satisfies Record<keyof typeof original, Message>;
