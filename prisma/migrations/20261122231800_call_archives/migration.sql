-- CreateEnum
CREATE TYPE "ArchiveKind" AS ENUM ('FORWARDING', 'FILES');

-- CreateTable
CREATE TABLE "CallArchive" (
    "id" UUID NOT NULL,
    "callId" UUID NOT NULL,
    "kind" "ArchiveKind" NOT NULL,
    "listId" UUID,
    "addressee" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "askedById" UUID NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL,
    "beatAt" TIMESTAMPTZ(3),
    "sha256" TEXT,
    "size" BIGINT,
    "madeAt" TIMESTAMPTZ(3),
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "proposalIds" UUID[],
    "isRefused" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "CallArchive_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "CallArchive_callId_askedAt_idx" ON "CallArchive"("callId", "askedAt");

-- CreateIndex
CREATE INDEX "CallArchive_askedById_idx" ON "CallArchive"("askedById");

-- CreateIndex
CREATE INDEX "CallArchive_listId_idx" ON "CallArchive"("listId");

-- CreateIndex
CREATE INDEX "CallArchive_expiresAt_idx" ON "CallArchive"("expiresAt");

-- AddForeignKey
ALTER TABLE "CallArchive" ADD CONSTRAINT "CallArchive_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CallArchive" ADD CONSTRAINT "CallArchive_listId_fkey" FOREIGN KEY ("listId") REFERENCES "RankedList"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CallArchive" ADD CONSTRAINT "CallArchive_askedById_fkey" FOREIGN KEY ("askedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
