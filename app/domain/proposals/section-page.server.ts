import { fieldsOf, type Section } from "#app/domain/calls/definition.ts";
import { printedName } from "#app/domain/organisations/organisation-name.ts";
import { isSignedIn } from "#app/domain/policy.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { formatPhone } from "#app/domain/values/phone.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { askedKeys } from "./asked.ts";
import { isAnswered } from "./blank-row.ts";
import { readingContext, type Task, taskStates } from "./completeness.ts";
import { type Draft, findDraft } from "./find-draft.server.ts";
import { isBeingFilled, isWork } from "./filling.ts";
import { personalCodesIn } from "./personal-codes.ts";
import { whoElse } from "./presence.server.ts";
import { shownAnswer } from "./shown-answer.ts";
import { knownToken } from "./verdict.ts";

/** Questions of a section that are on its page: their condition may still be met on it. */
function fieldsOnPage({ fields }: Section, asked: ReadonlySet<string>) {
  const keys = new Set(fields.map(({ key }) => key));
  return fields.filter(({ key, when }) => asked.has(key) || (when && keys.has(when.field)));
}

export const tasksOf = (draft: Draft, now: Date): Task[] =>
  taskStates(
    draft.definition,
    {
      answers: draft.answers,
      attachments: draft.attachments,
      done: draft.doneSections,
      copied: draft.copiedSections,
    },
    vilniusDay(now),
  );

/** True while the draft, or the working copy of what was handed in, takes answers and files. */
export const isOpenDraft = (draft: Draft, now: Date) =>
  isWork(draft) && isBeingFilled(draft.call, now);

/** Whoever was typing when the deadline came can still copy the text from the page. */
const JUST = 24 * 60 * 60_000;
const hasJustClosed = (draft: Draft, now: Date) => {
  const passed = now.getTime() - endOf(draft).getTime();
  return (isWork(draft) || isClarified(draft)) && passed >= 0 && passed < JUST;
};

/** What staff have unlocked is the applicant's to change, and nothing else. */
const isClarified = ({ status }: Draft) => status === "CLARIFICATION";

/** Until when the page can be written: the deadline, or the end of the term of a clarification. */
const endOf = (draft: Draft) => (isClarified(draft) && draft.clarifyUntil) || draft.call.closesAt;

/** The section with what may be changed of it; of a clarification only what was unlocked. */
function openPart(draft: Draft, section: Section): Section {
  if (!isClarified(draft)) return section;
  const fields = section.fields.filter(({ key }) => draft.unlocked.includes(key));
  return { ...section, fields, askDone: false, showsOrganisation: false };
}

/** What the page shows of the answers of some sections, and what it knows of them. */
export function shownSections(draft: Draft, sections: readonly Section[]) {
  const asked = askedKeys(fieldsOf(draft.definition.form), draft.answers);
  const onPage = sections.map((one) => ({ ...one, fields: fieldsOnPage(one, asked) }));
  const shown = onPage
    .flatMap(({ fields }) => fields)
    .filter(isAnswered)
    .map((field) => {
      const stored = draft.stored.get(field.key);
      return {
        key: field.key,
        version: stored?.version ?? 0,
        raw: shownAnswer(field, stored?.value),
      };
    });
  return {
    sections: onPage,
    initial: Object.fromEntries(shown.map(({ key, raw }) => [key, raw])),
    known: Object.fromEntries(
      shown.map(({ key, version, raw }) => [key, knownToken(version, raw)]),
    ),
  };
}

/** All that the page of a section needs. */
export async function sectionPage(ctx: Ctx, { id, section: key }: { id: string; section: string }) {
  const found = await findDraft(ctx, { id });
  if (!found.ok) return found;
  const draft = found.value;
  const { form, rules } = draft.definition;
  const named = form.sections.find((one) => one.key === key);
  if (!named) return refuse("not-found");

  const now = ctx.now();
  const { sections, initial, known } = shownSections(draft, [openPart(draft, named)]);
  const [section = named] = sections;
  const keys = new Set(section.fields.map((field) => field.key));
  const { call, organisation } = draft;
  const userId = ctx.actor.userId ?? "";
  return ok({
    id,
    title: draft.title,
    registration: draft.registration,
    viewer: {
      id: userId,
      email: isSignedIn(ctx.actor) ? ctx.actor.email : "",
      // What the browser keeps of unsaved text is sealed with it; without signing in nobody learns it.
      key: ctx.vault.keyOf(`${userId}/${id}`),
    },
    others: await whoElse(ctx, id),
    warnings: personalCodesIn(section.fields, initial),
    call: {
      number: call.number,
      version: draft.callVersion.n,
      title: call.title,
      titleEn: call.titleEn,
      closesAt: call.closesAt,
    },
    section,
    titles: form.sections.map(({ key: name, title }) => ({ key: name, title })),
    initial,
    known,
    problems: (tasksOf(draft, now).find((task) => task.key === key)?.problems ?? []).filter(
      ({ at }) => keys.has(at.split(".")[0] ?? ""),
    ),
    totalCents: readingContext(draft.definition, draft.answers, vilniusDay(now)).totalCents,
    rules,
    isDone: draft.doneSections.includes(key),
    organisation: section.showsOrganisation
      ? {
          ...organisation,
          phone: formatPhone(organisation.phone),
          printed: printedName(organisation),
        }
      : null,
    savedAt: draft.changedAt,
    now,
    until: endOf(draft),
    isClarified: isClarified(draft),
    isOpen: (isOpenDraft(draft, now) && draft.mayEdit) || (draft.mayClarify && keys.size > 0),
    hasJustClosed: draft.mayEdit && hasJustClosed(draft, now),
  });
}
