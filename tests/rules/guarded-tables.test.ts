import ts from "typescript";
import { expect, test } from "vitest";
import { nodesOf, type Source, sourcesOf } from "#tests/support/sources.ts";

/** Tables whose rows somebody may not see, as Prisma calls them. */
const tables = [
  "proposal",
  "answer",
  "presence",
  "attachment",
  "upload",
  "uploadPart",
  "submission",
  "proposalEvent",
  "check",
  "assignment",
  "plannedSeat",
  "conflictDeclaration",
  "liftedConflict",
  "divergenceWaiver",
  "sheet",
  "sheetScore",
  "sheetVersion",
  "rankedList",
  "decision",
  "releasedDecision",
  "offerReply",
  "letter",
  "letterDelivery",
  "letterCorrection",
  "clarification",
  "clarificationQuestion",
  "message",
  "enclosure",
  "complaint",
  "meetingMember",
  "agendaItem",
  "itemRecusal",
  "itemVote",
  "minutes",
  "auditEntry",
  "extensionRequest",
  "joinRequest",
  "ownerClaim",
  "affiliation",
  "testProposal",
  "frozenDocument",
  "complaintNote",
  "callArchive",
  "eventPlace",
  "project",
  "projectPayment",
  "projectChange",
  "monitoringPeriod",
  "monitoringValue",
  "picture",
  "publicityItem",
  "annualReport",
];
/** The same rows reached through the row of another table. */
const relations = [
  "proposal",
  "proposals",
  "answers",
  "presences",
  "attachments",
  "submissions",
  "events",
  "checks",
  "assignments",
  "plannedSeats",
  "lifted",
  "declarations",
  "waivers",
  "sheet",
  "scores",
  "lists",
  "decisions",
  "released",
  "offerReply",
  "letters",
  "deliveries",
  "correction",
  "extensions",
  "clarifications",
  "questions",
  "messages",
  "enclosures",
  "complaints",
  "agendaItems",
  "places",
  "votes",
  "recusals",
];
const reads =
  /^(findUnique|findUniqueOrThrow|findFirst|findFirstOrThrow|findMany|count|aggregate|groupBy)$/;
const writes =
  /^(create|createMany|createManyAndReturn|update|updateMany|upsert|delete|deleteMany)$/;
const sql = new RegExp(
  `"(${tables.map((one) => one[0]?.toUpperCase() + one.slice(1)).join("|")})"`,
);

/** Functions that answer nothing, or null, where access gives no right. */
const gates = [
  "accessToProposal",
  "accessToFile",
  "accessToEnclosure",
  "accessToBoardList",
  "accessOfApplicant",
  "ownProposals",
  "staffProposals",
  "proposalsWrittenAbout",
  "evaluatorProposals",
  "boardProposals",
  "boardCalls",
  "findBoardCall",
  "knownProposals",
  "findStaffCall",
  "findDraftCall",
  "findCallToApprove",
  "findStaffMeeting",
  "findBoardMeeting",
  "lockStaffMeeting",
  "findStaffEvent",
  "findStaffStrategy",
  "findOwnStrategy",
  "lockStrategy",
  "findStaffNews",
  "findOwnProject",
  "findOwnNews",
  "lockStaffEvent",
  "lockBoardMeeting",
  "findStaffLetter",
  "findCorrected",
  "lockAmended",
  "findAssignment",
  "holdOwnSheet",
  "findDraft",
  "findContested",
  "findHandled",
  "mayChangeFiles",
  "whoElse",
  "findPlace",
  "findSlot",
  "findUpload",
  "findReport",
  "lockReport",
  "findProject",
  "lockProject",
  "findMonitored",
  "findPeriod",
  "findPicturePlace",
  "lockPicturePlace",
  "periodAt",
];

