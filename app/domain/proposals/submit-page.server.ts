import { ok, refuse } from "#app/domain/result.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { isAnswered } from "./blank-row.ts";
import { readingContext, readyToSubmit, taskStates } from "./completeness.ts";
import { isWork } from "./filling.ts";
import { findDraft } from "./find-draft.server.ts";
import { type RawAnswer, rawOf } from "./raw-answer.ts";
import { isOpenDraft, shownSections } from "./section-page.server.ts";

/** Why the page cannot hand the proposal in. */
export type Obstacle = "too-late" | "incomplete" | "not-signatory" | "email-not-confirmed";

/**
 * The page on which a signatory declares and hands in; `declared` is what was typed on it, if it is
 * shown again.
 */
export async function submitPage(
  ctx: Ctx,
  { id, declared = {} }: { id: string; declared?: Readonly<Record<string, RawAnswer>> },
) {
  const found = await findDraft(ctx, { id });
  if (!found.ok) return found;
  const draft = found.value;
  if (!isWork(draft)) return refuse("already-submitted");

  const now = ctx.now();
  const { definition } = draft;
  const signed = definition.form.sections.filter(({ part }) => part === "declarations");
  const fields = signed.flatMap((section) => section.fields).filter(isAnswered);
  const typed = fields.flatMap(({ key, kind }) => {
    const raw = rawOf(kind, declared[key]);
    return raw === null ? [] : [[key, raw] as const];
  });
  const answers = { ...draft.answers, ...Object.fromEntries(typed) };
  const content = {
    answers,
    attachments: draft.attachments,
    done: draft.doneSections,
    copied: draft.copiedSections,
  };
  const tasks = taskStates(definition, content, vilniusDay(now));
  const isReady = readyToSubmit(tasks.filter(({ part }) => part !== "declarations"));

  const obstacles: [Obstacle, boolean][] = [
    ["too-late", !isOpenDraft(draft, now)],
    ["not-signatory", !draft.maySubmit],
    ["incomplete", !isReady],
    ["email-not-confirmed", !ctx.actor.emailConfirmed],
  ];
  const shown = shownSections(draft, signed);
  const { number, title, titleEn, closesAt } = draft.call;
  return ok({
    id,
    title: draft.title,
    registration: draft.registration,
    call: { number, title, titleEn, closesAt },
    now,
    obstacle: obstacles.find(([, stands]) => stands)?.[0] ?? null,
    sections: shown.sections,
    initial: { ...shown.initial, ...Object.fromEntries(typed) },
    known: shown.known,
    problems: tasks.filter(({ part }) => part === "declarations").flatMap((task) => task.problems),
    rules: definition.rules,
    totalCents: readingContext(definition, answers, vilniusDay(now)).totalCents,
    signatory: { name: ctx.actor.name, email: ctx.actor.email },
  });
}
