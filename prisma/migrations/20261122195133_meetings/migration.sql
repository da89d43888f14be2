-- CreateEnum
CREATE TYPE "MeetingKind" AS ENUM ('IN_PERSON', 'REMOTE', 'WRITTEN');

-- CreateEnum
CREATE TYPE "MeetingState" AS ENUM ('PLANNED', 'CALLED', 'RUNNING', 'HELD', 'NOT_HELD', 'MINUTES_SIGNED');

-- CreateEnum
CREATE TYPE "Attending" AS ENUM ('ABSENT', 'IN_ROOM', 'REMOTE');

-- CreateEnum
CREATE TYPE "AgendaKind" AS ENUM ('PROPOSAL', 'FREE');

-- CreateEnum
CREATE TYPE "ItemStatus" AS ENUM ('WAITING', 'OPEN', 'ADOPTED', 'REJECTED', 'POSTPONED', 'NOTED');

-- CreateEnum
CREATE TYPE "VoteChoice" AS ENUM ('FOR', 'AGAINST', 'ABSTAIN');

-- AlterTable
ALTER TABLE "Meeting" ADD COLUMN     "ballotsUntil" TIMESTAMPTZ(3),
ADD COLUMN     "calledAt" TIMESTAMPTZ(3),
ADD COLUMN     "chairId" UUID,
ADD COLUMN     "closedAt" TIMESTAMPTZ(3),
ADD COLUMN     "kind" "MeetingKind" NOT NULL DEFAULT 'IN_PERSON',
ADD COLUMN     "openedAt" TIMESTAMPTZ(3),
ADD COLUMN     "ownVotes" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "repeatOfId" UUID,
ADD COLUMN     "rules" JSONB,
ADD COLUMN     "secretaryId" UUID,
ADD COLUMN     "startsAt" TIMESTAMPTZ(3),
ADD COLUMN     "state" "MeetingState" NOT NULL DEFAULT 'PLANNED';

-- Meetings so far were written down when they had been held.
UPDATE "Meeting" SET state = 'HELD', "startsAt" = "heldOn" + interval '10 hours';
ALTER TABLE "Meeting" ALTER COLUMN "startsAt" SET NOT NULL;

-- CreateTable
CREATE TABLE "MeetingMember" (
    "meetingId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "role" "GroupRole" NOT NULL,
    "name" TEXT NOT NULL,
    "sector" "Sector",
    "employer" TEXT NOT NULL DEFAULT '',
    "attending" "Attending" NOT NULL DEFAULT 'ABSENT',
    "presentFrom" TIMESTAMPTZ(3),
    "presentUntil" TIMESTAMPTZ(3),
    "remark" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "MeetingMember_pkey" PRIMARY KEY ("meetingId","userId")
);

-- CreateTable
CREATE TABLE "AgendaItem" (
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "AgendaKind" NOT NULL,
    "status" "ItemStatus" NOT NULL DEFAULT 'WAITING',
    "listId" UUID,
    "proposalId" UUID,
    "title" TEXT NOT NULL DEFAULT '',
    "motion" TEXT NOT NULL DEFAULT '',
    "discussion" TEXT NOT NULL DEFAULT '',
    "openedAt" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),
    "byChair" BOOLEAN NOT NULL DEFAULT false,
    "outcome" "Outcome",
    "grantCents" BIGINT,
    "place" INTEGER,
    "conditions" TEXT NOT NULL DEFAULT '',
    "deviation" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "AgendaItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ItemRecusal" (
    "itemId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID NOT NULL,

    CONSTRAINT "ItemRecusal_pkey" PRIMARY KEY ("itemId","userId")
);

-- CreateTable
CREATE TABLE "ItemVote" (
    "itemId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "choice" "VoteChoice" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID NOT NULL,

    CONSTRAINT "ItemVote_pkey" PRIMARY KEY ("itemId","userId")
);

-- CreateTable
CREATE TABLE "Minutes" (
    "meetingId" UUID NOT NULL,
    "model" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,
    "verifyCode" TEXT NOT NULL,
    "secretarySignedAt" TIMESTAMPTZ(3) NOT NULL,
    "secretarySignedBy" UUID NOT NULL,
    "chairSignedAt" TIMESTAMPTZ(3),
    "chairSignedBy" UUID,

    CONSTRAINT "Minutes_pkey" PRIMARY KEY ("meetingId")
);

-- CreateIndex
CREATE INDEX "MeetingMember_userId_idx" ON "MeetingMember"("userId");

-- CreateIndex
CREATE INDEX "AgendaItem_meetingId_position_idx" ON "AgendaItem"("meetingId", "position");

-- CreateIndex
CREATE INDEX "AgendaItem_listId_idx" ON "AgendaItem"("listId");

-- CreateIndex
CREATE INDEX "AgendaItem_proposalId_idx" ON "AgendaItem"("proposalId");

