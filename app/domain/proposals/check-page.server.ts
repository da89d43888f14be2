import { printedName } from "#app/domain/organisations/organisation-name.ts";
import { ok } from "#app/domain/result.ts";
import { formatPhone } from "#app/domain/values/phone.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { fieldsOf } from "#app/domain/calls/definition.ts";
import { askedKeys } from "./asked.ts";
import { isWork } from "./filling.ts";
import { snapshot } from "./snapshot.ts";
import { readingContext, readyToSubmit } from "./completeness.ts";
import { type Draft, findDraft } from "./find-draft.server.ts";
import { isOpenDraft, tasksOf } from "./section-page.server.ts";

/**
 * What is read: the working copy while it is the applicant's to hand in, then what was handed in last.
 * Changes of a clarification count only once it is answered.
 */
async function contentOf({ db }: Ctx, draft: Draft) {
  if (isWork(draft)) return draft;
  const submission = await db.submission.findFirst({
    where: { proposalId: draft.id },
    orderBy: { n: "desc" },
    select: { snapshot: true },
  });
  if (!submission) return draft;
  const { answers, files } = snapshot.parse(submission.snapshot);
  return { answers, attachments: files.map(({ attachmentId: id, ...file }) => ({ id, ...file })) };
}

/** All answers of a proposal for reading, with what is still to be mended. */
export async function checkPage(ctx: Ctx, { id }: { id: string }) {
  const found = await findDraft(ctx, { id });
  if (!found.ok) return found;
  const draft = found.value;
  const { definition, call, organisation } = draft;
  const { answers, attachments } = await contentOf(ctx, draft);
  const now = ctx.now();
  const asked = askedKeys(fieldsOf(definition.form), answers);
  const tasks = tasksOf(draft, now);
  const others = tasks.filter(({ part }) => part !== "declarations");
  return ok({
    id,
    title: draft.title,
    registration: draft.registration,
    call: {
      number: call.number,
      title: call.title,
      titleEn: call.titleEn,
      closesAt: call.closesAt,
    },
    isDraft: draft.status === "DRAFT",
    /** What is shown is a working copy beside the version that was handed in. */
    isCopy: isOpenDraft(draft, now) && draft.status === "SUBMITTED",
    isOpen: isOpenDraft(draft, now),
    mayEdit: draft.mayEdit,
    maySubmit: draft.maySubmit,
    isReady: readyToSubmit(others),
    now,
    organisation: {
      ...organisation,
      phone: formatPhone(organisation.phone),
      printed: printedName(organisation),
    },
    sections: definition.form.sections
      .map((section) => ({
        ...section,
        fields: section.fields.filter(({ key }) => asked.has(key)),
        task: tasks.find(({ key }) => key === section.key) ?? null,
      }))
      .filter(({ fields }) => fields.length > 0),
    answers,
    files: attachments,
    rules: definition.rules,
    totalCents: readingContext(definition, answers, vilniusDay(now)).totalCents,
  });
}
