import type { Language } from "#app/domain/letters/letter.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { asTemplatedKind, type TemplatedKind } from "./kinds.ts";
import { standardTemplate } from "./standard.ts";
import type { VersionedTemplate } from "./template.ts";

/** The words that a group's letters of a kind have now. */
export async function findTemplate(
  tx: Tx | Ctx["db"],
  groupId: string,
  kind: TemplatedKind,
  language: Language,
): Promise<VersionedTemplate> {
  const last = await tx.letterTemplate.findFirst({
    where: { groupId, kind, language },
    orderBy: { n: "desc" },
    select: { n: true, heading: true, body: true },
  });
  const standard = standardTemplate(kind, language);
  if (!last || last.heading === null || last.body === null) return { ...standard, n: 0 };
  return { n: last.n, heading: last.heading, body: last.body };
}

/** The group's own Lithuanian words by the kind of letter, of the kinds that have any. */
export async function ownTemplates(
  tx: Tx | Ctx["db"],
  groupId: string,
): Promise<Partial<Record<TemplatedKind, VersionedTemplate>>> {
  const rows = await tx.letterTemplate.findMany({
    where: { groupId, language: "lt" },
    distinct: ["kind"],
    orderBy: [{ kind: "asc" }, { n: "desc" }],
    select: { kind: true, n: true, heading: true, body: true },
  });
  return Object.fromEntries(
    rows.flatMap(({ kind, n, heading, body }) =>
      asTemplatedKind(kind) && heading !== null && body !== null
        ? [[kind, { n, heading, body }]]
        : [],
    ),
  );
}
