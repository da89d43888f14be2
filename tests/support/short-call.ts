import { fieldsOf } from "#app/domain/calls/definition.ts";
import { socialCall } from "#app/domain/calls/templates/social.ts";
import type { Db } from "#app/platform/ports.ts";
import { anOpenCall } from "./calls.ts";

/** The tasks of a small call; `quality` and the rest of the social one are left out. */
const tasks = ["applicant", "summary", "activities", "budget", "attachments", "declarations"];
const files = ["fileStatutes", "fileCoFinancing", "filePrices"];

/** A small social call as its definition: six tasks, one of them three files that must be there. */
export function shortCall() {
  const whole = socialCall();
  const financing = fieldsOf(whole.form).filter(({ kind }) => kind === "financing");
  const sections = whole.form.sections
    .filter(({ key }) => tasks.includes(key))
    .map((section) => ({
      ...section,
      fields: section.fields
        .filter(({ key, kind }) => kind !== "file" || files.includes(key))
        .map((field) => (field.kind === "file" ? { ...field, required: true } : field))
        .concat(section.key === "budget" ? financing : []),
    }));
  const criteria = whole.criteria.map((criterion) => ({ ...criterion, evidence: null }));
  return { ...whole, form: { sections }, criteria };
}

/** A call of the demonstration's group with the small form, open for a month around now. */
export async function openShortCall(db: Db, number: string) {
  const action = await db.action.findFirstOrThrow({
    where: { objective: { goal: { strategy: { group: { slug: "druskininkai" } } } } },
    select: { id: true, objective: { select: { goal: { select: { strategy: true } } } } },
  });
  const day = 86_400_000;
  return anOpenCall(db, {
    definition: shortCall(),
    groupId: action.objective.goal.strategy.groupId,
    actionId: action.id,
    number,
    opensAt: new Date(Date.now() - 15 * day),
    closesAt: new Date(Date.now() + 15 * day),
    decisionBy: new Date(Date.now() + 60 * day),
  });
}
