-- DropForeignKey
ALTER TABLE "OneUseLink" DROP CONSTRAINT "OneUseLink_userId_fkey";

-- AlterTable
ALTER TABLE "OneUseLink" ADD COLUMN     "invitationId" UUID,
ALTER COLUMN "userId" DROP NOT NULL;

-- AlterTable
ALTER TABLE "UnitEvent" ADD COLUMN     "changes" JSONB;

-- AlterTable
ALTER TABLE "Delivery" ADD COLUMN     "invitationId" UUID;

-- CreateTable
CREATE TABLE "Invitation" (
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "userId" UUID,
    "roleTo" TIMESTAMPTZ(6),
    "invitedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(6) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(6),
    "acceptedAt" TIMESTAMPTZ(6),
    "acceptedById" UUID,

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UnitFormerName" (
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "pinyin" TEXT NOT NULL,
    "initials" TEXT NOT NULL,
    "usedTo" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "UnitFormerName_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Invitation_unitId_createdAt_idx" ON "Invitation"("unitId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "Invitation_userId_idx" ON "Invitation"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "UnitFormerName_unitId_name_key" ON "UnitFormerName"("unitId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "OneUseLink_invitationId_key" ON "OneUseLink"("invitationId");

-- CreateIndex
CREATE UNIQUE INDEX "Delivery_channel_invitationId_key" ON "Delivery"("channel", "invitationId");

-- AddForeignKey
ALTER TABLE "OneUseLink" ADD CONSTRAINT "OneUseLink_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OneUseLink" ADD CONSTRAINT "OneUseLink_invitationId_fkey" FOREIGN KEY ("invitationId") REFERENCES "Invitation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_invitedById_fkey" FOREIGN KEY ("invitedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnitFormerName" ADD CONSTRAINT "UnitFormerName_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_invitationId_fkey" FOREIGN KEY ("invitationId") REFERENCES "Invitation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What the schema language cannot say.
ALTER TABLE "Unit" DROP CONSTRAINT "Unit_state_check";
ALTER TABLE "Unit"
  ADD CONSTRAINT "Unit_state_check" CHECK ("state" IN ('pending', 'approved', 'changing', 'returned', 'disabled'));
ALTER TABLE "OneUseLink"
  ADD CONSTRAINT "OneUseLink_of_check" CHECK (num_nonnulls("userId", "invitationId") = 1);
ALTER TABLE "Delivery"
  ADD CONSTRAINT "Delivery_of_check" CHECK (num_nonnulls("notificationId", "invitationId") = 1);
ALTER TABLE "Invitation"
  ADD CONSTRAINT "Invitation_role_check" CHECK ("role" IN ('unitAdmin', 'supervisingAdmin')),
  ADD CONSTRAINT "Invitation_to_check" CHECK ("userId" IS NULL OR "email" IS NULL);
CREATE INDEX "UnitFormerName_name_trgm_idx" ON "UnitFormerName" USING gin ("name" gin_trgm_ops);
