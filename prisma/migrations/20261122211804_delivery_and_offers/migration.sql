-- CreateEnum
CREATE TYPE "OfferAnswer" AS ENUM ('ACCEPTED', 'DECLINED', 'SILENT');

-- CreateEnum
CREATE TYPE "DeliveryWay" AS ENUM ('MAIL_AGAIN', 'POST', 'PHONE', 'HAND');

-- AlterEnum
ALTER TYPE "ProposalStatus" ADD VALUE 'DECLINED';

-- AlterTable
ALTER TABLE "Outbox" ADD COLUMN     "letterId" UUID;

-- AlterTable
ALTER TABLE "ReleasedDecision" ADD COLUMN     "answerBy" DATE;

-- CreateTable
CREATE TABLE "OfferReply" (
    "proposalId" UUID NOT NULL,
    "answer" "OfferAnswer" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID,

    CONSTRAINT "OfferReply_pkey" PRIMARY KEY ("proposalId")
);

-- CreateTable
CREATE TABLE "LetterDelivery" (
    "id" UUID NOT NULL,
    "letterId" UUID NOT NULL,
    "way" "DeliveryWay" NOT NULL,
    "on" DATE NOT NULL,
    "note" TEXT NOT NULL,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LetterDelivery_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "LetterDelivery_letterId_idx" ON "LetterDelivery"("letterId");

-- CreateIndex
CREATE INDEX "Outbox_letterId_idx" ON "Outbox"("letterId");

-- CreateIndex
CREATE INDEX "ReleasedDecision_answerBy_idx" ON "ReleasedDecision"("answerBy");

-- AddForeignKey
ALTER TABLE "OfferReply" ADD CONSTRAINT "OfferReply_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LetterDelivery" ADD CONSTRAINT "LetterDelivery_letterId_fkey" FOREIGN KEY ("letterId") REFERENCES "Letter"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Outbox" ADD CONSTRAINT "Outbox_letterId_fkey" FOREIGN KEY ("letterId") REFERENCES "Letter"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Mails of letters that were asked for before
UPDATE "Outbox" o SET "letterId" = l.id FROM "Letter" l
WHERE o.kind = 'mail.letter' AND l.id::text = o.payload->>'letterId';
