-- AlterTable
ALTER TABLE "Project" ADD COLUMN     "selectedYear" INTEGER;
