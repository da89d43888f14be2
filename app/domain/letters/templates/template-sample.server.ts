import { letterGroup } from "#app/domain/groups/letter-group.ts";
import { letterhead } from "#app/domain/groups/letterhead.ts";
import type { Language } from "#app/domain/letters/letter.ts";
import { can } from "#app/domain/policy.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { findTemplate } from "./find-template.server.ts";
import { asTemplatedKind } from "./kinds.ts";
import { sampleLetter } from "./sample-letter.ts";
import type { Template } from "./template.ts";

interface Asked {
  /** Of the group. */
  slug: string;
  kind: string;
  language: Language;
  /** Words that are not saved; without them those in force. */
  typed?: Template;
}

/** A letter of the group by its words with invented data, as a draft: what its applicants would read. */
export async function templateSample(ctx: Ctx, { slug, kind: asked, language, typed }: Asked) {
  const kind = asTemplatedKind(asked);
  const group = await ctx.db.group.findUnique({ where: { slug } });
  if (!kind || !group || !can(ctx.actor, "group:work", { groupId: group.id }))
    return refuse("not-found");
  const { group: head, drafter } = letterGroup(group, null);
  const template = typed
    ? { ...typed, n: 0 }
    : await findTemplate(ctx.db, group.id, kind, language);
  const model = sampleLetter({
    kind,
    language,
    number: null,
    date: vilniusDay(ctx.now()),
    group: head,
    signatory: letterhead.parse(group.letterhead).signatory,
    drafter,
    template,
    verification: { code: "–", url: `${ctx.origin}/verify` },
  });
  return ok(model);
}
