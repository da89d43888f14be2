-- CreateEnum
CREATE TYPE "MessageSide" AS ENUM ('APPLICANT', 'GROUP');

-- CreateEnum
CREATE TYPE "ComplaintStatus" AS ENUM ('RECEIVED', 'EXAMINED', 'UPHELD', 'UPHELD_IN_PART', 'REJECTED', 'NOT_EXAMINED', 'WITHDRAWN');

-- AlterTable
ALTER TABLE "Letter" ADD COLUMN     "openedById" UUID;

-- CreateTable
CREATE TABLE "Message" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "side" "MessageSide" NOT NULL,
    "text" TEXT NOT NULL,
    "authorId" UUID NOT NULL,
    "readAt" TIMESTAMPTZ(3),
    "readById" UUID,

    CONSTRAINT "Message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Complaint" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "status" "ComplaintStatus" NOT NULL DEFAULT 'RECEIVED',
    "slot" INTEGER DEFAULT 1,
    "number" TEXT NOT NULL,
    "snapshot" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,
    "receivedAt" TIMESTAMPTZ(6) NOT NULL,
    "committedAt" TIMESTAMPTZ(6) NOT NULL,
    "answerBy" DATE NOT NULL,
    "signatoryId" UUID NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawnById" UUID,

    CONSTRAINT "Complaint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Enclosure" (
    "id" UUID NOT NULL,
    "messageId" UUID,
    "complaintId" UUID,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,

    CONSTRAINT "Enclosure_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Message_proposalId_id_idx" ON "Message"("proposalId", "id");

-- CreateIndex
CREATE INDEX "Message_readAt_side_proposalId_idx" ON "Message"("readAt", "side", "proposalId");

-- CreateIndex
CREATE INDEX "Message_authorId_idx" ON "Message"("authorId");

-- CreateIndex
CREATE INDEX "Complaint_groupId_id_idx" ON "Complaint"("groupId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Complaint_groupId_number_key" ON "Complaint"("groupId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Complaint_proposalId_slot_key" ON "Complaint"("proposalId", "slot");

-- CreateIndex
CREATE INDEX "Enclosure_messageId_idx" ON "Enclosure"("messageId");

-- CreateIndex
CREATE INDEX "Enclosure_complaintId_idx" ON "Enclosure"("complaintId");

-- CreateIndex
CREATE INDEX "Enclosure_sha256_idx" ON "Enclosure"("sha256");

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Complaint" ADD CONSTRAINT "Complaint_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Complaint" ADD CONSTRAINT "Complaint_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enclosure" ADD CONSTRAINT "Enclosure_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "Message"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enclosure" ADD CONSTRAINT "Enclosure_complaintId_fkey" FOREIGN KEY ("complaintId") REFERENCES "Complaint"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enclosure" ADD CONSTRAINT "Enclosure_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "File"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Who opened a letter first was written down in the log.
UPDATE "Letter" l SET "openedById" = e."actorId"
FROM "AuditEntry" e
WHERE e.kind = 'letter.open' AND e.subject = l.id::text AND l."openedAt" IS NOT NULL;

-- A file belongs to a message or to a complaint.
ALTER TABLE "Enclosure" ADD CONSTRAINT "Enclosure_of_one" CHECK (num_nonnulls("messageId", "complaintId") = 1);
ALTER TABLE "Enclosure" ADD CONSTRAINT "Enclosure_position" CHECK (position > 0);
ALTER TABLE "Message" ADD CONSTRAINT "Message_text" CHECK (btrim(text) <> '');
ALTER TABLE "Message" ADD CONSTRAINT "Message_read" CHECK (("readAt" IS NULL) = ("readById" IS NULL));
ALTER TABLE "Complaint" ADD CONSTRAINT "Complaint_times" CHECK ("committedAt" >= "receivedAt");
ALTER TABLE "Complaint" ADD CONSTRAINT "Complaint_sha256" CHECK (sha256 ~ '^[0-9a-f]{64}$');
ALTER TABLE "Complaint" ADD CONSTRAINT "Complaint_slot" CHECK ((slot IS NULL) = (status = 'WITHDRAWN'));
ALTER TABLE "Complaint" ADD CONSTRAINT "Complaint_withdrawn" CHECK ((status = 'WITHDRAWN') = ("withdrawnAt" IS NOT NULL));

-- What was said and handed in stays as it was; a message is only marked as read, a complaint only moves.
CREATE TRIGGER "Message_frozen" BEFORE UPDATE ON "Message"
  FOR EACH ROW WHEN (ROW(OLD."proposalId", OLD.at, OLD.side, OLD.text, OLD."authorId") IS DISTINCT FROM
                     ROW(NEW."proposalId", NEW.at, NEW.side, NEW.text, NEW."authorId"))
  EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Complaint_frozen" BEFORE UPDATE ON "Complaint"
  FOR EACH ROW WHEN (ROW(OLD."proposalId", OLD.number, OLD.snapshot, OLD.sha256, OLD."receivedAt", OLD."answerBy", OLD."signatoryId")
                     IS DISTINCT FROM
                     ROW(NEW."proposalId", NEW.number, NEW.snapshot, NEW.sha256, NEW."receivedAt", NEW."answerBy", NEW."signatoryId"))
  EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Complaint_stays" BEFORE DELETE ON "Complaint"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
