-- AlterTable
ALTER TABLE "SecondFactor" DROP COLUMN "since";

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "secondFactorSince" TIMESTAMPTZ(3);
