-- AlterTable
ALTER TABLE "Project" ADD COLUMN     "strategyId" UUID;

-- Of the strategy of its action; where none is known, of the group's newest.
UPDATE "Project" SET "strategyId" = (
  SELECT "Goal"."strategyId"
  FROM "Action"
    JOIN "Objective" ON "Objective".id = "Action"."objectiveId"
    JOIN "Goal" ON "Goal".id = "Objective"."goalId"
  WHERE "Action".id = "Project"."actionId");
UPDATE "Project" SET "strategyId" = (
  SELECT id FROM "Strategy"
  WHERE "Strategy"."groupId" = "Project"."groupId"
  ORDER BY "periodFrom" DESC, id DESC LIMIT 1)
WHERE "strategyId" IS NULL;
ALTER TABLE "Project" ALTER COLUMN "strategyId" SET NOT NULL;

-- CreateIndex
CREATE INDEX "Project_strategyId_id_idx" ON "Project"("strategyId", "id");

-- AddForeignKey
ALTER TABLE "Project" ADD CONSTRAINT "Project_strategyId_fkey" FOREIGN KEY ("strategyId") REFERENCES "Strategy"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
