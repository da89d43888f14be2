-- Reports count the events of a strategy.
CREATE INDEX "Event_strategyId_idx" ON "Event"("strategyId");
