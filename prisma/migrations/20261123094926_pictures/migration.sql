-- CreateTable
CREATE TABLE "Picture" (
    "id" UUID NOT NULL,
    "projectId" UUID,
    "newsId" UUID,
    "position" INTEGER NOT NULL,
    "alt" TEXT NOT NULL,
    "altEn" TEXT NOT NULL DEFAULT '',
    "author" TEXT NOT NULL DEFAULT '',
    "wideSha256" TEXT NOT NULL,
    "narrowSha256" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "addedById" UUID,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,
    "approvedAt" TIMESTAMPTZ(3),
    "approvedById" UUID,

    CONSTRAINT "Picture_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Picture_projectId_position_idx" ON "Picture"("projectId", "position");

-- CreateIndex
CREATE INDEX "Picture_newsId_position_idx" ON "Picture"("newsId", "position");

-- CreateIndex
CREATE INDEX "Picture_wideSha256_idx" ON "Picture"("wideSha256");

-- CreateIndex
CREATE INDEX "Picture_narrowSha256_idx" ON "Picture"("narrowSha256");

-- AddForeignKey
ALTER TABLE "Picture" ADD CONSTRAINT "Picture_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Picture" ADD CONSTRAINT "Picture_newsId_fkey" FOREIGN KEY ("newsId") REFERENCES "News"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Picture" ADD CONSTRAINT "Picture_wideSha256_fkey" FOREIGN KEY ("wideSha256") REFERENCES "File"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Picture" ADD CONSTRAINT "Picture_narrowSha256_fkey" FOREIGN KEY ("narrowSha256") REFERENCES "File"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;
