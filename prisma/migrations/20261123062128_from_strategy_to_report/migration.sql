-- CreateEnum
CREATE TYPE "StrategyState" AS ENUM ('DRAFTED', 'APPROVED', 'SELECTED', 'IMPLEMENTED', 'COMPLETED');

-- CreateEnum
CREATE TYPE "ProjectState" AS ENUM ('SELECTED', 'FORWARDED', 'CONTRACTED', 'RUNNING', 'COMPLETED', 'TERMINATED', 'REFUSED');

-- CreateEnum
CREATE TYPE "ProjectField" AS ENUM ('BUSINESS', 'SOCIAL');

-- CreateEnum
CREATE TYPE "PaymentKind" AS ENUM ('ADVANCE', 'INTERIM', 'FINAL', 'RETURNED');

-- CreateEnum
CREATE TYPE "ReportCounter" AS ENUM ('PARTICIPANTS', 'VOLUNTEERS', 'TRAINED', 'SERVICES', 'GROUPS', 'EVENTS', 'JOBS', 'BUSINESSES');

-- CreateEnum
CREATE TYPE "PeriodState" AS ENUM ('OPEN', 'SUBMITTED', 'RETURNED', 'ACCEPTED');

-- CreateEnum
CREATE TYPE "ReportState" AS ENUM ('DRAFT', 'PUBLISHED', 'APPROVED', 'SENT');

-- CreateEnum
CREATE TYPE "EventKind" AS ENUM ('TRAINING', 'CONSULTATION', 'INFORMATION', 'GENERAL_MEETING');

-- CreateEnum
CREATE TYPE "EventState" AS ENUM ('DRAFT', 'PUBLISHED', 'CANCELLED', 'HELD');

-- CreateEnum
CREATE TYPE "PlaceState" AS ENUM ('REGISTERED', 'WAITING', 'CANCELLED');

-- CreateEnum
CREATE TYPE "NewsState" AS ENUM ('DRAFT', 'PROPOSED', 'RETURNED', 'PUBLISHED', 'WITHDRAWN');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "ArchiveKind" ADD VALUE 'CALL';
ALTER TYPE "ArchiveKind" ADD VALUE 'STRATEGY_YEAR';

-- DropForeignKey
ALTER TABLE "CallArchive" DROP CONSTRAINT "CallArchive_callId_fkey";

-- DropIndex
DROP INDEX "Project_groupId_idx";

-- AlterTable
ALTER TABLE "Action" ADD COLUMN     "targetGroups" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "CallArchive" ADD COLUMN     "strategyId" UUID,
ADD COLUMN     "year" INTEGER,
ALTER COLUMN "callId" DROP NOT NULL;

-- AlterTable
ALTER TABLE "CallQuestion" ADD COLUMN     "eventId" UUID;

-- AlterTable
ALTER TABLE "Enclosure" ADD COLUMN     "alt" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "altEn" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "eventId" UUID,
ADD COLUMN     "newsId" UUID,
ADD COLUMN     "periodId" UUID,
ADD COLUMN     "projectId" UUID,
ADD COLUMN     "strategyId" UUID;

-- AlterTable
ALTER TABLE "Project" ADD COLUMN     "contractNo" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "contractOn" DATE,
ADD COLUMN     "contractedCents" BIGINT,
ADD COLUMN     "endsOn" DATE,
ADD COLUMN     "forwardedNo" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "forwardedOn" DATE,
ADD COLUMN     "isExample" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "isPerson" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "location" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "promoterCode" TEXT,
ADD COLUMN     "publishedAt" TIMESTAMPTZ(3),
ADD COLUMN     "purpose" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "startsOn" DATE,
ADD COLUMN     "state" "ProjectState" NOT NULL DEFAULT 'SELECTED',
ADD COLUMN     "storyEn" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "titleEn" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "totalCents" BIGINT,
ALTER COLUMN "field" TYPE "ProjectField" USING upper("field")::"ProjectField";

-- AlterTable
ALTER TABLE "Strategy" ADD COLUMN     "euStatement" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "euStatementEn" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "territoryMap" JSONB,
ADD COLUMN     "timetableAt" TIMESTAMPTZ(3),
ALTER COLUMN "state" DROP DEFAULT,
ALTER COLUMN "state" TYPE "StrategyState" USING "state"::"StrategyState",
ALTER COLUMN "state" SET DEFAULT 'IMPLEMENTED';

