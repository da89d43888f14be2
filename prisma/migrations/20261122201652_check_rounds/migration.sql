-- CreateEnum
CREATE TYPE "CheckState" AS ENUM ('DRAFT', 'HANDED_IN', 'CONFIRMED', 'RETURNED');

-- DropIndex
DROP INDEX "Check_proposalId_idx";

-- AlterTable
ALTER TABLE "Check" ADD COLUMN     "findings" JSONB,
ADD COLUMN     "n" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "secondItems" JSONB,
ADD COLUMN     "state" "CheckState" NOT NULL DEFAULT 'DRAFT',
ADD COLUMN     "waiver" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "writers" UUID[] DEFAULT ARRAY[]::UUID[];

-- What was ended before there were rounds has moved its proposal on.
UPDATE "Check" c SET n = numbered.n,
  state = CASE WHEN c.outcome IS NULL THEN 'DRAFT' ELSE 'CONFIRMED' END::"CheckState",
  writers = ARRAY[c."checkedById"],
  "secondById" = NULLIF(c."secondById", c."checkedById")
FROM (SELECT id, row_number() OVER (PARTITION BY "proposalId" ORDER BY id) AS n FROM "Check") numbered
WHERE numbered.id = c.id;

-- CreateIndex
CREATE UNIQUE INDEX "Check_proposalId_n_key" ON "Check"("proposalId", "n");

-- One round at a time; what is handed in has an outcome; who answers it has filled in none of it.
CREATE UNIQUE INDEX "Check_one_open" ON "Check" ("proposalId") WHERE state IN ('DRAFT', 'HANDED_IN');
ALTER TABLE "Check" ADD CONSTRAINT "Check_round" CHECK (n > 0 AND "checkedById" = ANY (writers));
ALTER TABLE "Check" ADD CONSTRAINT "Check_outcome" CHECK ((state = 'DRAFT') = (outcome IS NULL));
ALTER TABLE "Check" ADD CONSTRAINT "Check_second" CHECK (
  ("secondById" IS NULL) = ("secondAt" IS NULL)
  AND ("secondById" IS NULL OR NOT "secondById" = ANY (writers))
  AND (state <> 'DRAFT' OR "secondById" IS NULL)
  AND (state <> 'RETURNED' OR "secondById" IS NOT NULL));

-- A round that is over stays as it was.
CREATE FUNCTION keep_check() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state IN ('CONFIRMED', 'RETURNED') THEN
    RAISE EXCEPTION '% of % is not allowed', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Check_kept" BEFORE UPDATE ON "Check" FOR EACH ROW EXECUTE FUNCTION keep_check();
