-- DropIndex
DROP INDEX "Application_holderCommitteeId_state_stateSince_id_idx";

-- What the schema language cannot say: what waits at a committee, without what it has decided. With
-- the state as a column of the index, a list filtered by state reads the state of everybody.
CREATE INDEX "Application_committee_waiting_idx" ON "Application" ("holderCommitteeId", "stateSince", id)
  WHERE state = 'committeeReview';
