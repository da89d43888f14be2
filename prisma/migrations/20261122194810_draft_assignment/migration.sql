-- CreateEnum
CREATE TYPE "SeatOrigin" AS ENUM ('HAND', 'FILE', 'SOLVER', 'REPLACEMENT');

-- AlterTable
ALTER TABLE "GroupMember" ADD COLUMN     "employerCode" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "expertise" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "maxProposals" INTEGER;

-- CreateTable
CREATE TABLE "PlannedSeat" (
    "proposalId" UUID NOT NULL,
    "evaluatorId" UUID NOT NULL,
    "isRemoval" BOOLEAN NOT NULL DEFAULT false,
    "origin" "SeatOrigin" NOT NULL,
    "plannedAt" TIMESTAMPTZ(3) NOT NULL,
    "plannedById" UUID NOT NULL,

    CONSTRAINT "PlannedSeat_pkey" PRIMARY KEY ("proposalId","evaluatorId")
);

-- CreateIndex
CREATE INDEX "PlannedSeat_evaluatorId_idx" ON "PlannedSeat"("evaluatorId");

-- AddForeignKey
ALTER TABLE "PlannedSeat" ADD CONSTRAINT "PlannedSeat_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlannedSeat" ADD CONSTRAINT "PlannedSeat_evaluatorId_fkey" FOREIGN KEY ("evaluatorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "GroupMember" ADD CONSTRAINT "GroupMember_most" CHECK ("maxProposals" IS NULL OR "maxProposals" > 0);
ALTER TABLE "GroupMember" ADD CONSTRAINT "GroupMember_employer_code" CHECK ("employerCode" ~ '^([0-9]{7}([0-9]{2})?)?$');
