import type { CallStatus } from "#app/domain/calls/lifecycle.ts";
import type { ListStatus } from "#app/domain/decisions/lifecycle.ts";
import type { ProposalStatus } from "#app/domain/proposals/lifecycle.ts";
import { Tag, type Tone } from "../status.tsx";
import { useT } from "../use-t.ts";

const callTones: Partial<Record<CallStatus, Tone>> = {
  DRAFT: "plain",
  PLANNED: "plain",
  EVALUATION: "wait",
  CANCELLED: "bad",
};

/** Where a call stands; while it is evaluated, where its list stands. */
export function CallStatusTag({ status, list }: { status: CallStatus; list?: ListStatus | null }) {
  const t = useT();
  if (status === "EVALUATION" && list) return <Tag tone="wait">{t(`listStatus.${list}`)}</Tag>;
  return <Tag tone={callTones[status] ?? "neutral"}>{t(`callStatus.${status}`)}</Tag>;
}

const proposalTones: Partial<Record<ProposalStatus, Tone>> = {
  SUBMITTED: "wait",
  CHECKING: "wait",
  CLARIFICATION: "wait",
  INELIGIBLE: "bad",
  NOT_SELECTED: "bad",
  RESERVE: "wait",
  WITHDRAWN: "plain",
};

/** The internal state of a proposal, for staff only. */
export function ProposalStatusTag({ status }: { status: ProposalStatus }) {
  const t = useT();
  return <Tag tone={proposalTones[status] ?? "neutral"}>{t(`proposalStatus.${status}`)}</Tag>;
}
