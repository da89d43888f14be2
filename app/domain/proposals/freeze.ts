import { fieldsOf } from "#app/domain/calls/definition.ts";
import { askedKeys } from "./asked.ts";
import { declarationMark } from "./declaration-mark.ts";
import { rawOf } from "./raw-answer.ts";
import type { Snapshot } from "./snapshot.ts";

type Kept = Pick<Snapshot, "form" | "organisation" | "files"> & {
  answers: Readonly<Record<string, unknown>>;
};
type About = Omit<Snapshot, keyof Kept | "declarations">;

/** What a submission keeps of a draft: answers that were not asked and fields without one are left out. */
export function freeze({ form, organisation, files, answers }: Kept, about: About): Snapshot {
  const asked = askedKeys(fieldsOf(form), answers);
  const fields = fieldsOf(form).filter(({ key }) => asked.has(key));
  const kept = fields.filter(({ key, kind }) => kind !== "file" && answers[key] !== undefined);
  return {
    ...about,
    form,
    answers: Object.fromEntries(kept.map(({ key }) => [key, answers[key]])),
    organisation,
    files: files.filter(({ field }) => asked.has(field)),
    declarations: fields.flatMap((field) => {
      if (field.kind !== "declarations") return [];
      const accepted = rawOf("declarations", answers[field.key]) ?? [];
      return field.items.filter(({ id, version }) =>
        accepted.includes(declarationMark(id, version)),
      );
    }),
  };
}
