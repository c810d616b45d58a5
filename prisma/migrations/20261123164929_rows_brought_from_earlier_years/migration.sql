-- DropIndex
DROP INDEX "Attachment_storageKey_key";

-- AlterTable
ALTER TABLE "SectionRows" ADD COLUMN     "broughtFrom" JSONB NOT NULL DEFAULT '{}';

-- CreateIndex
CREATE INDEX "Attachment_storageKey_idx" ON "Attachment"("storageKey");
