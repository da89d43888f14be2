import fc from "fast-check";
import { expect, test } from "vitest";
import { fieldsOf } from "#app/domain/calls/definition.ts";
import { businessCall } from "#app/domain/calls/templates/business.ts";
import { socialCall } from "#app/domain/calls/templates/social.ts";
import { freeze } from "#app/domain/proposals/freeze.ts";
import type { Snapshot } from "#app/domain/proposals/snapshot.ts";
import { clarified } from "./merge.ts";
import { unlockable, unlockedBy } from "./unlockable.ts";

const calls = [socialCall(), businessCall()];
const keysOf = (sections: ReturnType<typeof unlockable>) =>
  sections.flatMap(({ fields }) => fields.map(({ key }) => key));

test.for(calls.map((call) => [call.content.summary.en, call] as const))(
  "no text that answers a criterion can be opened, nor an indicator, nor a declaration: %s",
  ([, call]) => {
    const offered = fieldsOf({ sections: [...unlockable(call)] });
    expect(offered.length).toBeGreaterThan(10);
    for (const field of offered) {
      expect(field).not.toHaveProperty("criterion");
      expect(["indicators", "declarations"]).not.toContain(field.kind);
    }
    expect(keysOf(unlockable(call))).toEqual(expect.arrayContaining(["budget", "financing"]));
  },
);

test("whatever is ticked, only what may be opened is, with all that depends on it", () => {
  for (const call of calls) {
    const may = new Set(keysOf(unlockable(call)));
    const all = fieldsOf(call.form);
    fc.assert(
      fc.property(fc.subarray([...all.map(({ key }) => key), "nothing"]), (ticked) => {
        const open = unlockedBy(call, ticked);
        expect(open.filter((key) => !may.has(key))).toEqual([]);
        const dependents = all.filter(({ when }) => when && open.includes(when.field));
        expect(dependents.filter(({ key }) => !open.includes(key))).toEqual([]);
      }),
    );
  }
});

const organisation = {
  kind: "NGO",
  legalForm: "asociacija",
  name: "Pavyzdys",
  code: "303000003",
  vatCode: null,
  street: "",
  postalCode: "",
  city: "",
  municipality: "",
  email: "",
  phone: "",
  website: "",
  head: "",
} as const;

test("whatever is posted, what is handed in differs only in the unlocked parts", () => {
  for (const call of calls) {
    const fields = fieldsOf(call.form);
    const typed = fields.filter(({ kind }) => kind !== "file");
    const slots = fields.filter(({ kind }) => kind === "file").map(({ key }) => key);
    const answers = fc.tuple(
      ...typed.map(({ key, kind, ...field }) =>
        fc
          .option(
            kind === "yesNo"
              ? fc.constantFrom("yes", "no", "")
              : "options" in field
                ? fc.constantFrom(...field.options.map(({ value }) => value))
                : fc.string({ maxLength: 3 }),
          )
          .map((value) => [key, value] as const),
      ),
    );
    const content = fc.record({
      answers: answers.map((all) => Object.fromEntries(all.filter(([, value]) => value !== null))),
      files: fc.array(
        fc.record({
          attachmentId: fc.uuid(),
          field: fc.constantFrom(...slots),
          name: fc.constant("failas.pdf"),
          size: fc.nat(),
          mime: fc.constant("application/pdf"),
          sha256: fc.constant(""),
        }),
        { maxLength: 6 },
      ),
    });
    const frozen = (of: Pick<Snapshot, "answers" | "files">) =>
      freeze({ form: call.form, organisation, ...of }, {} as Parameters<typeof freeze>[1]);
    const ticks = fc.subarray(fields.map(({ key }) => key));
    fc.assert(
      fc.property(content, content, ticks, (first, since, ticked) => {
        const before = frozen(first);
        const open = new Set(unlockedBy(call, ticked));
        const after = frozen(clarified(before, since, open));
        const closed = (one: Snapshot) => ({
          answers: Object.entries(one.answers)
            .filter(([key]) => !open.has(key))
            .toSorted(([a], [b]) => a.localeCompare(b)),
          files: one.files.filter(({ field }) => !open.has(field)),
          declarations: one.declarations,
        });
        expect(closed(after)).toEqual(closed(before));
      }),
    );
  }
});
