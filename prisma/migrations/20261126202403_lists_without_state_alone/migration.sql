-- DropIndex
DROP INDEX "Application_roundId_state_idx";

-- CreateIndex
CREATE INDEX "Application_roundId_idx" ON "Application"("roundId");

-- What the schema language cannot say: the returns of a region that are used up are few.
CREATE INDEX "Application_region_usedUp_idx" ON "Application" ("regionCode", "stateSince")
  WHERE "returnCount" >= "returnLimit";
