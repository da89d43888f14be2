-- AlterEnum
ALTER TYPE "DeliveryWay" ADD VALUE 'HELD';

-- AlterTable
ALTER TABLE "Decision" ADD COLUMN     "heldWhy" TEXT NOT NULL DEFAULT '';
