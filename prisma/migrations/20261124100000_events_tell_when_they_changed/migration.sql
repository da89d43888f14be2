-- Feeds and calendars tell when an event was changed or called off; of events from before only their publishing is known.
ALTER TABLE "Event" ADD COLUMN "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
UPDATE "Event" SET "changedAt" = "publishedAt" WHERE "publishedAt" IS NOT NULL;
