-- AlterTable
ALTER TABLE "Outbox" DROP COLUMN "lockedUntil",
ADD COLUMN     "handedAt" TIMESTAMPTZ(3),
ADD COLUMN     "owner" INTEGER,
ADD COLUMN     "settledAt" TIMESTAMPTZ(3);

-- A worker lives while its session holds the advisory lock of its number; 1265 is the class of these locks.
CREATE FUNCTION worker_lives(number integer) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT FROM pg_locks
    WHERE locktype = 'advisory' AND classid = 1265 AND objid = number::oid AND objsubid = 2 AND granted
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
  )
$$;
