-- AlterTable
ALTER TABLE "EventPlace" ADD COLUMN     "quiet" BOOLEAN NOT NULL DEFAULT false;
