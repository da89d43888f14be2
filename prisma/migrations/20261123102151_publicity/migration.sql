-- DropForeignKey
ALTER TABLE "Enclosure" DROP CONSTRAINT "Enclosure_newsId_fkey";

-- DropIndex
DROP INDEX "Enclosure_newsId_idx";

-- AlterTable
ALTER TABLE "Enclosure" DROP COLUMN "newsId",
ADD COLUMN     "dutyKey" TEXT;

-- AlterTable
ALTER TABLE "PublicityItem" ADD COLUMN     "link" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "seenAt" TIMESTAMPTZ(3),
ADD COLUMN     "seenById" UUID;

-- AddForeignKey
ALTER TABLE "Enclosure" ADD CONSTRAINT "Enclosure_duty_fkey" FOREIGN KEY ("projectId", "dutyKey") REFERENCES "PublicityItem"("projectId", "key") ON DELETE SET NULL ON UPDATE CASCADE;
