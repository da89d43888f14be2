import type { Prisma } from "#app/platform/generated/prisma/client.ts";
import type { Tx } from "#app/platform/ports.ts";

type Given = Pick<
  Prisma.PendingRoleModel,
  "userId" | "groupId" | "role" | "sector" | "employer" | "until"
>;

/** Puts a role in force; the row of the same role that has ended is taken up again. */
export async function putRole(tx: Tx, { userId, groupId, role, ...given }: Given) {
  if (groupId === null || role === null) {
    await tx.user.update({ where: { id: userId }, data: { isAdmin: true } });
    return;
  }
  const { sector, employer, until } = given;
  const about = { sector, employer, until };
  await tx.groupMember.upsert({
    where: { groupId_userId_role: { groupId, userId, role } },
    create: { groupId, userId, role, ...about },
    update: about,
  });
}
