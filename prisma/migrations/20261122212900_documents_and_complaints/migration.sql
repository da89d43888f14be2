-- AlterTable
ALTER TABLE "Complaint" ADD COLUMN     "answeredAt" TIMESTAMPTZ(3),
ADD COLUMN     "appointedAt" TIMESTAMPTZ(3),
ADD COLUMN     "handlerId" UUID,
ADD COLUMN     "letterId" UUID,
ADD COLUMN     "reasons" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Enclosure" ADD COLUMN     "noteId" UUID;

-- CreateTable
CREATE TABLE "LetterTemplate" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "language" "Locale" NOT NULL,
    "n" INTEGER NOT NULL,
    "heading" TEXT,
    "body" TEXT,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,
    "savedById" UUID NOT NULL,

    CONSTRAINT "LetterTemplate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FrozenDocument" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "language" "Locale" NOT NULL,
    "basis" TEXT NOT NULL,
    "model" JSONB NOT NULL,
    "verifyCode" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "frozenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "FrozenDocument_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ComplaintNote" (
    "id" UUID NOT NULL,
    "complaintId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "facts" TEXT NOT NULL,
    "findings" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ComplaintNote_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "LetterTemplate_savedById_idx" ON "LetterTemplate"("savedById");

-- CreateIndex
CREATE UNIQUE INDEX "LetterTemplate_groupId_kind_language_n_key" ON "LetterTemplate"("groupId", "kind", "language", "n");

-- CreateIndex
CREATE UNIQUE INDEX "FrozenDocument_verifyCode_key" ON "FrozenDocument"("verifyCode");

-- CreateIndex
CREATE INDEX "FrozenDocument_groupId_idx" ON "FrozenDocument"("groupId");

-- CreateIndex
CREATE UNIQUE INDEX "FrozenDocument_kind_subjectId_language_basis_key" ON "FrozenDocument"("kind", "subjectId", "language", "basis");

-- CreateIndex
CREATE INDEX "ComplaintNote_complaintId_idx" ON "ComplaintNote"("complaintId");

-- CreateIndex
CREATE INDEX "ComplaintNote_authorId_idx" ON "ComplaintNote"("authorId");

-- CreateIndex
CREATE UNIQUE INDEX "Complaint_letterId_key" ON "Complaint"("letterId");

-- CreateIndex
CREATE INDEX "Complaint_handlerId_idx" ON "Complaint"("handlerId");

-- CreateIndex
CREATE INDEX "Enclosure_noteId_idx" ON "Enclosure"("noteId");

-- AddForeignKey
ALTER TABLE "LetterTemplate" ADD CONSTRAINT "LetterTemplate_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LetterTemplate" ADD CONSTRAINT "LetterTemplate_savedById_fkey" FOREIGN KEY ("savedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FrozenDocument" ADD CONSTRAINT "FrozenDocument_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Complaint" ADD CONSTRAINT "Complaint_handlerId_fkey" FOREIGN KEY ("handlerId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Complaint" ADD CONSTRAINT "Complaint_letterId_fkey" FOREIGN KEY ("letterId") REFERENCES "Letter"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ComplaintNote" ADD CONSTRAINT "ComplaintNote_complaintId_fkey" FOREIGN KEY ("complaintId") REFERENCES "Complaint"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ComplaintNote" ADD CONSTRAINT "ComplaintNote_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enclosure" ADD CONSTRAINT "Enclosure_noteId_fkey" FOREIGN KEY ("noteId") REFERENCES "ComplaintNote"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- A file is sent with a message or a complaint, or found when that was examined.
ALTER TABLE "Enclosure" DROP CONSTRAINT "Enclosure_of_one";
ALTER TABLE "Enclosure" ADD CONSTRAINT "Enclosure_of_one" CHECK (num_nonnulls("messageId", "complaintId", "noteId") = 1);