-- CreateTable
CREATE TABLE "StrategyVersion" (
    "id" UUID NOT NULL,
    "strategyId" UUID NOT NULL,
    "n" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "approvedOn" DATE,
    "minutesNo" TEXT NOT NULL DEFAULT '',
    "inForceAt" TIMESTAMPTZ(3),
    "savedById" UUID,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "StrategyVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlannedCall" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "actionId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "kinds" "OrganisationKind"[],
    "totalCents" BIGINT NOT NULL,
    "opensOn" DATE NOT NULL,
    "closesOn" DATE NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "noteEn" TEXT NOT NULL DEFAULT '',
    "callId" UUID,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "droppedAt" TIMESTAMPTZ(3),
    "droppedWhy" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "PlannedCall_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProjectPayment" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "kind" "PaymentKind" NOT NULL,
    "paidOn" DATE NOT NULL,
    "cents" BIGINT NOT NULL,
    "number" TEXT NOT NULL DEFAULT '',
    "byId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ProjectPayment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProjectPartner" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "code" TEXT,

    CONSTRAINT "ProjectPartner_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProjectChange" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID,
    "reason" TEXT NOT NULL,
    "actNo" TEXT NOT NULL DEFAULT '',
    "actOn" DATE,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,

    CONSTRAINT "ProjectChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PublicityItem" (
    "projectId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "doneOn" DATE,
    "note" TEXT NOT NULL DEFAULT '',
    "byId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PublicityItem_pkey" PRIMARY KEY ("projectId","key")
);

-- CreateTable
CREATE TABLE "ProjectIndicator" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "counter" "ReportCounter",
    "indicatorId" UUID,
    "code" TEXT,
    "title" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "target" INTEGER,

    CONSTRAINT "ProjectIndicator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MonitoringPeriod" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "n" INTEGER NOT NULL,
    "fromDay" DATE NOT NULL,
    "toDay" DATE NOT NULL,
    "dueOn" DATE NOT NULL,
    "state" "PeriodState" NOT NULL DEFAULT 'OPEN',
    "narrative" TEXT NOT NULL DEFAULT '',
    "problems" TEXT NOT NULL DEFAULT '',
    "submittedAt" TIMESTAMPTZ(3),
    "submittedById" UUID,
    "checkedAt" TIMESTAMPTZ(3),
    "checkedById" UUID,
    "returnedWhy" TEXT NOT NULL DEFAULT '',
    "source" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "MonitoringPeriod_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MonitoringValue" (
    "periodId" UUID NOT NULL,
    "indicatorId" UUID NOT NULL,
    "value" INTEGER NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "MonitoringValue_pkey" PRIMARY KEY ("periodId","indicatorId")
);

-- CreateTable
CREATE TABLE "AnnualReport" (
    "id" UUID NOT NULL,
    "strategyId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "state" "ReportState" NOT NULL DEFAULT 'DRAFT',
    "sections" JSONB NOT NULL DEFAULT '{}',
    "model" JSONB,
    "publishedAt" TIMESTAMPTZ(3),
    "approvedOn" DATE,
    "minutesNo" TEXT NOT NULL DEFAULT '',
    "eventId" UUID,
    "sentOn" DATE,
    "sentNo" TEXT NOT NULL DEFAULT '',
    "sentTo" TEXT NOT NULL DEFAULT '',
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AnnualReport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Event" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "strategyId" UUID,
    "callId" UUID,
    "kind" "EventKind" NOT NULL,
    "state" "EventState" NOT NULL DEFAULT 'DRAFT',
    "title" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "textEn" TEXT NOT NULL DEFAULT '',
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "link" TEXT NOT NULL DEFAULT '',
    "capacity" INTEGER,
    "registerUntil" TIMESTAMPTZ(3) NOT NULL,
    "publishedAt" TIMESTAMPTZ(3),
    "cancelledWhy" TEXT NOT NULL DEFAULT '',
    "headcount" INTEGER,
    "minutesNo" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EventPlace" (
    "id" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "userId" UUID,
    "state" "PlaceState" NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "organisation" TEXT NOT NULL DEFAULT '',
    "needs" TEXT NOT NULL DEFAULT '',
    "locale" "Locale" NOT NULL,
    "registeredAt" TIMESTAMPTZ(3) NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "attended" BOOLEAN,
    "rating" INTEGER,
    "comment" TEXT NOT NULL DEFAULT '',
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "EventPlace_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "News" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "projectId" UUID,
    "state" "NewsState" NOT NULL DEFAULT 'DRAFT',
    "title" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "textEn" TEXT NOT NULL DEFAULT '',
    "authorId" UUID,
    "moderatedById" UUID,
    "returnedWhy" TEXT NOT NULL DEFAULT '',
    "publishedAt" TIMESTAMPTZ(3),
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "News_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "StrategyVersion_strategyId_n_key" ON "StrategyVersion"("strategyId", "n");

-- CreateIndex
CREATE UNIQUE INDEX "PlannedCall_callId_key" ON "PlannedCall"("callId");

-- CreateIndex
CREATE INDEX "PlannedCall_groupId_opensOn_id_idx" ON "PlannedCall"("groupId", "opensOn", "id");

-- CreateIndex
CREATE INDEX "PlannedCall_actionId_idx" ON "PlannedCall"("actionId");

-- CreateIndex
CREATE INDEX "ProjectPayment_projectId_paidOn_idx" ON "ProjectPayment"("projectId", "paidOn");

-- CreateIndex
CREATE INDEX "ProjectPayment_paidOn_idx" ON "ProjectPayment"("paidOn");

-- CreateIndex
CREATE UNIQUE INDEX "ProjectPartner_projectId_position_key" ON "ProjectPartner"("projectId", "position");

-- CreateIndex
CREATE INDEX "ProjectChange_projectId_at_idx" ON "ProjectChange"("projectId", "at");

-- CreateIndex
CREATE INDEX "ProjectIndicator_indicatorId_idx" ON "ProjectIndicator"("indicatorId");

-- CreateIndex
CREATE UNIQUE INDEX "ProjectIndicator_projectId_position_key" ON "ProjectIndicator"("projectId", "position");

-- CreateIndex
CREATE INDEX "MonitoringPeriod_state_dueOn_idx" ON "MonitoringPeriod"("state", "dueOn");

-- CreateIndex
CREATE UNIQUE INDEX "MonitoringPeriod_projectId_n_key" ON "MonitoringPeriod"("projectId", "n");

-- CreateIndex
CREATE INDEX "MonitoringValue_indicatorId_idx" ON "MonitoringValue"("indicatorId");

-- CreateIndex
CREATE INDEX "AnnualReport_eventId_idx" ON "AnnualReport"("eventId");

-- CreateIndex
CREATE UNIQUE INDEX "AnnualReport_strategyId_year_key" ON "AnnualReport"("strategyId", "year");

-- CreateIndex
CREATE INDEX "Event_groupId_startsAt_id_idx" ON "Event"("groupId", "startsAt", "id");

-- CreateIndex
CREATE INDEX "Event_state_startsAt_idx" ON "Event"("state", "startsAt");

-- CreateIndex
CREATE INDEX "Event_callId_idx" ON "Event"("callId");

-- CreateIndex
CREATE UNIQUE INDEX "EventPlace_tokenHash_key" ON "EventPlace"("tokenHash");

-- CreateIndex
CREATE INDEX "EventPlace_eventId_state_registeredAt_id_idx" ON "EventPlace"("eventId", "state", "registeredAt", "id");

-- CreateIndex
CREATE INDEX "EventPlace_userId_idx" ON "EventPlace"("userId");

-- CreateIndex
CREATE INDEX "EventPlace_email_idx" ON "EventPlace"("email");

-- CreateIndex
CREATE UNIQUE INDEX "EventPlace_eventId_email_key" ON "EventPlace"("eventId", "email");

-- CreateIndex
CREATE INDEX "News_groupId_state_publishedAt_id_idx" ON "News"("groupId", "state", "publishedAt", "id");

-- CreateIndex
CREATE INDEX "News_state_publishedAt_id_idx" ON "News"("state", "publishedAt", "id");

-- CreateIndex
CREATE INDEX "News_projectId_idx" ON "News"("projectId");

-- CreateIndex
CREATE INDEX "CallArchive_strategyId_askedAt_idx" ON "CallArchive"("strategyId", "askedAt");

-- CreateIndex
CREATE INDEX "CallQuestion_eventId_idx" ON "CallQuestion"("eventId");

-- CreateIndex
CREATE INDEX "Enclosure_strategyId_idx" ON "Enclosure"("strategyId");

-- CreateIndex
CREATE INDEX "Enclosure_projectId_idx" ON "Enclosure"("projectId");

-- CreateIndex
CREATE INDEX "Enclosure_periodId_idx" ON "Enclosure"("periodId");

-- CreateIndex
CREATE INDEX "Enclosure_eventId_idx" ON "Enclosure"("eventId");

-- CreateIndex
CREATE INDEX "Enclosure_newsId_idx" ON "Enclosure"("newsId");

-- CreateIndex
CREATE INDEX "Project_groupId_id_idx" ON "Project"("groupId", "id");

-- CreateIndex
CREATE INDEX "Project_actionId_idx" ON "Project"("actionId");

-- CreateIndex
CREATE INDEX "Project_organisationId_idx" ON "Project"("organisationId");

-- AddForeignKey
ALTER TABLE "StrategyVersion" ADD CONSTRAINT "StrategyVersion_strategyId_fkey" FOREIGN KEY ("strategyId") REFERENCES "Strategy"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlannedCall" ADD CONSTRAINT "PlannedCall_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlannedCall" ADD CONSTRAINT "PlannedCall_actionId_fkey" FOREIGN KEY ("actionId") REFERENCES "Action"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlannedCall" ADD CONSTRAINT "PlannedCall_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectPayment" ADD CONSTRAINT "ProjectPayment_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectPartner" ADD CONSTRAINT "ProjectPartner_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectChange" ADD CONSTRAINT "ProjectChange_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublicityItem" ADD CONSTRAINT "PublicityItem_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectIndicator" ADD CONSTRAINT "ProjectIndicator_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectIndicator" ADD CONSTRAINT "ProjectIndicator_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "Indicator"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MonitoringPeriod" ADD CONSTRAINT "MonitoringPeriod_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MonitoringValue" ADD CONSTRAINT "MonitoringValue_periodId_fkey" FOREIGN KEY ("periodId") REFERENCES "MonitoringPeriod"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MonitoringValue" ADD CONSTRAINT "MonitoringValue_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "ProjectIndicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnnualReport" ADD CONSTRAINT "AnnualReport_strategyId_fkey" FOREIGN KEY ("strategyId") REFERENCES "Strategy"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnnualReport" ADD CONSTRAINT "AnnualReport_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_strategyId_fkey" FOREIGN KEY ("strategyId") REFERENCES "Strategy"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventPlace" ADD CONSTRAINT "EventPlace_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventPlace" ADD CONSTRAINT "EventPlace_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "News" ADD CONSTRAINT "News_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "News" ADD CONSTRAINT "News_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CallQuestion" ADD CONSTRAINT "CallQuestion_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CallArchive" ADD CONSTRAINT "CallArchive_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CallArchive" ADD CONSTRAINT "CallArchive_strategyId_fkey" FOREIGN KEY ("strategyId") REFERENCES "Strategy"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enclosure" ADD CONSTRAINT "Enclosure_strategyId_fkey" FOREIGN KEY ("strategyId") REFERENCES "Strategy"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enclosure" ADD CONSTRAINT "Enclosure_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enclosure" ADD CONSTRAINT "Enclosure_periodId_fkey" FOREIGN KEY ("periodId") REFERENCES "MonitoringPeriod"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enclosure" ADD CONSTRAINT "Enclosure_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enclosure" ADD CONSTRAINT "Enclosure_newsId_fkey" FOREIGN KEY ("newsId") REFERENCES "News"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- One amendment of a strategy is prepared at a time; what is in force names its meeting, except the first.
CREATE UNIQUE INDEX "StrategyVersion_one_draft" ON "StrategyVersion"("strategyId") WHERE "inForceAt" IS NULL;
ALTER TABLE "StrategyVersion" ADD CONSTRAINT "StrategyVersion_meeting"
  CHECK ("n" = 1 OR "inForceAt" IS NULL OR ("approvedOn" IS NOT NULL AND "minutesNo" <> ''));

ALTER TABLE "PlannedCall" ADD CONSTRAINT "PlannedCall_positive" CHECK ("totalCents" > 0);
ALTER TABLE "PlannedCall" ADD CONSTRAINT "PlannedCall_days" CHECK ("closesOn" >= "opensOn");
ALTER TABLE "PlannedCall" ADD CONSTRAINT "PlannedCall_dropped" CHECK (("droppedAt" IS NULL) = ("droppedWhy" = ''));

ALTER TABLE "Project" ADD CONSTRAINT "Project_sums"
  CHECK ("grantCents" >= 0 AND "contractedCents" >= 0 AND "totalCents" >= "contractedCents");
ALTER TABLE "Project" ADD CONSTRAINT "Project_days" CHECK ("endsOn" >= "startsOn");
ALTER TABLE "ProjectPayment" ADD CONSTRAINT "ProjectPayment_positive" CHECK ("cents" > 0);
ALTER TABLE "PublicityItem" ADD CONSTRAINT "PublicityItem_known" CHECK ("doneOn" IS NOT NULL OR "note" <> '');

ALTER TABLE "ProjectIndicator" ADD CONSTRAINT "ProjectIndicator_target" CHECK ("target" >= 0);
ALTER TABLE "MonitoringPeriod" ADD CONSTRAINT "MonitoringPeriod_days" CHECK ("toDay" >= "fromDay" AND "dueOn" >= "toDay");
ALTER TABLE "MonitoringPeriod" ADD CONSTRAINT "MonitoringPeriod_returned" CHECK ("state" <> 'RETURNED' OR "returnedWhy" <> '');
ALTER TABLE "MonitoringValue" ADD CONSTRAINT "MonitoringValue_positive" CHECK ("value" >= 0);

ALTER TABLE "AnnualReport" ADD CONSTRAINT "AnnualReport_frozen"
  CHECK (("state" = 'DRAFT') = ("model" IS NULL) AND ("model" IS NULL) = ("publishedAt" IS NULL));
ALTER TABLE "AnnualReport" ADD CONSTRAINT "AnnualReport_approved"
  CHECK ("state" NOT IN ('APPROVED', 'SENT') OR ("approvedOn" IS NOT NULL AND "minutesNo" <> ''));
ALTER TABLE "AnnualReport" ADD CONSTRAINT "AnnualReport_sent" CHECK (("state" = 'SENT') = ("sentOn" IS NOT NULL));

ALTER TABLE "Event" ADD CONSTRAINT "Event_hours" CHECK ("endsAt" > "startsAt");
ALTER TABLE "Event" ADD CONSTRAINT "Event_capacity" CHECK ("capacity" > 0);
ALTER TABLE "Event" ADD CONSTRAINT "Event_headcount" CHECK ("headcount" >= 0);
ALTER TABLE "Event" ADD CONSTRAINT "Event_published" CHECK ("state" = 'DRAFT' OR "publishedAt" IS NOT NULL);
ALTER TABLE "Event" ADD CONSTRAINT "Event_cancelled" CHECK (("state" = 'CANCELLED') = ("cancelledWhy" <> ''));
ALTER TABLE "EventPlace" ADD CONSTRAINT "EventPlace_rating" CHECK ("rating" BETWEEN 1 AND 5);
ALTER TABLE "News" ADD CONSTRAINT "News_published" CHECK ("state" NOT IN ('PUBLISHED', 'WITHDRAWN') OR "publishedAt" IS NOT NULL);

ALTER TABLE "CallArchive" ADD CONSTRAINT "CallArchive_of_one"
  CHECK (num_nonnulls("callId", "strategyId") = 1 AND ("strategyId" IS NULL) = ("year" IS NULL));

ALTER TABLE "Enclosure" DROP CONSTRAINT "Enclosure_of_one";
ALTER TABLE "Enclosure" ADD CONSTRAINT "Enclosure_of_one"
  CHECK (num_nonnulls("messageId", "complaintId", "noteId", "strategyId", "projectId", "periodId", "eventId", "newsId") = 1);
