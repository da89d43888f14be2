import { isNamedOutcome } from "#app/domain/decisions/named-outcome.ts";
import type { MinutesItem, MinutesModel } from "./minutes-model.ts";

/** Of an item the public learns what the released list says, and how many voted how. */
const publicItem = (item: MinutesItem): MinutesItem => ({
  ...item,
  discussion: "",
  out: [],
  votes: [],
  decision: item.decision && { ...item.decision, conditions: "", deviation: "" },
});

/**
 * What the public may read of signed minutes about one released call: its adopted items, with those
 * applicants that the public results name, and nobody of the board or of staff.
 */
export function publicPart(model: MinutesModel, callNumber: string) {
  const adopted = model.items.filter(
    ({ proposal, status }) => proposal?.callNumber === callNumber && status === "ADOPTED",
  );
  const named = adopted.filter(({ decision }) => decision && isNamedOutcome(decision.outcome));
  const shown: MinutesModel = {
    ...model,
    chair: "",
    secretary: "",
    people: [],
    declarations: [],
    items: named.map(publicItem),
    reserves: model.reserves.filter((one) => one.callNumber === callNumber),
  };
  return { model: shown, unnamed: adopted.length - named.length };
}
