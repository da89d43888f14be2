-- AlterEnum
ALTER TYPE "ScanState" ADD VALUE 'DAMAGED';

-- AlterTable
ALTER TABLE "File" ADD COLUMN     "scanFound" TEXT,
ADD COLUMN     "scannedAt" TIMESTAMPTZ(3),
ADD COLUMN     "signed" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "CallTemplate" (
    "versionId" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,

    CONSTRAINT "CallTemplate_pkey" PRIMARY KEY ("versionId","field")
);

-- CreateTable
CREATE TABLE "Upload" (
    "id" UUID NOT NULL,
    "proposalId" UUID,
    "field" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "size" BIGINT NOT NULL,
    "sha256" TEXT NOT NULL,
    "replaces" UUID,
    "received" BIGINT NOT NULL DEFAULT 0,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "attachmentId" UUID,

    CONSTRAINT "Upload_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UploadPart" (
    "uploadId" UUID NOT NULL,
    "start" BIGINT NOT NULL,
    "size" INTEGER NOT NULL,

    CONSTRAINT "UploadPart_pkey" PRIMARY KEY ("uploadId","start")
);

-- CreateIndex
CREATE INDEX "CallTemplate_sha256_idx" ON "CallTemplate"("sha256");

-- CreateIndex
CREATE INDEX "Upload_proposalId_userId_idx" ON "Upload"("proposalId", "userId");

-- CreateIndex
CREATE INDEX "Upload_userId_idx" ON "Upload"("userId");

-- CreateIndex
CREATE INDEX "Upload_changedAt_idx" ON "Upload"("changedAt");

-- CreateIndex
CREATE INDEX "File_scan_scannedAt_idx" ON "File"("scan", "scannedAt");

-- AddForeignKey
ALTER TABLE "CallTemplate" ADD CONSTRAINT "CallTemplate_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "CallVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CallTemplate" ADD CONSTRAINT "CallTemplate_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "File"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Upload" ADD CONSTRAINT "Upload_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UploadPart" ADD CONSTRAINT "UploadPart_uploadId_fkey" FOREIGN KEY ("uploadId") REFERENCES "Upload"("id") ON DELETE CASCADE ON UPDATE CASCADE;
