-- AlterTable
ALTER TABLE "Application" ADD COLUMN     "acceptanceNumber" TEXT,
ADD COLUMN     "unlockedSections" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "Opinion" ADD COLUMN     "attachmentId" UUID,
ADD COLUMN     "doneAt" TIMESTAMPTZ(6),
ADD COLUMN     "field" TEXT,
ADD COLUMN     "savedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "AuditEntry" ADD COLUMN     "reason" TEXT;

-- CreateTable
CREATE TABLE "UnitEdit" (
    "id" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "sectionId" TEXT NOT NULL,
    "change" JSONB NOT NULL,
    "authorId" UUID NOT NULL,
    "office" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmedAt" TIMESTAMPTZ(6),

    CONSTRAINT "UnitEdit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Lease" (
    "applicationId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "until" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "Lease_pkey" PRIMARY KEY ("applicationId")
);

-- CreateTable
CREATE TABLE "Phrase" (
    "id" UUID NOT NULL,
    "officeId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Phrase_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "UnitEdit_applicationId_at_idx" ON "UnitEdit"("applicationId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Phrase_officeId_text_key" ON "Phrase"("officeId", "text");

-- CreateIndex
CREATE UNIQUE INDEX "Application_acceptanceNumber_key" ON "Application"("acceptanceNumber");

-- CreateIndex
CREATE INDEX "Recommendation_unitId_committeeId_savedAt_idx" ON "Recommendation"("unitId", "committeeId", "savedAt");

-- AddForeignKey
ALTER TABLE "UnitEdit" ADD CONSTRAINT "UnitEdit_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnitEdit" ADD CONSTRAINT "UnitEdit_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lease" ADD CONSTRAINT "Lease_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lease" ADD CONSTRAINT "Lease_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
