-- CreateEnum
CREATE TYPE "ClarificationState" AS ENUM ('ASKED', 'ANSWERED', 'CLARIFIED', 'NOT_CLARIFIED');

-- AlterTable
ALTER TABLE "Proposal" ADD COLUMN     "clarifyUntil" TIMESTAMPTZ(3),
ADD COLUMN     "unlocked" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "Clarification" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "n" INTEGER NOT NULL,
    "state" "ClarificationState" NOT NULL DEFAULT 'ASKED',
    "aboutN" INTEGER NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "askedById" UUID NOT NULL,
    "dueOn" DATE NOT NULL,
    "extendedTo" DATE,
    "extensionReason" TEXT,
    "extensionAskedAt" TIMESTAMPTZ(3),
    "extensionAskedById" UUID,
    "extensionDecidedAt" TIMESTAMPTZ(3),
    "extensionDecidedById" UUID,
    "answeredAt" TIMESTAMPTZ(6),
    "answeredById" UUID,
    "answerN" INTEGER,
    "closedAt" TIMESTAMPTZ(3),
    "closedById" UUID,
    "letterId" UUID,

    CONSTRAINT "Clarification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClarificationQuestion" (
    "clarificationId" UUID NOT NULL,
    "n" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "unlocked" TEXT[],
    "answer" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 0,
    "savedAt" TIMESTAMPTZ(3),
    "savedById" UUID,

    CONSTRAINT "ClarificationQuestion_pkey" PRIMARY KEY ("clarificationId","n")
);

-- CreateIndex
CREATE UNIQUE INDEX "Clarification_letterId_key" ON "Clarification"("letterId");

-- CreateIndex
CREATE UNIQUE INDEX "Clarification_proposalId_n_key" ON "Clarification"("proposalId", "n");

-- AddForeignKey
ALTER TABLE "Clarification" ADD CONSTRAINT "Clarification_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Clarification" ADD CONSTRAINT "Clarification_proposalId_aboutN_fkey" FOREIGN KEY ("proposalId", "aboutN") REFERENCES "Submission"("proposalId", "n") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Clarification" ADD CONSTRAINT "Clarification_proposalId_answerN_fkey" FOREIGN KEY ("proposalId", "answerN") REFERENCES "Submission"("proposalId", "n") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Clarification" ADD CONSTRAINT "Clarification_letterId_fkey" FOREIGN KEY ("letterId") REFERENCES "Letter"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClarificationQuestion" ADD CONSTRAINT "ClarificationQuestion_clarificationId_fkey" FOREIGN KEY ("clarificationId") REFERENCES "Clarification"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Parts are open only while the answer is waited for.
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_clarify_until" CHECK (("clarifyUntil" IS NULL AND unlocked = '{}') OR ("clarifyUntil" IS NOT NULL AND status = 'CLARIFICATION'));

-- A round: from 1, one waited for at a time, its answer and its end with who and when.
ALTER TABLE "Clarification" ADD CONSTRAINT "Clarification_round" CHECK (n > 0);
CREATE UNIQUE INDEX "Clarification_one_asked" ON "Clarification" ("proposalId") WHERE state = 'ASKED';
ALTER TABLE "Clarification" ADD CONSTRAINT "Clarification_answered" CHECK (
  ("answeredAt" IS NULL) = ("answeredById" IS NULL) AND ("answeredAt" IS NULL) = ("answerN" IS NULL)
  AND (state <> 'ASKED' OR "answeredAt" IS NULL)
  AND (state NOT IN ('ANSWERED', 'CLARIFIED') OR "answeredAt" IS NOT NULL));
ALTER TABLE "Clarification" ADD CONSTRAINT "Clarification_answer_later" CHECK ("answerN" > "aboutN");
ALTER TABLE "Clarification" ADD CONSTRAINT "Clarification_closed" CHECK (
  (state IN ('CLARIFIED', 'NOT_CLARIFIED')) = ("closedAt" IS NOT NULL)
  AND ("closedAt" IS NULL) = ("closedById" IS NULL));

-- One more term, only for a reason that was given, and later than the first.
ALTER TABLE "Clarification" ADD CONSTRAINT "Clarification_extension_asked" CHECK (
  ("extensionAskedAt" IS NULL) = ("extensionReason" IS NULL)
  AND ("extensionAskedAt" IS NULL) = ("extensionAskedById" IS NULL)
  AND ("extensionReason" IS NULL OR btrim("extensionReason") <> ''));
ALTER TABLE "Clarification" ADD CONSTRAINT "Clarification_extension_decided" CHECK (
  ("extensionDecidedAt" IS NULL) = ("extensionDecidedById" IS NULL)
  AND ("extensionDecidedAt" IS NULL OR "extensionAskedAt" IS NOT NULL)
  AND ("extendedTo" IS NULL OR "extensionDecidedAt" IS NOT NULL));
ALTER TABLE "Clarification" ADD CONSTRAINT "Clarification_extended" CHECK ("extendedTo" > "dueOn");

ALTER TABLE "ClarificationQuestion" ADD CONSTRAINT "ClarificationQuestion_text" CHECK (n > 0 AND btrim(text) <> '' AND version >= 0);

-- What was asked stays as it was; answers change only while they are waited for.
CREATE FUNCTION keep_question() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE'
     AND (NEW."clarificationId", NEW.n, NEW.text, NEW.unlocked) = (OLD."clarificationId", OLD.n, OLD.text, OLD.unlocked)
     AND EXISTS (SELECT 1 FROM "Clarification" c WHERE c.id = OLD."clarificationId" AND c.state = 'ASKED') THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% of % is not allowed', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "ClarificationQuestion_kept" BEFORE UPDATE OR DELETE ON "ClarificationQuestion"
  FOR EACH ROW EXECUTE FUNCTION keep_question();
