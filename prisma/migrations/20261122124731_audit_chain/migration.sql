-- AlterTable
ALTER TABLE "RankedList" ADD COLUMN     "auditHash" TEXT,
ADD COLUMN     "auditN" INTEGER;

-- CreateTable
CREATE TABLE "AuditSeal" (
    "chain" UUID NOT NULL,
    "n" INTEGER NOT NULL,
    "entryId" UUID NOT NULL,
    "prevHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "AuditSeal_pkey" PRIMARY KEY ("chain","n")
);

-- CreateIndex
CREATE UNIQUE INDEX "AuditSeal_entryId_key" ON "AuditSeal"("entryId");

ALTER TABLE "RankedList" ADD CONSTRAINT "RankedList_audit_head" CHECK (("auditN" IS NULL) = ("auditHash" IS NULL));
ALTER TABLE "AuditSeal" ADD CONSTRAINT "AuditSeal_n" CHECK (n > 0);
ALTER TABLE "AuditSeal" ADD CONSTRAINT "AuditSeal_hash" CHECK (hash ~ '^[0-9a-f]{64}$' AND "prevHash" ~ '^[0-9a-f]{64}$');

-- The same text as app/domain/values/canonical-json.ts makes, for whole numbers of at most 15 digits.
CREATE FUNCTION canonical_json(value jsonb) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  CASE jsonb_typeof(value)
    WHEN 'object' THEN
      RETURN '{' || coalesce((SELECT string_agg(to_json(k)::text || ':' || public.canonical_json(v), ',' ORDER BY k COLLATE "C")
        FROM jsonb_each(value) AS pair(k, v)), '') || '}';
    WHEN 'array' THEN
      RETURN '[' || coalesce((SELECT string_agg(public.canonical_json(item), ',' ORDER BY i)
        FROM jsonb_array_elements(value) WITH ORDINALITY AS items(item, i)), '') || ']';
    ELSE
      RETURN value::text;
  END CASE;
END $$;

-- The next link of the entry's chain. The caller holds the lock of the chain.
CREATE FUNCTION seal_audit_entry(entry "AuditEntry") RETURNS void LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  own uuid := coalesce(entry."groupId", '00000000-0000-0000-0000-000000000000');
  last_n integer;
  last_hash text;
  body text := public.canonical_json(jsonb_build_object(
    'id', entry.id, 'groupId', entry."groupId", 'actorId', entry."actorId",
    'at', to_char(entry.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'kind', entry.kind, 'subject', entry.subject, 'data', entry.data));
BEGIN
  SELECT n, hash INTO last_n, last_hash FROM public."AuditSeal" WHERE chain = own ORDER BY n DESC LIMIT 1;
  IF NOT FOUND THEN
    last_n := 0;
    last_hash := repeat('0', 64);
  END IF;
  INSERT INTO public."AuditSeal" (chain, n, "entryId", "prevHash", hash)
  VALUES (own, last_n + 1, entry.id, last_hash, encode(sha256(convert_to(last_hash || body, 'UTF8')), 'hex'));
END $$;

-- Remembers the chains that the transaction writes to, so that they are locked in one order.
CREATE FUNCTION note_audit_chain() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  noted text := coalesce(current_setting('kvieslys.audit_chains', true), '');
  own text := coalesce(NEW."groupId", '00000000-0000-0000-0000-000000000000')::text;
BEGIN
  IF position(own IN noted) = 0 THEN
    PERFORM set_config('kvieslys.audit_chains', noted || ' ' || own, true);
  END IF;
  RETURN NULL;
END $$;

-- Runs when the transaction commits, so that a chain is locked for no longer than that takes.
CREATE FUNCTION seal_audit_entry_at_commit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  own text := coalesce(NEW."groupId", '00000000-0000-0000-0000-000000000000')::text;
  one text;
BEGIN
  FOR one IN
    SELECT DISTINCT c FROM unnest(string_to_array(own || coalesce(current_setting('kvieslys.audit_chains', true), ''), ' ')) AS chains(c) ORDER BY c
  LOOP
    PERFORM pg_advisory_xact_lock(hashtextextended('audit ' || one, 0));
  END LOOP;
  PERFORM public.seal_audit_entry(NEW);
  RETURN NULL;
END $$;

-- Nobody hangs it on a table of their own.
REVOKE EXECUTE ON FUNCTION seal_audit_entry_at_commit() FROM PUBLIC;
REVOKE EXECUTE ON FUNCTION seal_audit_entry("AuditEntry") FROM PUBLIC;

-- Entries from before the chain: ids are made in the order of time.
DO $$
DECLARE entry "AuditEntry";
BEGIN
  LOCK TABLE "AuditEntry" IN SHARE ROW EXCLUSIVE MODE;
  FOR entry IN SELECT * FROM "AuditEntry" ORDER BY id LOOP
    PERFORM seal_audit_entry(entry);
  END LOOP;
END $$;

CREATE TRIGGER "AuditEntry_noted" AFTER INSERT ON "AuditEntry"
  FOR EACH ROW EXECUTE FUNCTION note_audit_chain();
CREATE CONSTRAINT TRIGGER "AuditEntry_sealed" AFTER INSERT ON "AuditEntry" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION seal_audit_entry_at_commit();
CREATE TRIGGER "AuditSeal_append_only" BEFORE UPDATE OR DELETE ON "AuditSeal"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "AuditEntry_kept" BEFORE TRUNCATE ON "AuditEntry"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "AuditSeal_kept" BEFORE TRUNCATE ON "AuditSeal"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
