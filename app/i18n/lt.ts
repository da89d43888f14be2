import { account } from "./lt/account.ts";
import { organisation } from "./lt/organisation.ts";
import { publicPages } from "./lt/public.ts";
import { divergence } from "./lt/divergence.ts";
import { ranking } from "./lt/ranking.ts";
import { staff } from "./lt/staff.ts";
import { admin } from "./lt/admin.ts";
import { assignment } from "./lt/assignment.ts";
import { board } from "./lt/board.ts";
import { calls } from "./lt/calls.ts";
import { draft } from "./lt/draft.ts";
import { documents } from "./lt/documents.ts";
import { join } from "./lt/join.ts";
import { complaint } from "./lt/complaint.ts";
import { check } from "./lt/check.ts";
import { clarification } from "./lt/clarification.ts";
import { log } from "./lt/log.ts";
import { mail } from "./lt/mail.ts";
import { mails } from "./lt/mails.ts";
import { meeting } from "./lt/meeting.ts";
import { monitoring } from "./lt/monitoring.ts";
import { messages } from "./lt/messages.ts";
import { privacy } from "./lt/privacy.ts";
import { fairness } from "./lt/fairness.ts";
import { events } from "./lt/events.ts";
import { eventMails } from "./lt/event-mails.ts";
import { news } from "./lt/news.ts";
import { pictures } from "./lt/pictures.ts";
import { publicity } from "./lt/publicity.ts";
import { project } from "./lt/project.ts";
import { exportTexts } from "./lt/exports.ts";
import { openDataTexts } from "./lt/open-data.ts";
import { correction } from "./lt/correction.ts";
import { release } from "./lt/release.ts";
import { reports } from "./lt/reports.ts";
import { reserve } from "./lt/reserve.ts";
import { reuse } from "./lt/reuse.ts";
import { scoring } from "./lt/scoring.ts";
import { signIn } from "./lt/sign-in.ts";
import { statements } from "./lt/statements.ts";
import { strategy } from "./lt/strategy.ts";
import { strategyPapers } from "./lt/strategy-papers.ts";
import { submission } from "./lt/submission.ts";
import { ltInBrowser } from "./lt-in-browser.ts";

/** Every text of the product in Lithuanian, the original. */
export const lt = {
  ...account,
  ...organisation,
  ...publicPages,
  ...staff,
  ...divergence,
  ...ranking,
  ...ltInBrowser,
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
