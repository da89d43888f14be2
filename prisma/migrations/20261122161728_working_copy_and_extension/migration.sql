-- AlterTable
ALTER TABLE "Proposal" ADD COLUMN     "extendedUntil" TIMESTAMPTZ(3),
ADD COLUMN     "leftCopy" JSONB,
ADD COLUMN     "reopenedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "ExtensionRequest" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "askedById" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "answeredAt" TIMESTAMPTZ(3),
    "answeredById" UUID,
    "until" TIMESTAMPTZ(3),
    "answer" TEXT NOT NULL DEFAULT '',
    "minutesNo" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "ExtensionRequest_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ExtensionRequest_proposalId_askedAt_idx" ON "ExtensionRequest"("proposalId", "askedAt");

-- AddForeignKey
ALTER TABLE "ExtensionRequest" ADD CONSTRAINT "ExtensionRequest_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "ExtensionRequest" ADD CONSTRAINT "ExtensionRequest_answered" CHECK (until IS NULL OR "answeredAt" IS NOT NULL);
ALTER TABLE "ExtensionRequest" ADD CONSTRAINT "ExtensionRequest_answerer" CHECK (("answeredAt" IS NULL) = ("answeredById" IS NULL));
