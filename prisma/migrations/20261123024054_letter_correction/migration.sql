-- AlterTable
ALTER TABLE "Letter" ADD COLUMN     "replaceWhy" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "replacesId" UUID;

-- CreateTable
CREATE TABLE "LetterCorrection" (
    "letterId" UUID NOT NULL,
    "why" TEXT NOT NULL,
    "model" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,
    "askedById" UUID NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LetterCorrection_pkey" PRIMARY KEY ("letterId")
);

-- CreateIndex
CREATE INDEX "LetterCorrection_askedById_idx" ON "LetterCorrection"("askedById");

-- CreateIndex
CREATE UNIQUE INDEX "Letter_replacesId_key" ON "Letter"("replacesId");

-- AddForeignKey
ALTER TABLE "Letter" ADD CONSTRAINT "Letter_replacesId_fkey" FOREIGN KEY ("replacesId") REFERENCES "Letter"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LetterCorrection" ADD CONSTRAINT "LetterCorrection_letterId_fkey" FOREIGN KEY ("letterId") REFERENCES "Letter"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LetterCorrection" ADD CONSTRAINT "LetterCorrection_askedById_fkey" FOREIGN KEY ("askedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A letter that replaces another says why; none replaces itself.
ALTER TABLE "Letter" ADD CONSTRAINT "Letter_replaces_why" CHECK (("replacesId" IS NULL) = (btrim("replaceWhy") = ''));
ALTER TABLE "Letter" ADD CONSTRAINT "Letter_replaces_another" CHECK ("replacesId" <> id);
ALTER TABLE "LetterCorrection" ADD CONSTRAINT "LetterCorrection_why" CHECK (btrim(why) <> '');
ALTER TABLE "LetterCorrection" ADD CONSTRAINT "LetterCorrection_sha256" CHECK (sha256 ~ '^[0-9a-f]{64}$');

-- What was issued stays as it was: only how far it has come changes.
CREATE TRIGGER "Letter_frozen" BEFORE UPDATE ON "Letter"
  FOR EACH ROW WHEN (
    (OLD."groupId", OLD."proposalId", OLD.kind, OLD.number, OLD.heading, OLD.model, OLD."verifyCode", OLD."issuedAt", OLD."replacesId", OLD."replaceWhy")
    IS DISTINCT FROM
    (NEW."groupId", NEW."proposalId", NEW.kind, NEW.number, NEW.heading, NEW.model, NEW."verifyCode", NEW."issuedAt", NEW."replacesId", NEW."replaceWhy")
  )
  EXECUTE FUNCTION refuse_change();
