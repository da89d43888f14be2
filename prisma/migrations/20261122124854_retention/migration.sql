-- AlterTable
ALTER TABLE "Project" ADD COLUMN     "lastPaymentOn" DATE;

-- AlterTable
ALTER TABLE "Proposal" ADD COLUMN     "deletionOn" DATE,
ADD COLUMN     "heldAt" TIMESTAMPTZ(3),
ADD COLUMN     "holdReason" TEXT;

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "erasedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "RetentionDue" (
    "proposalId" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "rule" TEXT NOT NULL,
    "retainUntil" DATE NOT NULL,
    "listedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RetentionDue_pkey" PRIMARY KEY ("proposalId")
);

-- CreateIndex
CREATE INDEX "RetentionDue_groupId_retainUntil_proposalId_idx" ON "RetentionDue"("groupId", "retainUntil", "proposalId");

-- AddForeignKey
ALTER TABLE "RetentionDue" ADD CONSTRAINT "RetentionDue_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What is erased cannot sign in; a hold has its reason and its time.
ALTER TABLE "User" ADD CONSTRAINT "User_erased_disabled" CHECK ("erasedAt" IS NULL OR ("disabledAt" IS NOT NULL AND "passwordHash" = ''));
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_hold_whole" CHECK (("holdReason" IS NULL) = ("heldAt" IS NULL) AND "holdReason" <> '');
