-- AlterTable
ALTER TABLE "Proposal" ADD COLUMN     "copiedSections" TEXT[] DEFAULT ARRAY[]::TEXT[];
