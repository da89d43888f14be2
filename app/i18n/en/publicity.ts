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
  "publicity.title": "Duties of publicity",
  "publicity.kept": "Duties of publicity: {done} of {all} kept",
  "publicity.text":
    "What everybody who gets money of the European Union has to do so that people see who funds the project (Regulation (EU) 2021/1060, articles 47 and 50). Where they are not kept, the support may be cut by up to 3 %.",
  "publicity.duty.website": "Description on the website and in social media",
  "publicity.duty.documents": "Statement of funding in documents and materials for participants",
  "publicity.duty.emblem": "Emblem of the European Union on all materials of the project",
  "publicity.duty.poster": "Poster of A3 or larger, or a screen, where people see it",
  "publicity.duty.plaque": "Durable plaque or billboard",
  "publicity.about.website":
    "A short description of the project, its aims and results, with the support of the Union, where you have a website or accounts.",
  "publicity.about.documents":
    "Documents and announcements for the public or participants say that the European Union co-funds the project.",
  "publicity.about.emblem":
    "The emblem with the statement of funding on all that you show and hand out.",
  "publicity.about.poster": "At least one poster, or a screen like it, that tells of the project.",
  "publicity.about.plaque":
    "The project costs more than 100 000 €: once building begins or equipment is bought, a durable plaque is put up. Where nothing is built or bought, say so in the note and put up a poster.",
  "publicity.notDone": "Not kept",
  "publicity.waits": "The group has not seen it",
  "publicity.seen": "The group has seen it",
  "publicity.see": "Seen",
  "publicity.on": "Kept on {day}",
  "publicity.tell": "Tell what was done",
  "publicity.change": "Change",
  "publicity.doneOn": "Day on which it was kept",
  "publicity.link": "Link to where it is seen",
  "publicity.linkHint": "Such as https://www.example.lt/project",
  "publicity.note": "Note",
  "publicity.files": "Files (a picture, a document)",
  "publicity.filesKept": "Files added",
  "publicity.removeFile": "Remove",
  "publicity.settled": "The group has confirmed the entry, so its files stay.",
  "publicity.fileCount": "Files: {n}. Staff of the group, observers and the promoter read them.",
  "publicity.save": "Save",
  "refusal.publicity-settled":
    "The group has confirmed the entry: its files cannot be removed any more.",
  "refusal.publicity-later": "That day has not come yet",
  "log.project.publicity": "Duty of publicity of project {subject} told of",
  "log.project.publicity-file-removed": "File of a duty of publicity of project {subject} removed",
  "log.project.publicity-seen": "Duty of publicity of project {subject} seen",
  "log.project.read-file": "File on the publicity of project {subject} downloaded",
  "log.strategy.fund-statement": "Statement of the fund of a strategy changed",
};
