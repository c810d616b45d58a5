-- CreateTable
CREATE TABLE "PrintJob" (
    "id" UUID NOT NULL,
    "form" TEXT NOT NULL,
    "grantId" UUID NOT NULL,
    "applicationId" UUID,
    "list" JSONB,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "claimedTo" TIMESTAMPTZ(6),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "endedAt" TIMESTAMPTZ(6),
    "expiresAt" TIMESTAMPTZ(6),
    "storageKey" TEXT,
    "size" INTEGER,
    "name" TEXT,

    CONSTRAINT "PrintJob_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "PrintJob_grantId_createdAt_idx" ON "PrintJob"("grantId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "PrintJob_state_createdAt_idx" ON "PrintJob"("state", "createdAt");

-- CreateIndex
CREATE INDEX "Submission_hash_idx" ON "Submission"("hash");

-- AddForeignKey
ALTER TABLE "PrintJob" ADD CONSTRAINT "PrintJob_grantId_fkey" FOREIGN KEY ("grantId") REFERENCES "RoleGrant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PrintJob" ADD CONSTRAINT "PrintJob_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What the schema language cannot say.
ALTER TABLE "PrintJob"
  ADD CONSTRAINT "PrintJob_state_check" CHECK ("state" IN ('waiting', 'running', 'done', 'failed', 'cancelled')),
  ADD CONSTRAINT "PrintJob_subject_check" CHECK (("applicationId" IS NULL) <> ("list" IS NULL));
