-- CreateEnum
CREATE TYPE "Locale" AS ENUM ('lt', 'en');

-- CreateEnum
CREATE TYPE "TokenPurpose" AS ENUM ('CONFIRM_EMAIL', 'RESET_PASSWORD');

-- CreateEnum
CREATE TYPE "OrganisationKind" AS ENUM ('NGO', 'BUSINESS', 'PUBLIC');

-- CreateEnum
CREATE TYPE "OrganisationRole" AS ENUM ('VIEWER', 'EDITOR', 'SIGNATORY', 'OWNER');

-- CreateEnum
CREATE TYPE "GroupRole" AS ENUM ('STAFF', 'EVALUATOR', 'BOARD', 'CHAIR', 'OBSERVER');

-- CreateEnum
CREATE TYPE "Sector" AS ENUM ('PUBLIC', 'NGO', 'BUSINESS');

-- CreateEnum
CREATE TYPE "CallStatus" AS ENUM ('DRAFT', 'PLANNED', 'PUBLISHED', 'EVALUATION', 'DECIDED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "ProposalStatus" AS ENUM ('DRAFT', 'SUBMITTED', 'CHECKING', 'CLARIFICATION', 'ELIGIBLE', 'INELIGIBLE', 'SCORED', 'SELECTED', 'PARTIAL', 'RESERVE', 'NOT_SELECTED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "ScanState" AS ENUM ('NOT_SCANNED', 'PENDING', 'CLEAN', 'INFECTED');

-- CreateEnum
CREATE TYPE "SheetStatus" AS ENUM ('DRAFT', 'SUBMITTED', 'RETURNED');

-- CreateEnum
CREATE TYPE "ListStatus" AS ENUM ('DRAFT', 'PROPOSED', 'APPROVED', 'RELEASED');

-- CreateEnum
CREATE TYPE "Outcome" AS ENUM ('SELECTED', 'PARTIAL', 'RESERVE', 'NOT_SELECTED', 'INELIGIBLE');

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "locale" "Locale" NOT NULL DEFAULT 'lt',
    "isAdmin" BOOLEAN NOT NULL DEFAULT false,
    "emailConfirmedAt" TIMESTAMPTZ(3),
    "disabledAt" TIMESTAMPTZ(3),
    "privacyAcceptedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "tokenHash" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "userAgent" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Session_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "AccountToken" (
    "tokenHash" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "purpose" "TokenPurpose" NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AccountToken_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Organisation" (
    "id" UUID NOT NULL,
    "kind" "OrganisationKind" NOT NULL,
    "legalForm" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "vatCode" TEXT,
    "street" TEXT NOT NULL,
    "postalCode" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "municipality" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "website" TEXT NOT NULL DEFAULT '',
    "head" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OrganisationMember" (
    "organisationId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "role" "OrganisationRole" NOT NULL,
    "until" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OrganisationMember_pkey" PRIMARY KEY ("organisationId","userId")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "role" "OrganisationRole" NOT NULL,
    "until" DATE,
    "tokenHash" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3),
    "invitedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Group" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "shortName" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "legalCode" TEXT,
    "address" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL DEFAULT '',
    "website" TEXT NOT NULL DEFAULT '',
    "prefix" TEXT NOT NULL,
    "settings" JSONB NOT NULL DEFAULT '{}',
    "letterhead" JSONB NOT NULL DEFAULT '{}',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GroupMember" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "role" "GroupRole" NOT NULL,
    "sector" "Sector",
    "employer" TEXT NOT NULL DEFAULT '',
    "until" DATE,

    CONSTRAINT "GroupMember_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Strategy" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "periodFrom" INTEGER NOT NULL,
    "periodTo" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'IMPLEMENTED',
    "territory" TEXT NOT NULL DEFAULT '',
    "context" TEXT[],
    "targetGroups" TEXT[],
    "adminActivities" TEXT[],
    "remarks" TEXT[],
    "source" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Strategy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Goal" (
    "id" UUID NOT NULL,
    "strategyId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,

    CONSTRAINT "Goal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Objective" (
    "id" UUID NOT NULL,
    "goalId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "number" TEXT,
    "title" TEXT NOT NULL,

    CONSTRAINT "Objective_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Action" (
    "id" UUID NOT NULL,
    "objectiveId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "budgetCents" BIGINT,
    "plannedProjects" INTEGER,

    CONSTRAINT "Action_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FundingSource" (
    "id" UUID NOT NULL,
    "strategyId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "cents" BIGINT NOT NULL,
    "share" TEXT,

    CONSTRAINT "FundingSource_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StrategyAct" (
    "id" UUID NOT NULL,
    "strategyId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "number" TEXT,
    "date" DATE,
    "dateText" TEXT,
    "title" TEXT NOT NULL,

    CONSTRAINT "StrategyAct_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Indicator" (
    "id" UUID NOT NULL,
    "strategyId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "code" TEXT,
    "title" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "target" INTEGER,
    "values" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "Indicator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Project" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "actionId" UUID,
    "organisationId" UUID,
    "proposalId" UUID,
    "externalNumber" TEXT,
    "promoter" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "grantCents" BIGINT,
    "startYear" INTEGER,
    "field" TEXT,
    "figures" JSONB NOT NULL DEFAULT '[]',
    "story" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Call" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "actionId" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "status" "CallStatus" NOT NULL DEFAULT 'DRAFT',
    "opensAt" TIMESTAMPTZ(3) NOT NULL,
    "closesAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedAt" TIMESTAMPTZ(3),
    "decisionBy" DATE,
    "currentVersionId" UUID,
    "submissions" INTEGER NOT NULL DEFAULT 0,
    "releasedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Call_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CallVersion" (
    "id" UUID NOT NULL,
    "callId" UUID NOT NULL,
    "n" INTEGER NOT NULL,
    "definition" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,
    "publishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CallVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Amendment" (
    "id" UUID NOT NULL,
    "callId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "reasonEn" TEXT NOT NULL DEFAULT '',
    "minutesNo" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Amendment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Proposal" (
    "id" UUID NOT NULL,
    "callId" UUID NOT NULL,
    "callVersionId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "status" "ProposalStatus" NOT NULL DEFAULT 'DRAFT',
    "title" TEXT NOT NULL DEFAULT '',
    "number" INTEGER,
    "registration" TEXT,
    "doneSections" TEXT[],
    "slot" INTEGER DEFAULT 1,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Answer" (
    "proposalId" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,
    "savedById" UUID NOT NULL,

    CONSTRAINT "Answer_pkey" PRIMARY KEY ("proposalId","field")
);

-- CreateTable
CREATE TABLE "File" (
    "sha256" TEXT NOT NULL,
    "size" BIGINT NOT NULL,
    "mime" TEXT NOT NULL,
    "extension" TEXT NOT NULL,
    "scan" "ScanState" NOT NULL DEFAULT 'NOT_SCANNED',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "File_pkey" PRIMARY KEY ("sha256")
);

-- CreateTable
CREATE TABLE "Attachment" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "uploadedAt" TIMESTAMPTZ(3) NOT NULL,
    "uploadedById" UUID NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Attachment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Submission" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "n" INTEGER NOT NULL,
    "receivedAt" TIMESTAMPTZ(6) NOT NULL,
    "committedAt" TIMESTAMPTZ(6) NOT NULL,
    "title" TEXT NOT NULL,
    "snapshot" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,
    "requestedCents" BIGINT NOT NULL,
    "totalCents" BIGINT NOT NULL,
    "signatoryId" UUID NOT NULL,
    "signatoryName" TEXT NOT NULL,
    "signatoryPosition" TEXT NOT NULL,

    CONSTRAINT "Submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProposalEvent" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "data" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "ProposalEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Check" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "items" JSONB NOT NULL,
    "outcome" TEXT,
    "reason" JSONB,
    "checkedById" UUID NOT NULL,
    "checkedAt" TIMESTAMPTZ(3) NOT NULL,
    "secondById" UUID,
    "secondAt" TIMESTAMPTZ(3),

    CONSTRAINT "Check_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Assignment" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "evaluatorId" UUID NOT NULL,
    "round" INTEGER NOT NULL DEFAULT 1,
    "assignedAt" TIMESTAMPTZ(3) NOT NULL,
    "assignedById" UUID NOT NULL,

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConflictDeclaration" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "conflict" BOOLEAN NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "textVersion" INTEGER NOT NULL DEFAULT 1,
    "declaredAt" TIMESTAMPTZ(3) NOT NULL,
    "pinnedById" UUID,

    CONSTRAINT "ConflictDeclaration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Sheet" (
    "id" UUID NOT NULL,
    "assignmentId" UUID NOT NULL,
    "status" "SheetStatus" NOT NULL DEFAULT 'DRAFT',
    "totalPoints" INTEGER,
    "remarks" TEXT NOT NULL DEFAULT '',
    "sha256" TEXT,
    "submittedAt" TIMESTAMPTZ(3),
    "returnReason" TEXT,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Sheet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SheetScore" (
    "sheetId" UUID NOT NULL,
    "criterion" TEXT NOT NULL,
    "points" INTEGER,
    "justification" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "SheetScore_pkey" PRIMARY KEY ("sheetId","criterion")
);

-- CreateTable
CREATE TABLE "RankedList" (
    "id" UUID NOT NULL,
    "callId" UUID NOT NULL,
    "n" INTEGER NOT NULL,
    "status" "ListStatus" NOT NULL DEFAULT 'DRAFT',
    "computation" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,
    "computedAt" TIMESTAMPTZ(3) NOT NULL,
    "meetingId" UUID,
    "approvedAt" TIMESTAMPTZ(3),
    "approvedById" UUID,
    "releasedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RankedList_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Meeting" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "heldOn" DATE NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "minutesNo" TEXT NOT NULL,
    "chair" TEXT NOT NULL DEFAULT '',
    "secretary" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Decision" (
    "id" UUID NOT NULL,
    "listId" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "place" INTEGER,
    "outcome" "Outcome" NOT NULL,
    "grantCents" BIGINT NOT NULL DEFAULT 0,
    "reservePlace" INTEGER,
    "points" INTEGER,
    "conditions" TEXT NOT NULL DEFAULT '',
    "deviation" TEXT NOT NULL DEFAULT '',
    "letterModel" JSONB,

    CONSTRAINT "Decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReleasedDecision" (
    "proposalId" UUID NOT NULL,
    "callId" UUID NOT NULL,
    "registration" TEXT NOT NULL,
    "applicant" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "outcome" "Outcome" NOT NULL,
    "place" INTEGER,
    "reservePlace" INTEGER,
    "points" INTEGER,
    "requestedCents" BIGINT NOT NULL,
    "grantCents" BIGINT NOT NULL,
    "minutesNo" TEXT NOT NULL,
    "meetingOn" DATE NOT NULL,
    "reasons" JSONB NOT NULL,
    "complaintUntil" DATE NOT NULL,
    "releasedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReleasedDecision_pkey" PRIMARY KEY ("proposalId")
);

-- CreateTable
CREATE TABLE "Letter" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "proposalId" UUID,
    "kind" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "heading" TEXT NOT NULL,
    "model" JSONB NOT NULL,
    "verifyCode" TEXT NOT NULL,
    "sha256" TEXT,
    "issuedAt" TIMESTAMPTZ(3) NOT NULL,
    "openedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Letter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Counter" (
    "groupId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "value" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Counter_pkey" PRIMARY KEY ("groupId","name")
);

-- CreateTable
CREATE TABLE "Outbox" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "nextTryAt" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lockedUntil" TIMESTAMPTZ(3),
    "doneAt" TIMESTAMPTZ(3),
    "lastError" TEXT,

    CONSTRAINT "Outbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" UUID NOT NULL,
    "groupId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorId" UUID,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "data" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Session_expiresAt_idx" ON "Session"("expiresAt");

-- CreateIndex
CREATE INDEX "AccountToken_userId_purpose_idx" ON "AccountToken"("userId", "purpose");

-- CreateIndex
CREATE UNIQUE INDEX "Organisation_code_key" ON "Organisation"("code");

-- CreateIndex
CREATE INDEX "OrganisationMember_userId_idx" ON "OrganisationMember"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE INDEX "Invitation_organisationId_idx" ON "Invitation"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "Group_slug_key" ON "Group"("slug");

-- CreateIndex
CREATE INDEX "GroupMember_userId_idx" ON "GroupMember"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "GroupMember_groupId_userId_role_key" ON "GroupMember"("groupId", "userId", "role");

-- CreateIndex
CREATE UNIQUE INDEX "Strategy_groupId_slug_key" ON "Strategy"("groupId", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "Goal_strategyId_position_key" ON "Goal"("strategyId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Objective_goalId_position_key" ON "Objective"("goalId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Action_objectiveId_position_key" ON "Action"("objectiveId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "FundingSource_strategyId_position_key" ON "FundingSource"("strategyId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "StrategyAct_strategyId_position_key" ON "StrategyAct"("strategyId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Indicator_strategyId_position_key" ON "Indicator"("strategyId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Project_proposalId_key" ON "Project"("proposalId");

-- CreateIndex
CREATE UNIQUE INDEX "Project_externalNumber_key" ON "Project"("externalNumber");

-- CreateIndex
CREATE INDEX "Project_groupId_idx" ON "Project"("groupId");

-- CreateIndex
CREATE UNIQUE INDEX "Call_number_key" ON "Call"("number");

-- CreateIndex
CREATE UNIQUE INDEX "Call_currentVersionId_key" ON "Call"("currentVersionId");

-- CreateIndex
CREATE INDEX "Call_status_closesAt_idx" ON "Call"("status", "closesAt");

-- CreateIndex
CREATE INDEX "Call_groupId_status_idx" ON "Call"("groupId", "status");

-- CreateIndex
CREATE UNIQUE INDEX "CallVersion_callId_n_key" ON "CallVersion"("callId", "n");

-- CreateIndex
CREATE INDEX "Amendment_callId_idx" ON "Amendment"("callId");

-- CreateIndex
CREATE UNIQUE INDEX "Proposal_registration_key" ON "Proposal"("registration");

-- CreateIndex
CREATE INDEX "Proposal_organisationId_idx" ON "Proposal"("organisationId");

-- CreateIndex
CREATE INDEX "Proposal_callId_status_idx" ON "Proposal"("callId", "status");

-- CreateIndex
CREATE UNIQUE INDEX "Proposal_callId_number_key" ON "Proposal"("callId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Proposal_callId_organisationId_slot_key" ON "Proposal"("callId", "organisationId", "slot");

-- CreateIndex
CREATE INDEX "Attachment_proposalId_field_idx" ON "Attachment"("proposalId", "field");

-- CreateIndex
CREATE INDEX "Attachment_sha256_idx" ON "Attachment"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "Submission_proposalId_n_key" ON "Submission"("proposalId", "n");

-- CreateIndex
CREATE INDEX "ProposalEvent_proposalId_at_idx" ON "ProposalEvent"("proposalId", "at");

-- CreateIndex
CREATE INDEX "Check_proposalId_idx" ON "Check"("proposalId");

-- CreateIndex
CREATE INDEX "Assignment_evaluatorId_idx" ON "Assignment"("evaluatorId");

-- CreateIndex
CREATE UNIQUE INDEX "Assignment_proposalId_evaluatorId_round_key" ON "Assignment"("proposalId", "evaluatorId", "round");

-- CreateIndex
CREATE UNIQUE INDEX "ConflictDeclaration_proposalId_personId_key" ON "ConflictDeclaration"("proposalId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "Sheet_assignmentId_key" ON "Sheet"("assignmentId");

-- CreateIndex
CREATE UNIQUE INDEX "RankedList_callId_n_key" ON "RankedList"("callId", "n");

-- CreateIndex
CREATE UNIQUE INDEX "Meeting_groupId_minutesNo_key" ON "Meeting"("groupId", "minutesNo");

-- CreateIndex
CREATE UNIQUE INDEX "Decision_listId_proposalId_key" ON "Decision"("listId", "proposalId");

-- CreateIndex
CREATE INDEX "ReleasedDecision_callId_outcome_idx" ON "ReleasedDecision"("callId", "outcome");

-- CreateIndex
CREATE UNIQUE INDEX "Letter_verifyCode_key" ON "Letter"("verifyCode");

-- CreateIndex
CREATE INDEX "Letter_proposalId_idx" ON "Letter"("proposalId");

-- CreateIndex
CREATE UNIQUE INDEX "Letter_groupId_number_key" ON "Letter"("groupId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Outbox_key_key" ON "Outbox"("key");

-- CreateIndex
CREATE INDEX "Outbox_doneAt_nextTryAt_idx" ON "Outbox"("doneAt", "nextTryAt");

-- CreateIndex
CREATE INDEX "AuditEntry_groupId_at_idx" ON "AuditEntry"("groupId", "at");

-- CreateIndex
CREATE INDEX "AuditEntry_subject_idx" ON "AuditEntry"("subject");

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AccountToken" ADD CONSTRAINT "AccountToken_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrganisationMember" ADD CONSTRAINT "OrganisationMember_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrganisationMember" ADD CONSTRAINT "OrganisationMember_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GroupMember" ADD CONSTRAINT "GroupMember_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GroupMember" ADD CONSTRAINT "GroupMember_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Strategy" ADD CONSTRAINT "Strategy_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Goal" ADD CONSTRAINT "Goal_strategyId_fkey" FOREIGN KEY ("strategyId") REFERENCES "Strategy"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Objective" ADD CONSTRAINT "Objective_goalId_fkey" FOREIGN KEY ("goalId") REFERENCES "Goal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Action" ADD CONSTRAINT "Action_objectiveId_fkey" FOREIGN KEY ("objectiveId") REFERENCES "Objective"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FundingSource" ADD CONSTRAINT "FundingSource_strategyId_fkey" FOREIGN KEY ("strategyId") REFERENCES "Strategy"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StrategyAct" ADD CONSTRAINT "StrategyAct_strategyId_fkey" FOREIGN KEY ("strategyId") REFERENCES "Strategy"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Indicator" ADD CONSTRAINT "Indicator_strategyId_fkey" FOREIGN KEY ("strategyId") REFERENCES "Strategy"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Project" ADD CONSTRAINT "Project_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Project" ADD CONSTRAINT "Project_actionId_fkey" FOREIGN KEY ("actionId") REFERENCES "Action"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Project" ADD CONSTRAINT "Project_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Project" ADD CONSTRAINT "Project_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Call" ADD CONSTRAINT "Call_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Call" ADD CONSTRAINT "Call_actionId_fkey" FOREIGN KEY ("actionId") REFERENCES "Action"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Call" ADD CONSTRAINT "Call_currentVersionId_fkey" FOREIGN KEY ("currentVersionId") REFERENCES "CallVersion"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CallVersion" ADD CONSTRAINT "CallVersion_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Amendment" ADD CONSTRAINT "Amendment_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_callVersionId_fkey" FOREIGN KEY ("callVersionId") REFERENCES "CallVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "File"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposalEvent" ADD CONSTRAINT "ProposalEvent_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Check" ADD CONSTRAINT "Check_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_evaluatorId_fkey" FOREIGN KEY ("evaluatorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConflictDeclaration" ADD CONSTRAINT "ConflictDeclaration_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConflictDeclaration" ADD CONSTRAINT "ConflictDeclaration_personId_fkey" FOREIGN KEY ("personId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Sheet" ADD CONSTRAINT "Sheet_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SheetScore" ADD CONSTRAINT "SheetScore_sheetId_fkey" FOREIGN KEY ("sheetId") REFERENCES "Sheet"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RankedList" ADD CONSTRAINT "RankedList_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RankedList" ADD CONSTRAINT "RankedList_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_listId_fkey" FOREIGN KEY ("listId") REFERENCES "RankedList"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReleasedDecision" ADD CONSTRAINT "ReleasedDecision_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Letter" ADD CONSTRAINT "Letter_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Letter" ADD CONSTRAINT "Letter_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Letter" ADD CONSTRAINT "Letter_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "File"("sha256") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Counter" ADD CONSTRAINT "Counter_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
