-- AlterTable
ALTER TABLE "OrganisationMember" ADD COLUMN     "removedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Proposal" ADD COLUMN     "partnerCodes" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateIndex
CREATE INDEX "Proposal_partnerCodes_idx" ON "Proposal" USING GIN ("partnerCodes");

-- Partners of what has been handed in already: codes in columns of legal codes, of the last submission.
UPDATE "Proposal" p SET "partnerCodes" = found.codes
FROM (
  SELECT s."proposalId",
         array_agg(DISTINCT upper(regexp_replace(line->'cells'->>(col->>'key'), '[ .-]', '', 'g'))) AS codes
  FROM (SELECT DISTINCT ON ("proposalId") "proposalId", snapshot FROM "Submission" ORDER BY "proposalId", n DESC) s,
       jsonb_array_elements(s.snapshot->'form'->'sections') section,
       jsonb_array_elements(section->'fields') field,
       jsonb_array_elements(field->'columns') col,
       jsonb_array_elements(s.snapshot->'answers'->(field->>'key')) line
  WHERE field->>'kind' = 'rows' AND col->>'kind' = 'legalCode'
    AND jsonb_typeof(s.snapshot->'answers'->(field->>'key')) = 'array'
    AND coalesce(line->'cells'->>(col->>'key'), '') <> ''
  GROUP BY s."proposalId"
) found
WHERE found."proposalId" = p.id;
