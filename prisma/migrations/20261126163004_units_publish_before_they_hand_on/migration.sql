-- AlterTable
ALTER TABLE "Round" ADD COLUMN     "publicity" TEXT NOT NULL DEFAULT 'none';

-- CreateTable
CREATE TABLE "Publicity" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "unitId" UUID NOT NULL,
    "officeId" UUID NOT NULL,
    "fromDay" DATE NOT NULL,
    "toDay" DATE NOT NULL,
    "place" TEXT NOT NULL,
    "contactName" TEXT NOT NULL,
    "telephone" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "startedById" UUID NOT NULL,
    "startedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "result" TEXT,
    "concludedAt" TIMESTAMPTZ(6),
    "stopReason" TEXT,
    "stoppedAt" TIMESTAMPTZ(6),

    CONSTRAINT "Publicity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PublicityEntry" (
    "publicityId" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "content" JSONB NOT NULL,

    CONSTRAINT "PublicityEntry_pkey" PRIMARY KEY ("publicityId","applicationId")
);

-- CreateTable
CREATE TABLE "Objection" (
    "id" UUID NOT NULL,
    "publicityId" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "fromWhom" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "recordedById" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finding" TEXT,
    "upheld" BOOLEAN,
    "foundAt" TIMESTAMPTZ(6),
    "settlement" TEXT,
    "settledAt" TIMESTAMPTZ(6),

    CONSTRAINT "Objection_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Publicity_officeId_startedAt_idx" ON "Publicity"("officeId", "startedAt" DESC);

-- CreateIndex
CREATE INDEX "Publicity_unitId_toDay_idx" ON "Publicity"("unitId", "toDay");

-- CreateIndex
CREATE INDEX "PublicityEntry_applicationId_idx" ON "PublicityEntry"("applicationId");

-- CreateIndex
CREATE INDEX "Objection_publicityId_recordedAt_idx" ON "Objection"("publicityId", "recordedAt");

-- CreateIndex
CREATE INDEX "Objection_applicationId_idx" ON "Objection"("applicationId");

-- AddForeignKey
ALTER TABLE "Publicity" ADD CONSTRAINT "Publicity_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Publicity" ADD CONSTRAINT "Publicity_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublicityEntry" ADD CONSTRAINT "PublicityEntry_publicityId_fkey" FOREIGN KEY ("publicityId") REFERENCES "Publicity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublicityEntry" ADD CONSTRAINT "PublicityEntry_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Objection" ADD CONSTRAINT "Objection_publicityId_fkey" FOREIGN KEY ("publicityId") REFERENCES "Publicity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Objection" ADD CONSTRAINT "Objection_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Lists that live once, in lib/domain/publicity, and that nothing else may be.
ALTER TABLE "Round"
  ADD CONSTRAINT "Round_publicity_check" CHECK ("publicity" IN ('none', 'proof', 'system'));

-- A period ends no earlier than it begins; a publicity has a result or was stopped, never both.
ALTER TABLE "Publicity"
  ADD CONSTRAINT "Publicity_kind_check" CHECK ("kind" IN ('proof', 'system')),
  ADD CONSTRAINT "Publicity_period_check" CHECK ("toDay" >= "fromDay"),
  ADD CONSTRAINT "Publicity_result_check" CHECK (("result" IS NULL) = ("concludedAt" IS NULL)),
  ADD CONSTRAINT "Publicity_stop_check" CHECK (("stopReason" IS NULL) = ("stoppedAt" IS NULL)),
  ADD CONSTRAINT "Publicity_end_check" CHECK ("concludedAt" IS NULL OR "stoppedAt" IS NULL);

-- A finding says whether it is upheld; only what is upheld is settled.
ALTER TABLE "Objection"
  ADD CONSTRAINT "Objection_finding_check" CHECK (
    ("finding" IS NULL) = ("upheld" IS NULL) AND ("finding" IS NULL) = ("foundAt" IS NULL)),
  ADD CONSTRAINT "Objection_settlement_check" CHECK (
    ("settlement" IS NULL) = ("settledAt" IS NULL) AND ("settlement" IS NULL OR "upheld"));

-- What was published stays what it was.
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "PublicityEntry"
  FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON "PublicityEntry"
  FOR EACH STATEMENT EXECUTE FUNCTION append_only();
