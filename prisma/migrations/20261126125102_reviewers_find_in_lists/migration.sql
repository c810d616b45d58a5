-- DropIndex
DROP INDEX "Application_holderUnitId_state_stateSince_id_idx";

-- DropIndex
DROP INDEX "Application_regionCode_state_idx";

-- AlterTable
ALTER TABLE "Application" ADD COLUMN     "applicantName" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "applicantWords" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "submittedAt" TIMESTAMPTZ(6),
ADD COLUMN     "warningCount" INTEGER NOT NULL DEFAULT 0;

-- CreateIndex
CREATE INDEX "Application_holderUnitId_stateSince_id_idx" ON "Application"("holderUnitId", "stateSince", "id");

-- ── By hand: what the schema language cannot say ──────────────────────────────────────────────
-- Applications that were sent before: the lists hold them too. Their pinyin comes with the next 上报.
UPDATE "Application" a
SET "applicantName" = u.name,
    "applicantWords" = ' ' || lower(replace(u.name, '·', '')),
    "submittedAt" = (SELECT max(s."createdAt") FROM "Submission" s
                     WHERE s."applicationId" = a.id AND s."authorRole" = 'applicant')
FROM "User" u
WHERE u.id = a."applicantId" AND a."submissionCount" > 0;

-- A region reads what was submitted in it, in every order that its list has.
CREATE INDEX "Application_region_stateSince_idx" ON "Application" ("regionCode", "stateSince", id)
  WHERE "submissionCount" > 0;
CREATE INDEX "Application_region_state_idx" ON "Application" ("regionCode", state, "stateSince", id)
  WHERE "submissionCount" > 0;
-- In the C collation numbers sort as they count, and an office's short list is never read through
-- the numbers of everybody.
CREATE INDEX "Application_region_number_idx" ON "Application" ("regionCode", number COLLATE "C", id)
  WHERE "submissionCount" > 0;
CREATE INDEX "Application_region_name_idx" ON "Application" ("regionCode", "applicantName", id)
  WHERE "submissionCount" > 0;
CREATE INDEX "Application_region_submittedAt_idx" ON "Application" ("regionCode", "submittedAt", id)
  WHERE "submissionCount" > 0;
-- Filters that leave few of many.
CREATE INDEX "Application_region_title_idx" ON "Application" ("regionCode", "titleKey", "stateSince", id)
  WHERE "submissionCount" > 0;
CREATE INDEX "Application_region_specialty_idx" ON "Application" ("regionCode", "specialtyKey", "stateSince", id)
  WHERE "submissionCount" > 0;
CREATE INDEX "Application_applicantWords_trgm_idx" ON "Application" USING gin ("applicantWords" gin_trgm_ops);
