-- AlterTable
ALTER TABLE "LegalText" DROP CONSTRAINT "LegalText_pkey",
ADD COLUMN     "id" UUID NOT NULL DEFAULT gen_random_uuid(),
ADD CONSTRAINT "LegalText_pkey" PRIMARY KEY ("id");

-- CreateTable
CREATE TABLE "ExamRule" (
    "id" UUID NOT NULL,
    "seriesKey" TEXT NOT NULL,
    "specialtyKey" TEXT,
    "mode" TEXT NOT NULL,
    "levels" INTEGER[],

    CONSTRAINT "ExamRule_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ExamRule_seriesKey_specialtyKey_mode_key" ON "ExamRule"("seriesKey", "specialtyKey", "mode");

-- CreateIndex
CREATE UNIQUE INDEX "LegalText_kind_version_key" ON "LegalText"("kind", "version");

-- AddForeignKey
ALTER TABLE "ExamRule" ADD CONSTRAINT "ExamRule_seriesKey_fkey" FOREIGN KEY ("seriesKey") REFERENCES "Series"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExamRule" ADD CONSTRAINT "ExamRule_specialtyKey_fkey" FOREIGN KEY ("specialtyKey") REFERENCES "Specialty"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommitteeScope" ADD CONSTRAINT "CommitteeScope_seriesKey_fkey" FOREIGN KEY ("seriesKey") REFERENCES "Series"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommitteeScope" ADD CONSTRAINT "CommitteeScope_specialtyKey_fkey" FOREIGN KEY ("specialtyKey") REFERENCES "Specialty"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rows that are there have got theirs.
ALTER TABLE "LegalText" ALTER COLUMN "id" DROP DEFAULT;
-- What the schema language cannot say.
ALTER TABLE "ExamRule"
  ADD CONSTRAINT "ExamRule_mode_check" CHECK ("mode" IN ('examOnly', 'examPlusReview', 'review'));
