import type { Ctx, Tx } from "#app/platform/ports.ts";
import { type CallDefinition, callDefinition } from "./definition.ts";

const MOST_KEPT = 200;
const kept = new Map<string, CallDefinition>();

/** The definition of a published version. It never changes, so it is read and parsed once. */
export async function definitionOf(db: Ctx["db"] | Tx, versionId: string): Promise<CallDefinition> {
  const known = kept.get(versionId);
  if (known) return known;

  const { definition, publishedAt } = await db.callVersion.findUniqueOrThrow({
    where: { id: versionId },
    select: { definition: true, publishedAt: true },
  });
  const parsed = callDefinition.parse(definition);
  if (publishedAt === null) return parsed;
  const [oldest] = kept.keys();
  if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  kept.set(versionId, parsed);
  return parsed;
}
