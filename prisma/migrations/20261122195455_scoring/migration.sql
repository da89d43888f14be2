-- AlterTable
ALTER TABLE "Call" ADD COLUMN     "scoringUntil" DATE;

-- CreateTable
CREATE TABLE "SheetVersion" (
    "id" UUID NOT NULL,
    "sheetId" UUID NOT NULL,
    "n" INTEGER NOT NULL,
    "scores" JSONB NOT NULL,
    "remarks" TEXT NOT NULL DEFAULT '',
    "totalPoints" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "submittedAt" TIMESTAMPTZ(3) NOT NULL,
    "returnedAt" TIMESTAMPTZ(3),
    "returnedById" UUID,
    "returnReason" TEXT,

    CONSTRAINT "SheetVersion_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "SheetVersion_sheetId_n_key" ON "SheetVersion"("sheetId", "n");

-- AddForeignKey
ALTER TABLE "SheetVersion" ADD CONSTRAINT "SheetVersion_sheetId_fkey" FOREIGN KEY ("sheetId") REFERENCES "Sheet"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- What was handed in before is its first version.
INSERT INTO "SheetVersion" ("id", "sheetId", "n", "scores", "remarks", "totalPoints", "sha256", "submittedAt")
SELECT gen_random_uuid(), sheet."id", 1,
       (SELECT coalesce(jsonb_agg(jsonb_build_object(
                 'criterionId', score."criterion", 'points', score."points",
                 'justification', score."justification") ORDER BY score."criterion"), '[]'::jsonb)
        FROM "SheetScore" score WHERE score."sheetId" = sheet."id"),
       sheet."remarks", sheet."totalPoints", sheet."sha256", sheet."submittedAt"
FROM "Sheet" sheet
WHERE sheet."status" = 'SUBMITTED';