/** What reads guarded rows by another right than that to a proposal, and by which. */
const others: Record<string, string> = {
  "app/domain/fairness/fairness-page.server.ts":
    "the public: sums of released decisions, without those that would tell of who was refused",
  "app/domain/reports/gather-projects.server.ts":
    "the public: published projects and those of released decisions; natural persons without a name",
  "app/domain/reports/gather-meetings.server.ts":
    "counts only, and the numbers of calls whose list is released",
  "app/domain/projects/staff-projects.server.ts":
    "projects of groups that the viewer works for or watches",
  "app/domain/projects/own-projects.server.ts": "projects of the own organisations",
  "app/domain/pictures/public-pictures.server.ts":
    "the public: pictures that staff let pass, of public projects, and those of published news",
  "app/domain/projects/projects-of-rows.server.ts":
    "the public: the addresses of published projects, by rows of a released list",
  "app/domain/projects/public-projects.server.ts": "the public: projects with a public page",
  "app/domain/strategies/ledger-page.server.ts":
    "whether sums are examples: for the public those of public and released projects",
  "app/domain/strategies/queries.server.ts":
    "the public: projects with a public page, documents of public strategies",
  "app/domain/call-drafts/versions-page.server.ts":
    "group:work, for a call of the own group; of its submissions only their number",
  "app/domain/audit/name-subjects.server.ts": "audit:read, asked by read-log",
  "app/domain/audit/read-log.server.ts": "audit:read",
  "app/domain/letters/store-letter.server.ts": "the file of a letter that openLetter opened",
  "app/domain/open-data/awards.server.ts":
    "the public: published projects; of their proposals only the number of the call",
  "app/domain/monitoring/strategy-indicators.server.ts":
    "the public: titles of published projects whose accepted periods are summed",
  "app/domain/monitoring/totals.server.ts":
    "sums of accepted periods only; for the public those of published projects",
  "app/domain/organisations/answer-join.server.ts": "organisation:manage-members",
  "app/domain/organisations/ask-to-join.server.ts": "the own requests",
  "app/domain/organisations/ask-for-owner.server.ts": "the own organisation",
  "app/domain/organisations/group-affiliations.server.ts": "group:work, for the own groups",
  "app/domain/organisations/name-owner.server.ts": "person:administer, or role:confirm",
  "app/domain/organisations/tell-affiliation.server.ts": "the own organisation",
  "app/domain/enclosures/open-enclosure.server.ts":
    "accessToEnclosure, and event-files and strategy-files for what is enclosed in a public event or strategy",
  "app/domain/events/forget-places.server.ts":
    "the own account, and the nightly work, which tells nobody",
  "app/domain/events/place.server.ts": "whoever holds the unguessable token of a place",
  "app/domain/events/public-events.server.ts":
    "the public: of places only how many are left, of files those of a public event",
  "app/domain/events/register.server.ts": "the own place: nothing of it is answered to others",
  "app/domain/events/staff-events.server.ts": "group:work; of other groups nothing is listed",
  "app/domain/privacy/erasure.server.ts": "the own account",
  "app/domain/privacy/own-data.server.ts": "the own account",
  "app/domain/proposals/delete-draft.server.ts": "drafts of the own account, or past their keeping",
  "app/domain/evaluation/start-evaluation.server.ts":
    "group:work, for a call of the own group; no proposal is told of",
  "app/domain/decisions/public-results.server.ts": "the public: ReleasedDecision only",
  "app/domain/monitoring/staff-list.server.ts": "the own groups",
  "app/domain/strategies/ledger-steps.server.ts":
    "sums only: for the public those of released lists; what is handed in and given up for the view of staff, whom its callers ask",
  "app/domain/meetings/public-resolution.server.ts":
    "the public: signed minutes of a released call, as publicPart leaves them",
  "app/domain/documents/evaluation/verify-document.server.ts":
    "whoever holds the unguessable code of a document",
  "app/domain/letters/verify-letter.server.ts": "whoever holds the unguessable code of a letter",
  "app/domain/proposals/drop-upload.server.ts": "uploads that findUpload found, or past their time",
  "app/domain/proposals/forget-removed.server.ts": "attachments past their keeping",
  "app/domain/proposals/scan-file.server.ts": "the scanner, which tells only whom mayBeTold lets",
  "app/domain/proposals/start-page.server.ts": "proposal:start, for the own organisations",
  "app/domain/proposals/start-proposal.server.ts": "proposal:start, for the own organisation",
};

