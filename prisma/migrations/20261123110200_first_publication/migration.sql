-- AlterTable
ALTER TABLE "Project" ADD COLUMN     "firstPublicAt" TIMESTAMPTZ(3);

-- Of what was hidden and shown again before, only the last publication is known here.
UPDATE "Project" SET "firstPublicAt" = "publishedAt" WHERE "publishedAt" IS NOT NULL;
