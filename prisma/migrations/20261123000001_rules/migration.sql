-- What the schema language cannot say: numbers, limits, and rows that never change.

CREATE SEQUENCE application_number_seq;

-- ── Token buckets ─────────────────────────────────────────────────────────────────────────────
-- Losing them in a crash only refills them, so they need no write-ahead log.
ALTER TABLE "RateBucket" SET UNLOGGED;

-- Takes one token of bucket `k`; false when it is empty. One row lock makes it exact for any
-- number of processes.
CREATE FUNCTION take(k text, cap float, per_second float) RETURNS boolean
LANGUAGE plpgsql AS $$
DECLARE
  moment timestamptz := clock_timestamp();
  available float;
BEGIN
  INSERT INTO "RateBucket" ("key", "tokens", "at") VALUES (k, cap, moment) ON CONFLICT DO NOTHING;
  SELECT least(cap, "tokens" + greatest(0, extract(epoch FROM clock_timestamp() - "at")) * per_second)
    INTO available FROM "RateBucket" WHERE "key" = k FOR UPDATE;
  UPDATE "RateBucket"
    SET "tokens" = CASE WHEN available >= 1 THEN available - 1 ELSE available END,
        "at" = clock_timestamp()
    WHERE "key" = k;
  RETURN available >= 1;
END $$;

-- ── Append-only tables ────────────────────────────────────────────────────────────────────────
CREATE FUNCTION append_only() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['Event', 'Submission', 'AuditEntry', 'UnitEvent', 'Consent'] LOOP
    EXECUTE format(
      'CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION append_only()',
      name);
    EXECUTE format(
      'CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION append_only()',
      name);
  END LOOP;
END $$;

-- ── Limits of columns ─────────────────────────────────────────────────────────────────────────
ALTER TABLE "Application"
  ADD CONSTRAINT "Application_returnCount_check" CHECK ("returnCount" BETWEEN 0 AND "returnLimit"),
  ADD CONSTRAINT "Application_state_check" CHECK ("state" IN (
    'draft', 'unitReview', 'supervisingReview', 'committeeReview', 'accepted', 'rejected', 'lapsed')),
  ADD CONSTRAINT "Application_holder_check" CHECK ("holderUnitId" IS NULL OR "holderCommitteeId" IS NULL);

ALTER TABLE "Unit"
  ADD CONSTRAINT "Unit_state_check" CHECK ("state" IN ('pending', 'approved', 'returned', 'disabled'));

ALTER TABLE "RoleGrant"
  ADD CONSTRAINT "RoleGrant_role_check" CHECK ("role" IN (
    'applicant', 'unitAdmin', 'supervisingAdmin', 'committeeAdmin', 'regionAdmin', 'platformAdmin', 'auditor'));

ALTER TABLE "Opinion"
  ADD CONSTRAINT "Opinion_kind_check" CHECK ("kind" IN ('note', 'correction'));

ALTER TABLE "Recommendation"
  ADD CONSTRAINT "Recommendation_office_check" CHECK (num_nonnulls("unitId", "committeeId") = 1);

ALTER TABLE "User"
  ADD CONSTRAINT "User_documentKind_check" CHECK ("documentKind" IN (
    'residentIdCard', 'hkMacaoResidencePermit', 'taiwanResidencePermit')),
  ADD CONSTRAINT "User_sex_check" CHECK ("sex" IN ('male', 'female'));

-- ── Indexes ───────────────────────────────────────────────────────────────────────────────────
-- One recommendation of one office at one state: an absent office must count as equal.
DROP INDEX "Recommendation_applicationId_state_unitId_committeeId_key";
CREATE UNIQUE INDEX "Recommendation_applicationId_state_unitId_committeeId_key"
  ON "Recommendation" ("applicationId", "state", "unitId", "committeeId") NULLS NOT DISTINCT;

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX "Unit_name_trgm_idx" ON "Unit" USING gin ("name" gin_trgm_ops);
