-- AlterTable
ALTER TABLE "ConflictDeclaration" ADD COLUMN     "noneAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "LiftedConflict" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "declaredAt" TIMESTAMPTZ(3) NOT NULL,
    "pinnedById" UUID,
    "liftedAt" TIMESTAMPTZ(3) NOT NULL,
    "liftedById" UUID NOT NULL,
    "liftReason" TEXT NOT NULL,

    CONSTRAINT "LiftedConflict_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "LiftedConflict_proposalId_idx" ON "LiftedConflict"("proposalId");

-- CreateIndex
CREATE INDEX "LiftedConflict_personId_idx" ON "LiftedConflict"("personId");

-- AddForeignKey
ALTER TABLE "LiftedConflict" ADD CONSTRAINT "LiftedConflict_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LiftedConflict" ADD CONSTRAINT "LiftedConflict_personId_fkey" FOREIGN KEY ("personId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Nobody lifts a conflict of their own; what is lifted stays on record.
ALTER TABLE "LiftedConflict" ADD CONSTRAINT "LiftedConflict_by_another" CHECK ("liftedById" <> "personId");
CREATE TRIGGER "LiftedConflict_stays" BEFORE UPDATE OR DELETE ON "LiftedConflict"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE FUNCTION keep_conflict() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND EXISTS (SELECT 1 FROM "LiftedConflict" WHERE id = OLD.id) THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION '% of % is not allowed', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
DROP TRIGGER "ConflictDeclaration_conflict_stays" ON "ConflictDeclaration";
CREATE TRIGGER "ConflictDeclaration_conflict_stays" BEFORE UPDATE OR DELETE ON "ConflictDeclaration"
  FOR EACH ROW WHEN (OLD.conflict) EXECUTE FUNCTION keep_conflict();
