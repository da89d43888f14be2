-- CreateTable
CREATE TABLE "PendingRole" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "groupId" UUID,
    "role" "GroupRole",
    "sector" "Sector",
    "employer" TEXT NOT NULL DEFAULT '',
    "until" DATE,
    "askedById" UUID NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PendingRole_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "PendingRole_groupId_idx" ON "PendingRole"("groupId");

-- CreateIndex
CREATE INDEX "PendingRole_askedById_idx" ON "PendingRole"("askedById");

-- CreateIndex
CREATE UNIQUE INDEX "PendingRole_userId_groupId_role_key" ON "PendingRole"("userId", "groupId", "role");

-- AddForeignKey
ALTER TABLE "PendingRole" ADD CONSTRAINT "PendingRole_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PendingRole" ADD CONSTRAINT "PendingRole_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PendingRole" ADD CONSTRAINT "PendingRole_askedById_fkey" FOREIGN KEY ("askedById") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A group's role names its group; the administrator's right names none.
ALTER TABLE "PendingRole" ADD CONSTRAINT "PendingRole_group_with_role" CHECK (("groupId" IS NULL) = ("role" IS NULL));
CREATE UNIQUE INDEX "PendingRole_one_administrator" ON "PendingRole" ("userId") WHERE "role" IS NULL;
ALTER TABLE "PendingRole" ADD CONSTRAINT "PendingRole_not_own" CHECK ("userId" <> "askedById");

-- Names and addresses as they are looked for: in lower case, without Lithuanian accents.
CREATE FUNCTION folded(text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT RETURN
  translate(lower($1), 'ĄČĘĖĮŠŲŪŽąčęėįšųūž', 'aceeisuuzaceeisuuz');
CREATE INDEX "User_folded_name" ON "User" ((folded("name") COLLATE "C"), "id");
CREATE INDEX "User_folded_surname" ON "User" ((folded(regexp_replace("name", '^.* ', '')) COLLATE "C"));
CREATE INDEX "User_folded_email" ON "User" ((folded("email") COLLATE "C"));
