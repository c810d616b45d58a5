-- CreateTable
CREATE TABLE "StatisticsCell" (
    "audience" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "series" TEXT NOT NULL,
    "dimension" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "StatisticsCell_pkey" PRIMARY KEY ("audience","year","series","dimension","value")
);

-- CreateTable
CREATE TABLE "StatisticsChange" (
    "id" BIGSERIAL NOT NULL,
    "sign" INTEGER NOT NULL,
    "audiences" TEXT[],
    "year" INTEGER NOT NULL,
    "series" TEXT NOT NULL,
    "facts" JSONB NOT NULL,

    CONSTRAINT "StatisticsChange_pkey" PRIMARY KEY ("id")
);

-- ── By hand: what the schema language cannot say (adr/0019) ─────────────────────────────────────
-- The largest values of a long list, and what a fold leaves empty.
CREATE INDEX "StatisticsCell_units_idx" ON "StatisticsCell" ("audience", "year", "series", "count" DESC, "value")
  WHERE "dimension" = 'unit';
CREATE INDEX "StatisticsCell_empty_idx" ON "StatisticsCell" ("audience") WHERE "count" = 0;

-- Who sees an application counted: everybody, its region, and each office that has held it.
CREATE FUNCTION statistics_audiences(region text, held_by uuid[]) RETURNS text[]
LANGUAGE sql IMMUTABLE AS $$ SELECT ARRAY['all', 'region:' || region] || held_by::text[] $$;

