import { type Actor, can } from "#app/domain/policy.ts";
import { isPublicStrategy } from "#app/domain/strategies/states.ts";
import type { ScanState, StrategyState } from "#app/platform/generated/prisma/enums.ts";

/** A document of a strategy is for everybody once the strategy is public, before for its staff; none that is withheld. */
export const mayDownloadOfStrategy = (
  actor: Actor,
  strategy: { groupId: string; state: StrategyState },
  file: { scan: ScanState },
) =>
  file.scan !== "INFECTED" &&
  file.scan !== "DAMAGED" &&
  (isPublicStrategy(strategy) || can(actor, "group:work", strategy));
