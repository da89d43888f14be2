import { record } from "#app/domain/audit/record.server.ts";
import { can } from "#app/domain/policy.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { fingerprint } from "#app/domain/values/fingerprint.server.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Prisma } from "#app/platform/generated/prisma/client.ts";
import type { Ctx } from "#app/platform/ports.ts";
import {
  type AccessibilityInput,
  accessibilityFrom,
  type PrivacyInput,
  privacyFrom,
} from "./statement-forms.ts";
import { type GroupStatements, statementsOf } from "./statements.ts";

type Kind = keyof GroupStatements;

/** What staff of a group need to write one of its statements, with the mark of what is written now. */
export async function statementPage<K extends Kind>(
  { db, actor }: Pick<Ctx, "db" | "actor">,
  slug: string,
  kind: K,
) {
  const group = await db.group.findUnique({
    where: { slug },
    select: { id: true, slug: true, shortName: true, settings: true },
  });
  if (!group || !can(actor, "group:work", { groupId: group.id })) return refuse("not-found");
  const told = statementsOf(group.settings)[kind];
  return ok({ slug, shortName: group.shortName, told, seen: fingerprint(told) });
}

interface Change<K extends Kind> {
  slug: string;
  kind: K;
  seen: string;
  told: NonNullable<GroupStatements[K]>;
}

/** Puts a statement among the settings of a group, unless somebody has changed it meanwhile. */
function setStatement<K extends Kind>(ctx: Ctx, { slug, kind, seen, told }: Change<K>) {
  return ctx.transact(async (tx) => {
    const found = await tx.group.findUnique({ where: { slug }, select: { id: true } });
    if (!found || !can(ctx.actor, "group:work", { groupId: found.id })) return refuse("not-found");
    await tx.$queryRaw`SELECT 1 FROM "Group" WHERE id = ${found.id}::uuid FOR UPDATE`;
    const { settings } = await tx.group.findUniqueOrThrow({
      where: { id: found.id },
      select: { settings: true },
    });
    if (fingerprint(statementsOf(settings)[kind]) !== seen) return refuse("edited-meanwhile");
    await tx.group.update({
      where: { id: found.id },
      data: { settings: { ...(settings as Prisma.JsonObject), [kind]: told } },
      select: { id: true },
    });
    const noun = kind === "privacyNotice" ? "group.privacy" : "group.accessibility";
    await record(tx, ctx, { groupId: found.id, kind: noun, subject: found.id });
    return ok(null);
  });
}

/** Sets what a group says of the accessibility of its pages. */
export async function setAccessibility(ctx: Ctx, slug: string, input: AccessibilityInput) {
  const value = accessibilityFrom(input);
  const today = vilniusDay(ctx.now());
  if (value.preparedOn && value.preparedOn > today) return refuse("statement-later");
  if (value.reviewedOn && value.reviewedOn > today) return refuse("review-later");
  const { seen, source } = input;
  return setStatement(ctx, {
    slug,
    kind: "accessibilityStatement",
    seen,
    told: { value, source },
  });
}

/** Sets what a group says of its handling of personal data. */
export const setPrivacy = (ctx: Ctx, slug: string, input: PrivacyInput) =>
  setStatement(ctx, {
    slug,
    kind: "privacyNotice",
    seen: input.seen,
    told: { value: privacyFrom(input), source: input.source },
  });