const sources = sourcesOf("app", "emails");

function readsGuarded({ tree }: Source) {
  for (const node of nodesOf(tree)) {
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const { expression: on, name: method } = node.expression;
      if (!reads.test(method.text) && !writes.test(method.text)) continue;
      if (!ts.isPropertyAccessExpression(on)) continue;
      if (reads.test(method.text) && tables.includes(on.name.text)) return true;
      const selected = [...nodesOf(node)].some(
        (inner) =>
          ts.isPropertyAssignment(inner) &&
          ts.isIdentifier(inner.name) &&
          relations.includes(inner.name.text) &&
          isSelected(inner),
      );
      if (selected) return true;
    }
    if (
      ts.isSatisfiesExpression(node) &&
      /^Prisma\.\w+(Select|Include)$/.test(node.type.getText())
    ) {
      const named = [...nodesOf(node.expression)].some(
        (inner) =>
          ts.isPropertyAssignment(inner) &&
          ts.isIdentifier(inner.name) &&
          relations.includes(inner.name.text),
      );
      if (named) return true;
    }
    if (ts.isTaggedTemplateExpression(node) && /^\$(query|execute)Raw/.test(nameOf(node.tag))) {
      const text = node.template.getText();
      if (/\bSELECT\b/i.test(text) && sql.test(text)) return true;
    }
  }
  return false;
}

const nameOf = (tag: ts.Node): string =>
  ts.isPropertyAccessExpression(tag)
    ? tag.name.text
    : ts.isExpressionWithTypeArguments(tag)
      ? nameOf(tag.expression)
      : "";

/** Whether a relation stands in a `select` or `include`, not in a `where` or in data. */
function isSelected(node: ts.Node): boolean {
  for (let at = node.parent; at && !ts.isCallExpression(at); at = at.parent) {
    if (!ts.isPropertyAssignment(at) || !ts.isIdentifier(at.name)) continue;
    if (at.name.text === "select" || at.name.text === "include") return true;
    if (at.name.text === "where" || at.name.text === "data") return false;
  }
  return false;
}

const asks = ({ imports }: Source) =>
  [...imports].some(([, names]) => names.some((name) => gates.includes(name)));

const importers = (path: string) => sources.filter(({ imports }) => imports.has(path));

/** Ways by which a guarded read is reached from a page or the web server without asking for a right. */
function openWays(source: Source, way: readonly string[] = []): string[] {
  const { path } = source;
  const here = [...way, path];
  if (asks(source) || path in others || way.includes(path)) return [];
  if (/^app\/(routes|http|ui)\//.test(path)) return [here.join(" ← ")];
  return importers(path).flatMap((next) => openWays(next, here));
}

const guarded = sources.filter(readsGuarded);

test.for(guarded.map((source) => [source.path, source] as const))(
  "%s is reached only by way of access",
  ([, source]) => {
    expect(openWays(source)).toEqual([]);
  },
);

test("the rule has something to watch, and its exceptions exist", () => {
  expect(guarded.length).toBeGreaterThan(30);
  const known = guarded.map(({ path }) => path);
  for (const path of Object.keys(others)) expect(known).toContain(path);
  const exported = sources.flatMap(({ tree }) =>
    [...nodesOf(tree)].flatMap((node) =>
      (ts.isFunctionDeclaration(node) || ts.isVariableDeclaration(node)) &&
      node.name &&
      ts.isIdentifier(node.name)
        ? [node.name.text]
        : [],
    ),
  );
  for (const gate of gates) expect(exported).toContain(gate);
});
