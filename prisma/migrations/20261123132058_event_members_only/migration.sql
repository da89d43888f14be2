-- AlterTable
ALTER TABLE "Event" ADD COLUMN     "membersOnly" BOOLEAN NOT NULL DEFAULT false;
