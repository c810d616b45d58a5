-- AlterTable
ALTER TABLE "Round" ADD COLUMN     "applicationMiB" INTEGER NOT NULL DEFAULT 300,
ADD COLUMN     "dayMiB" INTEGER NOT NULL DEFAULT 600,
ADD COLUMN     "filesOfApplication" INTEGER NOT NULL DEFAULT 60,
ADD COLUMN     "filesOfRow" INTEGER NOT NULL DEFAULT 20,
ADD COLUMN     "imageMiB" INTEGER NOT NULL DEFAULT 15,
ADD COLUMN     "pdfMiB" INTEGER NOT NULL DEFAULT 20;

-- The ceilings are those of the upload library's route and of the proxy in front (docs/operations.md).
ALTER TABLE "Round"
  ADD CONSTRAINT "Round_uploadLimits_check" CHECK (
    "pdfMiB" BETWEEN 1 AND 20 AND "imageMiB" BETWEEN 1 AND 15
    AND "filesOfRow" BETWEEN 1 AND 50 AND "filesOfApplication" BETWEEN 1 AND 200
    AND "applicationMiB" BETWEEN 1 AND 2000 AND "dayMiB" BETWEEN 1 AND 4000);

-- AlterTable: what is there was stored as it was received.
ALTER TABLE "Attachment" ADD COLUMN     "pages" INTEGER,
ADD COLUMN     "receivedSha256" TEXT,
ADD COLUMN     "receivedSize" INTEGER,
ADD COLUMN     "state" TEXT NOT NULL DEFAULT 'ready';
UPDATE "Attachment" SET "receivedSha256" = "sha256", "receivedSize" = "size";
ALTER TABLE "Attachment" ALTER COLUMN "receivedSha256" SET NOT NULL,
ALTER COLUMN "receivedSize" SET NOT NULL;

ALTER TABLE "Attachment"
  ADD CONSTRAINT "Attachment_state_check" CHECK ("state" IN ('ready', 'quarantined'));

-- CreateIndex
CREATE INDEX "Attachment_state_uploadedAt_idx" ON "Attachment"("state", "uploadedAt");
