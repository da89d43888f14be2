import { account } from "./en/account.ts";
import { organisation } from "./en/organisation.ts";
import { publicPages } from "./en/public.ts";
import { divergence } from "./en/divergence.ts";
import { ranking } from "./en/ranking.ts";
import { staff } from "./en/staff.ts";
import { admin } from "./en/admin.ts";
import { assignment } from "./en/assignment.ts";
import { board } from "./en/board.ts";
import { calls } from "./en/calls.ts";
import { draft } from "./en/draft.ts";
import { documents } from "./en/documents.ts";
import { join } from "./en/join.ts";
import { complaint } from "./en/complaint.ts";
import { check } from "./en/check.ts";
import { clarification } from "./en/clarification.ts";
import { log } from "./en/log.ts";
import { mail } from "./en/mail.ts";
import { mails } from "./en/mails.ts";
import { meeting } from "./en/meeting.ts";
import { monitoring } from "./en/monitoring.ts";
import { messages } from "./en/messages.ts";
import { privacy } from "./en/privacy.ts";
import { fairness } from "./en/fairness.ts";
import { events } from "./en/events.ts";
import { eventMails } from "./en/event-mails.ts";
import { news } from "./en/news.ts";
import { pictures } from "./en/pictures.ts";
import { publicity } from "./en/publicity.ts";
import { project } from "./en/project.ts";
import { exportTexts } from "./en/exports.ts";
import { openDataTexts } from "./en/open-data.ts";
import { correction } from "./en/correction.ts";
import { release } from "./en/release.ts";
import { reports } from "./en/reports.ts";
import { reserve } from "./en/reserve.ts";
import { reuse } from "./en/reuse.ts";
import { scoring } from "./en/scoring.ts";
import { signIn } from "./en/sign-in.ts";
import { statements } from "./en/statements.ts";
import { strategy } from "./en/strategy.ts";
import { strategyPapers } from "./en/strategy-papers.ts";
import { submission } from "./en/submission.ts";
import { enInBrowser } from "./en-in-browser.ts";

/** Every text of the product in English. */
export const en = {
  ...account,
  ...organisation,
  ...publicPages,
  ...staff,
  ...divergence,
  ...ranking,
  ...enInBrowser,
  ...admin,
  ...assignment,
  ...board,
  ...calls,
  ...draft,
  ...documents,
  ...join,
  ...complaint,
  ...check,
  ...clarification,
  ...log,
  ...mail,
  ...mails,
  ...meeting,
  ...monitoring,
  ...messages,
  ...privacy,
  ...events,
  ...fairness,
  ...eventMails,
  ...news,
  ...pictures,
  ...publicity,
  ...project,
  ...exportTexts,
  ...openDataTexts,
  ...correction,
  ...release,
  ...reports,
  ...reserve,
  ...reuse,
  ...scoring,
  ...signIn,
  ...statements,
  ...strategy,
  ...strategyPapers,
  ...submission,
};
