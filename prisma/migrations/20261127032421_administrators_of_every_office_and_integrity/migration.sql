-- DropForeignKey
ALTER TABLE "Notice" DROP CONSTRAINT "Notice_regionCode_fkey";

-- DropForeignKey
ALTER TABLE "RoleGrant" DROP CONSTRAINT "RoleGrant_unitId_fkey";

-- DropForeignKey
ALTER TABLE "RoleGrant" DROP CONSTRAINT "RoleGrant_committeeId_fkey";

-- DropForeignKey
ALTER TABLE "RoleGrant" DROP CONSTRAINT "RoleGrant_regionCode_fkey";

-- DropForeignKey
ALTER TABLE "Session" DROP CONSTRAINT "Session_grantId_fkey";

-- DropForeignKey
ALTER TABLE "OneUseLink" DROP CONSTRAINT "OneUseLink_userId_fkey";

-- DropForeignKey
ALTER TABLE "OneUseLink" DROP CONSTRAINT "OneUseLink_invitationId_fkey";

-- DropForeignKey
ALTER TABLE "Invitation" DROP CONSTRAINT "Invitation_userId_fkey";

-- DropForeignKey
ALTER TABLE "Unit" DROP CONSTRAINT "Unit_parentId_fkey";

-- DropForeignKey
ALTER TABLE "Application" DROP CONSTRAINT "Application_unitId_fkey";

-- DropForeignKey
ALTER TABLE "Application" DROP CONSTRAINT "Application_holderUnitId_fkey";

-- DropForeignKey
ALTER TABLE "Application" DROP CONSTRAINT "Application_holderCommitteeId_fkey";

-- DropForeignKey
ALTER TABLE "Event" DROP CONSTRAINT "Event_actorId_fkey";

-- DropForeignKey
ALTER TABLE "Recommendation" DROP CONSTRAINT "Recommendation_unitId_fkey";

-- DropForeignKey
ALTER TABLE "Recommendation" DROP CONSTRAINT "Recommendation_committeeId_fkey";

-- DropForeignKey
ALTER TABLE "Notification" DROP CONSTRAINT "Notification_grantId_fkey";

-- DropForeignKey
ALTER TABLE "Delivery" DROP CONSTRAINT "Delivery_invitationId_fkey";

-- DropForeignKey
ALTER TABLE "PrintJob" DROP CONSTRAINT "PrintJob_applicationId_fkey";

-- AlterTable
ALTER TABLE "Invitation" ADD COLUMN     "committeeId" UUID,
ADD COLUMN     "regionCode" TEXT,
ALTER COLUMN "unitId" DROP NOT NULL;

-- CreateTable
CREATE TABLE "IntegrityRecord" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "untilYear" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "recordedById" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "liftedById" UUID,
    "liftedAt" TIMESTAMPTZ(6),
    "liftReason" TEXT,

    CONSTRAINT "IntegrityRecord_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "IntegrityRecord_userId_idx" ON "IntegrityRecord"("userId");

-- CreateIndex
CREATE INDEX "Invitation_committeeId_idx" ON "Invitation"("committeeId");

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_regionCode_fkey" FOREIGN KEY ("regionCode") REFERENCES "ReviewRegion"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleGrant" ADD CONSTRAINT "RoleGrant_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleGrant" ADD CONSTRAINT "RoleGrant_committeeId_fkey" FOREIGN KEY ("committeeId") REFERENCES "Committee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleGrant" ADD CONSTRAINT "RoleGrant_regionCode_fkey" FOREIGN KEY ("regionCode") REFERENCES "ReviewRegion"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_grantId_fkey" FOREIGN KEY ("grantId") REFERENCES "RoleGrant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OneUseLink" ADD CONSTRAINT "OneUseLink_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OneUseLink" ADD CONSTRAINT "OneUseLink_invitationId_fkey" FOREIGN KEY ("invitationId") REFERENCES "Invitation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_committeeId_fkey" FOREIGN KEY ("committeeId") REFERENCES "Committee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_regionCode_fkey" FOREIGN KEY ("regionCode") REFERENCES "ReviewRegion"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IntegrityRecord" ADD CONSTRAINT "IntegrityRecord_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IntegrityRecord" ADD CONSTRAINT "IntegrityRecord_recordedById_fkey" FOREIGN KEY ("recordedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IntegrityRecord" ADD CONSTRAINT "IntegrityRecord_liftedById_fkey" FOREIGN KEY ("liftedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Unit" ADD CONSTRAINT "Unit_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Application" ADD CONSTRAINT "Application_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Application" ADD CONSTRAINT "Application_holderUnitId_fkey" FOREIGN KEY ("holderUnitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Application" ADD CONSTRAINT "Application_holderCommitteeId_fkey" FOREIGN KEY ("holderCommitteeId") REFERENCES "Committee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Recommendation" ADD CONSTRAINT "Recommendation_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Recommendation" ADD CONSTRAINT "Recommendation_committeeId_fkey" FOREIGN KEY ("committeeId") REFERENCES "Committee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_grantId_fkey" FOREIGN KEY ("grantId") REFERENCES "RoleGrant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_invitationId_fkey" FOREIGN KEY ("invitationId") REFERENCES "Invitation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PrintJob" ADD CONSTRAINT "PrintJob_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- An office is one thing: without any of them it is the platform, which has roles of its own.
ALTER TABLE "Invitation" DROP CONSTRAINT "Invitation_role_check";
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_office_check" CHECK (
  CASE WHEN role IN ('unitAdmin', 'supervisingAdmin') THEN num_nulls("unitId") = 0
       WHEN role = 'committeeAdmin' THEN num_nulls("committeeId") = 0
       WHEN role = 'regionAdmin' THEN num_nulls("regionCode") = 0
       ELSE role IN ('platformAdmin', 'auditor') END
  AND num_nonnulls("unitId", "committeeId", "regionCode") <= 1);
