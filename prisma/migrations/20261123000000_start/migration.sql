-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "ReviewRegion" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "gbCode" TEXT,
    "sort" INTEGER NOT NULL,
    "open" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "ReviewRegion_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Series" (
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "shortName" TEXT NOT NULL,
    "sort" INTEGER NOT NULL,
    "open" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "Series_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Specialty" (
    "key" TEXT NOT NULL,
    "seriesKey" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "branch" TEXT,
    "sort" INTEGER NOT NULL,
    "open" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "Specialty_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Title" (
    "key" TEXT NOT NULL,
    "seriesKey" TEXT NOT NULL,
    "branch" TEXT,
    "name" TEXT NOT NULL,
    "level" INTEGER NOT NULL,
    "code" TEXT,
    "sort" INTEGER NOT NULL,
    "open" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "Title_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Committee" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "regionCode" TEXT NOT NULL,
    "telephone" TEXT,
    "address" TEXT,
    "validFrom" TIMESTAMPTZ(6) NOT NULL,
    "validTo" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "Committee_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CommitteeScope" (
    "id" UUID NOT NULL,
    "committeeId" UUID NOT NULL,
    "seriesKey" TEXT NOT NULL,
    "specialtyKey" TEXT,
    "levels" INTEGER[],

    CONSTRAINT "CommitteeScope_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Round" (
    "id" UUID NOT NULL,
    "committeeId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "applyFrom" TIMESTAMPTZ(6) NOT NULL,
    "applyTo" TIMESTAMPTZ(6) NOT NULL,
    "unitReviewTo" TIMESTAMPTZ(6) NOT NULL,
    "supervisingReviewTo" TIMESTAMPTZ(6) NOT NULL,
    "paperFrom" TIMESTAMPTZ(6),
    "paperTo" TIMESTAMPTZ(6),
    "returnLimit" INTEGER NOT NULL DEFAULT 3,
    "correctionDays" INTEGER NOT NULL DEFAULT 5,
    "confirmUnitEdits" BOOLEAN NOT NULL DEFAULT false,
    "pledgeVersion" TEXT NOT NULL,

    CONSTRAINT "Round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CalendarDay" (
    "date" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "CalendarDay_pkey" PRIMARY KEY ("date")
);

-- CreateTable
CREATE TABLE "LegalText" (
    "kind" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "validFrom" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "LegalText_pkey" PRIMARY KEY ("kind","version")
);

-- CreateTable
CREATE TABLE "Notice" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "regionCode" TEXT,
    "publishedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SiteEntry" (
    "id" UUID NOT NULL,
    "section" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "url" TEXT,
    "telephone" TEXT,
    "sort" INTEGER NOT NULL,

    CONSTRAINT "SiteEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "loginName" TEXT,
    "name" TEXT NOT NULL,
    "documentKind" TEXT,
    "documentSealed" BYTEA,
    "documentIndex" BYTEA,
    "sex" TEXT,
    "birthDate" DATE,
    "mobileSealed" BYTEA,
    "email" TEXT,
    "passwordHash" TEXT,
    "passwordChangedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "disabledAt" TIMESTAMPTZ(6),
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Consent" (
    "userId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "acceptedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ip" TEXT,

    CONSTRAINT "Consent_pkey" PRIMARY KEY ("userId","kind","version")
);

-- CreateTable
CREATE TABLE "RoleGrant" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "unitId" UUID,
    "committeeId" UUID,
    "regionCode" TEXT,
    "validFrom" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "validTo" TIMESTAMPTZ(6),

    CONSTRAINT "RoleGrant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "sidHash" BYTEA NOT NULL,
    "userId" UUID NOT NULL,
    "grantId" UUID,
    "regionCode" TEXT,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(6) NOT NULL,
    "ip" TEXT,
    "userAgent" TEXT,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OneUseLink" (
    "tokenHash" BYTEA NOT NULL,
    "userId" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(6) NOT NULL,
    "usedAt" TIMESTAMPTZ(6),

    CONSTRAINT "OneUseLink_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "Unit" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "pinyin" TEXT NOT NULL,
    "initials" TEXT NOT NULL,
    "uscc" TEXT NOT NULL,
    "nature" TEXT NOT NULL,
    "regionCode" TEXT NOT NULL,
    "address" TEXT,
    "leaderName" TEXT NOT NULL,
    "leaderMobile" TEXT NOT NULL,
    "telephone" TEXT NOT NULL,
    "email" TEXT,
    "receiving" BOOLEAN NOT NULL DEFAULT false,
    "parentId" UUID,
    "state" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "registeredAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UnitEvent" (
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "fromVersion" INTEGER NOT NULL,
    "event" TEXT NOT NULL,
    "fromState" TEXT NOT NULL,
    "toState" TEXT NOT NULL,
    "actorId" UUID,
    "reason" TEXT,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "UnitEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FormVersion" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "FormVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Application" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "applicantId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "roundId" UUID NOT NULL,
    "formVersionId" UUID NOT NULL,
    "regionCode" TEXT NOT NULL,
    "specialtyKey" TEXT NOT NULL,
    "titleKey" TEXT NOT NULL,
    "displayName" TEXT NOT NULL,
    "unitId" UUID,
    "state" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "holderUnitId" UUID,
    "holderCommitteeId" UUID,
    "returnCount" INTEGER NOT NULL DEFAULT 0,
    "returnLimit" INTEGER NOT NULL,
    "correctionDueAt" TIMESTAMPTZ(6),
    "everHeldBy" UUID[],
    "submissionCount" INTEGER NOT NULL DEFAULT 0,
    "openedAt" TIMESTAMPTZ(6),
    "stateSince" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Application_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SectionRows" (
    "applicationId" UUID NOT NULL,
    "sectionId" TEXT NOT NULL,
    "rows" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "savedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "savedById" UUID NOT NULL,

    CONSTRAINT "SectionRows_pkey" PRIMARY KEY ("applicationId","sectionId")
);

-- CreateTable
CREATE TABLE "Attachment" (
    "id" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "sectionId" TEXT NOT NULL,
    "rowId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "storageKey" TEXT NOT NULL,
    "uploadedById" UUID NOT NULL,
    "uploadedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" TIMESTAMPTZ(6),

    CONSTRAINT "Attachment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Submission" (
    "id" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "authorId" UUID NOT NULL,
    "authorRole" TEXT NOT NULL,
    "pledgeVersion" TEXT,
    "ip" TEXT,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Event" (
    "id" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "fromVersion" INTEGER NOT NULL,
    "event" TEXT NOT NULL,
    "fromState" TEXT NOT NULL,
    "toState" TEXT NOT NULL,
    "actorId" UUID,
    "actorRole" TEXT,
    "actorOffice" TEXT,
    "reason" TEXT,
    "opKey" UUID,
    "fromHolderUnitId" UUID,
    "fromHolderCommitteeId" UUID,
    "toHolderUnitId" UUID,
    "toHolderCommitteeId" UUID,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Opinion" (
    "id" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "submissionId" UUID NOT NULL,
    "sectionId" TEXT NOT NULL,
    "rowId" UUID,
    "state" TEXT NOT NULL,
    "officeId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "authorId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "releasedAt" TIMESTAMPTZ(6),
    "settledAt" TIMESTAMPTZ(6),

    CONSTRAINT "Opinion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Recommendation" (
    "id" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "unitId" UUID,
    "committeeId" UUID,
    "text" TEXT NOT NULL,
    "leaderName" TEXT NOT NULL,
    "leaderMobile" TEXT NOT NULL,
    "telephone" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "savedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(6),
    "authorId" UUID NOT NULL,

    CONSTRAINT "Recommendation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Notification" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "href" TEXT,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "readAt" TIMESTAMPTZ(6),

    CONSTRAINT "Notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorId" UUID,
    "actingRole" TEXT,
    "action" TEXT NOT NULL,
    "objectKind" TEXT,
    "objectId" TEXT,
    "result" TEXT NOT NULL,
    "requestId" TEXT,
    "ip" TEXT,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateBucket" (
    "key" TEXT NOT NULL,
    "tokens" DOUBLE PRECISION NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "RateBucket_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "Specialty_seriesKey_name_key" ON "Specialty"("seriesKey", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Title_code_key" ON "Title"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Title_seriesKey_branch_name_key" ON "Title"("seriesKey", "branch", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Committee_regionCode_name_key" ON "Committee"("regionCode", "name");

-- CreateIndex
CREATE INDEX "CommitteeScope_seriesKey_specialtyKey_idx" ON "CommitteeScope"("seriesKey", "specialtyKey");

-- CreateIndex
CREATE INDEX "Round_year_applyFrom_applyTo_idx" ON "Round"("year", "applyFrom", "applyTo");

-- CreateIndex
CREATE UNIQUE INDEX "Round_committeeId_year_name_key" ON "Round"("committeeId", "year", "name");

-- CreateIndex
CREATE INDEX "Notice_publishedAt_idx" ON "Notice"("publishedAt" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "User_loginName_key" ON "User"("loginName");

-- CreateIndex
CREATE UNIQUE INDEX "User_documentIndex_key" ON "User"("documentIndex");

-- CreateIndex
CREATE INDEX "RoleGrant_userId_idx" ON "RoleGrant"("userId");

-- CreateIndex
CREATE INDEX "RoleGrant_unitId_role_idx" ON "RoleGrant"("unitId", "role");

-- CreateIndex
CREATE INDEX "RoleGrant_committeeId_role_idx" ON "RoleGrant"("committeeId", "role");

-- CreateIndex
CREATE UNIQUE INDEX "Session_sidHash_key" ON "Session"("sidHash");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Session_expiresAt_idx" ON "Session"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "Unit_uscc_key" ON "Unit"("uscc");

-- CreateIndex
CREATE INDEX "Unit_parentId_state_idx" ON "Unit"("parentId", "state");

-- CreateIndex
CREATE INDEX "Unit_regionCode_state_idx" ON "Unit"("regionCode", "state");

-- CreateIndex
CREATE UNIQUE INDEX "UnitEvent_unitId_fromVersion_key" ON "UnitEvent"("unitId", "fromVersion");

-- CreateIndex
CREATE UNIQUE INDEX "FormVersion_name_key" ON "FormVersion"("name");

-- CreateIndex
CREATE UNIQUE INDEX "Application_number_key" ON "Application"("number");

-- CreateIndex
CREATE INDEX "Application_holderUnitId_state_stateSince_id_idx" ON "Application"("holderUnitId", "state", "stateSince", "id");

-- CreateIndex
CREATE INDEX "Application_holderCommitteeId_state_stateSince_id_idx" ON "Application"("holderCommitteeId", "state", "stateSince", "id");

-- CreateIndex
CREATE INDEX "Application_unitId_state_idx" ON "Application"("unitId", "state");

-- CreateIndex
CREATE INDEX "Application_roundId_state_idx" ON "Application"("roundId", "state");

-- CreateIndex
CREATE INDEX "Application_regionCode_state_idx" ON "Application"("regionCode", "state");

-- CreateIndex
CREATE INDEX "Application_everHeldBy_idx" ON "Application" USING GIN ("everHeldBy");

-- CreateIndex
CREATE UNIQUE INDEX "Application_applicantId_year_key" ON "Application"("applicantId", "year");

-- CreateIndex
CREATE UNIQUE INDEX "Attachment_storageKey_key" ON "Attachment"("storageKey");

-- CreateIndex
CREATE INDEX "Attachment_applicationId_sectionId_rowId_idx" ON "Attachment"("applicationId", "sectionId", "rowId");

-- CreateIndex
CREATE INDEX "Attachment_uploadedById_uploadedAt_idx" ON "Attachment"("uploadedById", "uploadedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Submission_applicationId_number_key" ON "Submission"("applicationId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Event_applicationId_fromVersion_key" ON "Event"("applicationId", "fromVersion");

-- CreateIndex
CREATE UNIQUE INDEX "Event_actorId_opKey_key" ON "Event"("actorId", "opKey");

-- CreateIndex
CREATE INDEX "Opinion_applicationId_sectionId_idx" ON "Opinion"("applicationId", "sectionId");

-- CreateIndex
CREATE UNIQUE INDEX "Recommendation_applicationId_state_unitId_committeeId_key" ON "Recommendation"("applicationId", "state", "unitId", "committeeId");

-- CreateIndex
CREATE INDEX "Notification_userId_createdAt_idx" ON "Notification"("userId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "AuditEntry_objectKind_objectId_at_idx" ON "AuditEntry"("objectKind", "objectId", "at");

-- CreateIndex
CREATE INDEX "AuditEntry_actorId_at_idx" ON "AuditEntry"("actorId", "at");

-- CreateIndex
CREATE INDEX "RateBucket_at_idx" ON "RateBucket"("at");

-- AddForeignKey
ALTER TABLE "Specialty" ADD CONSTRAINT "Specialty_seriesKey_fkey" FOREIGN KEY ("seriesKey") REFERENCES "Series"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Title" ADD CONSTRAINT "Title_seriesKey_fkey" FOREIGN KEY ("seriesKey") REFERENCES "Series"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Committee" ADD CONSTRAINT "Committee_regionCode_fkey" FOREIGN KEY ("regionCode") REFERENCES "ReviewRegion"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommitteeScope" ADD CONSTRAINT "CommitteeScope_committeeId_fkey" FOREIGN KEY ("committeeId") REFERENCES "Committee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Round" ADD CONSTRAINT "Round_committeeId_fkey" FOREIGN KEY ("committeeId") REFERENCES "Committee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_regionCode_fkey" FOREIGN KEY ("regionCode") REFERENCES "ReviewRegion"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleGrant" ADD CONSTRAINT "RoleGrant_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleGrant" ADD CONSTRAINT "RoleGrant_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleGrant" ADD CONSTRAINT "RoleGrant_committeeId_fkey" FOREIGN KEY ("committeeId") REFERENCES "Committee"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleGrant" ADD CONSTRAINT "RoleGrant_regionCode_fkey" FOREIGN KEY ("regionCode") REFERENCES "ReviewRegion"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_grantId_fkey" FOREIGN KEY ("grantId") REFERENCES "RoleGrant"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OneUseLink" ADD CONSTRAINT "OneUseLink_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Unit" ADD CONSTRAINT "Unit_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Unit" ADD CONSTRAINT "Unit_regionCode_fkey" FOREIGN KEY ("regionCode") REFERENCES "ReviewRegion"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnitEvent" ADD CONSTRAINT "UnitEvent_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Application" ADD CONSTRAINT "Application_applicantId_fkey" FOREIGN KEY ("applicantId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Application" ADD CONSTRAINT "Application_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Application" ADD CONSTRAINT "Application_formVersionId_fkey" FOREIGN KEY ("formVersionId") REFERENCES "FormVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Application" ADD CONSTRAINT "Application_regionCode_fkey" FOREIGN KEY ("regionCode") REFERENCES "ReviewRegion"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Application" ADD CONSTRAINT "Application_specialtyKey_fkey" FOREIGN KEY ("specialtyKey") REFERENCES "Specialty"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Application" ADD CONSTRAINT "Application_titleKey_fkey" FOREIGN KEY ("titleKey") REFERENCES "Title"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Application" ADD CONSTRAINT "Application_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Application" ADD CONSTRAINT "Application_holderUnitId_fkey" FOREIGN KEY ("holderUnitId") REFERENCES "Unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Application" ADD CONSTRAINT "Application_holderCommitteeId_fkey" FOREIGN KEY ("holderCommitteeId") REFERENCES "Committee"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SectionRows" ADD CONSTRAINT "SectionRows_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Opinion" ADD CONSTRAINT "Opinion_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Opinion" ADD CONSTRAINT "Opinion_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Opinion" ADD CONSTRAINT "Opinion_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Recommendation" ADD CONSTRAINT "Recommendation_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Recommendation" ADD CONSTRAINT "Recommendation_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Recommendation" ADD CONSTRAINT "Recommendation_committeeId_fkey" FOREIGN KEY ("committeeId") REFERENCES "Committee"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
