-- AlterTable
ALTER TABLE "Letter" ADD COLUMN     "mailedAt" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "Letter_groupId_id_idx" ON "Letter"("groupId", "id");
