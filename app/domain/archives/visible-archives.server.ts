import type { Actor } from "#app/domain/policy.ts";
import type { Prisma } from "#app/platform/generated/prisma/client.ts";

/** Archives of a call: bundles are known to all who decide, the rest to whoever asked for it alone. */
export const visibleArchives = (actor: Actor, decide: boolean): Prisma.CallArchiveWhereInput =>
  decide
    ? { OR: [{ kind: "FORWARDING" }, { askedById: actor.userId ?? "" }] }
    : { kind: { in: ["FILES", "CALL"] }, askedById: actor.userId ?? "" };
