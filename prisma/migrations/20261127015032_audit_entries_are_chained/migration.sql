-- AlterTable
ALTER TABLE "AuditEntry" ADD COLUMN     "sequence" BIGINT;

-- CreateTable
CREATE TABLE "AuditSeal" (
    "number" INTEGER NOT NULL,
    "lastSequence" BIGINT NOT NULL,
    "count" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AuditSeal_pkey" PRIMARY KEY ("number")
);

-- Entries that are there take their places in the order of time.
CREATE SEQUENCE audit_sequence AS bigint;
ALTER TABLE "AuditEntry" DISABLE TRIGGER append_only;
UPDATE "AuditEntry" e SET "sequence" = o.place
FROM (SELECT id, row_number() OVER (ORDER BY at, id) AS place FROM "AuditEntry") o WHERE o.id = e.id;
ALTER TABLE "AuditEntry" ENABLE TRIGGER append_only;
SELECT setval('audit_sequence', greatest(1, (SELECT count(*) FROM "AuditEntry")),
              EXISTS (SELECT FROM "AuditEntry"));
ALTER TABLE "AuditEntry" ALTER COLUMN "sequence" SET NOT NULL;

-- CreateIndex
CREATE UNIQUE INDEX "AuditEntry_sequence_key" ON "AuditEntry"("sequence");

-- Places are given out under a lock that writers share until they commit. Whoever holds it alone for
-- a moment knows that every place given out so far is written or will never be (adr/0009).
CREATE FUNCTION audit_in_turn() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(20090901);
  NEW.sequence := nextval('audit_sequence');
  RETURN NEW;
END $$;
CREATE TRIGGER audit_in_turn BEFORE INSERT ON "AuditEntry"
  FOR EACH ROW EXECUTE FUNCTION audit_in_turn();

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "AuditSeal"
  FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON "AuditSeal"
  FOR EACH STATEMENT EXECUTE FUNCTION append_only();
