-- AlterEnum
ALTER TYPE "Outcome" ADD VALUE 'DECLINED';

-- DropIndex
DROP INDEX "ReleasedDecision_callId_outcome_idx";

-- AlterTable
ALTER TABLE "ReleasedDecision" DROP CONSTRAINT "ReleasedDecision_pkey",
ADD COLUMN     "listN" INTEGER NOT NULL DEFAULT 1,
ADD CONSTRAINT "ReleasedDecision_pkey" PRIMARY KEY ("proposalId", "listN");

-- CreateIndex
CREATE INDEX "ReleasedDecision_callId_listN_outcome_idx" ON "ReleasedDecision"("callId", "listN", "outcome");


-- A list that a later version has taken the place of keeps the moment of its release.
ALTER TABLE "RankedList" DROP CONSTRAINT "RankedList_released";
ALTER TABLE "RankedList" ADD CONSTRAINT "RankedList_released" CHECK ((status IN ('RELEASED', 'REPLACED')) = ("releasedAt" IS NOT NULL));

-- A version names the one right before it, and why it was made.
ALTER TABLE "RankedList" ADD CONSTRAINT "RankedList_version" CHECK ("replacesN" IS NULL OR ("replacesN" = n - 1 AND btrim("changeWhy") <> ''));

-- One list of a call is in force, and one version of it waits.
CREATE UNIQUE INDEX "RankedList_in_force" ON "RankedList" ("callId") WHERE status = 'RELEASED';
CREATE UNIQUE INDEX "RankedList_waiting" ON "RankedList" ("callId") WHERE status IN ('DRAFT', 'PROPOSED', 'APPROVED');
