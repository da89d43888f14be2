-- AlterTable
ALTER TABLE "Enclosure" ADD COLUMN     "addedAt" TIMESTAMPTZ(3),
ADD COLUMN     "title" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Strategy" ADD COLUMN     "mapSource" TEXT NOT NULL DEFAULT '';

-- Dropping a column took the constraint with it that it was part of.
ALTER TABLE "Enclosure" ADD CONSTRAINT "Enclosure_of_one"
  CHECK (num_nonnulls("messageId", "complaintId", "noteId", "strategyId", "projectId", "periodId", "eventId") = 1);
ALTER TABLE "Enclosure" ADD CONSTRAINT "Enclosure_of_strategy"
  CHECK ("strategyId" IS NULL OR ("title" <> '' AND "addedAt" IS NOT NULL));
ALTER TABLE "Strategy" ADD CONSTRAINT "Strategy_map"
  CHECK (CASE WHEN "territoryMap" IS NULL THEN "mapSource" = '' ELSE jsonb_typeof("territoryMap") = 'object' END);
