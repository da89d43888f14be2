import { index, layout, prefix, route, type RouteConfig } from "@react-router/dev/routes";

/** Every address, by audience, under its guard. */
export default [
  // public: no account, no client code
  index("routes/public/home.tsx"),
  route("calls", "routes/public/calls.tsx"),
  route("calls.atom", "routes/public/calls-feed.ts"),
  route("calls/:number", "routes/public/call.tsx"),
  route("calls/:number/calendar.ics", "routes/public/call-calendar.ts"),
  route("calls/:number/check", "routes/public/call-check.tsx"),
  route("calls/:number/questions/new", "routes/public/ask-question.tsx"),
  route("calls/:number/form", "routes/public/call-form.tsx"),
  route("calls/:number/form.pdf", "routes/public/call-form-pdf.ts"),
  route("calls/:number/templates/:version/:field", "routes/public/call-template.ts"),
  route("calls/:number/results", "routes/public/call-results.tsx"),
  route("strategies", "routes/public/strategies.tsx"),
  route("strategies/:group/:slug", "routes/public/strategy.tsx"),
  route("groups/:slug", "routes/public/group.tsx"),
  route("groups/:slug/calls.atom", "routes/public/group-feed.ts"),
  route("groups/:slug/follow", "routes/public/follow.tsx"),
  route("subscriptions/confirm/:token", "routes/public/follow-confirm.tsx"),
  route("subscriptions/end/:token", "routes/public/follow-end.tsx"),
  route("subscriptions/end/:token/one-click", "routes/public/follow-one-click.ts"),
  route("accent/:file", "routes/public/accent.ts"),
  route("results", "routes/public/results.tsx"),
  route("verify/:code", "routes/public/verify.tsx"),
  route("help", "routes/public/help.tsx"),
  route("privacy", "routes/public/privacy.tsx"),
  route("accessibility", "routes/public/accessibility.tsx"),
  route("cookies", "routes/public/cookies.tsx"),

  // account: signing in and oneself
  layout("routes/account/layout.tsx", [
    route("register", "routes/account/register.tsx"),
    route("sign-in", "routes/account/sign-in.tsx"),
    route("sign-in/code", "routes/account/enter-code.tsx"),
    route("sign-in/again", "routes/account/sign-in-again.ts"),
    route("sign-out", "routes/account/sign-out.ts"),
    route("confirm-email/:token", "routes/account/confirm-email.tsx"),
    route("reset-password", "routes/account/request-reset.tsx"),
    route("reset-password/:token", "routes/account/reset-password.tsx"),
    route("invitations/:token", "routes/account/invitation.tsx"),
    route("unsubscribe/:token", "routes/account/unsubscribe.tsx"),
    route("unsubscribe/:token/one-click", "routes/account/unsubscribe-one-click.ts"),
    layout("routes/account/signed-in.tsx", [
      route("account", "routes/account/account.tsx"),
      route("account/password", "routes/account/change-password.tsx"),
      route("account/mails", "routes/account/mails.tsx"),
      route("account/data", "routes/account/data.tsx"),
      route("account/data/export", "routes/account/data-export.ts"),
      route("account/data/erase", "routes/account/erase.tsx"),
      ...prefix("account/second-factor", [
        index("routes/account/second-factor.tsx"),
        route("set-up", "routes/account/set-up-second-factor.tsx"),
        route("codes", "routes/account/renew-codes.tsx"),
        route("remove", "routes/account/remove-second-factor.tsx"),
      ]),
      route("account/continue/:token", "routes/account/continue.tsx"),
    ]),
  ]),

  // applicant: signed in, for their organisations
  layout("routes/applicant/layout.tsx", [
    route("my", "routes/applicant/my.tsx"),
    ...prefix("my/organisations", [
      index("routes/applicant/organisations.tsx"),
      route("new", "routes/applicant/organisation-new.tsx"),
      route("join", "routes/applicant/join.tsx"),
      route(":id", "routes/applicant/organisation.tsx"),
      route(":id/groups", "routes/applicant/affiliations.tsx"),
      route(":id/members", "routes/applicant/members.tsx"),
      route(":id/members/:userId", "routes/applicant/member.tsx"),
    ]),
    route("my/proposals", "routes/applicant/proposals.tsx"),
    route("my/letters", "routes/applicant/letters.tsx"),
    route("my/proposals/new/:number", "routes/applicant/start.tsx"),
    ...prefix("my/proposals/:id", [
      index("routes/applicant/proposal.tsx"),
      route("sections/:section", "routes/applicant/section.tsx"),
      route("sections/:section/autosave", "routes/applicant/autosave.ts"),
      route("presence", "routes/applicant/presence.ts"),
      route("files/:field", "routes/applicant/upload.ts"),
      route("files/:field/parts/:upload", "routes/applicant/upload-part.ts"),
      route("uploads/:field", "routes/applicant/uploads.ts"),
      route("attachments/:attachment/remove", "routes/applicant/remove-attachment.ts"),
      route("copy", "routes/applicant/copy.tsx"),
      route("attachments/:attachment/restore", "routes/applicant/restore-attachment.ts"),
      route("attachments/:attachment/move", "routes/applicant/move-attachment.ts"),
      route("check", "routes/applicant/check.tsx"),
      route("submit", "routes/applicant/submit.tsx"),
      route("clarification", "routes/applicant/clarification.tsx"),
      route("submission", "routes/applicant/submission.tsx"),
      route("receipt", "routes/applicant/receipt.tsx"),
      route("receipt.pdf", "routes/applicant/receipt-pdf.ts"),
      route("proposal.pdf", "routes/applicant/proposal-pdf.ts"),
      route("submissions/:n/proposal.pdf", "routes/applicant/proposal-pdf.ts", {
        id: "my-submission-pdf",
      }),
      route("proposal.zip", "routes/applicant/proposal-zip.ts"),
      route("submissions/:n/proposal.zip", "routes/applicant/proposal-zip.ts", {
        id: "my-submission-zip",
      }),
      route("messages", "routes/applicant/messages.tsx"),
      route("complaint", "routes/applicant/complaint.tsx"),
      route("complaint/withdraw", "routes/applicant/withdraw-complaint.tsx"),
      route("complaint/receipt", "routes/applicant/complaint-receipt.tsx"),
      route("complaint/receipt.pdf", "routes/applicant/complaint-receipt-pdf.ts"),
    ]),
  ]),

  // every area: the file itself is asked who may read it
  route("files/attachments/:id", "routes/download-attachment.ts"),
  route("files/enclosures/:id", "routes/download-enclosure.ts"),

  // evaluator: signed in, with that role in some group
  layout("routes/evaluator/layout.tsx", [
    route("evaluation", "routes/evaluator/queue.tsx"),
    route("evaluation/:assignment/declaration", "routes/evaluator/declaration.tsx"),
    route("evaluation/:assignment", "routes/evaluator/score.tsx"),
    route("evaluation/:assignment/save", "routes/evaluator/save-sheet.ts"),
    route("evaluation/:assignment/submit", "routes/evaluator/submit-sheet.tsx"),
    route("evaluation/:assignment/history", "routes/evaluator/sheet-history.tsx"),
  ]),

  // board: members, chair and observers; what of it, each page asks
  layout("routes/board/layout.tsx", [
    ...prefix("board", [
      index("routes/board/calls.tsx"),
      route("calls/:number", "routes/board/call.tsx"),
      route("calls/:number/approval", "routes/board/approval.tsx"),
      route("meetings", "routes/board/meetings.tsx"),
      route("meetings/:id", "routes/board/meeting.tsx"),
      route("meetings/:id/minutes", "routes/board/minutes.tsx"),
      route("meetings/:id/minutes.pdf", "routes/board/minutes-pdf.ts"),
      route("proposals/:id", "routes/board/proposal.tsx"),
      route("proposals/:id/declaration", "routes/board/declaration.tsx"),
    ]),
  ]),

  // staff: signed in, with that role in some group; which group, each page asks
  layout("routes/staff/layout.tsx", [
    ...prefix("staff", [
      index("routes/staff/calls.tsx"),
      route("calls/new", "routes/staff/new-call.tsx"),
      route("calls/:number", "routes/staff/call.tsx"),
      ...prefix("calls/:number/build", [
        index("routes/staff/build-call.tsx"),
        route("facts", "routes/staff/build-facts.tsx"),
        route("content", "routes/staff/build-content.tsx"),
        route("rules", "routes/staff/build-rules.tsx"),
        route("criteria", "routes/staff/build-criteria.tsx"),
        route("criteria/:criterion", "routes/staff/build-criterion.tsx"),
        route("preview", "routes/staff/preview-call.tsx"),
        route("publish", "routes/staff/publish-call.tsx"),
      ]),
      route("calls/:number/questions", "routes/staff/call-questions.tsx"),
      route("calls/:number/questions/:id", "routes/staff/call-question.tsx"),
      route("calls/:number/amend", "routes/staff/amend-call.tsx"),
      route("calls/:number/extend", "routes/staff/extend-call.tsx"),
      route("calls/:number/assignments", "routes/staff/assignments.tsx"),
      route("calls/:number/assignments/publish", "routes/staff/publish-assignments.tsx"),
      route("calls/:number/progress", "routes/staff/scoring-progress.tsx"),
      route("calls/:number/conflicts", "routes/staff/conflicts.tsx"),
      route("calls/:number/ranking", "routes/staff/ranking.tsx"),
      route("calls/:number/exports/:file", "routes/staff/call-export.ts"),
      route("calls/:number/decision", "routes/staff/decision.tsx"),
      route("calls/:number/approval", "routes/staff/approval.tsx"),
      route("calls/:number/letters", "routes/staff/call-letters.tsx"),
      route("calls/:number/letters/:proposalId", "routes/staff/call-letter.tsx"),
      route("calls/:number/letters/:proposalId/pdf", "routes/staff/call-letter-pdf.ts"),
      route("calls/:number/release", "routes/staff/release.tsx"),
      route("calls/:number/checks", "routes/staff/checks.tsx"),
      route("proposals/:id/check", "routes/staff/check.tsx"),
      route("calls/:number/extensions", "routes/staff/extensions.tsx"),
      route("meetings", "routes/staff/meetings.tsx"),
      route("meetings/new", "routes/staff/meeting-new.tsx"),
      route("meetings/:id", "routes/staff/meeting.tsx"),
      route("meetings/:id/plan", "routes/staff/meeting-plan.tsx"),
      route("meetings/:id/agenda", "routes/staff/meeting-agenda.tsx"),
      route("meetings/:id/votes", "routes/staff/meeting-votes.tsx"),
      route("meetings/:id/motions/:number", "routes/staff/meeting-motions.tsx"),
      route("meetings/:id/minutes", "routes/staff/meeting-minutes.tsx"),
      route("meetings/:id/minutes.pdf", "routes/staff/meeting-minutes-pdf.ts"),
      route("proposals/:id", "routes/staff/proposal.tsx"),
      route("proposals/:id/clarification", "routes/staff/clarification.tsx"),
      route("proposals/:id/history", "routes/staff/proposal-history.tsx"),
      route("proposals/:id/sheets", "routes/staff/proposal-sheets.tsx"),
      route("proposals/:id/proposal.pdf", "routes/staff/proposal-pdf.ts"),
      route("proposals/:id/submissions/:n/proposal.pdf", "routes/staff/proposal-pdf.ts", {
        id: "staff-submission-pdf",
      }),
      route("proposals/:id/proposal.zip", "routes/staff/proposal-zip.ts"),
      route("proposals/:id/submissions/:n/proposal.zip", "routes/staff/proposal-zip.ts", {
        id: "staff-submission-zip",
      }),
      route("proposals/:id/messages", "routes/staff/proposal-messages.tsx"),
      route("messages", "routes/staff/messages.tsx"),
      route("complaints", "routes/staff/complaints.tsx"),
      route("complaints/:id", "routes/staff/complaint.tsx"),
      route("letters", "routes/staff/letters.tsx"),
      route("members", "routes/staff/affiliations.tsx"),
      route("retention", "routes/staff/retention.tsx"),
    ]),
  ]),

  // administrators: accounts and roles, nothing of the content
  layout("routes/admin/layout.tsx", [
    ...prefix("admin", [
      index("routes/admin/people.tsx"),
      route("people/new", "routes/admin/new-person.tsx"),
      route("people/:id", "routes/admin/person.tsx"),
      route("people/:id/account", "routes/admin/person-account.tsx"),
      route("people/:id/roles/new", "routes/admin/new-role.tsx"),
      route("people/:id/roles/:memberId", "routes/admin/role.tsx"),
    ]),
  ]),

  // oversight: signed in; whom the page is for, it asks itself
  layout("routes/oversight/layout.tsx", [
    route("roles", "routes/oversight/waiting-roles.tsx"),
    route("audit", "routes/oversight/log.tsx"),
    route("owners", "routes/oversight/owner-claims.tsx"),
    route("undelivered", "routes/oversight/undelivered.tsx"),
  ]),

  // letters: signed in; whose letter it is, the page asks
  layout("routes/letters/layout.tsx", [
    route("letters/:id", "routes/letters/letter.tsx"),
    route("letters/:id/pdf", "routes/letters/letter-pdf.ts"),
  ]),

  // for developers and demonstrations
  ...prefix("dev", [
    route("ui", "routes/dev/ui.tsx"),
    route("mail", "routes/dev/mails.tsx"),
    route("mail/:name", "routes/dev/mail.tsx"),
    route("mail/:name/:n", "routes/dev/mail-attachment.ts"),
  ]),

  route("*", "routes/public/not-found.tsx"),
] satisfies RouteConfig;
