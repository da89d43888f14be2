import { lapseOffer } from "#app/domain/decisions/answer-offer.server.ts";
import type { TaskOf } from "#app/domain/outbox/task.ts";
import { endOfDay } from "#app/domain/values/instant.ts";
import { Later } from "./later.ts";
import type { TaskContext } from "./task-context.ts";

/** Whoever has not answered by the end of the last day has declined; an answer stands. */
export async function lapseOfferTask(
  context: TaskContext,
  { proposalId, day }: TaskOf<"offer.lapse">,
): Promise<void> {
  const at = endOfDay(day);
  if (context.now() < at) throw new Later(at);
  await lapseOffer(context, { proposalId, day });
}
