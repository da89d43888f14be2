-- A note may be written before the value is known.
ALTER TABLE "MonitoringValue"
  ALTER COLUMN "value" DROP NOT NULL,
  ADD CONSTRAINT "MonitoringValue_told" CHECK ("value" IS NOT NULL OR "note" <> '');
