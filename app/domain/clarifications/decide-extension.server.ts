import { accessToProposal } from "#app/domain/access/find-access.server.ts";
import { record } from "#app/domain/audit/record.server.ts";
import { issueServiceLetter } from "#app/domain/letters/issue-service-letter.server.ts";
import { letterDate } from "#app/domain/letters/wording.ts";
import { addEvent } from "#app/domain/proposals/add-event.server.ts";
import { holdDraft } from "#app/domain/proposals/hold-draft.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import { addWorkingDays } from "#app/domain/values/working-days.server.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { roundsOf } from "./round.server.ts";
import { tellExtension } from "./tell.server.ts";
import { endOfDay, lastDay } from "./term.ts";

interface Decision {
  id: string;
  /** Working days after the first last day; null refuses. */
  days: number | null;
}

/** Grants or refuses the one longer term that the applicant has asked for; a letter tells of one that is granted. */
export function decideExtension(ctx: Ctx, { id, days }: Decision) {
  return ctx.transact(async (tx) => {
    if (!(await accessToProposal(tx, ctx, id)).check) return refuse("not-found");
    const held = await holdDraft(tx, id);
    if (!held) return refuse("not-found");
    const [round] = await roundsOf(tx, id);
    if (!round?.extensionAskedAt || round.extensionDecidedAt) return refuse("no-extension-asked");
    if (round.state !== "ASKED") return refuse("clarification-ended");
    const until = days === null ? null : addWorkingDays(lastDay(round), days);
    if (until && until < vilniusDay(ctx.now())) return refuse("extension-too-short");

    await tx.clarification.update({
      where: { id: round.id },
      data: {
        extensionDecidedAt: ctx.now(),
        extensionDecidedById: ctx.actor.userId,
        ...(until && { extendedTo: new Date(until) }),
      },
    });
    if (until) {
      await tx.proposal.update({ where: { id }, data: { clarifyUntil: endOfDay(until) } });
      await addEvent(tx, ctx, id, { kind: "clarificationExtended", due: until });
      const fields = { dueOn: letterDate(until, "lt") };
      const letter = await issueServiceLetter(tx, ctx, {
        proposalId: id,
        kind: "EXTENSION",
        fields,
      });
      if (!letter.ok) return letter;
    }
    await record(tx, ctx, {
      groupId: held.groupId,
      kind: until ? "clarification.extension-granted" : "clarification.extension-refused",
      subject: id,
      data: { until },
    });
    const { organisationId } = held;
    await tellExtension(tx, ctx, { clarificationId: round.id, organisationId }, until);
    return ok({ id, until });
  });
}
