-- AlterEnum
ALTER TYPE "ListStatus" ADD VALUE 'REPLACED';

-- AlterTable
ALTER TABLE "RankedList" ADD COLUMN     "askedAt" TIMESTAMPTZ(3),
ADD COLUMN     "askedById" UUID,
ADD COLUMN     "askedSha256" TEXT,
ADD COLUMN     "changeWhy" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "frozenSha256" TEXT,
ADD COLUMN     "putBackWhy" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "releaseAt" TIMESTAMPTZ(3),
ADD COLUMN     "releaseById" UUID,
ADD COLUMN     "releaseFault" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "replacesN" INTEGER;