-- What an application is counted by. A draft that was sent before is one that came back, and one that
-- lapsed unsent is told apart; what waits is kept by the day since when, so that its age needs no write.
CREATE FUNCTION statistics_facts(a "Application", series text, level integer) RETURNS jsonb
LANGUAGE sql STABLE AS $$
  SELECT jsonb_strip_nulls(jsonb_build_object(
    'state', s.state,
    'series', series,
    'level', level::text,
    'unit', coalesce(a."unitId"::text, ''),
    'region', a."regionCode",
    'month', coalesce(to_char(a."submittedAt" AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM'), ''),
    'waiting', CASE WHEN s.state IN ('returned', 'unitReview', 'supervisingReview', 'committeeReview')
      THEN s.state || '.' || to_char(a."stateSince" AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') END))
  FROM (SELECT CASE WHEN a.state = 'draft' AND a."submissionCount" > 0 THEN 'returned'
                    WHEN a.state = 'lapsed' AND a."submissionCount" = 0 THEN 'neverSent'
                    ELSE a.state END AS state) AS s
$$;

CREATE FUNCTION note_application(a "Application", sign integer) RETURNS void
LANGUAGE sql AS $$
  INSERT INTO "StatisticsChange" ("sign", "audiences", "year", "series", "facts")
  SELECT sign, statistics_audiences(a."regionCode", a."everHeldBy"), a."year", t."seriesKey",
         statistics_facts(a, t."seriesKey", t."level")
  FROM "Title" t WHERE t."key" = a."titleKey"
$$;

CREATE FUNCTION application_counted() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN PERFORM note_application(OLD, -1); END IF;
  IF TG_OP <> 'DELETE' THEN PERFORM note_application(NEW, 1); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER application_came_or_went AFTER INSERT OR DELETE ON "Application"
  FOR EACH ROW EXECUTE FUNCTION application_counted();
-- A save of a section, 办理 and the like change nothing that is counted and note nothing.
CREATE TRIGGER application_moved AFTER UPDATE OF "year", "regionCode", "titleKey", "unitId", "state",
    "submissionCount", "submittedAt", "stateSince", "everHeldBy" ON "Application"
  FOR EACH ROW WHEN (
    (OLD."year", OLD."regionCode", OLD."titleKey", OLD."unitId", OLD."state",
     OLD."submissionCount" > 0, OLD."submittedAt", OLD."stateSince", OLD."everHeldBy")
    IS DISTINCT FROM
    (NEW."year", NEW."regionCode", NEW."titleKey", NEW."unitId", NEW."state",
     NEW."submissionCount" > 0, NEW."submittedAt", NEW."stateSince", NEW."everHeldBy"))
  EXECUTE FUNCTION application_counted();

-- A title that is put right in the register takes its applications along.
CREATE FUNCTION title_counted() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "StatisticsChange" ("sign", "audiences", "year", "series", "facts")
  SELECT t.sign, statistics_audiences(a."regionCode", a."everHeldBy"), a."year", t.series,
         statistics_facts(a, t.series, t.level)
  FROM "Application" a,
       (VALUES (-1, OLD."seriesKey", OLD."level"), (1, NEW."seriesKey", NEW."level"))
         AS t(sign, series, level)
  WHERE a."titleKey" = NEW."key";
  RETURN NULL;
END $$;
CREATE TRIGGER title_moved AFTER UPDATE OF "seriesKey", "level" ON "Title"
  FOR EACH ROW WHEN ((OLD."seriesKey", OLD."level") IS DISTINCT FROM (NEW."seriesKey", NEW."level"))
  EXECUTE FUNCTION title_counted();

-- Returns are counted where they happened, for who had the application then: by the level that made
-- them, and each section that one of its corrections names. One that was taken back is counted too,
-- and counted as taken back.
CREATE FUNCTION note_return(e "Event") RETURNS void
LANGUAGE sql AS $$
  INSERT INTO "StatisticsChange" ("sign", "audiences", "year", "series", "facts")
  SELECT 1, statistics_audiences(a."regionCode", a."everHeldBy"), a."year", t."seriesKey", f.facts
  FROM "Application" a JOIN "Title" t ON t."key" = a."titleKey",
    LATERAL (
      SELECT jsonb_build_object('return', CASE e.event WHEN 'return' THEN e."fromState" ELSE e.event END)
      UNION ALL
      SELECT DISTINCT jsonb_build_object('reason', o."sectionId") FROM "Opinion" o
      WHERE e.event = 'return' AND o."applicationId" = a.id AND o.kind = 'correction'
        AND o."releasedAt" = e.at
    ) AS f(facts)
  WHERE a.id = e."applicationId"
    AND (e.event IN ('return', 'returnLevel', 'withdraw')
         OR (e.event = 'recall' AND e."fromState" = 'draft'))
$$;
CREATE FUNCTION return_counted() RETURNS trigger
LANGUAGE plpgsql AS $$ BEGIN PERFORM note_return(NEW); RETURN NULL; END $$;
CREATE TRIGGER return_counted AFTER INSERT ON "Event"
  FOR EACH ROW WHEN (NEW."event" IN ('return', 'returnLevel', 'withdraw', 'recall'))
  EXECUTE FUNCTION return_counted();

-- Folds the oldest changes into the cells and answers how many. Changes that are written meanwhile
-- are not seen and stay; a second one who folds finds the lock taken and leaves it to the first.
CREATE FUNCTION fold_statistics(most integer) RETURNS integer
LANGUAGE plpgsql AS $$
DECLARE
  folded integer;
BEGIN
  IF NOT pg_try_advisory_xact_lock(20090903) THEN RETURN 0; END IF;
  WITH taken AS (
    DELETE FROM "StatisticsChange"
    WHERE "id" IN (SELECT "id" FROM "StatisticsChange" ORDER BY "id" LIMIT most) RETURNING *
  ), summed AS (
    SELECT audience, t."year", family, f.key, f.value, sum(t."sign") AS count
    FROM taken t, unnest(t."audiences") AS audience, unnest(ARRAY['', t."series"]) AS family,
         jsonb_each_text(t."facts") AS f
    GROUP BY 1, 2, 3, 4, 5 HAVING sum(t."sign") <> 0
  ), kept AS (
    INSERT INTO "StatisticsCell" AS c ("audience", "year", "series", "dimension", "value", "count")
    SELECT * FROM summed
    ON CONFLICT ("audience", "year", "series", "dimension", "value")
      DO UPDATE SET "count" = c."count" + excluded."count"
  )
  SELECT count(*) INTO folded FROM taken;
  DELETE FROM "StatisticsCell" WHERE "count" = 0;
  RETURN folded;
END $$;

-- What is there already: noted now, folded by the clock. Returns are told to who has had the
-- application by now, since nothing says who had it then.
SELECT note_application(a, 1) FROM "Application" a;
SELECT note_return(e) FROM "Event" e WHERE e.event IN ('return', 'returnLevel', 'withdraw', 'recall');
