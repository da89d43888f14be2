-- AlterTable
ALTER TABLE "Call" ADD COLUMN     "minutesNo" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "publishAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "TestProposal" (
    "callId" UUID NOT NULL,
    "answers" JSONB NOT NULL DEFAULT '{}',
    "files" TEXT[],
    "done" TEXT[],
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TestProposal_pkey" PRIMARY KEY ("callId")
);

-- AddForeignKey
ALTER TABLE "TestProposal" ADD CONSTRAINT "TestProposal_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call"("id") ON DELETE CASCADE ON UPDATE CASCADE;
