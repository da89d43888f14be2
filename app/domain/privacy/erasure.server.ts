import { settingsOf } from "#app/domain/groups/settings.ts";
import { printedName } from "#app/domain/organisations/organisation-name.ts";
import type { SignedIn } from "#app/domain/policy.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Prisma } from "#app/platform/generated/prisma/client.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { keptProposal, keptSelect } from "./kept-proposal.ts";
import { isDue, retentionOf } from "./retention.ts";

/** Why an account cannot be erased now. */
export type Obstacle =
  | { kind: "admin" }
  | { kind: "role"; group: string; role: "STAFF" | "BOARD" | "CHAIR" }
  | { kind: "sheets"; call: string; n: number }
  | { kind: "owner-members" | "owner-proposals"; organisation: string };

export interface Erasure {
  obstacles: Obstacle[];
  /** Drafts that go, of organisations where nobody else is. */
  drafts: { id: string; groupId: string; title: string; organisation: string }[];
  /** Submitted proposals that stay: until a day, without a known end, or held. */
  stays: { registration: string; organisation: string; until: string | null; held: boolean }[];
  /** Organisations that nobody belongs to afterwards and that nothing refers to. */
  emptied: string[];
}

const proposals = {
  orderBy: { id: "asc" },
  select: {
    id: true,
    title: true,
    registration: true,
    holdReason: true,
    ...keptSelect,
    call: {
      select: {
        ...keptSelect.call.select,
        groupId: true,
        title: true,
        group: { select: { settings: true } },
      },
    },
  },
} satisfies Prisma.Organisation$proposalsArgs;

async function ownOrganisations(tx: Tx | Ctx["db"], userId: string, today: string) {
  const inForce = { OR: [{ until: null }, { until: { gte: new Date(today) } }] };
  const rows = await tx.organisation.findMany({
    where: { members: { some: { userId, ...inForce } } },
    orderBy: { name: "asc" },
    select: {
      id: true,
      legalForm: true,
      name: true,
      members: {
        where: { ...inForce, user: { disabledAt: null } },
        select: { userId: true, role: true, until: true },
      },
      proposals,
      _count: { select: { projects: true } },
    },
  });
  return rows.map(({ members, ...organisation }) => {
    const owners = members.filter(({ role, until }) => role === "OWNER" && until === null);
    return {
      ...organisation,
      printed: printedName(organisation),
      isLastOwner: owners.every((owner) => owner.userId === userId) && owners.length > 0,
      isAlone: members.every((member) => member.userId === userId),
    };
  });
}

/** Roles that carry the group's work, and sheets that wait for the person. */
async function duties(tx: Tx | Ctx["db"], { userId, isAdmin, groups }: SignedIn) {
  const [named, sheets] = await Promise.all([
    tx.group.findMany({
      where: { id: { in: groups.map(({ groupId }) => groupId) } },
      select: { id: true, name: true },
    }),
    tx.assignment.findMany({
      where: {
        evaluatorId: userId,
        OR: [{ sheet: null }, { sheet: { status: { not: "SUBMITTED" } } }],
        proposal: {
          declarations: { none: { personId: userId, conflict: true } },
          call: {
            status: { in: ["PUBLISHED", "EVALUATION"] },
            groupId: {
              in: groups.filter(({ role }) => role === "EVALUATOR").map(({ groupId }) => groupId),
            },
          },
        },
      },
      select: { proposal: { select: { call: { select: { number: true } } } } },
    }),
  ]);
  const names = new Map(named.map(({ id, name }) => [id, name]));
  const counts = new Map<string, number>();
  for (const { proposal } of sheets)
    counts.set(proposal.call.number, (counts.get(proposal.call.number) ?? 0) + 1);

  const obstacles: Obstacle[] = isAdmin ? [{ kind: "admin" }] : [];
  for (const { groupId, role } of groups)
    if (role === "STAFF" || role === "BOARD" || role === "CHAIR")
      obstacles.push({ kind: "role", group: names.get(groupId) ?? "", role });
  for (const [call, n] of counts) obstacles.push({ kind: "sheets", call, n });
  return obstacles;
}

/** What erasing the account would do, or why it cannot be done; the decision of an applicant counts once released. */
export async function erasureOf(tx: Tx | Ctx["db"], actor: SignedIn, now: Date): Promise<Erasure> {
  const today = vilniusDay(now);
  const erasure: Erasure = {
    obstacles: await duties(tx, actor),
    drafts: [],
    stays: [],
    emptied: [],
  };
  for (const organisation of await ownOrganisations(tx, actor.userId, today)) {
    const { printed, isLastOwner, isAlone } = organisation;
    let retained = false;
    for (const { id, title, registration, holdReason, call, ...rest } of organisation.proposals) {
      const held = holdReason !== null;
      if (registration === null) {
        const draft = { id, groupId: call.groupId, title: title || call.title };
        if (isAlone && !held) erasure.drafts.push({ ...draft, organisation: printed });
        continue;
      }
      const retention = retentionOf(
        keptProposal({ ...rest, call }),
        settingsOf(call.group.settings),
      );
      retained ||= held || !isDue(retention, today);
      const { until } = retention;
      erasure.stays.push({ registration, organisation: printed, until, held });
    }
    if (isLastOwner && !isAlone)
      erasure.obstacles.push({ kind: "owner-members", organisation: printed });
    else if (isLastOwner && retained)
      erasure.obstacles.push({ kind: "owner-proposals", organisation: printed });
    const leavesNothing = organisation.proposals.every(
      ({ registration, holdReason }) => registration === null && holdReason === null,
    );
    if (isAlone && leavesNothing && organisation._count.projects === 0)
      erasure.emptied.push(organisation.id);
  }
  return erasure;
}
