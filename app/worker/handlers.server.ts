import type { Task } from "#app/domain/outbox/task.ts";
import type { HandOver, Mailer } from "#app/platform/mailer.server.ts";
import {
  mailAccountExists,
  mailAccountMade,
  mailConfirmEmail,
  mailResetPassword,
} from "./account-mail.server.ts";
import { mailAnnualReportReminder } from "./annual-report-reminder.server.ts";
import { archiveTask } from "./call-archive.server.ts";
import {
  mailClarificationAnswered,
  mailClarificationAsked,
  mailClarificationDue,
  mailClarificationExtension,
  mailClarificationStaff,
} from "./clarification-mail.server.ts";
import { mailComplaintHandler } from "./complaint-handler.server.ts";
import { mailComplaintReceived } from "./complaint-received.server.ts";
import { mailCallNews, mailGroupNews, tellOfCall } from "./call-news.server.ts";
import { mailTimetable, tellOfTimetable } from "./timetable-news.server.ts";
import { publishCallTask } from "./publish-call.server.ts";
import { mailQuestionAnswered, mailQuestionAsked } from "./call-question.server.ts";
import { mailConfirmSubscription } from "./confirm-subscription.server.ts";
import { mailEvaluationAssigned } from "./evaluation-assigned.server.ts";
import {
  mailBoardPapers,
  mailScoringProgress,
  mailScoringReminder,
} from "./evaluation-reminder.server.ts";
import { mailEventPlace } from "./event-place.server.ts";
import { mailNewsModerated, mailNewsProposed } from "./news.server.ts";
import { mailFileRefused, scanTask } from "./file-scan.server.ts";
import { mailInvitation } from "./invitation.server.ts";
import { drawLetterTask, mailLetterTask } from "./letter.server.ts";
import { mailMeetingCalled } from "./meeting-called.server.ts";
import { mailMonitoringReminder } from "./monitoring-reminder.server.ts";
import { mailMessage } from "./message.server.ts";
import { mailProposalNotice } from "./proposal-notice.server.ts";
import { mailOrganisation } from "./organisation-news.server.ts";
import { lapseOfferTask } from "./offer.server.ts";
import { releaseTask } from "./release.server.ts";
import { mailProposalReceived } from "./proposal-received.server.ts";
import { mailDraftClosed, mailReminder } from "./reminder.server.ts";
import { mailDraftEnds, retentionTask } from "./retention.server.ts";
import type { TaskContext } from "./task-context.ts";

/**
 * Does one task of the outbox; `key` is the same at every try, and so is the Message-ID made of it.
 * `handOver` runs before the end of each mail, which is not sent where it throws.
 */
export const taskHandlers =
  ({ mailer, ...services }: TaskContext) =>
  (task: Task, key: string, handOver?: HandOver): Promise<void> => {
    const send: Mailer["send"] = (mailKey, mail) => mailer.send(mailKey, mail, handOver);
    const context = { ...services, mailer: { ...mailer, send } };
    switch (task.kind) {
      case "mail.confirm-email":
        return mailConfirmEmail(context, task, key);
      case "mail.account-exists":
        return mailAccountExists(context, task, key);
      case "mail.reset-password":
        return mailResetPassword(context, task, key);
      case "mail.account-made":
        return mailAccountMade(context, task, key);
      case "mail.invitation":
        return mailInvitation(context, task, key);
      case "mail.proposal-received":
        return mailProposalReceived(context, task, key);
      case "mail.proposal-notice":
        return mailProposalNotice(context, task, key);
      case "mail.evaluation-assigned":
        return mailEvaluationAssigned(context, task, key);
      case "mail.meeting-called":
        return mailMeetingCalled(context, task, key);
      case "mail.scoring-reminder":
        return mailScoringReminder(context, task, key);
      case "mail.scoring-progress":
        return mailScoringProgress(context, task, key);
      case "mail.monitoring-reminder":
        return mailMonitoringReminder(context, task, key);
      case "mail.annual-report-reminder":
        return mailAnnualReportReminder(context, task, key);
      case "mail.board-papers":
        return mailBoardPapers(context, task, key);
      case "mail.clarification-asked":
        return mailClarificationAsked(context, task, key);
      case "mail.clarification-due":
        return mailClarificationDue(context, task, key);
      case "mail.clarification-extension":
        return mailClarificationExtension(context, task, key);
      case "mail.clarification-answered":
        return mailClarificationAnswered(context, task, key);
      case "mail.clarification-staff":
        return mailClarificationStaff(context, task, key);
      case "mail.draft-ends":
        return mailDraftEnds(context, task, key);
      case "mail.organisation":
        return mailOrganisation(context, task, key);
      case "mail.reminder":
        return mailReminder(context, task, key);
      case "mail.draft-closed":
        return mailDraftClosed(context, task, key);
      case "mail.message":
        return mailMessage(context, task, key);
      case "mail.complaint-handler":
        return mailComplaintHandler(context, task, key);
      case "mail.complaint-received":
        return mailComplaintReceived(context, task, key);
      case "mail.question-asked":
        return mailQuestionAsked(context, task, key);
      case "mail.question-answered":
        return mailQuestionAnswered(context, task, key);
      case "call.publish":
        return publishCallTask(context, task);
      case "call.tell":
        return tellOfCall(context, task);
      case "mail.call-news":
        return mailCallNews(context, task, key);
      case "mail.group-news":
        return mailGroupNews(context, task, key);
      case "timetable.tell":
        return tellOfTimetable(context, task);
      case "mail.timetable":
        return mailTimetable(context, task, key);
      case "mail.confirm-subscription":
        return mailConfirmSubscription(context, task, key);
      case "mail.event-place":
        return mailEventPlace(context, task, key);
      case "mail.news-proposed":
        return mailNewsProposed(context, task, key);
      case "mail.news-moderated":
        return mailNewsModerated(context, task, key);
      case "retention.run":
        return retentionTask(context);
      case "file.scan":
        return scanTask(context, task);
      case "mail.file-refused":
        return mailFileRefused(context, task, key);
      case "list.release":
        return releaseTask(context, task);
      case "offer.lapse":
        return lapseOfferTask(context, task);
      case "letter.draw":
        return drawLetterTask(context, task);
      case "archive.make":
        return archiveTask(context, task);
      case "mail.letter":
        return mailLetterTask(context, task, key);
    }
  };
