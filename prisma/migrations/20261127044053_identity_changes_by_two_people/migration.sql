-- CreateTable
CREATE TABLE "IdentityChange" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "name" TEXT,
    "documentSealed" BYTEA,
    "proof" TEXT NOT NULL,
    "requestedById" UUID NOT NULL,
    "requestedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(6),
    "outcome" TEXT,
    "reason" TEXT,

    CONSTRAINT "IdentityChange_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "IdentityChange_userId_idx" ON "IdentityChange"("userId");

-- AddForeignKey
ALTER TABLE "IdentityChange" ADD CONSTRAINT "IdentityChange_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IdentityChange" ADD CONSTRAINT "IdentityChange_requestedById_fkey" FOREIGN KEY ("requestedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IdentityChange" ADD CONSTRAINT "IdentityChange_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
