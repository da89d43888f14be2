-- Rules that the database keeps whatever the code does.

-- people and organisations
ALTER TABLE "User" ADD CONSTRAINT "User_email_lower" CHECK (email = lower(btrim(email)) AND email <> '');
ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_code_digits" CHECK (code ~ '^[0-9]{7}([0-9]{2})?$');

-- strategies
ALTER TABLE "Action" ADD CONSTRAINT "Action_budget_positive" CHECK ("budgetCents" IS NULL OR "budgetCents" > 0);
ALTER TABLE "FundingSource" ADD CONSTRAINT "FundingSource_positive" CHECK (cents > 0);

-- calls
ALTER TABLE "Call" ADD CONSTRAINT "Call_window" CHECK ("closesAt" > "opensAt");
ALTER TABLE "Call" ADD CONSTRAINT "Call_submissions" CHECK (submissions >= 0);
ALTER TABLE "Call" ADD CONSTRAINT "Call_published" CHECK (status IN ('DRAFT', 'PLANNED', 'CANCELLED') OR ("publishedAt" IS NOT NULL AND "currentVersionId" IS NOT NULL));

-- proposals
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_number" CHECK (number IS NULL OR number > 0);
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_registered" CHECK ((number IS NULL) = (registration IS NULL));
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_submitted_numbered" CHECK (status IN ('DRAFT', 'WITHDRAWN') OR number IS NOT NULL);
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_times" CHECK ("committedAt" >= "receivedAt");
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_sums" CHECK ("requestedCents" >= 0 AND "totalCents" >= "requestedCents");
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_sha256" CHECK (sha256 ~ '^[0-9a-f]{64}$');
ALTER TABLE "File" ADD CONSTRAINT "File_sha256" CHECK (sha256 ~ '^[0-9a-f]{64}$');
ALTER TABLE "File" ADD CONSTRAINT "File_not_empty" CHECK (size > 0);

-- evaluation and decisions
ALTER TABLE "SheetScore" ADD CONSTRAINT "SheetScore_points" CHECK (points IS NULL OR points >= 0);
ALTER TABLE "Sheet" ADD CONSTRAINT "Sheet_submitted" CHECK (status <> 'SUBMITTED' OR ("totalPoints" IS NOT NULL AND "submittedAt" IS NOT NULL AND sha256 IS NOT NULL));
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_grant" CHECK ("grantCents" >= 0 AND (("grantCents" > 0) = (outcome IN ('SELECTED', 'PARTIAL'))));
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_reserve" CHECK (("reservePlace" IS NOT NULL) = (outcome = 'RESERVE'));
ALTER TABLE "RankedList" ADD CONSTRAINT "RankedList_approved" CHECK (status IN ('DRAFT', 'PROPOSED') OR ("meetingId" IS NOT NULL AND "approvedAt" IS NOT NULL));
ALTER TABLE "RankedList" ADD CONSTRAINT "RankedList_released" CHECK ((status = 'RELEASED') = ("releasedAt" IS NOT NULL));

-- What is frozen stays as it was.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% of % is not allowed', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER "AuditEntry_append_only" BEFORE UPDATE OR DELETE ON "AuditEntry"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Submission_frozen" BEFORE UPDATE OR DELETE ON "Submission"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "ReleasedDecision_frozen" BEFORE UPDATE OR DELETE ON "ReleasedDecision"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "CallVersion_frozen" BEFORE UPDATE OR DELETE ON "CallVersion"
  FOR EACH ROW WHEN (OLD."publishedAt" IS NOT NULL) EXECUTE FUNCTION refuse_change();

-- A conflict once declared is not taken back by anybody; staff pin one on top of "none".
CREATE TRIGGER "ConflictDeclaration_conflict_stays" BEFORE UPDATE OR DELETE ON "ConflictDeclaration"
  FOR EACH ROW WHEN (OLD.conflict) EXECUTE FUNCTION refuse_change();
