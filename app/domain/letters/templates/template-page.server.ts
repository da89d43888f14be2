import { wordChanges } from "#app/domain/calls/compare-definitions.ts";
import type { Language } from "#app/domain/letters/letter.ts";
import { can } from "#app/domain/policy.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { findTemplate, ownTemplates } from "./find-template.server.ts";
import { asTemplatedKind, kindOf, type TemplatedKind, templatedKinds } from "./kinds.ts";
import { exampleOf } from "./sample-letter.ts";
import { standardTemplate } from "./standard.ts";
import type { Template } from "./template.ts";

/** The kinds of letters of the groups that the actor works for, with the version in force of each. */
export async function templateList(ctx: Ctx) {
  const { db, actor } = ctx;
  const ids = actor.groups.filter(({ role }) => role === "STAFF").map(({ groupId }) => groupId);
  const groups = await db.group.findMany({
    where: { id: { in: ids } },
    orderBy: { name: "asc" },
    select: { id: true, slug: true, name: true },
  });
  return Promise.all(
    groups.map(async ({ id, slug, name }) => {
      const own = await ownTemplates(db, id);
      return { slug, name, kinds: templatedKinds.map((kind) => ({ kind, n: own[kind]?.n ?? 0 })) };
    }),
  );
}

/** What words have otherwise than the standard ones, word by word; null where they are the same. */
export function changesToStandard(kind: TemplatedKind, language: Language, words: Template) {
  const standard = standardTemplate(kind, language);
  const typed = words.body.replaceAll("\r\n", "\n").trim();
  if (words.heading === standard.heading && typed === standard.body) return null;
  return {
    heading: wordChanges(standard.heading, words.heading),
    body: wordChanges(standard.body, typed),
  };
}

/** The words of one kind of letter with its standard, its fields and its versions. */
export async function templatePage(
  ctx: Ctx,
  { slug, kind: asked, language }: { slug: string; kind: string; language: Language },
) {
  const kind = asTemplatedKind(asked);
  const group = await ctx.db.group.findUnique({
    where: { slug },
    select: { id: true, name: true },
  });
  if (!kind || !group || !can(ctx.actor, "group:work", { groupId: group.id }))
    return refuse("not-found");
  const versions = await ctx.db.letterTemplate.findMany({
    where: { groupId: group.id, kind, language },
    orderBy: { n: "desc" },
    take: 20,
    select: { n: true, savedAt: true, heading: true, savedBy: { select: { name: true } } },
  });
  const { fields, parts, obligatory } = kindOf(kind);
  const template = await findTemplate(ctx.db, group.id, kind, language);
  return ok({
    slug,
    group: group.name,
    kind,
    language,
    template,
    changes: changesToStandard(kind, language, template),
    standard: standardTemplate(kind, language),
    fields: Object.entries(fields).map(([name, example]) => ({
      name,
      example: exampleOf(name, example, language),
      isObligatory: obligatory.includes(name),
    })),
    parts: parts.map((name) => ({ name, isObligatory: obligatory.includes(name) })),
    versions: versions.map(({ savedBy, heading, ...version }) => ({
      ...version,
      by: savedBy.name,
      isStandard: heading === null,
    })),
  });
}
