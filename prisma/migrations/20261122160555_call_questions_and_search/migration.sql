-- Both are trusted extensions: the owner of the database may create them.
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- AlterTable
ALTER TABLE "Amendment" ADD COLUMN     "fromVersionId" UUID,
ADD COLUMN     "newClosesAt" TIMESTAMPTZ(3),
ADD COLUMN     "oldClosesAt" TIMESTAMPTZ(3),
ADD COLUMN     "toVersionId" UUID;

-- CreateTable
CREATE TABLE "CallQuestion" (
    "id" UUID NOT NULL,
    "callId" UUID NOT NULL,
    "askedById" UUID,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "typed" TEXT NOT NULL,
    "question" TEXT NOT NULL DEFAULT '',
    "questionEn" TEXT NOT NULL DEFAULT '',
    "answer" TEXT NOT NULL DEFAULT '',
    "answerEn" TEXT NOT NULL DEFAULT '',
    "answeredById" UUID,
    "publishedAt" TIMESTAMPTZ(3),
    "changedAt" TIMESTAMPTZ(3),
    "setAsideAt" TIMESTAMPTZ(3),

    CONSTRAINT "CallQuestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CallSearch" (
    "callId" UUID NOT NULL,
    "words" tsvector NOT NULL,
    "plain" TEXT NOT NULL,
    "kinds" "OrganisationKind"[],

    CONSTRAINT "CallSearch_pkey" PRIMARY KEY ("callId")
);

-- CreateTable
CREATE TABLE "CallSubscription" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "locale" "Locale" NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CallSubscription_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "CallQuestion_callId_publishedAt_idx" ON "CallQuestion"("callId", "publishedAt");

-- CreateIndex
CREATE INDEX "CallQuestion_askedById_idx" ON "CallQuestion"("askedById");

-- CreateIndex
CREATE INDEX "CallSearch_words_idx" ON "CallSearch" USING GIN ("words");

-- CreateIndex
CREATE INDEX "CallSearch_plain_idx" ON "CallSearch" USING GIN ("plain" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "CallSubscription_email_idx" ON "CallSubscription"("email");

-- CreateIndex
CREATE UNIQUE INDEX "CallSubscription_groupId_email_key" ON "CallSubscription"("groupId", "email");

-- AddForeignKey
ALTER TABLE "CallQuestion" ADD CONSTRAINT "CallQuestion_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CallQuestion" ADD CONSTRAINT "CallQuestion_askedById_fkey" FOREIGN KEY ("askedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CallSearch" ADD CONSTRAINT "CallSearch_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CallSubscription" ADD CONSTRAINT "CallSubscription_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- An address is stored in one spelling; a question is answered or set aside, and published as a whole.
ALTER TABLE "CallSubscription" ADD CONSTRAINT "CallSubscription_email_lower" CHECK (email = lower(btrim(email)) AND email <> '');
ALTER TABLE "CallQuestion" ADD CONSTRAINT "CallQuestion_published_whole" CHECK ("publishedAt" IS NULL OR (question <> '' AND answer <> '' AND "setAsideAt" IS NULL));
ALTER TABLE "Amendment" ADD CONSTRAINT "Amendment_later" CHECK ("newClosesAt" IS NULL OR "newClosesAt" > "oldClosesAt");

-- The texts of a call that are searched, in one language.
CREATE FUNCTION call_texts(definition jsonb, language text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT concat_ws(' ',
    definition #>> ARRAY['content', 'summary', language],
    (SELECT string_agg(item ->> language, ' ')
     FROM (SELECT jsonb_path_query(definition, '$.content.activities[*]') AS item
           UNION ALL
           SELECT jsonb_path_query(definition, '$.content.targetGroups[*]')) AS items))
$$;

-- Stems by the Lithuanian rules, of the words as written and without accents, the English stems, and the words themselves.
CREATE FUNCTION refresh_call_search(call_id uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  shown "Call";
  terms jsonb;
  lt text;
  en text;
BEGIN
  SELECT * INTO STRICT shown FROM "Call" WHERE id = call_id;
  SELECT definition INTO terms FROM "CallVersion"
    WHERE "callId" = call_id
    ORDER BY (id = shown."currentVersionId") DESC NULLS LAST, n DESC LIMIT 1;
  lt := concat_ws(' ', shown.title, call_texts(terms, 'lt'));
  en := concat_ws(' ', shown."titleEn", call_texts(terms, 'en'));
  INSERT INTO "CallSearch" ("callId", words, plain, kinds) VALUES (
    call_id,
    to_tsvector('lithuanian', lt) || to_tsvector('lithuanian', unaccent(lt))
      || to_tsvector('english', en) || to_tsvector('simple', unaccent(lower(concat_ws(' ', lt, en)))),
    unaccent(lower(concat_ws(' ', shown.number, lt, en))),
    ARRAY(SELECT jsonb_array_elements_text(coalesce(terms #> '{content,applicantKinds}', '[]')))::"OrganisationKind"[])
  ON CONFLICT ("callId") DO UPDATE
    SET words = excluded.words, plain = excluded.plain, kinds = excluded.kinds;
END $$;

CREATE FUNCTION keep_call_search() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_call_search(CASE TG_TABLE_NAME WHEN 'Call' THEN NEW.id ELSE (to_jsonb(NEW) ->> 'callId')::uuid END);
  RETURN NULL;
END $$;

CREATE TRIGGER "Call_search" AFTER INSERT OR UPDATE OF number, title, "titleEn", "currentVersionId" ON "Call"
  FOR EACH ROW EXECUTE FUNCTION keep_call_search();
CREATE TRIGGER "CallVersion_search" AFTER INSERT OR UPDATE OF definition ON "CallVersion"
  FOR EACH ROW EXECUTE FUNCTION keep_call_search();

SELECT refresh_call_search(id) FROM "Call";

-- Every word must be there: in any of its forms, with or without accents, or as the beginning of a longer one.
CREATE FUNCTION call_query(typed text[]) RETURNS tsquery LANGUAGE plpgsql STABLE AS $$
DECLARE
  word text;
  one tsquery;
  whole tsquery;
BEGIN
  FOREACH word IN ARRAY typed LOOP
    one := plainto_tsquery('lithuanian', word) || plainto_tsquery('lithuanian', unaccent(word))
      || plainto_tsquery('english', word) || to_tsquery('simple', quote_literal(unaccent(lower(word))) || ':*');
    whole := CASE WHEN whole IS NULL THEN one ELSE whole && one END;
  END LOOP;
  RETURN whole;
END $$;
