import type { publicity as lithuanian } from "../lt/publicity.ts";
import type { Message } from "../message.ts";

export const publicity: Record<keyof typeof lithuanian, Message> = {
  "fundStatement.title": "Statement of the fund",
  "fundStatement.text":
    "Beside the emblem of the European Union this sentence stands at the foot of the pages of the strategy {from}–{to}, of its calls and projects, and in the letters of its calls. The programme of each period words its own: for 2021–2027 “Co-funded by the European Union”.",
  "fundStatement.lt": "Sentence in Lithuanian",
  "fundStatement.ltHint":
    "Left empty, the sentence of the group’s letterhead is shown: “{statement}”.",
  "fundStatement.en": "Sentence in English",
  "fundStatement.save": "Save",
  "fundStatement.saved": "Saved. The foot of this page shows how it looks.",
  "log.strategy.fund-statement": "Statement of the fund of a strategy changed",
};
