-- CreateTable
CREATE TABLE "DivergenceWaiver" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "sheets" TEXT[],
    "reason" TEXT NOT NULL,
    "waivedAt" TIMESTAMPTZ(3) NOT NULL,
    "waivedById" UUID NOT NULL,

    CONSTRAINT "DivergenceWaiver_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "DivergenceWaiver_proposalId_idx" ON "DivergenceWaiver"("proposalId");

-- AddForeignKey
ALTER TABLE "DivergenceWaiver" ADD CONSTRAINT "DivergenceWaiver_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "DivergenceWaiver" ADD CONSTRAINT "DivergenceWaiver_reason" CHECK (length(reason) >= 10);
CREATE TRIGGER "DivergenceWaiver_frozen" BEFORE UPDATE OR DELETE ON "DivergenceWaiver"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
