import type { Outcome, ProposalStatus } from "#app/platform/generated/prisma/enums.ts";
import { deadlineOf } from "#app/domain/proposals/deadline.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { KeptProposal } from "./retention.ts";

/** What has to be read of a proposal to know how long it is kept. */
export const keptSelect = {
  number: true,
  extendedUntil: true,
  status: true,
  released: {
    orderBy: { listN: "desc" },
    take: 1,
    select: { outcome: true, meetingOn: true },
  },
  project: { select: { lastPaymentOn: true } },
  callVersion: { select: { definition: true } },
  call: { select: { closesAt: true } },
} as const;

interface Row {
  number: number | null;
  extendedUntil: Date | null;
  status: ProposalStatus;
  released: readonly { outcome: Outcome; meetingOn: Date }[];
  project: { lastPaymentOn: Date | null } | null;
  callVersion: { definition: unknown };
  call: { closesAt: Date };
}

const dayOf = (date: Date | null | undefined) => date?.toISOString().slice(0, 10) ?? null;

/** A stored proposal as retention sees it: a decision counts from its release. */
export function keptProposal({
  number,
  status,
  released: [released],
  project,
  callVersion,
  ...row
}: Row) {
  const { call, extendedUntil } = row;
  const definition = callVersion.definition as { content?: { deMinimis?: boolean } } | null;
  return {
    submitted: number !== null,
    withdrawn: status === "WITHDRAWN",
    outcome: released?.outcome ?? null,
    closedOn: vilniusDay(deadlineOf({ ...call, extendedUntil })),
    grantedOn: dayOf(released?.meetingOn),
    deMinimis: definition?.content?.deMinimis ?? false,
    lastPaymentOn: dayOf(project?.lastPaymentOn),
  } satisfies KeptProposal;
}
