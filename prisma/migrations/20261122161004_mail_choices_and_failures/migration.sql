-- AlterTable
ALTER TABLE "Outbox" ADD COLUMN     "failedAbout" UUID,
ADD COLUMN     "failedAt" TIMESTAMPTZ(3),
ADD COLUMN     "failedFor" UUID;

-- CreateTable
CREATE TABLE "MailOptOut" (
    "userId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MailOptOut_pkey" PRIMARY KEY ("userId","kind")
);

-- CreateTable
CREATE TABLE "UnsubscribeLink" (
    "tokenHash" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "UnsubscribeLink_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateIndex
CREATE INDEX "UnsubscribeLink_userId_idx" ON "UnsubscribeLink"("userId");

-- CreateIndex
CREATE INDEX "UnsubscribeLink_createdAt_idx" ON "UnsubscribeLink"("createdAt");

-- CreateIndex
CREATE INDEX "Outbox_failedFor_failedAt_idx" ON "Outbox"("failedFor", "failedAt");

-- AddForeignKey
ALTER TABLE "MailOptOut" ADD CONSTRAINT "MailOptOut_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
