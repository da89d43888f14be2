import { record } from "#app/domain/audit/record.server.ts";
import type { Language } from "#app/domain/letters/letter.ts";
import { can } from "#app/domain/policy.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { templateFaults } from "./check-template.ts";
import type { TemplatedKind } from "./kinds.ts";
import type { Template } from "./template.ts";

interface Saved {
  /** Of the group. */
  slug: string;
  kind: TemplatedKind;
  language: Language;
  /** Null goes back to the standard words. */
  template: Template | null;
}

/**
 * Saves the words of a kind of letter as a new version of the group; letters that are frozen or
 * issued keep theirs. Words with a fault are refused, so that no letter of them says too little.
 */
export function saveTemplate(ctx: Ctx, { slug, kind, language, template }: Saved) {
  return ctx.transact(async (tx) => {
    const group = await tx.group.findUnique({ where: { slug }, select: { id: true } });
    if (!group || !can(ctx.actor, "group:work", { groupId: group.id })) return refuse("not-found");
    const [fault] = template ? templateFaults(kind, template) : [];
    if (fault) return refuse(fault.code, { names: fault.names.join(", ") });

    const of = { groupId: group.id, kind, language };
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`template:${group.id}:${kind}:${language}`}))`;
    const n = 1 + (await tx.letterTemplate.count({ where: of }));
    await tx.letterTemplate.create({
      data: {
        ...of,
        n,
        heading: template?.heading.trim() ?? null,
        body: template?.body.trim() ?? null,
        savedAt: ctx.now(),
        savedById: ctx.actor.userId ?? "",
      },
    });
    await record(tx, ctx, {
      groupId: group.id,
      kind: "letter.template",
      subject: group.id,
      data: { kind, language, n, standard: template === null },
    });
    return ok({ n });
  });
}
