import type { reuse as lt } from "../lt/reuse.ts";
import type { Message } from "../message.ts";

/** Whole proposals to take along, and earlier ones to copy from. */
export const reuse = {
  "whole.title": "The whole proposal",
  "whole.pdf": "Download as PDF",
  "whole.zip": "Download with attachments (ZIP)",
  "whole.formPdf": "Proposal form (PDF)",
  "whole.downloadForm": "Download the form (PDF)",
  "copy.title": "Copy from an earlier proposal",
  "copy.link": "Copy from an earlier proposal",
  "copy.choose":
    "Choose a proposal of your organisation. The next page shows what of it fits this form.",
  "copy.noSources": "Your organisation has no other proposals yet.",
  "copy.from": "From the proposal “{title}” ({number}).",
  "copy.another": "Choose another proposal",
  "copy.nothing": "This proposal has nothing that your draft does not have already.",
  "copy.lead":
    "Tick what to copy. Declarations and dates in the past are not copied. You will have to look through each copied part and save it.",
  "copy.fill": "Copy into the empty fields",
  "copy.replace": "Replace what is filled in already with the earlier answers",
  "copy.now": "In the draft now",
  "copy.earlier": "In the earlier proposal",
  "copy.do": "Copy the ticked parts",
  "copy.flag.tooLong": "The text is longer than this form allows: shorten it after copying.",
  "copy.flag.tooManyRows": "There are more rows than this form allows: remove some after copying.",
  "copy.flag.dateLeftOut": "The date has passed or is unclear, so it is not copied.",
  "copy.flag.partLeftOut":
    "This form does not ask for a part of the answer, so that part is not copied.",
  "copy.file.infected": "Not copied: a virus was found.",
  "copy.file.format": "Not copied: this form does not accept such a format.",
  "copy.file.tooLarge": "Not copied: the file is too large.",
  "copy.file.tooMany": "Not copied: there are enough files in this place.",
  "copy.file.tooLargeTogether": "Not copied: all files together would be too large.",
  "copy.look": "Copied – look it through and save",
  "copy.start": "Begin and copy from an earlier proposal",
  "refusal.nothing-to-copy": "You have ticked nothing that could be copied.",
} satisfies Record<keyof typeof lt, Message>;
