import { recordRead } from "#app/domain/audit/record.server.ts";
import { headOf } from "#app/domain/calls/staff-call-page.server.ts";
import { findStaffCall, type StaffCall } from "#app/domain/calls/staff-call.server.ts";
import { findList } from "#app/domain/decisions/find-list.server.ts";
import {
  type WaitingVersion,
  waitingVersion,
} from "#app/domain/decisions/waiting-version.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { emptySlots } from "./decision-input.ts";
import { decisionFilling, decisionLetter, templateOf } from "./decision-letter.ts";
import { frozenLetter } from "./frozen-letter.ts";
import { gatherLetters } from "./gather-letters.server.ts";
import { versionLetters } from "./version-letters.server.ts";
import { letterDays } from "./letter-days.server.ts";
import { emptyNames } from "./templates/template.ts";
import { type LetterCall, type LetterFacts, letterInput } from "./letter-facts.ts";

/** Stands where the check code of a letter that is not issued will be. */
const noCode = "–";

/** The letter as it would go out today, without a number: „PROJEKTAS“ is printed across it. */
export function draftOf(ctx: Pick<Ctx, "now" | "origin">, call: LetterCall, facts: LetterFacts) {
  const days = letterDays(vilniusDay(ctx.now()), facts, call.rules);
  const verification = { code: noCode, url: `${ctx.origin}/verify` };
  const input = letterInput(call, facts, { number: null, days, verification });
  const own = call.templates?.[input.outcome];
  const template = templateOf(input, own);
  const empty = own && template === own ? emptyNames(own, decisionFilling(input)) : [];
  return {
    model: decisionLetter(input, own),
    missing: [...emptySlots(input), ...empty],
  };
}

/** What the letters of a list say: as frozen when it was approved, or as it stands before that. */
export async function lettersOf(
  tx: Tx,
  call: StaffCall,
  list: NonNullable<Awaited<ReturnType<typeof findList>>> | WaitingVersion,
) {
  if (list.status === "DRAFT" || list.status === "PROPOSED") {
    const isVersion = "replacesN" in list;
    const { call: common, letters } = isVersion
      ? await versionLetters(tx, call, list)
      : await gatherLetters(tx, call, list);
    return letters.map(({ proposalId, facts }) => ({ proposalId, call: common, facts }));
  }
  const decisions = await tx.decision.findMany({
    where: { listId: list.id },
    orderBy: { proposal: { number: "asc" } },
    select: { proposalId: true, letterModel: true },
  });
  // A later version has letters only for who rises by it from the reserve.
  return decisions.flatMap(({ proposalId, letterModel }) =>
    letterModel === null ? [] : [{ proposalId, ...frozenLetter(letterModel) }],
  );
}

/** Every letter that the release of a call will send, with the slots that still stand empty. */
export async function previewLetters(ctx: Ctx, { number }: { number: string }) {
  const call = await findStaffCall(ctx.db, ctx, number);
  if (!call?.rights.decide) return refuse("not-found");
  const list = (await waitingVersion(ctx.db, call.id)) ?? (await findList(ctx.db, call.id));
  if (!list || list.status === "DRAFT") return refuse("not-proposed");

  const letters = await lettersOf(ctx.db, call, list);
  await recordRead(ctx, { groupId: call.groupId, kind: "letter.preview", subject: list.id });
  return ok({
    call: headOf(call),
    list: { status: list.status, meeting: list.meeting },
    letters: letters.map(({ proposalId, call: common, facts }) => ({
      proposalId,
      registration: facts.proposal.number,
      applicant: facts.applicant.name,
      email: facts.applicant.email,
      title: facts.proposal.title,
      decision: facts.decision,
      ...draftOf(ctx, common, facts),
    })),
  });
}

/** The letters of a call as a page of it: none before the decisions of its board are recorded. */
export async function lettersPage(ctx: Ctx, { number }: { number: string }) {
  const preview = await previewLetters(ctx, { number });
  if (!preview.ok && preview.error.code !== "not-proposed") return preview;
  const call = await findStaffCall(ctx.db, ctx, number);
  if (!call) return refuse("not-found");
  const proposed = preview.ok ? preview.value : null;
  return ok({
    call: headOf(call),
    status: proposed?.list.status ?? null,
    letters: proposed?.letters ?? [],
  });
}

/** One letter of the preview. */
export async function previewLetter(
  ctx: Ctx,
  { number, proposalId }: { number: string; proposalId: string },
) {
  const preview = await previewLetters(ctx, { number });
  if (!preview.ok) return preview;
  const letter = preview.value.letters.find((one) => one.proposalId === proposalId);
  return letter ? ok({ call: preview.value.call, letter }) : refuse("not-found");
}
