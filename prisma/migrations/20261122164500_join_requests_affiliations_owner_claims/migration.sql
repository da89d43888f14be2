-- CreateTable
CREATE TABLE "JoinRequest" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "message" TEXT NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "accepted" BOOLEAN,
    "answeredAt" TIMESTAMPTZ(3),
    "answeredById" UUID,
    "open" INTEGER DEFAULT 1,

    CONSTRAINT "JoinRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Affiliation" (
    "organisationId" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "since" DATE NOT NULL,
    "toldAt" TIMESTAMPTZ(3) NOT NULL,
    "toldById" UUID NOT NULL,
    "confirmed" BOOLEAN,
    "answeredAt" TIMESTAMPTZ(3),
    "answeredById" UUID,

    CONSTRAINT "Affiliation_pkey" PRIMARY KEY ("organisationId","groupId")
);

-- CreateTable
CREATE TABLE "OwnerClaim" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "askedById" UUID NOT NULL,
    "message" TEXT NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "heirId" UUID,
    "namedById" UUID,
    "namedAt" TIMESTAMPTZ(3),
    "reason" TEXT NOT NULL DEFAULT '',
    "granted" BOOLEAN,
    "closedAt" TIMESTAMPTZ(3),
    "closedById" UUID,
    "open" INTEGER DEFAULT 1,

    CONSTRAINT "OwnerClaim_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "JoinRequest_userId_idx" ON "JoinRequest"("userId");

-- CreateIndex
CREATE INDEX "JoinRequest_askedAt_idx" ON "JoinRequest"("askedAt");

-- CreateIndex
CREATE UNIQUE INDEX "JoinRequest_organisationId_userId_open_key" ON "JoinRequest"("organisationId", "userId", "open");

-- CreateIndex
CREATE INDEX "Affiliation_groupId_idx" ON "Affiliation"("groupId");

-- CreateIndex
CREATE INDEX "OwnerClaim_askedById_idx" ON "OwnerClaim"("askedById");

-- CreateIndex
CREATE UNIQUE INDEX "OwnerClaim_organisationId_open_key" ON "OwnerClaim"("organisationId", "open");

-- AddForeignKey
ALTER TABLE "JoinRequest" ADD CONSTRAINT "JoinRequest_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JoinRequest" ADD CONSTRAINT "JoinRequest_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Affiliation" ADD CONSTRAINT "Affiliation_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Affiliation" ADD CONSTRAINT "Affiliation_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OwnerClaim" ADD CONSTRAINT "OwnerClaim_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OwnerClaim" ADD CONSTRAINT "OwnerClaim_askedById_fkey" FOREIGN KEY ("askedById") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
