-- AlterTable
ALTER TABLE "User" ADD COLUMN     "mailNotices" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "Notification" ADD COLUMN     "grantId" UUID;

-- CreateTable
CREATE TABLE "Delivery" (
    "id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "notificationId" UUID,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "dueAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastCode" TEXT,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(6),

    CONSTRAINT "Delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Reminder" (
    "applicationId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "remindedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Reminder_pkey" PRIMARY KEY ("applicationId","kind","at")
);

-- CreateIndex
CREATE UNIQUE INDEX "Delivery_channel_notificationId_key" ON "Delivery"("channel", "notificationId");

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_grantId_fkey" FOREIGN KEY ("grantId") REFERENCES "RoleGrant"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_notificationId_fkey" FOREIGN KEY ("notificationId") REFERENCES "Notification"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the schema language cannot say.
ALTER TABLE "Delivery"
  ADD CONSTRAINT "Delivery_state_check" CHECK ("state" IN ('waiting', 'sending', 'sent', 'dead', 'dropped'));
CREATE INDEX "Delivery_due_idx" ON "Delivery" ("dueAt") WHERE "state" IN ('waiting', 'sending');
CREATE INDEX "Delivery_endedAt_idx" ON "Delivery" ("endedAt") WHERE "endedAt" IS NOT NULL;
CREATE INDEX "Notification_unread_idx" ON "Notification" ("userId") WHERE "readAt" IS NULL;
