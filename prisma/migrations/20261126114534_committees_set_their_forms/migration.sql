-- CreateTable
CREATE TABLE "PublishedForm" (
    "roundId" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "formVersionId" UUID NOT NULL,
    "publishedById" UUID NOT NULL,
    "publishedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PublishedForm_pkey" PRIMARY KEY ("roundId","place","number")
);

-- CreateTable
CREATE TABLE "FormDraft" (
    "roundId" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "savedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "FormDraft_pkey" PRIMARY KEY ("roundId","place")
);

-- CreateIndex
CREATE INDEX "PublishedForm_formVersionId_idx" ON "PublishedForm"("formVersionId");

-- AddForeignKey
ALTER TABLE "PublishedForm" ADD CONSTRAINT "PublishedForm_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublishedForm" ADD CONSTRAINT "PublishedForm_formVersionId_fkey" FOREIGN KEY ("formVersionId") REFERENCES "FormVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublishedForm" ADD CONSTRAINT "PublishedForm_publishedById_fkey" FOREIGN KEY ("publishedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FormDraft" ADD CONSTRAINT "FormDraft_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A form that was published, and what it asked, never change: applications point at them.
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "PublishedForm" FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON "PublishedForm" FOR EACH STATEMENT EXECUTE FUNCTION append_only();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "FormVersion" FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON "FormVersion" FOR EACH STATEMENT EXECUTE FUNCTION append_only();