-- CreateIndex
CREATE UNIQUE INDEX "AgendaItem_meetingId_proposalId_key" ON "AgendaItem"("meetingId", "proposalId");

-- CreateIndex
CREATE UNIQUE INDEX "Minutes_verifyCode_key" ON "Minutes"("verifyCode");

-- CreateIndex
CREATE UNIQUE INDEX "Meeting_repeatOfId_key" ON "Meeting"("repeatOfId");

-- CreateIndex
CREATE INDEX "Meeting_groupId_startsAt_idx" ON "Meeting"("groupId", "startsAt");

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_repeatOfId_fkey" FOREIGN KEY ("repeatOfId") REFERENCES "Meeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingMember" ADD CONSTRAINT "MeetingMember_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingMember" ADD CONSTRAINT "MeetingMember_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaItem" ADD CONSTRAINT "AgendaItem_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaItem" ADD CONSTRAINT "AgendaItem_listId_fkey" FOREIGN KEY ("listId") REFERENCES "RankedList"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaItem" ADD CONSTRAINT "AgendaItem_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ItemRecusal" ADD CONSTRAINT "ItemRecusal_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "AgendaItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ItemVote" ADD CONSTRAINT "ItemVote_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "AgendaItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Minutes" ADD CONSTRAINT "Minutes_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rules that the database keeps whatever the code does.
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_ballots" CHECK ((kind = 'WRITTEN') = ("ballotsUntil" IS NOT NULL) AND ("ballotsUntil" IS NULL OR "ballotsUntil" > "startsAt"));
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_times" CHECK ("closedAt" IS NULL OR ("openedAt" IS NOT NULL AND "closedAt" >= "openedAt"));
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_not_own_repeat" CHECK ("repeatOfId" IS DISTINCT FROM id);
ALTER TABLE "MeetingMember" ADD CONSTRAINT "MeetingMember_role" CHECK (role IN ('BOARD', 'CHAIR', 'OBSERVER'));
ALTER TABLE "MeetingMember" ADD CONSTRAINT "MeetingMember_present" CHECK ((attending = 'ABSENT') = ("presentFrom" IS NULL) AND ("presentUntil" IS NULL OR "presentUntil" >= "presentFrom"));
ALTER TABLE "AgendaItem" ADD CONSTRAINT "AgendaItem_kind" CHECK ((kind = 'PROPOSAL') = ("listId" IS NOT NULL AND "proposalId" IS NOT NULL));
ALTER TABLE "AgendaItem" ADD CONSTRAINT "AgendaItem_position" CHECK (position > 0);
ALTER TABLE "AgendaItem" ADD CONSTRAINT "AgendaItem_decided" CHECK (outcome IS NULL OR outcome <> 'INELIGIBLE');
ALTER TABLE "Minutes" ADD CONSTRAINT "Minutes_sha256" CHECK (sha256 ~ '^[0-9a-f]{64}$');
ALTER TABLE "Minutes" ADD CONSTRAINT "Minutes_two_people" CHECK ("chairSignedBy" IS DISTINCT FROM "secretarySignedBy" AND ("chairSignedAt" IS NULL) = ("chairSignedBy" IS NULL));

-- Once the minutes are signed, what they tell of stays as it was.
CREATE TRIGGER "Minutes_frozen" BEFORE UPDATE OR DELETE ON "Minutes"
  FOR EACH ROW WHEN (OLD."chairSignedAt" IS NOT NULL) EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Meeting_frozen" BEFORE UPDATE OR DELETE ON "Meeting"
  FOR EACH ROW WHEN (OLD.state = 'MINUTES_SIGNED') EXECUTE FUNCTION refuse_change();

CREATE FUNCTION refuse_change_of_signed_meeting() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  row jsonb := to_jsonb(coalesce(OLD, NEW));
  meeting uuid := coalesce(row->>'meetingId', (SELECT "meetingId"::text FROM "AgendaItem" WHERE id::text = row->>'itemId'))::uuid;
BEGIN
  IF EXISTS (SELECT 1 FROM "Meeting" WHERE id = meeting AND state = 'MINUTES_SIGNED') THEN
    RAISE EXCEPTION '% of % is not allowed: the minutes are signed', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;

CREATE TRIGGER "MeetingMember_frozen" BEFORE INSERT OR UPDATE OR DELETE ON "MeetingMember"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_signed_meeting();
CREATE TRIGGER "AgendaItem_frozen" BEFORE INSERT OR UPDATE OR DELETE ON "AgendaItem"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_signed_meeting();
CREATE TRIGGER "ItemRecusal_frozen" BEFORE INSERT OR UPDATE OR DELETE ON "ItemRecusal"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_signed_meeting();
CREATE TRIGGER "ItemVote_frozen" BEFORE INSERT OR UPDATE OR DELETE ON "ItemVote"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_signed_meeting();
