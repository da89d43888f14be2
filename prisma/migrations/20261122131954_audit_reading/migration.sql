-- CreateIndex
CREATE INDEX "AuditEntry_at_id_idx" ON "AuditEntry"("at", "id");

-- CreateIndex
CREATE INDEX "AuditEntry_actorId_at_idx" ON "AuditEntry"("actorId", "at");

-- The noun of a kind (`proposal` of `proposal.submit`), by which the log is filtered.
CREATE INDEX "AuditEntry_noun_at" ON "AuditEntry" (split_part("kind", '.', 1), "at", "id");
